"""The Excel workbook: read back, and opened in a real LibreOffice, cell by cell against the JSON export."""

import csv
import datetime as dt
import io
import json
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import openpyxl
import pytest
from building import day, moment
from conftest import DATA
from libreoffice import Cell, Opened, open_workbooks

import wp.exports.workbook
from wp.charts.colours import STATUS_COLOURS, STATUS_SIGNS
from wp.domain.filters import FACETS, Filter
from wp.domain.progress import ProgressReport, ProgressStatus
from wp.domain.status import TimelineStatus
from wp.errors import QuestionError
from wp.exports.workbook import CELL_HOLDS, safe_text
from wp.language.words import Words
from wp.services.asking import Question, ask
from wp.services.exporting import export, view_query
from wp.services.importing import ImportRequest, confirm_import
from wp.services.record import fill_empty, open_record
from wp.store.database import Engine, writing
from wp.store.reports import add_report
from wp.ui.address import Address, read_filter, read_frame

AS_OF = day("2020-07-01")
MADE = dt.datetime(2020, 7, 2, 8, 30, tzinfo=dt.UTC)
BASE = "https://dashboard.example/topics"
CBC = Filter(body=("CBC",), type=("A",), fy=("2019/2020",))
DANGEROUS = (
    '=HYPERLINK("http://evil.example","x")',
    "+1+1",
    "-2+3",
    "@SUM(A1:A9)",
    "\t=1+1",
    "\n=1+1",
    "=cmd|' /C calc'!A0",
    "#N/A",
    "_x0041_ and  two spaces",
    "bell \x07 and null-like \x1f",
    "' quoted",
    "TRUE",
    "1/2",
)
LONG = "word " * 8000


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Both plans, an action plan of dangerous texts, and reports on lines of the Work Programme."""
    folder = tmp_path_factory.mktemp("workbook")
    engine = open_record(str(folder / "wp.db"))
    fill_empty(engine)
    file = folder / "dangerous.csv"
    file.write_text(_dangerous_plan(), encoding="utf-8", newline="")
    confirm_import(engine, ImportRequest(file, "BAD", "draft", day("2019-10-31")), "tester")
    lines = {view.line.ref: view.line.id for view in ask(engine, Question()).lines}
    with writing(engine) as connection:
        for at, text in enumerate((*DANGEROUS, LONG)):
            ref = f"WP {at + 1}.1" if f"WP {at + 1}.1" in lines else f"WP {at + 1}.1a"
            status = list(ProgressStatus)[1 + at % 4]
            add_report(connection, _report(lines[ref], status, text), MADE, "tester")
    return engine


def _dangerous_plan() -> str:
    """The shipped action plan with the dangerous texts in its tasks, topics, bodies, programmes and timelines."""
    table = csv.DictReader(io.StringIO((DATA / "ecp_action_plan.csv").read_text(encoding="utf-8"), newline=""))
    rows = list(table)
    for at, text in enumerate(DANGEROUS):
        rows[at]["task"] = rows[at]["programmes"] = rows[at]["bodies"] = text
        rows[at]["programmes_cell"] = rows[at]["bodies_cell"] = "own"
        rows[at + 20]["timeline"], rows[at + 20]["document"] = text, text
    for row in rows[:17]:
        row["topic"] = DANGEROUS[0]
    out = io.StringIO(newline="")
    written = csv.DictWriter(out, table.fieldnames or (), lineterminator="\n")
    written.writeheader()
    written.writerows(rows)
    return out.getvalue()


def _report(line: int, status: ProgressStatus, text: str) -> ProgressReport:
    moved = day("2021-03-01") if status is ProgressStatus.POSTPONED else None
    return ProgressReport(
        0, line, day("2020-05-01"), MADE, "tester", status, note=text, evidence=f"PC0603, {text}", reason=text,
        anticipated_action=text, anticipated_month=moved,
    )  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A workbook, the JSON export of the same question, and what LibreOffice read."""

    question: Question
    language: str
    content: bytes
    value: dict[str, Any]
    opened: Opened

    @property
    def book(self) -> openpyxl.Workbook:
        """The workbook as openpyxl reads it."""
        return openpyxl.load_workbook(io.BytesIO(self.content))

    @property
    def lines(self) -> list[list[Cell]]:
        """The second sheet as LibreOffice read it."""
        return self.opened.sheets[Words(self.language)("sheet.lines")]


QUESTIONS = {
    "all": (Question(as_of=AS_OF), "en", None),
    "cbc": (Question(CBC, AS_OF, dt.datetime(2100, 1, 1, tzinfo=dt.UTC)), "fr", BASE),
    "none": (Question(Filter(text="no such words", stale=True), AS_OF), "en", BASE),
}


