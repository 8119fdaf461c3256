"""The vocabulary is as safe as all else on record: an older record brings its own along, copies and
backups carry it, and what is changed behind the log is found."""

from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.config import Config

from tests.support.paths import ROOT
from tests.support.people.acting import by
from tests.support.records import first_start
from tests.support.vocabulary.entries import MOON, changed, entry_on_record, put_entry
from wp.domain.vocabulary.entry import EntryKind
from wp.services.backups.making import back_up
from wp.services.backups.moving import copy_record
from wp.services.backups.restoring import restore
from wp.services.clock import moment
from wp.services.query import reference
from wp.services.record import fill_empty, open_record, verify
from wp.services.translations import words_on_record
from wp.services.vocabulary.entry_writing import all_entries
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import record_event
from wp.store.database import Engine, connect, writing
from wp.store.entries.entry_tables import vocabulary_entries

BODY = EntryKind.BODY


def older_record(place: Path) -> None:
    """A record as the version before 0017 filled it, from tables in which the EC was called
    otherwise and a body stood that `data/` does not have."""
    engine, config = connect(str(place)), Config()
    config.set_main_option("script_location", str(ROOT / "wp" / "store" / "migrations"))
    with writing(engine, by()) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "0016")
        bodies = [
            {"id": 1, "short": "PTC", "full": "Permanent Technical Committee"},
            {"id": 2, "short": "EC", "full": "Enforcement Board", "reports_to": "PTC"},
            {"id": 3, "short": "CMD", "full": "Committee on Moon Dust", "source": "para 12"},
            {"id": 4, "short": "printed", "full": "printed", "known": False},
        ]
        for body in bodies:
            row = {"reports_to": "", "open": False, "known": True, "source": ""} | body
            connection.execute(sa.insert(t.bodies).values(row))
        connection.execute(sa.insert(t.body_aliases).values(id=1, body_id=2, alias="Enforcers"))
        code = {"code": "SO1", "code_group": "SO", "title": "Facilitating", "position": 2}
        connection.execute(sa.insert(t.strategic_codes).values(code))
        session = {"body": "EC", "name": "", "held_precision": "days", "standing": "planned"}
        on = {"start_on": moment(connection).date(), "end_on": moment(connection).date()}
        connection.execute(sa.insert(t.sessions).values(id=1, source="", **session, **on))
        wrote = {t.bodies: [1, 2, 3, 4], t.body_aliases: [1], t.strategic_codes: ["SO1"]}
        wrote[t.sessions] = [1]
        now = moment(connection)
        record_event(connection, now, "data", Action.VOCABULARIES_ADDED, "", wrote=wrote)
    engine.dispose()


def test_an_older_record_brings_its_own_words_along(tmp_path: Path) -> None:
    older_record(tmp_path / "old.db")
    engine = open_record(str(tmp_path / "old.db"))
    own = {each.key: each for each in all_entries(engine) if each.kind is BODY}
    assert own.keys() == {"PTC", "EC", "CMD"}
    assert (own["EC"]["full"], own["EC"]["reports_to"]) == ("Enforcement Board", "PTC")
    assert own["EC"].texts("aliases") == ("Enforcers",)
    # What its tables had no place for is as the product ships it.
    assert own["EC"]["full_fr"] == "Comité de la lutte contre la fraude"
    assert own["CMD"]["source"] == "para 12" and own["CMD"]["full_fr"] == ""
    assert all(each.begins for each in own.values())
    fill_empty(engine)
    assert {each.body for each in reference(engine).sessions} == {"EC"}
    titles = {each.code: each.title for each in reference(engine).codes}
    assert titles["SO1"] == "Facilitating"
    assert verify(engine).broken == ()
    number = len(all_entries(engine))
    engine.dispose()
    assert len(all_entries(open_record(str(tmp_path / "old.db")))) == number


@pytest.fixture
def written(tmp_path: Path) -> Engine:
    engine = first_start(tmp_path / "wp.db")
    put_entry(engine, MOON)
    put_entry(engine, changed(entry_on_record(engine, BODY, "PTC"), full_fr="Comité permanent"))
    return engine


def test_copies_and_backups_carry_it(written: Engine, tmp_path: Path) -> None:
    before = all_entries(written)
    copy = str(tmp_path / "copy.db")
    copy_record(str(written.url), copy)
    assert all_entries(open_record(copy)) == before
    back_up(written, tmp_path / "backup.db", by())
    put_entry(written, changed(entry_on_record(written, BODY, "CMD"), full="Dust Committee"))
    assert words_on_record(written, "en").names.full_names("en")["CMD"] == "Dust Committee"
    restore(str(written.url), tmp_path / "backup.db", by(), "a drill", replace=True)
    again = open_record(str(written.url))
    assert all_entries(again) == before and verify(again).broken == ()
    assert words_on_record(again, "en").names.full_names("en")["CMD"] == "Committee on Moon Dust"


@pytest.mark.parametrize(
    "how",
    [
        sa.update(vocabulary_entries).values(content='{"full": "Nobody"}'),
        sa.update(vocabulary_entries).values(retired=True),
        sa.update(vocabulary_entries).values(begins=True),
        sa.delete(vocabulary_entries),
    ],
    ids=["content", "retired", "begins", "gone"],
)
def test_what_is_changed_behind_the_log_is_found(how: sa.Update, written: Engine) -> None:
    assert verify(written).broken == ()
    last = sa.select(sa.func.max(vocabulary_entries.c.id)).scalar_subquery()
    with writing(written, by()) as connection:
        connection.execute(how.where(vocabulary_entries.c.id == last))
    assert [each.action for each in verify(written).broken] == ["entry.written"]
