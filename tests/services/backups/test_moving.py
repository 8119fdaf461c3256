"""A record moves between the databases, there and back, to the last row and the same end of its
log; nothing is written over."""

from itertools import pairwise
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.support.command_line import run
from tests.support.editions.full_record import fill_every_table
from tests.support.error_text import refuses
from tests.support.programs.postgres import create_database, drop_database
from tests.support.records import first_line, first_start, put_on_record
from wp.domain.progress import Statement
from wp.errors import RecordError, RefusedError
from wp.services.backups.moving import copy_record
from wp.services.clock import today
from wp.services.record import existing_record, verify
from wp.store import schema as t
from wp.store.copies.transfer import differing
from wp.store.database import connect, reading, writing


def test_there_and_back(tmp_path: Path, postgres_url: str) -> None:
    places = [str(tmp_path / "wp.db"), create_database(postgres_url), str(tmp_path / "back.db")]
    first = first_start(tmp_path / "wp.db")
    fill_every_table(first)
    end = verify(first).end
    for source, target in pairwise(places):
        said = run("copy", "--from", source, "--to", target)
        assert said.returncode == 0 and str(end) in said.stdout, said.stderr
        engine = existing_record(target)
        assert verify(engine).broken == () and verify(engine).end == end
        with reading(first) as one, reading(engine) as other:
            assert differing(one, other) == []
        engine.dispose()
    # Rows that come later have numbers of their own.
    server = existing_record(places[1])
    put_on_record(server, Statement(first_line(server), today(), note="later"))
    assert verify(server).broken == () and verify(server).events == end.number + 1
    # What is there is never written over, in either kind of database.
    for target in places[:2]:
        with refuses(RecordError, "is not empty, and a copy replaces nothing"):
            copy_record(places[2], target)
    assert verify(server).events == end.number + 1
    server.dispose()
    drop_database(places[1])


def test_a_database_of_others_is_not_empty(tmp_path: Path) -> None:
    first_start(tmp_path / "wp.db").dispose()
    theirs = connect(str(tmp_path / "theirs.db"))
    with writing(theirs) as connection:
        connection.exec_driver_sql("CREATE TABLE invoices (id INTEGER)")
    with refuses(RecordError, "theirs.db is not empty"):
        copy_record(str(tmp_path / "wp.db"), str(tmp_path / "theirs.db"))
    with reading(theirs) as connection:
        assert sa.inspect(connection).get_table_names() == ["invoices"]


def test_what_does_not_verify_is_not_copied(tmp_path: Path) -> None:
    engine = first_start(tmp_path / "wp.db")
    with writing(engine) as connection:
        connection.execute(sa.update(t.programmes).values(title="zz"))
    with refuses(RefusedError, "wp.db was not copied, for it does not verify"):
        copy_record(str(tmp_path / "wp.db"), str(tmp_path / "new.db"))
    assert not (tmp_path / "new.db").exists() or not (tmp_path / "new.db").stat().st_size


def test_what_reads_back_differently_leaves_the_target_empty(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from wp.services.backups import moving

    first_start(tmp_path / "wp.db").dispose()
    monkeypatch.setattr(moving, "differing", lambda one, other: ["lines"])
    with refuses(RecordError, r"reads back differently \(lines\)"):
        copy_record(str(tmp_path / "wp.db"), str(tmp_path / "new.db"))
    with reading(connect(str(tmp_path / "new.db"))) as connection:
        assert connection.execute(sa.select(t.lines)).first() is None