@pytest.fixture(scope="module")
def cases(record: Engine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Case]:
    """All workbooks of this module, opened in one run of LibreOffice."""
    folder = tmp_path_factory.mktemp("opened")
    made = {}
    for name, (question, language, base) in QUESTIONS.items():
        made[name] = export(record, question, "xlsx", language, MADE, base)
        (folder / f"{name}.xlsx").write_bytes(made[name])
    opened = open_workbooks([folder / f"{name}.xlsx" for name in QUESTIONS], folder)
    found = {}
    for (name, (question, language, _)), each in zip(QUESTIONS.items(), opened, strict=True):
        value = json.loads(export(record, question, "json", language, MADE))
        found[name] = Case(question, language, made[name], value, each)
    return found


def _shown(text: str | None) -> str | None:
    """What a cell shows of a text: control characters as pictures, a text too long cut with a mark."""
    for code in range(32):
        if code not in (9, 10, 13):
            text = text and text.replace(chr(code), chr(0x2400 + code))
    mark = " … [cut here: a cell holds no more]"
    return text[: CELL_HOLDS - len(mark)] + mark if text and len(text) > CELL_HOLDS else text or None


def _expected(row: dict[str, Any], words: Words, kinds: dict[str, str]) -> dict[str, object]:
    """The cells of a row of JSON by the key of their column, worked out apart from the workbook."""

    def stated(text: str | None, kind: str = "") -> str | None:
        return text or (words("not_stated") if kind in ("", kinds[row["programme"]]) else None)

    def on(text: str | None) -> dt.date | None:
        return dt.date.fromisoformat(text) if text else None

    french = {"PTC": "CTP", "Council": "Conseil", "PC": "CPG"} if words.language == "fr" else {}
    progress, due = row["progress"], [step["due"] for step in row["steps"] if step["due"]]
    month = {"2021-03": {"en": "March 2021", "fr": "mars 2021"}[words.language], None: None}
    return {
        "ref": row["ref"],
        "programme": row["programme"],
        "part": words(f"part.{row['part']}"),
        "topic_no": float(row["topic_no"]),
        "topic": row["topic"],
        "task": row["task"],
        "type": stated(row["type"] and words(f"type.{row['type']}"), "topics"),
        "codes": stated(", ".join(row["strategic_codes"])),
        "bodies": stated(", ".join(french.get(body, body) for body in row["bodies"])),
        "bodies_text": stated(row["bodies_text"]),
        "related": stated(row["related_programmes"], "actions"),
        "indicator": stated(row["indicator"], "topics"),
        "timeline": stated(row["timeline"]),
        "next_due": on(row["next_due"]),
        "last_due": on(max(due) if due else None),
        "first_due": on(row["slipped"] and row["slipped"]["first_due"]),
        "years": ", ".join(row["financial_years"]) or {"en": "no date", "fr": "sans date"}[words.language],
        "status": words(f"status.{row['timeline_status']}"),
        "why": row["why"],
        "progress": words(f"progress.{progress['status']}"),
        "note": progress["note"],
        "evidence": progress["evidence"],
        "reason": progress["reason"],
        "action": progress["anticipated_action"],
        "month": month[progress["anticipated_month"]],
        "stale": {"en": ("no", "yes"), "fr": ("non", "oui")}[words.language][row["stale"]],
        "counterparts": ", ".join(f"{c['ref']} ({words('sheet.kind.' + c['kind'])})" for c in row["counterparts"]),
        "document": row["source"]["document"],
        **{name: row["source"][name] and float(row["source"][name]) for name in ("page", "table", "row")},
    }


@pytest.mark.parametrize("name", ["all", "cbc"])
def test_every_cell_in_libreoffice_is_that_of_the_json_export(cases: dict[str, Case], name: str) -> None:
    case, words = cases[name], Words(cases[name].language)
    kinds = {"WP": "topics", "ECP": "actions", "BAD": "actions"}
    header, *rows = case.lines
    assert len(rows) == len(case.value["rows"]) == case.value["counts"]["lines"] > 0
    for row, cells in zip(case.value["rows"], rows, strict=True):
        wanted = {words(f"sheet.col.{key}"): value for key, value in _expected(row, words, kinds).items()}
        assert [cell.value for cell in header] == list(wanted)
        found = dict(zip(wanted, [cell.value for cell in cells] + [None] * len(wanted), strict=False))
        shown = {title: _shown(value) if isinstance(value, str) else value for title, value in wanted.items()}
        assert found == shown, row["ref"]


