"""Workbooks for the tests: a record with dangerous texts, questions, what LibreOffice read, and
what it should."""

import csv
import datetime as dt
import io
import json
from dataclasses import dataclass
from typing import Any

import openpyxl
import pytest

from tests.support.building import day
from tests.support.french import CODES, in_full
from tests.support.people.acting import by
from tests.support.programs.libreoffice import Cell, Opened, open_workbooks
from tests.support.records import shipped_plans
from wp.domain.filter import Filter
from wp.domain.progress import ProgressReport, ProgressStatus
from wp.exports.excel.book import CELL_HOLDS
from wp.installation import DATA
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.query import Question, ask
from wp.store.database import Engine, writing
from wp.store.reports import add_report

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
    "<r><t>not</t></r>",
)
LONG = "word " * 8000


@pytest.fixture(scope="session")
def dangerous(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """Both plans, an action plan of dangerous texts, and reports on lines of the Work Programme;
    only read."""
    folder = tmp_path_factory.mktemp("dangerous")
    engine = shipped_plans(folder / "wp.db")
    file = folder / "dangerous.csv"
    file.write_text(_dangerous_plan(), encoding="utf-8", newline="")
    confirm_import(engine, ImportRequest(file, "BAD", "draft", day("2019-10-31")), by("tester"))
    lines = {view.line.ref: view.line.id for view in ask(engine, Question()).lines}
    with writing(engine, by()) as connection:
        for at, text in enumerate((*DANGEROUS, LONG)):
            ref = f"WP {at + 1}.1" if f"WP {at + 1}.1" in lines else f"WP {at + 1}.1a"
            status = list(ProgressStatus)[1 + at % 4]
            add_report(connection, _report(lines[ref], status, text), MADE, "tester")
    return engine


def _dangerous_plan() -> str:
    """The shipped action plan with the dangerous texts in its tasks, topics, bodies, programmes
    and timelines."""
    table = csv.DictReader(
        io.StringIO((DATA / "ecp_action_plan.csv").read_text(encoding="utf-8"), newline="")
    )
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
        line,
        day("2020-05-01"),
        status,
        id=0,
        recorded_at=MADE,
        recorded_by="tester",
        note=text,
        evidence=f"PC0603, {text}",
        reason=text,
        anticipated_action=text,
        anticipated_month=moved,
    )


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
        """The sheet Lines as LibreOffice read it."""
        return self.opened.sheets[Words(self.language)("sheet.lines")]


QUESTIONS = {
    "all": (Question(as_of=AS_OF), "en", None),
    "cbc": (Question(CBC, AS_OF, dt.datetime(2100, 1, 1, tzinfo=dt.UTC)), "fr", BASE),
    "none": (Question(Filter(text="no such words", stale=True), AS_OF), "en", BASE),
}


@pytest.fixture(scope="session")
def cases(dangerous: Engine, tmp_path_factory: pytest.TempPathFactory) -> dict[str, Case]:
    """A workbook for each of the questions, and one filtered by its reader, opened in one run of
    LibreOffice.

    LibreOffice works out every formula anew.
    """
    folder = tmp_path_factory.mktemp("opened")
    made = {}
    for name, (question, language, base) in QUESTIONS.items():
        made[name] = export(dangerous, question, "xlsx", language, MADE, base)
        (folder / f"{name}.xlsx").write_bytes(made[name])
    made["filtered"] = _hiding_all_but(made["all"], "WP")
    (folder / "filtered.xlsx").write_bytes(made["filtered"])
    opened = open_workbooks([folder / f"{name}.xlsx" for name in made], folder)
    found = {}
    questions = {**QUESTIONS, "filtered": (Question(Filter(programme=("WP",)), AS_OF), "en", None)}
    for (name, (question, language, _)), each in zip(questions.items(), opened, strict=True):
        value = json.loads(export(dangerous, question, "json", language, MADE))
        found[name] = Case(question, language, made[name], value, each)
    return found


