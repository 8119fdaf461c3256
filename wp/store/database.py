"""Opening the record: the engine, real transactions, and the schema brought up to date."""

import logging
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection as Connection
from sqlalchemy.engine import Engine as Engine

from wp.domain.people.acting import Acting
from wp.errors import Phrase, RecordError, system_reason
from wp.store.audit.generation import require_generation
from wp.store.record_file import file_of, prepare_sqlite, require_file
from wp.store.writers.failures import is_damage, unusable_engine
from wp.store.writers.turn import lock, turn

HEAD = "0021"
# On PostgreSQL: for the lock of another writer, and for one statement.
_LOCK_SECONDS, _STATEMENT_SECONDS = 60, 300
_PATIENCE = f"-c lock_timeout={_LOCK_SECONDS}s -c statement_timeout={_STATEMENT_SECONDS}s"
_LIMITS = {"postgresql+psycopg": {"connect_args": {"options": _PATIENCE}}}
_done = threading.local()
_MIGRATIONS = Path(__file__).parent / "migrations"


def connect(url: str, create: bool = True) -> Engine:
    """An engine for the database at this URL (a plain path means an SQLite file); nothing is opened
    yet. The folder of a new file is made where one may be (`create`).

    RecordError where the address is not understood, or the file is not there and must be.
    """
    try:
        parsed = sa.make_url(url if "://" in url else f"sqlite:///{url}")
        if parsed.get_backend_name() == "postgresql" and parsed.drivername == "postgresql":
            parsed = parsed.set(drivername="postgresql+psycopg")
        path = sqlite_path(parsed)
        if path and not create and not path.exists():
            raise RecordError("store.none", where=path)
        if path:
            path.parent.mkdir(parents=True, exist_ok=True)
            parsed = parsed.set(database=str(path))
        engine = sa.create_engine(parsed, **_LIMITS.get(parsed.drivername, {}))
    except (sa.exc.ArgumentError, sa.exc.NoSuchModuleError, ImportError, OSError) as error:
        why = (
            system_reason(error)
            if isinstance(error, OSError)
            else Phrase("system.other", said=error)
        )
        raise RecordError("store.address", url=url, reason=why) from error
    if engine.dialect.name == "sqlite":
        prepare_sqlite(engine, path)
    return engine


def sqlite_path(url: sa.URL) -> Path | None:
    """The file of this address, None where it is no SQLite file."""
    if url.get_backend_name() != "sqlite" or not url.database or url.database == ":memory:":
        return None
    return Path(url.database).expanduser().absolute()


def address_of(engine: Engine) -> str:
    """Where a database is, as a person is told: the file of an SQLite one, else its address
    without the password."""
    return str(sqlite_path(engine.url) or engine.url.render_as_string(hide_password=True))


@contextmanager
def reading(engine: Engine) -> Iterator[Connection]:
    """A connection that reads one state of the record, whatever is written meanwhile; RecordError
    where the database cannot be reached or read."""
    with _clear_errors(engine), engine.connect() as opened:
        connection = opened
        if engine.dialect.name == "postgresql":
            connection = opened.execution_options(isolation_level="REPEATABLE READ")
        with connection.begin():
            yield connection


@contextmanager
def writing(engine: Engine, acting: Acting | None = None) -> Iterator[Connection]:
    """One transaction: all of it is kept, or nothing. Writers wait for each other, so that none
    reads a stale state. Nothing that the log tells of can be written unless somebody is `acting`.
    RecordError where the file of the record was deleted or replaced, before or while it was
    written, or the record restored since it was opened; where others write for too long, and where
    the program ends."""
    # Who waits for a turn holds no connection: there are few, and who reads needs one.
    with _clear_errors(engine), turn(engine) as patience, engine.connect() as opened:
        connection = opened.execution_options(writes=True, acting=acting)
        with connection.begin():
            lock(connection, patience)
            require_generation(connection)
            yield connection
            require_file(engine)
        require_file(engine)
    _done.commits = commits() + 1


def require_record(engine: Engine) -> None:
    """RecordError where what this engine opened is not there any more: its file was deleted or
    replaced, or the record restored."""
    require_file(engine)
    with reading(engine) as connection:
        require_generation(connection)


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
        failed = unusable_engine(engine, error)
        if (file := file_of(engine)) and is_damage(error.orig):
            file.damaged = True
        # Who is at a page is told no more than its kind.
        logging.getLogger("wp").info("the database cannot be used: %s", failed)
        raise failed from error


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