def test_no_formula_comes_from_data(cases: dict[str, Case]) -> None:
    case = cases["all"]
    every = [cell for sheet in case.opened.sheets.values() for row in sheet for cell in row]
    assert not [cell for cell in every if cell.formula]
    texts = {cell.value for cell in every}
    assert all(_shown(text) in texts for text in DANGEROUS)
    for sheet in case.book:
        assert {cell.data_type for row in sheet for cell in row if cell.value is not None} <= {"s", "n", "d"}
        for row in sheet:
            for cell in row:
                if isinstance(cell.value, str):
                    assert cell.quotePrefix == cell.value.startswith(("=", "+", "-", "@", "\t", "\n"))
    with zipfile.ZipFile(io.BytesIO(case.content)) as parts:
        sheets = [parts.read(part) for part in parts.namelist() if "worksheets/sheet" in part]
    assert len(sheets) == 2 and not [sheet for sheet in sheets if b"<f>" in sheet or b"<f " in sheet]


def test_the_lines_are_a_table_that_can_be_filtered_and_printed(cases: dict[str, Case]) -> None:
    case = cases["all"]
    sheet = case.book["Lines"]
    table = sheet.tables["Lines"]
    last = len(case.value["rows"]) + 1
    assert table.ref == table.autoFilter.ref == f"A1:AE{last}" and table.tableStyleInfo.name
    assert [column.name for column in table.tableColumns] == [cell.value for cell in sheet[1]]
    assert case.opened.filtered == {"Lines": f"Lines.A1:Lines.AE{last}"}
    assert sheet.freeze_panes == "B2" and sheet.print_title_rows == "$1:$1" and sheet.print_title_cols == "$A:$A"
    assert sheet.page_setup.orientation == "landscape" and sheet.sheet_properties.pageSetUpPr.fitToPage
    assert sheet.page_setup.fitToHeight == 0
    for row in sheet.iter_rows(max_row=4):
        assert all(cell.alignment.wrap_text and cell.alignment.vertical == "top" for cell in row if cell.value)
    assert sheet["N2"].is_date and sheet["N2"].number_format == "yyyy-mm-dd"
    widths = [sheet.column_dimensions[cell.column_letter].width for cell in sheet[1]]
    assert all(6 <= width <= 60 for width in widths)


def test_every_status_has_its_colour_white_text_and_sign(cases: dict[str, Case]) -> None:
    for name, letter in (("all", "R"), ("cbc", "R")):
        words = Words(cases[name].language)
        wanted = {f'formula-is([.$R2]="{words(f"status.{s.value}")}")': STATUS_COLOURS[s] for s in TimelineStatus}
        assert cases[name].opened.conditions == wanted
        sheet = cases[name].book[words("sheet.lines")]
        assert sheet[f"{letter}1"].value == words("sheet.col.status")
        looks = [rule.dxf for each in sheet.conditional_formatting for rule in each.rules]
        assert {look.font.color.rgb for look in looks} == {"FFFFFFFF"}
        assert [look.numFmt.formatCode for look in looks] == [f'"{STATUS_SIGNS[s]} "@' for s in TimelineStatus]


def _about(case: Case) -> dict[str, str]:
    """The About sheet as LibreOffice read it: text by label."""
    rows = case.opened.sheets[Words(case.language)("sheet.about")]
    return {str(row[0].value): str(row[1].value) for row in rows if len(row) == 2 and row[0].value}


def test_the_about_sheet_explains_the_view(cases: dict[str, Case]) -> None:
    said = _about(cases["all"])
    counts = cases["all"].value["counts"]
    assert said["Lines"] == f"{counts['lines']} of {counts['lines']} lines"
    assert said["Tasks"] == f"{counts['tasks']} of {counts['tasks']} tasks and actions"
    assert said["As of"] == "1 July 2020 (2020-07-01)" and said["Made on"] == "2 July 2020, 08:30 UTC"
    assert said["Which lines, as values"].startswith("none")
    assert "draft, provisionally approved. Source: annex3_work_programme.txt" in said["Edition WP@1"]
    assert "In effect from 31 October 2019, recorded on" in said["Edition WP@1"]
    assert {f"Edition {e['edition']}" for e in cases["all"].value["editions"]} <= said.keys()


def test_the_about_sheet_names_the_filter_in_french(cases: dict[str, Case]) -> None:
    case = cases["cbc"]
    said = _about(case)
    n, total = case.value["counts"]["lines"], cases["all"].value["counts"]["lines"]
    assert said["Lignes"] == f"{n} lignes sur {total}"
    assert said["Quelles lignes, en valeurs"] == "type: A\nbody: CBC\nfy: 2019/2020"
    assert "avancées" in said["Quelles lignes, en mots"] and "1er juillet 2020" in said["Quelles lignes, en mots"]
    assert said["Telle que connue au"] == "1er janvier 2100, 00:00 UTC"