def _hiding_all_but(content: bytes, programme: str) -> bytes:
    """The workbook with the rows of other programmes hidden, as a filter of the reader does it,
    its counts wrong."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    sheet = book["Lines"]
    for row in sheet.iter_rows(min_row=2):
        hidden = not str(row[0].value).startswith(f"{programme} ")
        sheet.row_dimensions[row[0].row].hidden = hidden
    out = io.BytesIO()
    book.save(out)  # openpyxl keeps no value beside a formula: what is read was worked out anew
    return out.getvalue()


def shown(text: str | None) -> str | None:
    """What a cell shows of a text: control characters as pictures, a text too long cut with a
    mark."""
    for code in range(32):
        if code not in (9, 10, 13):
            text = text and text.replace(chr(code), chr(0x2400 + code))
    mark = " … [cut here: a cell holds no more]"
    return (
        text[: CELL_HOLDS - len(mark)] + mark if text and len(text) > CELL_HOLDS else text or None
    )


# What a Member looks for stands in the first columns.
FIRST = ("ref", "status", "next_due", "progress", "note", "task", "indicator", "bodies")
FIRST += ("timeline", "why", "last_due", "first_due", "years")


def expected(row: dict[str, Any], words: Words, kinds: dict[str, str]) -> dict[str, object]:
    """The cells of a row of JSON by the key of their column, worked out apart from the workbook."""

    def stated(text: str | None, kind: str = "") -> str | None:
        return text or (words("not_stated") if kind in ("", kinds[row["programme"]]) else None)

    def on(text: str | None) -> dt.date | None:
        return dt.date.fromisoformat(text) if text else None

    def typed(text: str | None) -> str | None:
        return f"{text} [non traduit]" if text and words.language == "fr" else text

    codes = CODES if words.language == "fr" else {}
    progress, due = row["progress"], [step["due"] for step in row["steps"] if step["due"]]
    month = {"2021-03": {"en": "March 2021", "fr": "mars 2021"}[words.language], None: None}
    none_given = {"en": "no reason given", "fr": "aucun motif donné"}[words.language]
    no_reason = none_given if row["timeline_status"] == "overdue" else None
    cells = {
        "ref": row["ref"],
        "programme": row["programme"],
        "part": words(f"part.{row['part']}"),
        "topic_no": float(row["topic_no"]),
        "topic": row["topic"],
        "task": row["task"],
        "type": stated(row["type"] and words(f"type.{row['type']}"), "topics"),
        "codes": stated(", ".join(codes.get(code, code) for code in row["strategic_codes"])),
        "codes_text": stated(row["strategic_text"], "topics"),
        "bodies": stated("; ".join(in_full(body, words.language) for body in row["bodies"])),
        "bodies_text": stated(row["bodies_text"]),
        "related": stated(row["related_programmes"], "actions"),
        "indicator": stated(row["indicator"], "topics"),
        "timeline": stated(row["timeline"]),
        "progress_cell": row["progress_cell"] or None,
        "next_due": on(row["next_due"]),
        "last_due": on(max(due) if due else None),
        "first_due": on(row["slipped"] and row["slipped"]["first_due"]),
        "years": ", ".join(row["financial_years"])
        or {"en": "no date", "fr": "sans date"}[words.language],
        "status": words(f"status.{row['timeline_status']}"),
        "why": row["why"],
        "progress": words(f"progress.{progress['status']}"),
        "note": typed(progress["note"]),
        "evidence": typed(progress["evidence"]),
        "reason": typed(progress["reason"]) or no_reason,
        "action": typed(progress["anticipated_action"]),
        "month": month[progress["anticipated_month"]],
        "stale": {"en": ("no", "yes"), "fr": ("non", "oui")}[words.language][row["stale"]],
        "counterparts": ", ".join(
            f"{c['ref']} ({words('sheet.kind.' + c['kind'])})" for c in row["counterparts"]
        ),
        "settled": None,
        "document": row["source"]["document"],
        **{n: (at := row["source"][n]) and float(at) for n in ("page", "table", "row")},
    }
    return {name: cells[name] for name in FIRST} | cells


def about_sheet(case: Case) -> dict[str, str]:
    """The About sheet as LibreOffice read it: text by label."""
    rows = case.opened.sheets[Words(case.language)("sheet.about")]
    return {str(row[0].value): str(row[1].value) for row in rows if len(row) == 2 and row[0].value}
