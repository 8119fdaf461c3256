"""A record in which every table has a row: what the shipped plans and sessions leave empty is
written by the store's own writers, with values by the kind of each column."""

import datetime as dt
import json
from dataclasses import replace
from typing import Any

import sqlalchemy as sa

from tests.support.people.acting import by
from wp.domain.editions.matching import How, Match
from wp.domain.editions.step_follows import Carries, Follow, Target
from wp.domain.findings import Finding, Place
from wp.domain.people.roles import Role
from wp.domain.sessions import Precision, Session, SessionState
from wp.domain.texts import Text
from wp.services.clock import moment, now
from wp.store import schema as t
from wp.store.audit.events import COVERED, Action
from wp.store.audit.log import add_row, record_event
from wp.store.column_types import Kind
from wp.store.copies.backup_notes import BackupNote, note_backup
from wp.store.database import Connection, Engine, insert_row, writing
from wp.store.drafts import Draft, keep_draft, keep_outcome
from wp.store.edition_writer import add_edition
from wp.store.editions import list_editions, load_edition
from wp.store.import_record import Inherited
from wp.store.people.people_tables import visits
from wp.store.sessions import add_session, add_session_change
from wp.store.text_languages import PROSE
from wp.store.vocabulary import load_vocabulary

WRITTEN = ("id", "recorded_at", "recorded_by")
PLANNED = Session(
    "PTC",
    "made up",
    dt.date(2031, 4, 1),
    dt.date(2031, 4, 3),
    Precision.DAYS,
    SessionState.PLANNED,
)


def fill_every_table(engine: Engine) -> None:
    """Write one more event of every kind that covers a row, one more edition with all that it can
    keep of the one before, a planned session that is cancelled, and what forms keep."""
    with writing(engine, by("ana")) as connection:
        _second_edition(connection)
        _former_spelling(connection)
        add_session(connection, PLANNED, moment(connection), "ana")
        gone = SessionState.CANCELLED
        add_session_change(connection, PLANNED, gone, None, "why", moment(connection), "ana")
        for action, covered in COVERED.items():
            values = _values(connection, covered.table, ())
            own = (f"{covered.noun}_id",)
            parts = [[_values(connection, each, own)] for each in covered.parts]
            add_row(connection, action, values, moment(connection), "ana", "", parts)
        keep_draft(connection, Draft("a" * 64, "report", "ana", {"note": "begun"}, now()))
        keep_outcome(connection, "b" * 64, "[1]", now())
        note_backup(connection, BackupNote(now(), "ana", "made_up.db", 1, "d" * 64))
        visit = {"token": "c" * 64, "person_id": 1, "began_at": now(), "used_at": now()}
        connection.execute(sa.insert(visits).values(visit))


def _second_edition(connection: Connection) -> None:
    header = list_editions(connection)[0]
    edition = load_edition(connection, header, load_vocabulary(connection), ())
    topic = edition.topics[0]
    entry = (topic, topic.tasks[0], topic.tasks[0].lines[0])
    line = entry[2].id
    kept = Inherited(
        [Match(entry, entry, How.SAME, 1.0)],
        [Follow(line, Carries.ACT, "April 2020 (PTC)", "PTC", Target("June 2020 (PTC)", "PTC"))],
        [(line, 1)],
    )
    words = {"in_cells": 1, "left_out": 0, "unplaced": 0}
    doubt = Finding("timeline.unread", Place("made_up.csv", 1, 2, 3), "timeline", "TBD", "WP 1.1")
    new = replace(edition, number=0, standing="draft", findings=(doubt,))
    add_edition(connection, new, kept, words, moment(connection), "ana")


def _former_spelling(connection: Connection) -> None:
    """A spelling of a body as versions before 0017 kept it."""
    spelling = {"body_id": 1, "alias": "made up"}
    wrote = {t.body_aliases: [insert_row(connection, t.body_aliases, spelling)]}
    record_event(connection, moment(connection), "ana", Action.VOCABULARIES_ADDED, "", wrote=wrote)


def _values(connection: Connection, table: sa.Table, without: tuple[str, ...]) -> dict[str, Any]:
    wanted = [each for each in table.c if each.name not in (*WRITTEN, *without)]
    return {each.name: _value(connection, each) for each in wanted}


def _value(connection: Connection, column: sa.Column[Any]) -> Any:
    for key in column.foreign_keys:
        # The last: what stands there once more must not be superseded twice.
        return connection.execute(sa.select(sa.func.max(key.column))).scalar()
    match column.type:
        case Kind() as kind:
            return next(iter(kind.members))
        case sa.Date():
            return dt.date(2031, 4, 1)
        case sa.Integer():
            return 0
        case sa.Boolean():
            return True
    if column.name == "content":
        return json.dumps({"full": "made up"})
    if column.name == "roles":
        return Role.READER.value
    return Text("made up", "fr") if column.name in PROSE else "fr"
