"""The editions on record, which of them is current, and making a former one current again
(undoing an import)."""

import datetime as dt
from dataclasses import dataclass
from typing import Any

from wp.domain.editions.choice import Choice, current_edition, standing_editions
from wp.domain.reporting.rules import LIMITS, text_problems
from wp.errors import Phrase, QuestionError, RefusedError
from wp.services.actor import require_actor
from wp.services.clock import now
from wp.services.edition_heads import head_of, heads_of
from wp.store.database import Connection, Engine, reading, writing
from wp.store.edition_choices import add_choice, load_choices
from wp.store.editions import list_editions, require_programme


@dataclass(frozen=True, slots=True)
class EditionOnRecord:
    """An edition without its text. `current` is the one a new import is compared with; `set_aside`
    says that an import was undone: the edition is on record, and shown only where it is named or as
    it was known before.
    """

    key: str
    code: str
    title: str
    start: dt.date
    end: dt.date
    standing: str
    effective_on: dt.date
    document: str
    sha256: str
    recorded_at: dt.datetime
    recorded_by: str
    current: bool
    set_aside: bool


def editions_on_record(engine: Engine) -> tuple[EditionOnRecord, ...]:
    """Every edition, programme by programme, oldest first; RecordError for an empty record."""
    with reading(engine) as connection:
        require_programme(connection)
        return _editions(connection)


def choices_on_record(engine: Engine) -> tuple[Choice, ...]:
    """Every time that an edition was made current again, in the order of recording."""
    with reading(engine) as connection:
        return load_choices(connection)


def make_current(engine: Engine, key: str, actor: str, reason: str = "") -> EditionOnRecord:
    """Make a former edition ("WP@1") current again, as a recorded act: those later than it are set
    aside.

    Nothing is deleted: what was known before is answered as before, and a later choice or import
    brings others back. QuestionError for an edition that is not there, RefusedError where it is
    current already, nobody is named, or the reason is too long or not a text.
    """
    require_actor(actor)
    if any(text_problems("reason", reason.strip(), LIMITS["reason"])):
        raise RefusedError("refused.choice_reason", most=LIMITS["reason"])
    with writing(engine) as connection:
        found = {edition.key: edition for edition in _editions(connection)}
        if key not in found:
            raise QuestionError(
                "ask.edition", edition=key, known=tuple(found) or Phrase("error.none")
            )
        if found[key].current:
            raise RefusedError("editions.is_current", edition=key)
        head = next(h for h in list_editions(connection) if f"{h['code']}@{h['number']}" == key)
        add_choice(connection, head, reason.strip(), now(), actor)
        return next(edition for edition in _editions(connection) if edition.key == key)


def _editions(connection: Connection) -> tuple[EditionOnRecord, ...]:
    heads, choices = list_editions(connection), load_choices(connection)
    found = []
    for code in dict.fromkeys(head["code"] for head in heads):
        mine = [head for head in heads if head["code"] == code]
        made = [choice for choice in choices if choice.code == code]
        standing = [head_of(mine, each) for each in standing_editions(heads_of(mine), made)]
        current = current_edition(heads_of(mine), made)
        chosen = head_of(mine, current) if current else None
        found += [_edition(head, head is chosen, head not in standing) for head in mine]
    return tuple(found)


def _edition(head: dict[str, Any], current: bool, set_aside: bool) -> EditionOnRecord:
    return EditionOnRecord(
        key=f"{head['code']}@{head['number']}",
        code=head["code"],
        title=head["programme_title"],
        start=head["start_on"],
        end=head["end_on"],
        standing=head["standing"],
        effective_on=head["effective_on"],
        document=head["document"],
        sha256=head["sha256"],
        recorded_at=dt.datetime.fromisoformat(head["recorded_at"]),
        recorded_by=head["recorded_by"],
        current=current,
        set_aside=set_aside,
    )
