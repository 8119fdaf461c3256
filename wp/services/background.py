"""What stands behind the figures: the bodies of the record, and every edition that was taken in."""

import datetime as dt
from dataclasses import dataclass
from functools import lru_cache

from wp.domain.bodies import ResponsibleBody
from wp.store.audit.log import revision
from wp.store.database import Engine, reading
from wp.store.editions import list_editions
from wp.store.vocabulary import load_vocabulary


@dataclass(frozen=True, slots=True)
class EditionSource:
    """Where an edition comes from: file and SHA-256, who took it in and when, and how many of
    its words went where."""

    key: str
    title: str
    standing: str
    effective_on: dt.date
    document: str
    sha256: str
    recorded_at: dt.datetime
    recorded_by: str
    words_in_cells: int
    words_left_out: int
    words_unplaced: int


@dataclass(frozen=True, slots=True)
class Background:
    """The bodies in the order of the vocabulary, and all editions on record, oldest first."""

    bodies: tuple[ResponsibleBody, ...]
    editions: tuple[EditionSource, ...]


def background(engine: Engine) -> Background:
    """Read it from one state of the record; kept until the record changes."""
    with reading(engine) as connection:
        number = revision(connection)
    return _background(engine, number)


@lru_cache(maxsize=4)
def _background(engine: Engine, number: int) -> Background:
    with reading(engine) as connection:
        bodies = load_vocabulary(connection).bodies
        heads = list_editions(connection)
    return Background(
        bodies,
        tuple(
            EditionSource(
                key=f"{head['code']}@{head['number']}",
                title=head["programme_title"],
                standing=head["standing"],
                effective_on=head["effective_on"],
                document=head["document"],
                sha256=head["sha256"],
                recorded_at=dt.datetime.fromisoformat(head["recorded_at"]),
                recorded_by=head["recorded_by"],
                words_in_cells=head["words_in_cells"],
                words_left_out=head["words_left_out"],
                words_unplaced=head["words_unplaced"],
            )
            for head in heads
        ),
    )
