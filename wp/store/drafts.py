"""What forms keep beside the record: drafts not sent yet, and the tokens of what was sent,
against sending twice."""

import datetime as dt
import json
from collections.abc import Mapping
from dataclasses import dataclass

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.store import schema as t


@dataclass(frozen=True, slots=True)
class Draft:
    """What a person has entered in a form: `form` says in which and on what, `entries` holds
    each field's text. `person` is the key of who began it, "" at the machine itself."""

    token: str
    form: str
    actor: str
    entries: Mapping[str, str]
    saved_at: dt.datetime
    person: str = ""


def keep_draft(connection: Connection, draft: Draft) -> None:
    """Keep a draft, in place of what was kept under its token."""
    drop_draft(connection, draft.token)
    entries = json.dumps(dict(draft.entries), ensure_ascii=False)
    connection.execute(
        sa.insert(t.drafts).values(
            token=draft.token,
            form=draft.form,
            actor=draft.actor,
            entries=entries,
            saved_at=draft.saved_at.isoformat(),
            person=draft.person,
        )
    )


def drop_draft(connection: Connection, token: str) -> None:
    """Take a draft out: it was sent, or given up by its author."""
    connection.execute(sa.delete(t.drafts).where(t.drafts.c.token == token))


def load_draft(connection: Connection, token: str) -> Draft | None:
    """The draft of this token."""
    row = connection.execute(sa.select(t.drafts).where(t.drafts.c.token == token)).first()
    return _draft(row) if row else None


def drafts_of(connection: Connection, form: str) -> tuple[Draft, ...]:
    """The drafts of a form, the one saved last first."""
    query = sa.select(t.drafts).where(t.drafts.c.form == form).order_by(t.drafts.c.saved_at.desc())
    return tuple(_draft(row) for row in connection.execute(query))


def all_drafts(connection: Connection) -> tuple[Draft, ...]:
    """Every draft, the one saved last first."""
    query = sa.select(t.drafts).order_by(t.drafts.c.saved_at.desc())
    return tuple(_draft(row) for row in connection.execute(query))


def _draft(row: sa.Row[tuple[object, ...]]) -> Draft:
    return Draft(
        row.token,
        row.form,
        row.actor,
        json.loads(row.entries),
        dt.datetime.fromisoformat(row.saved_at),
        row.person,
    )


def outcome_of(connection: Connection, token: str) -> str | None:
    """What came of the submission with this token; None where there was none."""
    return connection.execute(
        sa.select(t.submissions.c.outcome).where(t.submissions.c.token == token)
    ).scalar()


def keep_outcome(connection: Connection, token: str, outcome: str, now: dt.datetime) -> None:
    """Note the outcome of a submission, as the text that answers it when it is sent again, inside
    the transaction of its write."""
    connection.execute(
        sa.insert(t.submissions).values(token=token, outcome=outcome, at=now.isoformat())
    )
