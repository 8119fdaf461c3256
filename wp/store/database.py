"""Opening the record: the engine, real transactions, and the schema brought up to date."""

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection as Connection
from sqlalchemy.engine import Engine as Engine

from wp.errors import Phrase, RecordError, system_reason

HEAD = "0009"
# Writers wait for each other, and SQLite lets them in without any order: twenty at once were seen
# to wait over 10 s.
BUSY_MILLISECONDS = 60_000
_done = threading.local()
_MIGRATIONS = Path(__file__).parent / "migrations"


def connect(url: str) -> Engine:
    """An engine for the database at this URL (a plain path means an SQLite file); nothing is opened
    yet.

    RecordError where the address is not understood.
    """
    try:
        parsed = sa.make_url(url if "://" in url else f"sqlite:///{url}")
        if parsed.get_backend_name() == "postgresql" and parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        if (
            parsed.get_backend_name() == "sqlite"
            and parsed.database
            and parsed.database != ":memory:"
        ):
            Path(parsed.database).expanduser().absolute().parent.mkdir(parents=True, exist_ok=True)
        engine = sa.create_engine(parsed)
    except (sa.exc.ArgumentError, sa.exc.NoSuchModuleError, ImportError, OSError) as error:
        why = (
            system_reason(error)
            if isinstance(error, OSError)
            else Phrase("system.other", said=error)
        )
        raise RecordError("store.address", url=url, reason=why) from error
    if engine.dialect.name == "sqlite":
        _make_sqlite_honest(engine)
    return engine


def _make_sqlite_honest(engine: Engine) -> None:
    """Foreign keys, WAL and waiting; and BEGIN by us, so that DDL is inside the transaction as
    well.

    Synchronous FULL: what was acknowledged is on the disk, also when the power goes a moment later.
    """

    @sa.event.listens_for(engine, "connect")
    def _prepare(connection, _record) -> None:  # type: ignore[no-untyped-def]
        connection.isolation_level = None
        cursor = connection.cursor()
        cursor.execute(f"PRAGMA busy_timeout = {BUSY_MILLISECONDS}")
        cursor.execute("PRAGMA foreign_keys = ON")
        cursor.execute("PRAGMA journal_mode = WAL")
        cursor.execute("PRAGMA synchronous = FULL")
        cursor.close()

    @sa.event.listens_for(engine, "begin")
    def _begin(connection: Connection) -> None:
        writes = connection.get_execution_options().get("writes", False)
        connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def address_of(engine: Engine) -> str:
    """Where a database is, as a person is told: the file of an SQLite one, else its address
    without the password."""
    url = engine.url
    if url.get_backend_name() == "sqlite" and url.database:
        return str(Path(url.database).absolute())
    return url.render_as_string(hide_password=True)


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that reads one state of the record; RecordError where the database cannot be
    reached or read."""
    with _clear_errors(engine), engine.begin() as connection:
        yield connection


@contextmanager
def writing(engine: Engine) -> Iterator[Connection]:
    """One transaction: all of it is kept, or nothing. Writers wait for each other, so that none
    reads a stale state."""
    with _clear_errors(engine), engine.connect() as opened:
        connection = opened.execution_options(writes=True)
        with connection.begin():
            if connection.dialect.name == "postgresql":
                connection.exec_driver_sql("SELECT pg_advisory_xact_lock(20190701)")
            yield connection
    _done.commits = commits() + 1


def commits() -> int:
    """How many writes this thread has brought to an end: who fails afterwards must not say that
    nothing was changed."""
    return getattr(_done, "commits", 0)


@contextmanager
def _clear_errors(engine: Engine) -> Iterator[None]:
    try:
        yield
    except (sa.exc.OperationalError, sa.exc.DatabaseError, sa.exc.InterfaceError) as error:
        if isinstance(error, sa.exc.IntegrityError | sa.exc.ProgrammingError):
            raise
        where = engine.url.render_as_string(hide_password=True)
        raise RecordError(
            "store.unusable", where=where, reason=Phrase("system.other", said=error.orig)
        ) from error


def insert_row(connection: Connection, table: sa.Table, values: dict[str, Any]) -> int:
    """Insert a row and give its number."""
    key = connection.execute(sa.insert(table).values(values)).inserted_primary_key
    assert key is not None
    return int(key[0])


def insert_rows(
    connection: Connection, table: sa.Table, rows: Sequence[dict[str, Any]]
) -> list[int]:
    """Insert rows in a few statements and give their numbers in the order of the rows."""
    if not rows:
        return []
    query = sa.insert(table).returning(table.c.id, sort_by_parameter_order=True)
    return [int(number) for number in connection.execute(query, list(rows)).scalars()]


def schema_version(engine: Engine) -> str | None:
    """The migration that the database stands at, None before the first."""
    query = sa.text("SELECT version_num FROM alembic_version")
    with _clear_errors(engine), engine.connect() as connection:
        try:
            version: str | None = connection.execute(query).scalar()
        except (sa.exc.OperationalError, sa.exc.ProgrammingError):
            connection.rollback()
            if sa.inspect(connection).has_table("alembic_version"):
                raise
            return None
        return version


def check_version(engine: Engine) -> str | None:
    """The migration that the database stands at; RecordError where it is newer than this
    program."""
    version = schema_version(engine)
    if version is not None and version > HEAD:
        raise RecordError("store.newer", version=version, head=HEAD)
    return version


def migrate(engine: Engine) -> None:
    """Bring the schema up to date, in one transaction; RecordError where the database is newer
    than this program."""
    if check_version(engine) == HEAD:
        return
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
