"""Drafts of forms: kept whenever a field is left, so that a reload, a lost connection or a
restart loses nothing."""

import json

from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.services.clock import now
from wp.services.writing import writing_as
from wp.store.database import Engine, reading
from wp.store.drafts import (
    Draft,
    drafts_of,
    drop_draft,
    keep_draft,
    keep_outcome,
    load_draft,
    outcome_of,
)

# Fields of a form: a document may have hundreds of doubts, with three fields each.
MOST, LONGEST = 2_000, 25_000


def keep(engine: Engine, acting: Acting, token: str, form: str, entries: dict[str, str]) -> Draft:
    """Keep the entries of a person (field -> text) under their token; texts beyond 25,000
    characters are cut, which no form may have."""
    bounded = {name[:80]: text[:LONGEST] for name, text in list(entries.items())[:MOST]}
    draft = Draft(token[:64], form[:80], acting.who, bounded, now())
    with writing_as(engine, acting, Verb.DRAFT) as connection:
        keep_draft(connection, draft)
    return draft


def find(engine: Engine, token: str) -> Draft | None:
    """The draft of this token; None where there is none, or it was sent or given up."""
    with reading(engine) as connection:
        return load_draft(connection, token)


def on(engine: Engine, form: str) -> tuple[Draft, ...]:
    """All drafts of this form on this subject, the one saved last first."""
    with reading(engine) as connection:
        return drafts_of(connection, form)


def give_up(engine: Engine, acting: Acting, token: str) -> None:
    """Take a draft out."""
    with writing_as(engine, acting, Verb.DRAFT) as connection:
        drop_draft(connection, token)


def settle(engine: Engine, acting: Acting, token: str, sent: str) -> None:
    """A draft has become part of the record: take it out, and remember what was `sent`."""
    with writing_as(engine, acting, Verb.DRAFT) as connection:
        drop_draft(connection, token)
        if outcome_of(connection, token) is None:
            keep_outcome(connection, token, json.dumps(sent), now())


def settled(engine: Engine, token: str) -> str | None:
    """What was sent of the draft with this token, None where it was not sent."""
    with reading(engine) as connection:
        outcome = outcome_of(connection, token)
    return None if outcome is None else str(json.loads(outcome))
