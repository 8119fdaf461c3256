"""The record's floor: pragmas, real transactions, migrations; the same on SQLite and on
PostgreSQL."""

import datetime as dt
import hashlib
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext

import wp.store.decisions
import wp.store.dismissals
import wp.store.edition_writer
import wp.store.proposals
import wp.store.reports
import wp.store.sessions
import wp.store.vocabulary
from tests.support.building import day, moment, report
from tests.support.error_text import refuses
from tests.support.paths import ROOT
from tests.support.people.acting import by
from tests.support.records import record_of_kind
from wp.domain.progress import ProgressReport
from wp.errors import RecordError
from wp.services.files.export import export
from wp.services.query import Question, ask
from wp.services.record import fill_empty, open_record
from wp.store import schema as t
from wp.store.database import HEAD, Engine, connect, migrate, reading, schema_version, writing
from wp.store.editions import list_editions
from wp.store.reports import add_report, load_reports


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """An empty database of each kind, as `open_record` leaves it."""
    with record_of_kind(request, tmp_path, with_session=None) as engine:
        yield engine


def test_the_migrations_make_exactly_the_tables(engine: Engine) -> None:
    with reading(engine) as connection:
        context = MigrationContext.configure(connection)
        assert compare_metadata(context, t.programmes.metadata) == []
    assert schema_version(engine) == HEAD
    migrate(engine)


# What each step of the migrations makes, by its digest: a step that has run stays as it is.
STEPS = {
    "0001": "1f5d58713554ba55",
    "0002": "91cfb27e1d4b0e44",
    "0003": "be3275ee770c7394",
    "0004": "ff57cc95f7ea58da",
    "0005": "22f5fb050d66b2bb",
    "0006": "c6455937ba460149",
    "0007": "007a67ef2eed3465",
    "0008": "d0480ab0c9b9dfac",
    "0009": "709686944ca79934",
    "0010": "4738080174ccbe83",
    "0011": "65ac1f3287ea8b1c",
    "0012": "a97913e76c3e0829",
    "0013": "34177727999100dc",
    "0014": "443ae3a7841eb75e",
    "0015": "0a680b14e86a5ed3",
    "0016": "9bc271ba5b92c750",
    "0017": "93be11bd9b3e96e6",
    "0020": "4200a08e97e4a248",
    "0021": "bfce89ac1d71c518",
}


def made(engine: Engine) -> str:
    """A digest of the tables as the database has them."""
    inspector, tables = sa.inspect(engine), []
    for name in sorted(inspector.get_table_names()):
        columns = [
            (each["name"], str(each["type"]), each["nullable"], each["default"])
            for each in inspector.get_columns(name)
        ]
        parts = (
            [inspector.get_pk_constraint(name)],
            inspector.get_foreign_keys(name),
            inspector.get_indexes(name),
            inspector.get_unique_constraints(name),
        )
        tables.append((name, columns, [sorted(map(str, part)) for part in parts]))
    return hashlib.sha256(repr(tables).encode()).hexdigest()[:16]


def test_the_steps_make_what_they_have_always_made(tmp_path: Path) -> None:
    engine, config = connect(str(tmp_path / "wp.db")), Config()
    config.set_main_option("script_location", str(ROOT / "wp" / "store" / "migrations"))
    found = {}
    for step in STEPS:
        with writing(engine, by()) as connection:
            config.attributes["connection"] = connection
            command.upgrade(config, step)
        found[step] = made(engine)
    assert found == STEPS and max(STEPS) == HEAD


def test_both_plans_fill_an_empty_record_once(engine: Engine) -> None:
    assert fill_empty(engine) and not fill_empty(engine)
    with reading(engine) as connection:
        editions = list_editions(connection)
        lines = connection.execute(sa.select(sa.func.count()).select_from(t.edition_lines)).scalar()
    assert [(each.code, each.number, each.standing) for each in editions] == [
        ("WP", 1, "draft, provisionally approved"),
        ("ECP", 1, "draft revised, endorsed"),
    ]
    assert lines == 137


