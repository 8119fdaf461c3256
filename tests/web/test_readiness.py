"""`/readyz`: one word, and 503 whatever keeps a report from being taken; and the doubt about the
clock on the pages."""

import contextlib
import datetime as dt
import os
import shutil
import sqlite3
import tempfile
from pathlib import Path

import pytest
import sqlalchemy as sa
from streamlit.testing.v1 import AppTest

from tests.support.in_process import answered
from tests.support.page_reading import shown
from tests.support.records import record_on_postgresql, shipped_plans
from wp.services import clock
from wp.services.record import verify
from wp.store.database import Engine, writing
from wp.store.writers import hindrance as hindrances
from wp.store.writers.hindrance import Hindrance, hindrance

NOBODY = 65534


@pytest.fixture
def file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The file of the routes' record, opened by them."""
    place = tmp_path / "wp.db"
    shipped_plans(place).dispose()
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{place}")
    assert answered("/readyz") == (200, b"ready\n")
    return place


def word() -> str:
    """What keeps a report from being taken now."""
    status, body = answered("/readyz")
    assert status == 503
    return body.decode().strip()


def test_it_writes_nothing(file: Path) -> None:
    before = file.read_bytes()
    assert answered("/readyz") == (200, b"ready\n") and file.read_bytes() == before


def test_a_file_that_is_gone_or_another_is_not_ready(file: Path, tmp_path: Path) -> None:
    file.rename(tmp_path / "away.db")
    assert word() == "deleted" and not file.exists()
    shutil.copy(tmp_path / "away.db", file)
    assert word() == "replaced"
    (tmp_path / "away.db").replace(file)
    assert answered("/readyz")[0] == 200


def test_a_record_that_others_hold_is_not_ready(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hindrances, "LOCK_SECONDS", 0.05)
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        assert word() == "locked"
        other.execute("ROLLBACK")
    assert answered("/readyz")[0] == 200


def test_a_disk_without_room_is_not_ready(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    free = shutil.disk_usage(file.parent).free
    monkeypatch.setattr(hindrances, "LEAST_FREE", 10 * free)
    assert word() == "full"


@pytest.mark.skipif(not hasattr(os, "geteuid"), reason="Windows has other rights")
def test_a_file_that_may_only_be_read_is_not_ready(monkeypatch: pytest.MonkeyPatch) -> None:
    """Root writes whatever the mode says, and is nobody for as long as it asks."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "wp.db"
        shipped_plans(file).dispose()
        monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{file}")
        assert answered("/readyz") == (200, b"ready\n")
        root = os.geteuid() == 0
        for each in (file.parent, *file.parent.iterdir()) if root else ():
            os.chown(each, NOBODY, NOBODY)
        file.chmod(0o400)
        if root:
            os.seteuid(NOBODY)
        try:
            assert word() == "read-only"
        finally:
            if root:
                os.seteuid(0)


@pytest.mark.parametrize("version", ["0010", "9999"])
def test_a_schema_of_another_version_is_not_ready(file: Path, version: str) -> None:
    with contextlib.closing(sqlite3.connect(file)) as other:
        other.execute("UPDATE alembic_version SET version_num = ?", (version,))
        other.commit()
    assert word() == "schema"


def test_a_clock_that_is_behind_is_not_ready(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    past = dt.datetime.now(dt.UTC) - dt.timedelta(hours=2)
    monkeypatch.setattr(clock, "now", lambda: past)
    assert word() == "clock"


def test_postgresql_is_ready_unless_its_writers_wait(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(hindrances, "LOCK_SECONDS", 1)
    with record_on_postgresql(postgres_url, with_session=None) as engine:
        assert hindrance(engine) is None
        with writing(engine) as connection:
            connection.execute(sa.text("SELECT 1"))
            assert hindrance(engine) is Hindrance.LOCKED
        assert verify(engine).broken == ()


@pytest.mark.parametrize(
    ("lang", "said"), [("en", "The clock of this machine says"), ("fr", "L’horloge de cette")]
)
def test_a_page_says_that_the_clock_is_behind(
    app: AppTest, engine: Engine, monkeypatch: pytest.MonkeyPatch, lang: str, said: str
) -> None:
    shown(app, "decisions", lang=lang)
    assert not any(said in each.value for each in app.warning)
    past = dt.datetime.now(dt.UTC) - dt.timedelta(hours=2)
    monkeypatch.setattr(clock, "now", lambda: past)
    shown(app, "decisions", lang=lang)
    assert any(said in each.value for each in app.warning)
