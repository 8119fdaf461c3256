"""The page of the update workbook: a returned file is shown before it is recorded, conflicts are
decided."""

import io

import openpyxl
import pytest
from openpyxl.comments import Comment
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.forms.elements import button, fill, press
from tests.support.page_reading import html, shown
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.sheets.update_sheets import returned
from wp.domain.progress import ProgressStatus, Statement
from wp.language.words import LANGUAGES, Words
from wp.services.files.export import export
from wp.services.files.formats import MEDIA
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.progress.recording import Entry, last_seen, record
from wp.services.query import Question
from wp.store.database import Engine

APP = str(DATA.parent / "app.py")
NASTY = "<b>bold</b> **stars** =1+1"


def with_notes(engine: Engine, notes: dict[str, str]) -> bytes:
    """The workbook of topic 4 with these notes, by reference."""
    on = day("2020-05-01")
    rows = {ref: {"effective_on": on, "note": note} for ref, note in notes.items()}
    return returned(engine, "WP 4", rows)


@pytest.fixture
def page(filled: Engine, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The page on a record of its own."""
    monkeypatch.setenv("WP_DATABASE_URL", str(filled.url))
    return AppTest.from_file(APP, default_timeout=60)


def upload(page: AppTest, content: bytes) -> None:
    """Give a file to the page."""
    page.file_uploader[0].set_value(("back.xlsx", content, MEDIA["xlsx"])).run()
    assert not page.exception, page.exception


def notes(engine: Engine, ref: str) -> list[str]:
    return [chapter.report.note for chapter in history_of(engine, find_line(engine, ref))]


def test_what_would_change_is_shown_and_recorded(page: AppTest, filled: Engine) -> None:
    body = shown(page, "returning", topic="WP 4", lang="fr")
    assert "Le reprendre" in body and not page.get("error")
    again = with_notes(filled, {"WP 4.3": NASTY, "WP 4.1": "second"})
    upload(page, again)
    body = html(page)
    assert (
        "2 à changer" in body
        and 'data-kind="changes"' in body
        and "&lt;b&gt;bold&lt;/b&gt;" in body
    )
    press(page, "returning")
    assert "Indiquez qui consigne" in page.error[0].value and notes(filled, "WP 4.3") == []
    fill(page, "returning", actor="ana")
    assert not page.exception and button(page, "returning").disabled is False
    assert notes(filled, "WP 4.3") == []
    press(page, "returning")
    assert (
        not page.exception
        and page.success
        and "2 comptes rendus consignés par ana" in page.success[0].value
    )
    assert notes(filled, "WP 4.3") == [NASTY] and notes(filled, "WP 4.1") == ["second"]
    assert "Conservé ici" not in html(page)
    upload(page, again)
    assert "0 à changer" in html(page) and button(page, "returning").disabled is True


def test_what_somebody_else_recorded_is_decided(page: AppTest, filled: Engine) -> None:
    content = with_notes(filled, {"WP 4.3": "mine"})
    line = find_line(filled, "WP 4.3").line.id
    theirs = Statement(line, day("2020-03-01"), ProgressStatus.IN_PROGRESS, note="theirs")
    record(filled, [Entry(theirs, last_seen(filled, line))], by("bob"))
    shown(page, "returning")
    upload(page, content)
    fill(page, "returning", actor="ana")
    body = html(page)
    assert (
        "theirs" in body
        and not page.warning
        and "mine" in body
        and button(page, "returning").disabled is True
    )
    (choice,) = [each for each in page.radio if "choice" in str(each.key)]
    choice.set_value("after").run()
    press(page, "returning")
    assert not page.exception and notes(filled, "WP 4.3") == ["theirs", "mine"]


def test_a_file_that_is_none_is_refused_in_a_sentence(page: AppTest, filled: Engine) -> None:
    shown(page, "returning")
    upload(page, export(filled, Question(), "xlsx"))
    assert page.error and "is not an update workbook" in page.error[0].value


def test_every_format_is_offered_with_its_size(page: AppTest) -> None:
    body = shown(page, "export", body="CBC")
    assert "Excel workbook" in body and "as published" in body
    for form in ("xlsx", "published", "update", "csv"):
        page.button(key=f"prepare_{form}").click().run()
        assert not page.exception, page.exception
        (button,) = [
            each for each in page.get("download_button") if f"download_{form}" in each.proto.id
        ]
        assert "kB" in button.proto.label


@pytest.mark.parametrize("language", LANGUAGES)
def test_words_beside_the_report_are_named_before_anything_is_recorded(
    page: AppTest, filled: Engine, language: str
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(with_notes(filled, {"WP 4.3": "said"})))
    sheet = book["Update"]
    sheet["A12"].comment = Comment(NASTY, "Ana")
    sheet.cell(12, sheet.max_column + 1).value = "in no column of ours"
    out = io.BytesIO()
    book.save(out)
    shown(page, "returning", topic="WP 4", lang=language)
    upload(page, out.getvalue())
    (warning,) = page.warning
    assert Words(language)("return.beside") in warning.value
    assert "in no column of ours" in warning.value and "**stars**" not in warning.value
    assert not page.exception and 'data-kind="changes"' in html(page)
