"""Routes asked without a server: references of former editions, tags that tell every change,
moments at the edge."""

import contextlib
import json
import shutil
import sqlite3
from pathlib import Path
from typing import Any

import pytest
from starlette.responses import Response

from tests.support.building import day
from tests.support.editions.revised import GONE, NEW, import_revised
from tests.support.in_process import request
from tests.support.paths import DATA
from tests.support.records import first_line, put_on_record, shipped_plans
from wp.domain.progress import Statement
from wp.services import alignment
from wp.services.record import fill_empty, open_record
from wp.store.audit.log import Head, head_of
from wp.store.database import reading
from wp.web import api, files

ON = day("2019-10-31")


def line(ref: str, query: str) -> tuple[int, Any]:
    """The answer about one line: its status, and the reference and edition of the row."""
    answer = api.line(request(f"/api/v1/lines/{ref}", query, ref=ref))
    row = json.loads(answer.body).get("row", {})
    return answer.status_code, (row.get("ref"), row.get("edition"))


@pytest.fixture
def revised(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A record with a second edition of the Work Programme, as the routes' own."""
    engine = open_record(str(tmp_path / "wp.db"))
    fill_empty(engine, with_session=True)
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))
    return import_revised(engine)


@pytest.fixture
def own(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The shipped plans as the routes' record."""
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{shipped}")


def test_a_reference_is_one_of_the_editions_asked_for(revised: str) -> None:
    assert revised == "WP@2"
    assert line(GONE, "edition=WP@1") == (200, (GONE, "WP@1"))
    assert line(GONE, "as_of=2020-01-01") == (200, (GONE, "WP@1"))
    assert line(GONE, "edition=WP@2")[0] == 404
    assert line(NEW, "edition=WP@1")[0] == 404
    assert line(NEW, "edition=WP@2") == (200, (NEW, "WP@2"))


def export(query: str, tag: str = "") -> Response:
    """The lines as a CSV file."""
    return files.file(request("/export/lines.csv", query, tag, name="lines.csv"))


def test_a_tag_tells_when_the_table_of_counterparts_was_edited(
    own: None, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copy(DATA / "alignment.csv", tmp_path / "alignment.csv")
    monkeypatch.setattr(alignment, "DATA", tmp_path)
    before = export("programme=ECP")
    assert export("programme=ECP", before.headers["etag"]).status_code == 304
    rows = (tmp_path / "alignment.csv").read_text(encoding="utf-8").splitlines(keepends=True)
    at = next(n for n, row in enumerate(rows) if ",same," in row)
    rows[at] = rows[at].replace(",same,", ",related,")
    (tmp_path / "alignment.csv").write_text("".join(rows), encoding="utf-8")
    after = export("programme=ECP", before.headers["etag"])
    assert after.status_code == 200 and after.body != before.body


def test_a_tag_is_one_host_s_because_links_name_the_host(own: None) -> None:
    answers = [api.lines(request("/api/v1/lines", host=host)) for host in ("a.org", "b.org")]
    assert len({answer.headers["etag"] for answer in answers}) == 2


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00%2B14:00", "9999-12-31T23:59:59-12:00"])
def test_a_moment_that_utc_does_not_have_is_not_understood(own: None, moment: str) -> None:
    answer = files.file(request("/export/lines.xlsx", f"known_at={moment}", name="lines.xlsx"))
    assert answer.status_code == 400 and b"known_at" in answer.body


def copy_database(source: Path, to: Path) -> None:
    """Copy a database into a file that others may have open, as SQLite's own backup does."""
    with (
        contextlib.closing(sqlite3.connect(source)) as read,
        contextlib.closing(sqlite3.connect(to)) as written,
    ):
        read.backup(written)


def test_nothing_of_before_a_restore_is_answered_after_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The number of the last event counts the same way again after a restore: what was worked out
    before it, and its tags, hold no more."""
    engine = shipped_plans(tmp_path / "wp.db")
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))

    def report(note: str) -> None:
        put_on_record(engine, Statement(first_line(engine), ON, note=note))
        with reading(engine) as connection:
            heads.append(head_of(connection))

    def asked() -> tuple[str, Any]:
        answer = export("", "")
        again = export("", answer.headers["etag"])
        assert again.status_code == 304
        return answer.headers["etag"], answer.body

    heads: list[Head] = []
    copy_database(tmp_path / "wp.db", tmp_path / "backup.db")
    report("undone")
    tag, undone = asked()
    copy_database(tmp_path / "backup.db", tmp_path / "wp.db")
    report("done again")
    assert heads[0].number == heads[1].number and heads[0].hash != heads[1].hash
    assert export("", tag).status_code == 200
    assert b"undone" in undone and b"undone" not in asked()[1] and b"done again" in asked()[1]
