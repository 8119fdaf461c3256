"""The Excel workbook: read back, and opened in a real LibreOffice, cell by cell against the JSON
export."""

import io
import zipfile
from pathlib import Path
from urllib.parse import parse_qs

import openpyxl
import pytest

from tests.support.building import moment
from tests.support.command_line import run
from tests.support.error_text import refuses
from tests.support.programs import libreoffice
from tests.support.workbook_cases import AS_OF, BASE, CBC, DANGEROUS, MADE, Case, expected, shown
from wp.domain.filter import FACETS, Filter
from wp.domain.status import TimelineStatus
from wp.errors import QuestionError
from wp.exports.excel.book import CELL_HOLDS, safe_text
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS, readable_on
from wp.services.files.export import export
from wp.services.files.formats import FORMATS
from wp.services.query import Question, ask
from wp.services.query_string import pinned_query
from wp.store.database import Engine
from wp.ui.shell.address import Address, read_filter, read_frame


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


def test_the_lines_are_a_table_that_can_be_filtered_and_printed(cases: dict[str, Case]) -> None:
    case = cases["all"]
    sheet = case.book["Lines"]
    table = sheet.tables["Lines"]
    last = len(case.value["rows"]) + 1
    assert table.ref == table.autoFilter.ref == f"A1:AG{last}" and table.tableStyleInfo.name
    assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
    assert case.opened.filtered == {"Lines": f"Lines.A1:Lines.AG{last}"}
    assert (
        sheet.freeze_panes == "B2"
        and sheet.print_title_rows == "$1:$1"
        and sheet.print_title_cols == "$A:$A"
    )
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
    assert sheet["P2"].is_date and sheet["P2"].number_format == "yyyy-mm-dd"
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
    assert all(6 <= width <= 60 for width in widths)


def test_every_status_has_its_colour_readable_text_and_sign(cases: dict[str, Case]) -> None:
    for name, letter in (("all", "T"), ("cbc", "T")):
        words = Words(cases[name].language)
        wanted = {
            f'formula-is([.$T2]="{words(f"status.{s.value}")}")': STATUS_COLOURS[s]
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


def _about(case: Case) -> dict[str, str]:
    """The About sheet as LibreOffice read it: text by label."""
    rows = case.opened.sheets[Words(case.language)("sheet.about")]
    return {str(row[0].value): str(row[1].value) for row in rows if len(row) == 2 and row[0].value}


def test_the_about_sheet_explains_the_view(cases: dict[str, Case]) -> None:
    said = _about(cases["all"])
    counts = cases["all"].value["counts"]
    assert said["Lines"] == f"{counts['lines']} of {counts['lines']} lines"
    assert said["Tasks"] == f"{counts['tasks']} of {counts['tasks']} tasks and actions"
    assert (
        said["As of"] == "1 July 2020 (2020-07-01)" and said["Made on"] == "2 July 2020, 08:30 UTC"
    )
    assert said["Which lines, as values"].startswith("none")
    assert (
        "draft, provisionally approved. Source: annex3_work_programme.txt" in said["Edition WP@1"]
    )
    assert "In effect from 31 October 2019, recorded on" in said["Edition WP@1"]
    assert {f"Edition {e['edition']}" for e in cases["all"].value["editions"]} <= said.keys()


def test_the_about_sheet_names_the_filter_in_french(cases: dict[str, Case]) -> None:
    case = cases["cbc"]
    said = _about(case)
    n, total = case.value["counts"]["lines"], cases["all"].value["counts"]["lines"]
    assert said["Lignes"] == f"{n} lignes sur {total}"
    assert said["Quelles lignes, en valeurs"] == "type: A\nbody: CBC\nfy: 2019/2020"
    assert (
        "avancées" in said["Quelles lignes, en mots"]
        and "1er juillet 2020" in said["Quelles lignes, en mots"]
    )
    assert said["Telle que connue au"] == "1er janvier 2100, 00:00 UTC"


def test_the_about_sheet_says_how_many_lines_without_a_date_are_left_out(dangerous: Engine) -> None:
    question = Question(Filter(fy=("2019/2020",), programme=("WP",)), AS_OF)
    answer = ask(dangerous, question)
    assert answer.without_date > 1
    about = openpyxl.load_workbook(io.BytesIO(export(dangerous, question, "xlsx", "en", MADE)))[
        "About"
    ]
    said = {row[0].value: row[1].value for row in about}
    sentence = said["Which lines, in words"]
    assert sentence.endswith(f"({answer.without_date} lines without a date are left out)")
    assert "Edition WP@1" in said and "Edition ECP@1" not in said


def test_the_link_reopens_the_same_view(dangerous: Engine, cases: dict[str, Case]) -> None:
    link = cases["cbc"].opened.sheets["À propos"][-1][1]
    assert link.value == link.link and link.link.startswith(
        f"{BASE}?type=A&body=CBC&fy=2019%2F2020&as_of=2020-07-01"
    )
    answer = ask(dangerous, cases["cbc"].question)
    for question in (
        cases["cbc"].question,
        Question(Filter(stale=False, slipped=True, text="a & b=c"), AS_OF),
    ):
        answer = ask(dangerous, question)
        parameters = parse_qs(pinned_query(answer).removeprefix("?"))
        known = {facet: {each.value for each in answer.facets[facet]} for facet in FACETS}
        read = read_filter(read_frame(parameters), parameters, known)
        editions = tuple(edition.key for edition in answer.snapshot.editions)
        wanted = Question(answer.filter, AS_OF, question.known_at, editions)
        assert (read.question, read.problems) == (wanted, ())
        assert Address(question=wanted).link() == pinned_query(answer)
    alone = cases["all"].opened.sheets["About"][-1][1]
    assert (
        alone.value == "?as_of=2020-07-01&edition=WP%401&edition=ECP%401&edition=BAD%401"
        and not alone.link
    )


@pytest.mark.parametrize(
    "base", ["javascript:alert(1)//", "file:///etc/passwd", f"https://x.example/{'y' * 2100}"]
)
def test_only_a_web_address_can_be_followed(dangerous: Engine, base: str) -> None:
    content = export(dangerous, Question(CBC, AS_OF), "xlsx", "en", MADE, base)
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [cell for row in book["About"] for cell in row]
    assert not [cell for cell in cells if cell.hyperlink]
    assert [cell for cell in cells if str(cell.value).startswith(base)]


def test_a_view_without_lines_opens_and_says_so(cases: dict[str, Case]) -> None:
    case = cases["none"]
    assert case.value["rows"] == [] and not case.book["Lines"].tables and not case.opened.filtered
    header, sentence = case.lines
    assert (
        len(header) == 33
        and sentence[0].value == "No line: nothing fits the filter that the sheet About describes."
    )
    assert _about(case)["Which lines, as values"] == "stale: yes\ntext: no such words"


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