def test_the_about_sheet_says_how_many_lines_without_a_date_are_left_out(record: Engine) -> None:
    question = Question(Filter(fy=("2019/2020",), programme=("WP",)), AS_OF)
    answer = ask(record, question)
    assert answer.without_date > 1
    about = openpyxl.load_workbook(io.BytesIO(export(record, question, "xlsx", "en", MADE)))["About"]
    said = {row[0].value: row[1].value for row in about}
    sentence = said["Which lines, in words"]
    assert sentence.endswith(f"({answer.without_date} lines without a date are left out)")
    assert "Edition WP@1" in said and "Edition ECP@1" not in said


def test_the_link_reopens_the_same_view(record: Engine, cases: dict[str, Case]) -> None:
    link = cases["cbc"].opened.sheets["À propos"][-1][1]
    assert link.value == link.link and link.link.startswith(f"{BASE}?type=A&body=CBC&fy=2019%2F2020&as_of=2020-07-01")
    answer = ask(record, cases["cbc"].question)
    for question in (cases["cbc"].question, Question(Filter(stale=False, slipped=True, text="a & b=c"), AS_OF)):
        answer = ask(record, question)
        parameters = parse_qs(view_query(answer).removeprefix("?"))
        known = {facet: {each.value for each in answer.facets[facet]} for facet in FACETS}
        read = read_filter(read_frame(parameters), parameters, known)
        editions = tuple(edition.key for edition in answer.position.editions)
        wanted = Question(answer.filter, AS_OF, question.known_at, editions)
        assert (read.question, read.problems) == (wanted, ())
        assert Address(question=wanted).link() == view_query(answer)
    alone = cases["all"].opened.sheets["About"][-1][1]
    assert alone.value == "?as_of=2020-07-01&edition=WP%401&edition=ECP%401&edition=BAD%401" and not alone.link


@pytest.mark.parametrize("base", ["javascript:alert(1)//", "file:///etc/passwd", f"https://x.example/{'y' * 2100}"])
def test_only_a_web_address_can_be_followed(record: Engine, base: str) -> None:
    content = export(record, Question(CBC, AS_OF), "xlsx", "en", MADE, base)
    book = openpyxl.load_workbook(io.BytesIO(content))
    cells = [cell for row in book["About"] for cell in row]
    assert not [cell for cell in cells if cell.hyperlink]
    assert [cell for cell in cells if str(cell.value).startswith(base)]


def test_a_view_without_lines_opens_and_says_so(cases: dict[str, Case]) -> None:
    case = cases["none"]
    assert case.value["rows"] == [] and not case.book["Lines"].tables and not case.opened.filtered
    header, sentence = case.lines
    assert len(header) == 31 and sentence[0].value == "No line: nothing fits the filter that the sheet About describes."
    assert _about(case)["Which lines, as values"] == "stale: yes\ntext: no such words"


def test_what_a_cell_cannot_hold_is_shown_or_cut_visibly() -> None:
    assert safe_text("a\x00b\x1fc\ud800d\uffff", "") == "a␀b␟c\ufffdd\ufffd"
    assert safe_text("\r\n=1\r", "") == "\n=1\n"
    assert safe_text("_x000D_ _xyz_", "") == "_x005F_x000D_ _xyz_"
    for text in ("x" * CELL_HOLDS, "𝄞" * 16_383):
        assert safe_text(text, " [cut]") == text
    for text in ("x" * (CELL_HOLDS + 1), "𝄞" * 16_384):
        cut = safe_text(text, " [cut]")
        assert cut.endswith(text[0] + " [cut]") and len(cut.encode("utf-16-le")) // 2 in (CELL_HOLDS, CELL_HOLDS - 1)


def test_a_format_that_is_not_known_is_refused(record: Engine) -> None:
    with pytest.raises(QuestionError, match="json, csv, xlsx"):
        export(record, Question(), "xls")


def test_the_example_in_the_docstring_runs() -> None:
    import doctest

    result = doctest.testmod(wp.exports.workbook)
    assert result.attempted == 1 and result.failed == 0


def test_an_empty_moment_of_the_record_opens(record: Engine) -> None:
    question = Question(as_of=AS_OF, known_at=moment("2019-12-01"))
    book = openpyxl.load_workbook(io.BytesIO(export(record, question, "xlsx", "fr", MADE)))
    assert book.sheetnames == ["À propos", "Lignes"] and book["Lignes"].max_row == 2


def test_the_command_writes_the_workbook(record: Engine, tmp_path: Path) -> None:
    from command_line import run

    file = tmp_path / "cbc.xlsx"
    options = ("--type", "A", "--body", "CBC", "--fy", "2019/2020", "--as-of", "2020-07-01", "--language", "fr")
    done = run("export", "--format", "xlsx", "--out", str(file), *options, database=record.url.database)
    assert done.returncode == 0, done.stderr
    answer = ask(record, Question(CBC, AS_OF))
    assert openpyxl.load_workbook(file)["Lignes"].max_row == len(answer.lines) + 1
