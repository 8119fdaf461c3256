"""The tables of `data/` that a Secretariat edits, as Excel saves them: pages, exports and routes
answer as before.

Where one cannot be taken, each says in the one error which row and column it is, and what may stand
there.
"""

import codecs
import json
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.in_process import request
from tests.support.page_reading import html, shown
from tests.support.paths import DATA
from wp.errors import InputError
from wp.services import alignment, checks
from wp.services.files.export import export
from wp.services.query import Question, ask
from wp.services.record import open_record
from wp.web import api

EDITED = ("alignment.csv", "check_words.csv")


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of one's own with the two tables."""
    for name in EDITED:
        (tmp_path / name).write_bytes((DATA / name).read_bytes())
    for module in (alignment, checks):
        monkeypatch.setattr(module, "DATA", tmp_path)
    return tmp_path


def answers(page: AppTest, database: Path) -> list[str]:
    """What is said of the two plans: the pages Alignment and Checks, the export, the route of
    the lines."""
    said = [shown(page, name).split("wp-headline")[-1] for name in ("alignment", "checks")]
    answer = ask(open_record(str(database)), Question())
    moment = answer.snapshot.as_of
    lines = json.loads(export(open_record(str(database)), Question(), "json"))["rows"]
    told = json.loads(api.lines(request("/api/v1/lines")).body)["rows"]
    return [*said, str(moment), json.dumps(lines), json.dumps(told)]


def test_a_table_saved_by_excel_answers_as_before(
    page: AppTest, shipped: Path, tables: Path
) -> None:
    before = answers(page, shipped)
    for name in EDITED:
        text = (tables / name).read_text(encoding="utf-8").replace("\n", "\r\n")
        (tables / name).write_bytes(codecs.BOM_UTF8 + text.encode())
    assert answers(page, shipped) == before
    for name in EDITED:
        (tables / name).write_bytes(
            (tables / name).read_text(encoding="utf-8-sig").encode("utf-16")
        )
    assert answers(page, shipped) == before


@pytest.mark.parametrize(
    ("name", "wrong", "said"),
    [
        (
            "alignment.csv",
            "ECP 2,WP 26,alike,x,",
            "row 3, column kind: 'alike': known are: same, part of",
        ),
        ("check_words.csv", "moon,word,x", "row 3, column group: 'moon': known are: "),
        ("alignment.csv", None, "alignment.csv cannot be read"),
        ("check_words.csv", None, "check_words.csv cannot be read"),
    ],
)
def test_a_table_that_cannot_be_taken_is_told_and_stops_no_page_in_silence(
    name: str, wrong: str | None, said: str, page: AppTest, shipped: Path, tables: Path
) -> None:
    if wrong is None:
        (tables / name).unlink()
    else:
        rows = (tables / name).read_text(encoding="utf-8").splitlines(keepends=True)
        (tables / name).write_text("".join([*rows[:2], wrong + "\n", *rows[2:]]), encoding="utf-8")
    shown(page, "checks")
    assert said in " ".join(each.value for each in page.error).replace("\\", ""), html(page)[-500:]
    if name == "alignment.csv":
        shown(page, "alignment")
        assert said in " ".join(each.value for each in page.error).replace("\\", "")
        answer = api.lines(request("/api/v1/lines"))
        assert answer.status_code >= 400 and said in json.loads(answer.body)["error"]["message"]
        with pytest.raises(InputError):
            export(open_record(str(shipped)), Question(), "json")
