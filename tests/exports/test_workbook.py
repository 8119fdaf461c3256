"""The Excel workbook: read back, and opened in a real LibreOffice, cell by cell against the JSON
export."""

import io
import zipfile
from pathlib import Path

import openpyxl
import pytest

from tests.support.building import moment
from tests.support.command_line import run
from tests.support.error_text import refuses
from tests.support.programs import libreoffice
from tests.support.workbook_cases import (
    AS_OF,
    CBC,
    DANGEROUS,
    MADE,
    Case,
    about_sheet,
    expected,
    shown,
)
from wp.domain.status import TimelineStatus
from wp.errors import QuestionError
from wp.exports.excel.book import CELL_HOLDS, safe_text
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS, readable_on
from wp.services.files.export import export
from wp.services.files.formats import FORMATS
from wp.services.query import Question, ask
from wp.store.database import Engine


@pytest.mark.parametrize("name", ["all", "cbc"])
def test_every_cell_in_libreoffice_is_that_of_the_json_export(
    cases: dict[str, Case], name: str
) -> None:
    case, words = cases[name], Words(cases[name].language)
    kinds = {"WP": "topics", "ECP": "actions", "BAD": "actions"}
    header, *rows = case.lines
    assert len(rows) == len(case.value["rows"]) == case.value["counts"]["lines"] > 0
    for row, cells in zip(case.value["rows"], rows, strict=True):
        wanted = {
            words(f"sheet.col.{key}"): value for key, value in expected(row, words, kinds).items()
        }
        assert [cell.value for cell in header] == list(wanted)
        found = dict(
            zip(wanted, [cell.value for cell in cells] + [None] * len(wanted), strict=False)
        )
        visible = {
            title: shown(value) if isinstance(value, str) else value
            for title, value in wanted.items()
        }
        assert found == visible, row["ref"]


def test_no_formula_comes_from_data(cases: dict[str, Case]) -> None:
    case = cases["all"]
    every = [cell for sheet in case.opened.sheets.values() for row in sheet for cell in row]
    counting = [cell for row in case.opened.sheets["Summary"] for cell in row if cell.formula]
    assert [cell for cell in every if cell.formula] == counting and len(counting) > 50
    assert all(isinstance(cell.value, float) for cell in counting)
    texts = {cell.value for cell in every}
    assert all(shown(text) in texts for text in DANGEROUS)
    for sheet in case.book:
        kinds = {"s", "n", "d", "f"} if sheet.title == "Summary" else {"s", "n", "d"}
        assert {cell.data_type for row in sheet for cell in row if cell.value is not None} <= kinds
        for row in sheet:
            for cell in row:
                if isinstance(cell.value, str) and cell.data_type == "s":
                    assert cell.quotePrefix == cell.value.startswith(
                        ("=", "+", "-", "@", "\t", "\n")
                    )
    with zipfile.ZipFile(io.BytesIO(case.content)) as parts:
        sheets = [parts.read(part) for part in parts.namelist() if "worksheets/sheet" in part]
    assert (
        len(sheets) == 3
        and len([sheet for sheet in sheets if b"<f>" in sheet or b"<f " in sheet]) == 1
    )


def test_the_first_columns_in_french_say_how_a_line_stands(cases: dict[str, Case]) -> None:
    sheet = cases["cbc"].book[Words("fr")("sheet.lines")]
    assert [cell.value for cell in sheet[1]][:5] == [
        "Référence",
        "État",
        "Prochaine échéance",
        "État des progrès",
        "Note sur les progrès",
    ]


def test_the_lines_are_a_table_that_can_be_filtered_and_printed(cases: dict[str, Case]) -> None:
    case = cases["all"]
    sheet = case.book["Lines"]
    table = sheet.tables["Lines"]
    last = len(case.value["rows"]) + 1
    assert table.ref == table.autoFilter.ref == f"A1:AH{last}" and table.tableStyleInfo.name
    assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
    assert case.opened.filtered == {"Lines": f"Lines.A1:Lines.AH{last}"}
    assert sheet.freeze_panes == "B2" and sheet.print_title_rows == "$1:$1"
    assert sheet.print_area == f"'Lines'!$A$1:$J${last}" and sheet["J1"].value == "Why"
    assert [cell.value for cell in sheet[1]][:5] == [
        "Reference",
        "Timeline status",
        "Next due",
        "Progress status",
        "Progress note",
    ]
    assert (
        sheet.page_setup.orientation == "landscape" and sheet.sheet_properties.pageSetUpPr.fitToPage
    )
    assert sheet.page_setup.fitToHeight == 0
    for row in sheet.iter_rows(max_row=4):
        assert all(
            cell.alignment.wrap_text and cell.alignment.vertical == "top"
            for cell in row
            if cell.value
        )
    assert sheet["C2"].is_date and sheet["C2"].number_format == "yyyy-mm-dd"
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
    assert all(6 <= width <= 60 for width in widths)


