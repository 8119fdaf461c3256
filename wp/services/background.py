"""What the figures rest on: the bodies of the record, and every edition that was taken in."""

from dataclasses import dataclass

from wp.domain.bodies import ResponsibleBody
from wp.domain.programme import EditionHeader
from wp.services.cache import Cache
from wp.store.audit.log import head_of
from wp.store.database import Connection, Engine, reading
from wp.store.editions import list_editions
from wp.store.vocabulary import load_vocabulary

_kept = Cache(4)


@dataclass(frozen=True, slots=True)
class Background:
    """The bodies in the order of the vocabulary without those retired, and all editions on record,
    oldest first."""

    bodies: tuple[ResponsibleBody, ...]
    editions: tuple[EditionHeader, ...]


def background(engine: Engine) -> Background:
    """Read it from one state of the record; kept until the record changes."""
    with reading(engine) as connection:
        return _kept.get(
            (str(engine.url), head_of(connection)),
            lambda: Background(_offered(connection), list_editions(connection)),
        )


def _offered(connection: Connection) -> tuple[ResponsibleBody, ...]:
    return tuple(each for each in load_vocabulary(connection).bodies if not each.retired)
