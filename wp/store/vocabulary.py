"""Vocabularies in the database: the bodies and strategic codes that people keep, with all that each
entry said before; and the names that lines print, which no vocabulary may have."""

import datetime as dt
import json
from collections import defaultdict
from collections.abc import Iterable

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.bodies import BodyVocabulary
from wp.domain.codes import StrategicCode, group_of
from wp.domain.sessions import Session
from wp.domain.vocabulary.entry import (
    BETWEEN,
    LAST,
    NO,
    YES,
    Entry,
    EntryKind,
    bodies_in,
    codes_in,
    entries_at,
)
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import add_row, record_event
from wp.store.database import insert_row, insert_rows
from wp.store.entries.entry_tables import vocabularies, vocabulary_entries
from wp.store.row_values import all_rows, value_of
from wp.store.sessions import session_values

# The keys of the rows that a write has written, by their tables: its event tells of them.
Wrote = dict[sa.Table, list[int | str]]
# The vocabulary that every programme shares.
SHARED = "WCO"


def add_vocabularies(
    connection: Connection,
    entries: Iterable[Entry],
    sessions: Iterable[Session],
    now: dt.datetime,
    actor: str,
) -> None:
    """Write what a record begins with: the entries of its vocabulary, and the sessions."""
    wrote: Wrote = defaultdict(list)
    recorded = {"recorded_at": now, "recorded_by": actor}
    number = insert_row(connection, vocabularies, {"name": SHARED} | recorded)
    wrote[vocabularies].append(number)
    rows = [{**_columns(number, each), "begins": True, **recorded} for each in entries]
    wrote[vocabulary_entries] += insert_rows(connection, vocabulary_entries, rows)
    for session in sessions:
        wrote[t.sessions].append(insert_row(connection, t.sessions, session_values(session)))
    record_event(connection, now, actor, Action.VOCABULARIES_ADDED, "", wrote=wrote)


def add_entry(connection: Connection, entry: Entry, now: dt.datetime, actor: str) -> int:
    """Write an entry as it stands from now on, and give the number of that write."""
    shared = sa.select(vocabularies.c.id).where(vocabularies.c.name == SHARED)
    values = _columns(connection.execute(shared).scalar_one(), entry) | {"begins": False}
    detail = f"{entry.kind.value} {entry.key}" + (": retired" if entry.retired else "")
    return add_row(connection, Action.ENTRY_WRITTEN, values, now, actor, detail)


def _columns(vocabulary: int, entry: Entry) -> dict[str, object]:
    return {
        "vocabulary_id": vocabulary,
        "kind": entry.kind,
        "named": entry.key,
        "content": json.dumps(dict(entry.values), ensure_ascii=False),
        "retired": entry.retired,
        "reason": entry.reason,
    }


def has_vocabulary(connection: Connection) -> bool:
    """Whether what a record begins with was written."""
    query = sa.select(vocabularies.c.id).limit(1)
    return connection.execute(query).scalar() is not None


def load_entries(connection: Connection) -> tuple[Entry, ...]:
    """All that was ever written of the vocabulary, in the order of writing."""
    return tuple(
        value_of(Entry, row, key=row.named, values=tuple(json.loads(row.content).items()))
        for row in all_rows(connection, vocabulary_entries)
    )


def load_vocabulary(connection: Connection, known_at: dt.datetime | None = None) -> BodyVocabulary:
    """The bodies with their spellings as known at a moment, those retired too."""
    return bodies_in(entries_at(load_entries(connection), known_at))


def load_codes(connection: Connection) -> tuple[StrategicCode, ...]:
    """The strategic codes in the order of the plan, of those retired the ones that lines have;
    after them those that lines print and nobody gave a title."""
    known = codes_in(entries_at(load_entries(connection)))
    own = t.line_codes.c.code
    printed = connection.execute(sa.select(own).distinct().order_by(own)).scalars().all()
    untitled = sorted(set(printed) - {each.code for each in known})
    bare = (StrategicCode(each, group_of(each), "", LAST) for each in untitled)
    return (*(each for each in known if not each.retired or each.code in printed), *bare)


def formerly_kept(connection: Connection, shipped: Iterable[Entry]) -> tuple[Entry, ...]:
    """What a record begins with that was filled before entries were kept: the bodies and codes of
    its own tables, with what its tables do not hold as `shipped` has it; all that is shipped where
    it holds none."""
    spelled: dict[int, list[str]] = defaultdict(list)
    for row in all_rows(connection, t.body_aliases):
        spelled[row.body_id].append(row.alias)
    bodies = (row for row in all_rows(connection, t.bodies) if row.known)
    codes = (row for row in all_rows(connection, t.strategic_codes) if row.title)
    own = {
        **{
            (EntryKind.BODY, row.short): {
                "full": row.full,
                "aliases": BETWEEN.join(spelled[row.id]),
                "reports_to": row.reports_to,
                "open": YES if row.open else NO,
                "source": row.source,
            }
            for row in bodies
        },
        **{
            (EntryKind.CODE, row.code): {"title": row.title, "order": str(row.position)}
            for row in codes
        },
    }
    said = {(each.kind, each.key): dict(each.values) for each in shipped}
    return tuple(
        Entry(kind, key).says(said.get((kind, key), {}) | values)
        for (kind, key), values in (own or said).items()
    )


def body_ids(connection: Connection, names: set[str], wrote: Wrote) -> dict[str, int]:
    """The ids of these names of bodies; one that no line had yet is added to what was written
    (`wrote`)."""
    ids = {row.short: row.id for row in all_rows(connection, t.bodies)}
    for name in sorted(names - ids.keys()):
        values = {"short": name, "open": False, "known": False}
        ids[name] = insert_row(connection, t.bodies, values)
        wrote[t.bodies].append(ids[name])
    return ids


def ensure_codes(connection: Connection, codes: set[str], wrote: Wrote) -> None:
    """Take up codes that no line had yet; they are added to what was written (`wrote`)."""
    known = {row.code for row in all_rows(connection, t.strategic_codes)}
    for code in sorted(codes - known):
        values = {"code": code, "code_group": group_of(code), "position": LAST}
        connection.execute(sa.insert(t.strategic_codes).values(values))
        wrote[t.strategic_codes].append(code)


def programme_ids(connection: Connection) -> dict[str, int]:
    """The programmes on record: the number of each by its code."""
    return {row.code: row.id for row in all_rows(connection, t.programmes)}