def test_every_status_has_its_colour_readable_text_and_sign(cases: dict[str, Case]) -> None:
    for name, letter in (("all", "B"), ("cbc", "B")):
        words = Words(cases[name].language)
        wanted = {
            f'formula-is([.$B2]="{words(f"status.{s.value}")}")': STATUS_COLOURS[s]
            for s in TimelineStatus
        }
        assert cases[name].opened.conditions == wanted
        sheet = cases[name].book[words("sheet.lines")]
        assert sheet[f"{letter}1"].value == words("sheet.col.status")
        looks = [rule.dxf for each in sheet.conditional_formatting for rule in each.rules]
        inks = [f"FF{readable_on(STATUS_COLOURS[s])[1:].upper()}" for s in TimelineStatus]
        assert [look.font.color.rgb for look in looks] == inks
        assert [look.numFmt.formatCode for look in looks] == [
            f'"{STATUS_SIGNS[s]} "@' for s in TimelineStatus
        ]


def test_a_view_without_lines_opens_and_says_so(cases: dict[str, Case]) -> None:
    case = cases["none"]
    assert case.value["rows"] == [] and not case.book["Lines"].tables and not case.opened.filtered
    header, sentence = case.lines
    assert (
        len(header) == 34
        and sentence[0].value == "No line: nothing fits the filter that the sheet About describes."
    )
    assert about_sheet(case)["Which lines, as values"] == "stale: yes\ntext: no such words"


def test_what_a_cell_cannot_hold_is_shown_or_cut_visibly() -> None:
    assert safe_text("a\x00b\x1fc\ud800d\uffff", "") == "a␀b␟c\ufffdd\ufffd"
    assert safe_text("\r\n=1\r", "") == "\n=1\n"
    for text in ("x" * CELL_HOLDS, "𝄞" * 16_383):
        assert safe_text(text, " [cut]") == text
    for text in ("x" * (CELL_HOLDS + 1), "𝄞" * 16_384):
        cut = safe_text(text, " [cut]")
        assert cut.endswith(text[0] + " [cut]") and len(cut.encode("utf-16-le")) // 2 in (
            CELL_HOLDS,
            CELL_HOLDS - 1,
        )


def test_a_format_that_is_not_known_is_refused(dangerous: Engine) -> None:
    with refuses(QuestionError, ", ".join(FORMATS)):
        export(dangerous, Question(), "xls")


def test_an_empty_moment_of_the_record_opens(dangerous: Engine) -> None:
    question = Question(as_of=AS_OF, known_at=moment("2019-12-01"))
    book = openpyxl.load_workbook(io.BytesIO(export(dangerous, question, "xlsx", "fr", MADE)))
    assert book.sheetnames == ["À propos", "Synthèse", "Lignes"] and book["Lignes"].max_row == 2


def test_the_command_writes_the_workbook(dangerous: Engine, tmp_path: Path) -> None:
    file = tmp_path / "cbc.xlsx"
    options = (
        "--type",
        "A",
        "--body",
        "CBC",
        "--fy",
        "2019/2020",
        "--as-of",
        "2020-07-01",
        "--language",
        "fr",
    )
    done = run(
        "export", "--format", "xlsx", "--out", str(file), *options, database=dangerous.url.database
    )
    assert done.returncode == 0, done.stderr
    answer = ask(dangerous, Question(CBC, AS_OF))
    assert openpyxl.load_workbook(file)["Lignes"].max_row == len(answer.lines) + 1


def test_where_there_is_no_libreoffice_the_error_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(libreoffice, "_found", lambda: None)
    monkeypatch.setattr("os.geteuid", lambda: 1000, raising=False)
    with pytest.raises(RuntimeError, match="apt-get install libreoffice-calc"):
        libreoffice.find_soffice.__wrapped__()