def test_every_database_gives_the_same_export(engine: Engine, filled: Engine) -> None:
    fill_empty(engine)
    question, now = Question(as_of=day("2020-07-01")), moment("2026-01-01")
    ours = [export(each, question, "csv", generated_at=now) for each in (engine, filled)]
    assert ours[0] == ours[1] and len(ours[0]) > 50_000


def test_a_failed_write_leaves_nothing(engine: Engine) -> None:
    with pytest.raises(ZeroDivisionError), writing(engine, by()) as connection:
        connection.execute(
            sa.insert(t.programmes).values(
                code="X", kind="topics", start_on=day("2020-01-01"), end_on=day("2020-12-31")
            )
        )
        connection.execute(sa.text("CREATE TABLE half_done (id INTEGER)"))
        raise ZeroDivisionError
    with reading(engine) as connection:
        assert not sa.inspect(connection).has_table("half_done")
        assert connection.execute(sa.select(t.programmes)).all() == []


def test_foreign_keys_hold(engine: Engine) -> None:
    with pytest.raises(sa.exc.IntegrityError), writing(engine, by()) as connection:
        connection.execute(sa.insert(t.lines).values(programme_id=4711))


def test_reports_come_back_as_they_were_written(engine: Engine) -> None:
    fill_empty(engine)
    first = ask(engine, Question()).lines[0].line.id
    given = report(
        1,
        "2020-04-30",
        "postponed",
        acts=[("April 2020 (PTC)", "PTC", "2020-04-29")],
        month="2020-10",
        note="n",
        evidence="e",
        reason="r",
        anticipated_action="a",
        denies=(("June 2020 (Council)", "Council"),),
    )
    now = dt.datetime(2020, 5, 1, 8, 30, tzinfo=dt.UTC)
    given = ProgressReport(
        **{f: getattr(given, f) for f in given.__dataclass_fields__} | {"line": first}
    )
    with writing(engine, by()) as connection:
        number = add_report(connection, given, now, "secretariat")
        correction = {"line": first, "supersedes": number, "id": 0}
        values = {f: getattr(given, f) for f in given.__dataclass_fields__} | correction
        add_report(connection, ProgressReport(**values), now, "secretariat")
    with reading(engine) as connection:
        found = load_reports(connection)[first]
    expected = {f: getattr(given, f) for f in given.__dataclass_fields__}
    expected |= {"id": number, "recorded_at": now, "recorded_by": "secretariat"}
    assert found[0] == ProgressReport(**expected)
    assert found[1].supersedes == number


def test_sqlite_is_honest(tmp_path: Path) -> None:
    with reading(open_record(str(tmp_path / "wp.db"))) as connection:
        pragmas = {
            name: connection.exec_driver_sql(f"PRAGMA {name}").scalar()
            for name in ("foreign_keys", "journal_mode", "busy_timeout")
        }
    assert pragmas == {"foreign_keys": 1, "journal_mode": "wal", "busy_timeout": 60_000}


def test_a_newer_database_is_refused(tmp_path: Path) -> None:
    engine = open_record(str(tmp_path / "wp.db"))
    with writing(engine, by()) as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '9999'"))
    with refuses(RecordError, "newer version"):
        open_record(str(tmp_path / "wp.db"))


@pytest.mark.parametrize("url", ["nonsense://x", "postgresql://127.0.0.1:1/none"])
def test_a_database_out_of_reach_is_one_clear_sentence(url: str) -> None:
    with refuses(RecordError, r"not understood|cannot be used"):
        schema_version(connect(url))


def test_a_file_that_is_no_database_is_refused(tmp_path: Path) -> None:
    (tmp_path / "wp.db").write_bytes(
        b"this is no database, though it is long enough to be taken for one" * 40
    )
    with refuses(RecordError, "cannot be used"):
        open_record(str(tmp_path / "wp.db"))


def test_every_write_of_the_store_says_who_and_when() -> None:
    for module in (
        wp.store.edition_writer,
        wp.store.reports,
        wp.store.vocabulary,
        wp.store.decisions,
        wp.store.dismissals,
        wp.store.sessions,
        wp.store.proposals,
    ):
        for name, function in inspect.getmembers(module, inspect.isfunction):
            if name.startswith("add_"):
                assert {"actor", "now"} <= inspect.signature(function).parameters.keys(), name
