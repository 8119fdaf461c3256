"""The workbook of the checks, read back by openpyxl: it explains itself, and says what the page
and the JSON say."""

import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.building import moment
from tests.support.command_line import run
from tests.support.people.acting import by
from wp.domain.checks.model import CheckCode
from wp.domain.filter import Filter
from wp.errors import ChecksBroken
from wp.exports.checks import breach_row
from wp.language.record_texts import told_in
from wp.language.wording.checks import read_words
from wp.language.words import Words
from wp.services.checks import Checked, check, dismiss, find_breach
from wp.services.files.checks import export_checks
from wp.services.query import Question, ask
from wp.store.database import Engine

MADE = moment("2020-07-02")
FORMULA = '=HYPERLINK("http://example.org","x")'


def opened(content: bytes) -> dict[str, list[list[Any]]]:
    """The sheets as rows of values; no cell of any is a formula."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    for sheet in book:
        assert not [
            cell.coordinate for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
        ]
    return {sheet.title: [list(row) for row in sheet.iter_rows(values_only=True)] for sheet in book}


def found(engine: Engine, wanted: Filter | None = None) -> tuple[Any, Checked]:
    everything, answer = ask(engine, Question()), ask(engine, Question(wanted or Filter()))
    return answer, check(engine, everything, answer)


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_breach_is_a_row_as_in_json_and_the_checks_are_counted(
    filled: Engine, language: str
) -> None:
    answer, first = found(filled)
    gnc = CheckCode.NETWORKED_CUSTOMS
    dismiss(filled, find_breach(first, gnc, "WP 11.2").breach, FORMULA, by("ana"))
    answer, checked = found(filled)
    words = Words(language)
    about, checks, breaches = opened(
        export_checks(answer, checked.judged, tuple(CheckCode), "xlsx", words, MADE)
    ).values()
    rows = [breach_row(each, words) for each in checked.judged]
    names = (
        "name",
        "ref",
        None,
        "programme",
        "text",
        "breach",
        "mend",
        None,
        "dismissed_reason",
        "dismissed_by",
    )
    for sheet, row, judged in zip(breaches[1:], rows, checked.judged, strict=True):
        assert (sheet[7] or "") == read_words(judged.breach, words)
        said = row | {"dismissed_reason": told_in(row["dismissed_reason"] or "", words)}
        assert [value or "" for value, name in zip(sheet, names, strict=False) if name] == [
            said[name] or "" for name in names if name
        ]
        assert sheet[-4:] == [row[name] for name in ("document", "page", "table", "row")]
        assert sheet[2] == words(f"check.kind.{row['kind']}")
    [own] = [row for row in breaches[1:] if row[8]]
    assert own[1] == "WP 11.2" and own[8] == told_in(FORMULA, words)
    counts = {row[0]: (row[3], row[4]) for row in checks[1:]}
    assert counts == {
        words(f"check.name.{code.value}"): (
            len(checked.in_force(code)),
            len(checked.dismissed(code)),
        )
        for code in CheckCode
    }
    told = {row[0]: row[1] for row in about if row[0]}
    places = words("check.places", n=len(checked.in_force()))
    assert told[words("check.sheet.found")] == words(
        "check.cli.broken", n=len(checked.broken()), of=18, places=places
    )
    assert (
        "2019-10-31" in told[words("sheet.as_of")]
        and words("sheet.edition", edition="WP@1") in told
    )


def test_the_filter_and_a_breach_free_view_are_said(filled: Engine) -> None:
    answer, checked = found(filled, Filter(programme=("ECP",), topic=("WP 24",)))
    about, checks, breaches = opened(
        export_checks(
            answer,
            checked.judged,
            tuple(CheckCode),
            "xlsx",
            Words("en"),
            MADE,
            "https://wp.example/checks",
        )
    ).values()
    told = {row[0]: row[1] for row in about if row[0]}
    assert told["Which lines, as values"] == "programme: ECP\ntopic: WP 24"
    assert told["What came out"] == "All 18 checks hold."
    assert about[-1][1].startswith(
        "https://wp.example/checks?programme=ECP&topic=WP+24&as_of=2019-10-31&edition=WP%401"
    )
    assert len(checks) == 19 and breaches[1][0] == "Nothing among these lines breaks a check."


def test_the_command_writes_it_and_still_says_that_something_is_broken(
    shipped: Path, tmp_path: Path
) -> None:
    out = tmp_path / "checks.xlsx"
    asked = ("check", "--check", "gnc", "--format", "xlsx")
    done = run(*asked, "--out", str(out), database=shipped)
    assert done.returncode == ChecksBroken.exit_code and done.stdout.startswith(f"{out}: ")
    _, checks, breaches = opened(out.read_bytes()).values()
    assert len(checks) == 2 and [row[1] for row in breaches[1:]] == ["WP 11.2", "WP 11.3", "ECP 39"]
    for options, said in (
        (("--out", str(out)), "--format xlsx"),
        (("--format", "ods"), "text, xlsx, csv, json"),
    ):
        done = run("check", *options, database=shipped)
        assert done.returncode == 20 and said in done.stderr
