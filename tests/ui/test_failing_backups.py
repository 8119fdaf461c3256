"""A backup of the server's own that failed is said: in About for everybody, on every page for who
can do something about it; no path of the server is."""

import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from streamlit.testing.v1 import AppTest

from tests.support.forms.cases import APP
from tests.support.page_reading import html, shown
from tests.support.people.acting import by
from wp.domain.people.acting import Acting, Source
from wp.domain.people.roles import Role
from wp.services.backups import backup_plan
from wp.services.backups.backup_plan import Backups, failing_backup, schedule_of
from wp.services.backups.making import last_backup
from wp.store import schema as t
from wp.store.database import Engine, writing
from wp.ui.shell import who_acts

# One every two seconds: two of one second would have one name.
HOURS = 2 / 3600
COULD_NOT = "The server could not make its backup on "


@pytest.fixture
def folder(engine: Engine, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of the backups of a server on this record, which looks after them often."""
    made = tmp_path / "backups"
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))
    monkeypatch.setenv(backup_plan.FOLDER, str(made))
    monkeypatch.setenv(backup_plan.HOURS, str(HOURS))
    monkeypatch.setattr(backup_plan, "AGAIN_SECONDS", 0.05)
    monkeypatch.setattr(backup_plan, "LOOK_SECONDS", 0.05)
    monkeypatch.setattr(backup_plan._Failing, "last", None)
    return made


@pytest.fixture
def backups(engine: Engine, folder: Path) -> Iterator[Backups]:
    """The backups of that server: its first one is made already."""
    running = Backups(engine, schedule_of(folder, HOURS, 2))
    running.start()
    until(lambda: last_backup(engine) is not None)
    yield running
    running.stop()


def until(is_so) -> None:
    end = time.monotonic() + 30
    while not is_so() and time.monotonic() < end:
        time.sleep(0.02)
    assert is_so()


def about(
    monkeypatch: pytest.MonkeyPatch, role: Role, page: str = "about", lang: str = "en"
) -> AppTest:
    person = Acting(who="Kim", roles=frozenset({role}), source=Source.PAGE, person="Kim")
    monkeypatch.setattr(who_acts, "signed_in", lambda: person)
    made = AppTest.from_file(APP, default_timeout=60)
    shown(made, page, as_of="2019-10-31", lang=lang)
    return made


def test_a_failure_is_said_until_one_is_made_again(
    folder: Path, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert failing_backup() is None
    assert COULD_NOT not in html(about(monkeypatch, Role.READER))
    away = folder.rename(folder.with_name("away"))
    folder.write_text("no folder")
    until(lambda: failing_backup() is not None)
    page = about(monkeypatch, Role.READER)
    assert COULD_NOT in html(page) and ": Not a directory. It tries again" in html(page)
    assert "The last backup was made on " in html(page)
    assert str(folder) not in html(page) and not page.warning
    french = about(monkeypatch, Role.READER, lang="fr")
    assert "Le serveur n’a pas pu faire sa sauvegarde" in html(french)
    anywhere = about(monkeypatch, Role.ADMINISTRATOR, "timeline")
    assert [each.value for each in anywhere.warning if COULD_NOT in each.value]
    folder.unlink()
    away.rename(folder)
    until(lambda: failing_backup() is None)
    assert COULD_NOT not in html(about(monkeypatch, Role.READER))


def test_a_copy_that_does_not_verify_is_no_backup(
    engine: Engine, folder: Path, backups: Backups, monkeypatch: pytest.MonkeyPatch
) -> None:
    with writing(engine, by()) as connection:
        connection.execute(sa.update(t.programmes).values(title="zz"))
    until(lambda: failing_backup() is not None)
    backups.stop()
    assert ": the copy does not verify. It tries" in html(about(monkeypatch, Role.READER))


def test_without_one_ever_it_says_so(
    engine: Engine, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    schedule = schedule_of(folder, 24, 2)
    folder.rmdir()
    running = Backups(engine, schedule)
    running.start()
    until(lambda: failing_backup() is not None)
    running.stop()
    told = html(about(monkeypatch, Role.READER))
    assert ": No such file or directory." in told and "No backup has been made yet." in told
