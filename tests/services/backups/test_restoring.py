"""The restore drill: what was backed up comes back whole on either database, what is replaced is
said, asked about and kept, and whatever is no whole backup changes nothing."""

import datetime as dt
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.support.browser import serving
from tests.support.editions.former_versions import drop_what_was_added_since, seal_as_formerly
from tests.support.editions.full_record import fill_every_table
from tests.support.error_text import refuses
from tests.support.http import get
from tests.support.programs.postgres import create_database, drop_database
from tests.support.records import first_line, first_start, put_on_record, record_of_kind
from wp.domain.people.acting import Acting
from wp.domain.people.person import Grant
from wp.domain.people.roles import Role
from wp.domain.people.tokens import Token, TokenKind
from wp.domain.progress import Statement
from wp.errors import RecordError, RefusedError, ReplaceAsked
from wp.services.backups.making import back_up
from wp.services.backups.restoring import restore
from wp.services.clock import moment, now, today
from wp.services.record import existing_record, open_record, verify
from wp.store import schema as t
from wp.store.audit.generation import remember_generation
from wp.store.copies.transfer import differing
from wp.store.database import Engine, connect, reading, writing
from wp.store.people.directory import add_grant, add_person, load_people, load_person
from wp.store.people.tokens import add_token, add_token_end, find_token
from wp.store.people.visits import count_visits
from wp.store.reports import load_reports

