"""The editions on record, which of them is current, and making a former one current again
(undoing an import)."""

from collections.abc import Mapping
from dataclasses import dataclass, fields
from typing import TypeVar

from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.domain.programme import EditionHeader
from wp.domain.reporting.rules import LIMITS, text_problems
from wp.errors import Phrase, QuestionError, RefusedError
from wp.services.clock import moment
from wp.services.writing import writing_as
from wp.store.database import Connection, Engine, reading
from wp.store.edition_choices import add_choice
from wp.store.editions import editions_by_programme

H = TypeVar("H", bound=EditionHeader)


@dataclass(frozen=True, slots=True)
class EditionOnRecord(EditionHeader):
    """An edition among those of its programme. `current` is the one a new import is compared with;
    `set_aside` says that an import was undone: the edition is on record, and shown only where it is
    named or as it was known before.
    """

    current: bool
    set_aside: bool


def editions_on_record(engine: Engine) -> tuple[EditionOnRecord, ...]:
    """Every edition, programme by programme, oldest first; RecordError for an empty record."""
    with reading(engine) as connection:
        return _editions(connection)


def make_current(engine: Engine, key: str, acting: Acting, reason: str = "") -> EditionOnRecord:
    """Make a former edition (its key: "WP@1") current again, as a recorded act: those later than it
    are set aside.

    Nothing is deleted: what was known before is answered as before, and a later choice or import
    brings others back. QuestionError for an edition that is not there, RefusedError where it is
    current already, or the reason is too long or not a text.
    """
    if any(text_problems("reason", reason.strip(), LIMITS["reason"])):
        raise RefusedError("refused.choice_reason", most=LIMITS["reason"])
    with writing_as(engine, acting, Verb.CHOOSE) as connection:
        editions = {edition.key: edition for edition in _editions(connection)}
        if require_edition(editions, key).current:
            raise RefusedError("editions.is_current", edition=key)
        add_choice(connection, editions[key], reason.strip(), moment(connection), acting.who)
        return next(edition for edition in _editions(connection) if edition.key == key)


def require_edition(editions: Mapping[str, H], key: str) -> H:
    """The edition of this key; QuestionError names those that there are."""
    if key not in editions:
        known = tuple(editions) or Phrase("error.none")
        raise QuestionError("ask.edition", edition=key, known=known)
    return editions[key]


def _editions(connection: Connection) -> tuple[EditionOnRecord, ...]:
    listed = []
    for editions in editions_by_programme(connection).values():
        current, counting = editions.current(), editions.counting()
        for each in editions.headers:
            values = {field.name: getattr(each, field.name) for field in fields(EditionHeader)}
            listed.append(
                EditionOnRecord(**values, current=each == current, set_aside=each not in counting)
            )
    return tuple(listed)
