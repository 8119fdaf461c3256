"""Whatever is changed, taken out or put in behind the log is found: every column and every row of
every table, on SQLite and on PostgreSQL. A table or column that comes later is walked as well."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa

from tests.support.editions.former_versions import seal_as_formerly
from tests.support.editions.full_record import fill_every_table
from tests.support.records import record_of_kind
from wp.services.record import open_record, verify
from wp.store import schema as t
from wp.store.audit.events import BESIDE
from wp.store.audit.kept_rows import read_rows
from wp.store.audit.log import Head
from wp.store.audit.verify import Break, check_chain
from wp.store.database import Connection, Engine, writing
from wp.store.entries.entry_tables import vocabulary_entries

TABLES = t.programmes.metadata.sorted_tables
# What no cover is needed for: the tables of `BESIDE`, which say why, the log itself excepted.
UNCOVERED = {
    "backups": "which copies were made; each carries the end of its own log",
    "drafts": "what somebody is still writing; no part of the record yet",
    "submissions": "what a form sent twice is answered; the record has what it wrote",
    "visits": "who is signed in now: it changes with every page, and ends",
}
COVERED = [each for each in TABLES if each.name not in UNCOVERED]
FREE = 987_654


class Undone(Exception):
    """What was done to a record is taken back."""


@pytest.fixture(params=["sqlite", "postgresql"], scope="module")
def engine(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Engine]:
    """A record of each kind in which every table has a row."""
    folder = tmp_path_factory.mktemp("tampered")
    with record_of_kind(request, folder) as engine:
        fill_every_table(engine)
        yield engine


@contextmanager
def tampering(engine: Engine) -> Iterator[Connection]:
    """A write behind the log that no foreign key stops, taken back at the end."""
    try:
        with writing(engine) as connection:
            if engine.dialect.name == "sqlite":
                connection.exec_driver_sql("PRAGMA defer_foreign_keys = ON")
            else:
                connection.exec_driver_sql("SET LOCAL session_replication_role = replica")
            yield connection
            raise Undone
    except Undone:
        pass


def broken(connection: Connection) -> bool:
    """Whether the check finds anything."""
    return bool(check_chain(connection).broken)


def with_key_of(table: sa.Table, row: tuple[Any, ...]) -> Any:
    """What finds a row by its key."""
    named = dict(zip(table.c.keys(), row, strict=True))
    keys = bare(table).c
    return sa.and_(*(keys[each] == named[each] for each in table.primary_key.columns.keys()))  # noqa: SIM118


def other(column: sa.Column[Any], value: Any) -> Any:
    """Another value that the column takes."""
    match column.type:
        case sa.Boolean():
            return not value
        case sa.Date():
            return dt.date(1999, 1, 1)
        case sa.Float():
            return (value or 0) + 0.5
        case sa.Integer():
            return FREE
    return "zz"


@cache
def bare(table: sa.Table) -> sa.TableClause:
    """The table without our types and defaults."""
    kinds = (getattr(each.type, "impl", each.type) for each in table.c)
    return sa.table(table.name, *map(sa.column, table.c.keys(), kinds))


def test_every_table_has_a_row_to_tamper_with(engine: Engine) -> None:
    with engine.connect() as connection:
        assert [each.name for each in TABLES if not read_rows(connection, each)] == []
        assert check_chain(connection).broken == ()
    assert verify(engine).broken == ()


def test_what_needs_no_cover_is_listed_and_says_why() -> None:
    assert {name: why for name, why in BESIDE.items() if name != "audit_events"} == UNCOVERED


@pytest.mark.parametrize("table", COVERED, ids=str)
def test_every_column_of_every_table_is_covered(engine: Engine, table: sa.Table) -> None:
    missed = []
    for column in table.c:
        with tampering(engine) as connection:
            row = read_rows(connection, table)[-1]
            value = other(column, row[table.c.keys().index(column.name)])
            changed = sa.update(bare(table)).where(with_key_of(table, row))
            assert connection.execute(changed.values({column.name: value})).rowcount == 1
            if not broken(connection):
                missed.append(column.name)
    assert missed == []


@pytest.mark.parametrize("table", COVERED, ids=str)
def test_every_row_that_is_taken_out_or_put_in_is_found(engine: Engine, table: sa.Table) -> None:
    # The last event leaves no gap: only who noted the head down misses it.
    for at in (0,) if table is t.audit_events else (0, -1):
        with tampering(engine) as connection:
            row = read_rows(connection, table)[at]
            gone = sa.delete(bare(table)).where(with_key_of(table, row))
            assert connection.execute(gone).rowcount == 1
            assert broken(connection), "taken out"
    with tampering(engine) as connection:
        row = read_rows(connection, table)[-1]
        twin = dict(zip(table.c.keys(), row, strict=True))
        alone = {each.name for each in unique_columns(table)}
        twin |= {name: other(table.c[name], twin[name]) for name in alone}
        values = {
            name: dt.date.fromisoformat(value)
            if isinstance(table.c[name].type, sa.Date) and isinstance(value, str)
            else value
            for name, value in twin.items()
        }
        connection.execute(sa.insert(bare(table)).values(values))
        assert broken(connection), "put in"


def unique_columns(table: sa.Table) -> list[sa.Column[Any]]:
    """What a second row must have another value in."""
    columns = list(table.primary_key.columns)[:1]
    for each in table.constraints:
        if isinstance(each, sa.UniqueConstraint):
            columns.append(list(each.columns)[-1])
    return columns


def test_an_edition_put_in_by_hand_is_found_with_all_its_lines(engine: Engine) -> None:
    with tampering(engine) as connection:
        row = dict(zip(t.editions.c.keys(), read_rows(connection, t.editions)[0], strict=True))
        row |= {"id": FREE, "number": 99, "effective_on": dt.date(2019, 10, 31)}
        connection.execute(sa.insert(bare(t.editions)).values(row))
        line = sa.insert(t.lines).values(id=FREE, programme_id=1)
        connection.execute(line)
        found = {(each.kind, each.subject) for each in check_chain(connection).broken}
    assert found == {
        (Break.NO_EVENT, f"editions {FREE}"),
        (Break.NO_EVENT, f"lines {FREE}"),
    }


def test_a_head_noted_down_tells_of_an_end_cut_off_and_of_a_log_written_anew(
    engine: Engine,
) -> None:
    events = t.audit_events
    noted = verify(engine).end
    assert Head.noted(str(noted)) == noted and Head.noted(noted.hash).number == 0
    assert verify(engine, noted).broken == () == verify(engine, Head(0, noted.hash)).broken
    for number, kind in ((0, Break.NO_HEAD), (noted.number, Break.CUT_OFF)):
        with tampering(engine) as connection:
            connection.execute(sa.delete(events).where(events.c.id == noted.number))
            found = check_chain(connection, Head(number, noted.hash)).broken
            assert kind in {each.kind for each in found}
    # Who writes the whole chain anew leaves no break; the head tells.
    with tampering(engine) as connection:
        write_anew(connection)
        assert check_chain(connection).broken == ()
        found = check_chain(connection, noted).broken
        assert [(each.kind, each.subject) for each in found] == [
            (Break.REWRITTEN, str(noted.number))
        ]


def write_anew(connection: Connection) -> None:
    """Change who wrote the first event, and every hash from there on."""
    from wp.store.audit.log import seal

    events, before = t.audit_events, ""
    connection.execute(sa.update(events).where(events.c.id == 1).values(actor="eve"))
    for row in connection.execute(sa.select(events).order_by(events.c.id)).all():
        before = seal(before, row._mapping)
        connection.execute(sa.update(events).where(events.c.id == row.id).values(hash=before))


def test_a_record_that_is_older_than_the_cover_is_sealed_as_it_stands(tmp_path: Path) -> None:
    """As the program before this one left it: the events cover no further rows."""
    engine = open_record(str(tmp_path / "old.db"))
    with writing(engine) as connection:
        seal_as_formerly(connection)
    assert {each.kind for each in verify(engine).broken} == {Break.NO_EVENT}
    engine.dispose()
    engine = open_record(str(tmp_path / "old.db"))
    assert verify(engine).broken == () and verify(engine).events == 2
    with writing(engine) as connection:
        entry = vocabulary_entries.c.id == 3
        connection.execute(sa.update(vocabulary_entries).where(entry).values(content="{}"))
    assert [each.action for each in verify(engine).broken] == ["cover.begun"]
    engine.dispose()
    # Opened once more, what was tampered with is not sealed again.
    assert verify(open_record(str(tmp_path / "old.db"))).broken != ()