ANA, BEN = Acting.local("ana"), Acting.local("ben")
LATER = "recorded after the backup"


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record of each kind in which every table has a row."""
    with record_of_kind(request, tmp_path, with_session=True) as engine:
        fill_every_table(engine)
        yield engine


@pytest.fixture
def backup(engine: Engine, tmp_path: Path) -> Path:
    """A backup of it, after which a report was recorded."""
    file = tmp_path / "backups" / "monday.db"
    file.parent.mkdir()
    back_up(engine, file, ANA)
    put_on_record(engine, Statement(first_line(engine), today(), note=LATER), "cleo")
    return file


def url_of(engine: Engine) -> str:
    return engine.url.render_as_string(hide_password=False)


def notes(engine: Engine) -> set[str]:
    with reading(engine) as connection:
        return {each.note for own in load_reports(connection).values() for each in own}


def test_the_drill(engine: Engine, backup: Path) -> None:
    """What would be lost is said, the record replaced is kept whole, and the log tells."""
    replaced, url = verify(engine).end, url_of(engine)
    with refuses(ReplaceAsked, "1 event is not in the backup: .* by cleo. Nothing was changed"):
        restore(url, backup, BEN, "the wrong import")
    assert verify(engine).end == replaced
    done = restore(url, backup, BEN, "the wrong import", replace=True)
    checked = verify(engine)
    assert checked.broken == () and LATER not in notes(engine)
    assert checked.end == done.end and checked.events == done.backup.events + 1
    with reading(engine) as connection:
        events = t.audit_events
        last = connection.execute(sa.select(events).order_by(events.c.id.desc())).first()
        assert last is not None
        told = json.loads(last.detail)
        assert (last.action, last.actor, last.subject) == ("record.restored", "ben", "monday.db")
        assert told["reason"] == "the wrong import" and told["lost"] == 1
        assert (told["backup"], told["replaced"]) == (str(done.backup.end), str(replaced))
        copy = existing_record(str(backup))
        with reading(copy) as other:
            # Whoever was signed in signs in anew.
            assert set(differing(connection, other)) == {"audit_events", "visits"}
        copy.dispose()
    assert done.former is not None and done.former.name == told["kept"]
    kept = existing_record(str(done.former))
    assert verify(kept).end == replaced and LATER in notes(kept) and verify(kept).broken == ()
    kept.dispose()
    # What is recorded next has a number of its own, on PostgreSQL too.
    put_on_record(engine, Statement(first_line(engine), today(), note="again"))
    assert "again" in notes(engine) and verify(engine).broken == ()


def test_a_backup_makes_a_record_where_there_is_none(
    backup: Path, engine: Engine, tmp_path: Path, postgres_url: str
) -> None:
    url = create_database(postgres_url)
    for place in (str(tmp_path / "new.db"), url):
        done = restore(place, backup, BEN, "a new machine")
        assert done.former is None and done.loss is None
        new = existing_record(place)
        assert verify(new).broken == () and verify(new).end == done.end
        new.dispose()
    drop_database(url)


def test_a_backup_is_only_read(backup: Path, engine: Engine, tmp_path: Path) -> None:
    before, names = backup.read_bytes(), list(backup.parent.iterdir())
    backup.chmod(0o400)
    restore(str(tmp_path / "new.db"), backup, BEN, "a new machine")
    assert backup.read_bytes() == before and list(backup.parent.iterdir()) == names


def test_nobody_who_was_let_in_stays_in_and_who_differs_is_said(
    engine: Engine, tmp_path: Path
) -> None:
    file, digest, ends_on = tmp_path / "monday.db", "e" * 64, today() + dt.timedelta(days=9)
    with writing(engine, ANA) as connection:
        person = load_person(connection, 1)
        token = Token(0, person, TokenKind.API, "", "Excel", ends_on, now())
        number = add_token(connection, token, digest, moment(connection), "ana")
    back_up(engine, file, ANA)
    with writing(engine, ANA) as connection:
        add_token_end(connection, number, moment(connection), "ana")
        dora = add_person(connection, "Dora", "dora@example.org", moment(connection), "ana")
        reader = Grant(frozenset({Role.READER}))
        add_grant(connection, dora, reader, False, moment(connection), "ana")
    with refuses(ReplaceAsked, "3 events are not in the backup.* People or roles differ: Dora"):
        restore(url_of(engine), file, BEN, "a drill")
    restore(url_of(engine), file, BEN, "a drill", replace=True)
    with reading(engine) as connection:
        known = find_token(connection, digest)
        assert known is not None and known.revoked and count_visits(connection, now()) == {}
        assert "Dora" not in {each.shown for each in load_people(connection)}
    assert verify(engine).broken == ()


def test_an_open_program_writes_nothing_into_what_was_put_back(
    engine: Engine, backup: Path
) -> None:
    running = connect(url_of(engine))
    with reading(running) as connection:
        remember_generation(running, connection)
    put_on_record(running, Statement(first_line(running), today(), note="before"))
    restore(url_of(engine), backup, BEN, "the wrong import", replace=True)
    with refuses(RecordError, "A backup was put back in place of this record while it was open"):
        put_on_record(running, Statement(first_line(running), today(), note="after"))
    assert "after" not in notes(engine)
    running.dispose()


def test_a_server_turns_unready(tmp_path: Path) -> None:
    engine = first_start(tmp_path / "wp.db")
    back_up(engine, tmp_path / "monday.db", ANA)
    with serving(tmp_path / "wp.db", tmp_path) as address:
        assert get(f"{address}readyz")[0] == get(f"{address}healthz")[0] == 200
        restore(str(tmp_path / "wp.db"), tmp_path / "monday.db", BEN, "a drill", replace=True)
        assert (get(f"{address}readyz")[0], get(f"{address}readyz")[2]) == (503, b"replaced\n")
        status, _, body = get(f"{address}healthz")
        assert (status, b"was put back" in body) == (503, True)
    with serving(tmp_path / "wp.db", tmp_path) as address:
        assert get(f"{address}readyz")[2] == b"ready\n"


def test_a_reason_is_asked_for(tmp_path: Path) -> None:
    with refuses(RefusedError, "Say why"):
        restore(str(tmp_path / "wp.db"), tmp_path / "any.db", BEN, " ", replace=True)
    assert not (tmp_path / "wp.db").exists()


def test_a_record_that_cannot_be_read_is_kept_as_it_is_and_replaced(tmp_path: Path) -> None:
    file = tmp_path / "wp.db"
    engine = first_start(file)
    back_up(engine, tmp_path / "monday.db", ANA)
    engine.dispose()
    for damage in (b"\0" * 100_000, b"no database"):
        content = file.read_bytes()
        damaged = damage + content[len(damage) :] if damage[0] else content[:8192] + damage
        file.write_bytes(damaged)
        with refuses(ReplaceAsked, "wp.db is damaged, so what would be lost cannot be told"):
            restore(str(file), tmp_path / "monday.db", BEN, "the disk failed")
        assert file.read_bytes() == damaged
        done = restore(str(file), tmp_path / "monday.db", BEN, "the disk failed", replace=True)
        assert done.former is not None and done.former.read_bytes() == damaged
        again = existing_record(str(file))
        assert verify(again).broken == () and verify(again).end == done.end
        again.dispose()
        done.former.unlink()


def test_a_backup_of_an_older_version_is_brought_up_to_date_and_put_back(tmp_path: Path) -> None:
    """As the version before the cover of all rows and the notes of backups left it."""
    old = open_record(str(tmp_path / "old.db"))
    with writing(old) as connection:
        seal_as_formerly(connection)
        connection.exec_driver_sql("ALTER TABLE audit_events DROP COLUMN covers")
        drop_what_was_added_since(connection)
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0013'")
    old.dispose()
    done = restore(str(tmp_path / "new.db"), tmp_path / "old.db", BEN, "a new machine")
    new = existing_record(str(tmp_path / "new.db"))
    assert verify(new).broken == () and done.end.number == 4
    new.dispose()
