"""Drafts of forms: kept whenever a field is left, so that a reload, a lost connection or a
restart loses nothing."""

import datetime as dt
import json
from dataclasses import replace
from typing import NamedTuple

from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.errors import RefusedError, RightsError
from wp.services.clock import moment, now
from wp.services.writing import writing_as
from wp.store.audit.events import Action
from wp.store.audit.log import events_since, record_event
from wp.store.database import Connection, Engine, reading
from wp.store.drafts import (
    Draft,
    all_drafts,
    drafts_of,
    drop_draft,
    keep_draft,
    keep_outcome,
    load_draft,
    outcome_of,
)

# Fields of a form: a document may have hundreds of doubts, with three fields each.
MOST, LONGEST = 2_000, 25_000
# For how long somebody is told that a draft was taken over.
TOLD = dt.timedelta(days=7)


def keep(engine: Engine, acting: Acting, token: str, form: str, entries: dict[str, str]) -> Draft:
    """Keep the entries of a person (field -> text) under their token; texts beyond 25,000
    characters are cut, which no form may have. RightsError where the draft is another's."""
    bounded = {name[:80]: text[:LONGEST] for name, text in list(entries.items())[:MOST]}
    draft = Draft(token[:64], form[:80], acting.who, bounded, now(), acting.person or "")
    with writing_as(engine, acting, Verb.DRAFT) as connection:
        _own(connection, draft.token, acting)
        keep_draft(connection, draft)
    return draft


def is_own(draft: Draft, acting: Acting | None) -> bool:
    """Whether a draft belongs to who acts; at the machine itself (None) there is one person."""
    return acting is None or acting.person is None or draft.person == acting.person


def _own(connection: Connection, token: str, acting: Acting) -> None:
    """RightsError where the draft of this token is another's."""
    draft = load_draft(connection, token)
    if draft and not is_own(draft, acting):
        raise RightsError("draft.of_another", who=draft.actor)


def take_over(engine: Engine, acting: Acting, token: str) -> Draft:
    """Make another's draft one's own, which the log tells. RightsError where that is not for who
    acts, RefusedError where it is gone."""
    with writing_as(engine, acting, Verb.TAKE_OVER) as connection:
        draft = load_draft(connection, token)
        if draft is None:
            raise RefusedError("draft.gone")
        taken = replace(draft, actor=acting.who, person=acting.person or "")
        keep_draft(connection, taken)
        detail = json.dumps({"person": draft.person, "actor": draft.actor}, ensure_ascii=False)
        at = moment(connection)
        record_event(connection, at, acting.who, Action.DRAFT_TAKEN, draft.form, detail)
    return taken


class Taken(NamedTuple):
    """Who took over a draft on what (the name of its form), and when."""

    who: str
    form: str
    at: dt.datetime


def taken_from(engine: Engine, person: str) -> tuple[Taken, ...]:
    """What was taken over of the drafts of somebody (by key) in the last days."""
    with reading(engine) as connection:
        events = events_since(connection, Action.DRAFT_TAKEN, now() - TOLD)
    return tuple(
        Taken(each.actor, each.subject, dt.datetime.fromisoformat(each.at))
        for each in events
        if json.loads(each.detail)["person"] == person
    )


def find(engine: Engine, token: str) -> Draft | None:
    """The draft of this token; None where there is none, or it was sent or given up."""
    with reading(engine) as connection:
        return load_draft(connection, token)


def on(engine: Engine, form: str) -> tuple[Draft, ...]:
    """All drafts of this form on this subject, the one saved last first."""
    with reading(engine) as connection:
        return drafts_of(connection, form)


def left_lying(engine: Engine) -> tuple[Draft, ...]:
    """All drafts, the one saved last first, without what was entered: that is for who owns it."""
    with reading(engine) as connection:
        return tuple(replace(each, entries={}) for each in all_drafts(connection))


def give_up(engine: Engine, acting: Acting, token: str) -> None:
    """Take a draft out; RightsError where it is another's."""
    with writing_as(engine, acting, Verb.DRAFT) as connection:
        _own(connection, token, acting)
        drop_draft(connection, token)


def settle(engine: Engine, acting: Acting, token: str, sent: str) -> None:
    """A draft has become part of the record: take it out, and remember what was `sent`.
    RightsError where it is another's."""
    with writing_as(engine, acting, Verb.DRAFT) as connection:
        _own(connection, token, acting)
        drop_draft(connection, token)
        if outcome_of(connection, token) is None:
            keep_outcome(connection, token, json.dumps(sent), now())


def settled(engine: Engine, token: str) -> str | None:
    """What was sent of the draft with this token, None where it was not sent."""
    with reading(engine) as connection:
        outcome = outcome_of(connection, token)
    return None if outcome is None else str(json.loads(outcome))
