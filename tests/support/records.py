"""Records for tests: the shipped plans are taken in once for each process; every test gets a
copy of the file."""

import datetime as dt
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.support.people.acting import by
from tests.support.programs.postgres import create_database, drop_database
from wp.domain.meetings.decisions import Decision
from wp.domain.progress import Statement
from wp.services.lines import current_lines
from wp.services.progress.recording import Entry, Recorded, last_seen, record
from wp.services.query import Question, ask
from wp.services.record import fill_empty, open_record
from wp.store.database import Engine, reading
from wp.store.decisions import load_decisions


def shipped_plans(place: Path) -> Engine:
    """A new record in this file, with the two shipped plans and nothing reported."""
    return _copied(place, with_session=False)


def first_start(place: Path) -> Engine:
    """A new record in this file as a first start leaves it, with what the sessions of October
    2019 reported."""
    return _copied(place, with_session=True)


@contextmanager
def record_of_kind(
    request: pytest.FixtureRequest, place: Path, with_session: bool | None = False
) -> Iterator[Engine]:
    """A new record in a database of the kind that the fixture's parameter names, a file in this
    folder or one in PostgreSQL; it holds nothing where `with_session` is None."""
    if request.param != "sqlite":
        with record_on_postgresql(request.getfixturevalue("postgres_url"), with_session) as engine:
            yield engine
        return
    file = place / "fresh.db"
    engine = open_record(str(file)) if with_session is None else _copied(file, with_session)
    yield engine
    engine.dispose()


@contextmanager
def record_on_postgresql(server: str, with_session: bool | None) -> Iterator[Engine]:
    """A new record on this server, made as the product makes it, or copied from one that it
    made."""
    filled = () if with_session is None else (_filled_on(server, with_session),)
    url = create_database(server, *filled)
    engine = open_record(url)
    yield engine
    engine.dispose()
    drop_database(url)


@cache
def _filled_on(server: str, with_session: bool) -> str:
    """The name of a database on this server that was filled as the product fills it."""
    url = create_database(server)
    engine = open_record(url)
    fill_empty(engine, with_session=with_session)
    engine.dispose()
    return str(engine.url.database)


def _copied(place: Path, with_session: bool) -> Engine:
    place.write_bytes(_content(with_session))
    return open_record(str(place))


@cache
def _content(with_session: bool) -> bytes:
    """The file of a record that was filled as the product fills it; its log is empty once nobody
    has it open."""
    with TemporaryDirectory() as folder:
        place = Path(folder) / "wp.db"
        engine = open_record(str(place))
        fill_empty(engine, with_session=with_session)
        engine.dispose()
        return place.read_bytes()


def put_on_record(engine: Engine, said: Statement, actor: str = "ana") -> None:
    """Record a statement by one who has seen all that stands on its line."""
    assert isinstance(
        record(engine, [Entry(said, last_seen(engine, said.line))], by(actor)), Recorded
    )


def first_line(engine: Engine) -> int:
    """The permanent id of the first line of the current editions."""
    with reading(engine) as connection:
        return next(iter(current_lines(connection, engine)))


def work_programme_at(
    engine: Engine, as_of: dt.date, known_at: dt.datetime | None = None
) -> dict[int, object]:
    """What is true of every line of the Work Programme, by its permanent id."""
    answer = ask(engine, Question(as_of=as_of, known_at=known_at))
    return {
        view.line.id: (view.edition.key, view.line.ref, view.status, view.state)
        for view in answer.lines
        if view.edition.programme.code == "WP"
    }


def decisions_on_record(engine: Engine) -> tuple[Decision, ...]:
    """All decisions in the order of recording, those that were corrected or withdrawn too."""
    with reading(engine) as connection:
        return load_decisions(connection)
