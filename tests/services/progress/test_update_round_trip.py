"""The update workbook goes out, is filled in, saved by other programs, and comes back: the same
reports every time."""

import csv
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.building import day
from tests.support.command_line import run
from tests.support.error_text import refuses
from tests.support.people.acting import by
from tests.support.programs.libreoffice import CSV, convert
from tests.support.sheets.update_sheets import (
    FILLED,
    NASTY,
    columns_of,
    doubled,
    filled_in,
    reshaped,
    spelled_otherwise,
    turned,
    without,
)
from wp.domain.filter import Filter
from wp.domain.progress import ProgressStatus, Statement
from wp.domain.reporting.update_workbook import Choice, Kind
from wp.errors import InputError
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.progress.recording import Entry, last_seen, record
from wp.services.progress.update_workbook import (
    UpdatePlan,
    confirm_update,
    make_update,
    plan_update,
    read_update_sheet,
)
from wp.services.query import Question, ask
from wp.store.database import Engine

AS_OF = day("2019-10-31")


def said(plan: UpdatePlan) -> dict[str, Statement | None]:
    return {row.judged.ref: row.judged.statement for row in plan.of(Kind.CHANGES)}


def plan_of(engine: Engine, content: bytes, name: str = "back.xlsx") -> UpdatePlan:
    return plan_update(engine, read_update_sheet(content, name), "ana", {})


def test_saved_by_anybody_in_any_shape_it_says_the_same(engine: Engine, tmp_path: Path) -> None:
    shapes: dict[str, bytes] = {}
    for language in ("en", "fr"):
        made = export(engine, Question(as_of=AS_OF), "update", language)
        shapes[f"{language}.xlsx"] = filled_in(made, language, FILLED)
    shapes["turned.xlsx"] = reshaped(shapes["en.xlsx"], turned)
    shapes["spelled otherwise.xlsx"] = reshaped(shapes["fr.xlsx"], spelled_otherwise)
    for name, content in shapes.items():
        (tmp_path / name).write_bytes(content)
    files, out = [tmp_path / name for name in ("en.xlsx", "fr.xlsx")], tmp_path / "saved"
    saved = [*convert(files, "xlsx", tmp_path, out), *convert(files, CSV, tmp_path, out)]
    shapes |= {f"libreoffice {file.name}": file.read_bytes() for file in saved}
    table = list(csv.reader(io.StringIO(saved[2].read_text(encoding="utf-8-sig"), newline="")))
    semicolons = io.StringIO(newline="")
    csv.writer(semicolons, delimiter=";").writerows(table)
    shapes["excel.csv"] = b"\xef\xbb\xbf" + semicolons.getvalue().encode()

    plans = {name: plan_of(engine, content, name) for name, content in shapes.items()}
    wanted = said(plans["en.xlsx"])
    assert wanted.keys() == FILLED.keys() and len(plans) == 9
    for name, plan in plans.items():
        assert not plan.of(Kind.INVALID, Kind.UNKNOWN, Kind.DUPLICATE, Kind.MEANWHILE), name
        assert said(plan) == wanted, name
        assert len(plan.rows) == (5 if name == "turned.xlsx" else 137), name
    assert wanted["ECP 1"] and wanted["ECP 1"].note == NASTY
    assert wanted["WP 1.1"] and [(a.body, a.on) for a in wanted["WP 1.1"].acts] == [
        ("PTC", day("2020-04-30"))
    ]

    plan, written = confirm_update(
        engine, read_update_sheet(shapes["en.xlsx"], "back"), by("ana"), {}
    )
    assert written and len(written.reports) == 4 and plan.allowed
    for ref, statement in wanted.items():
        latest = history_of(engine, find_line(engine, ref))[-1].report
        assert statement and statement.recorded(latest.id, latest.recorded_at, "ana") == latest
    again, nothing = confirm_update(
        engine, read_update_sheet(shapes["fr.xlsx"], "back"), by("bob"), {}
    )
    assert nothing is None and len(again.of(Kind.UNCHANGED)) == 137
    assert {row.judged.ref for row in again.rows if row.judged.again} == FILLED.keys()


def test_libreoffice_keeps_every_cell_and_every_rule(engine: Engine, tmp_path: Path) -> None:
    (tmp_path / "out.xlsx").write_bytes(export(engine, Question(as_of=AS_OF), "update"))
    (saved,) = convert([tmp_path / "out.xlsx"], "xlsx", tmp_path, tmp_path / "saved")
    ours, theirs = (openpyxl.load_workbook(file) for file in (tmp_path / "out.xlsx", saved))
    assert ours.sheetnames == theirs.sheetnames == ["Update", "Lists"]
    for sheet in ours:
        other = theirs[sheet.title]
        assert {c.coordinate: c.value for row in sheet for c in row if c.value is not None} == {
            c.coordinate: c.value for row in other for c in row if c.value is not None
        }
        assert sheet.protection.sheet and other.protection.sheet and not sheet.protection.password
    assert ours["Lists"].sheet_state == theirs["Lists"].sheet_state == "hidden"
    sheet, head, columns = columns_of(ours, "en")
    unlocked = {
        cell.column
        for row in sheet.iter_rows(min_row=head + 1)
        for cell in row
        if not cell.protection.locked
    }
    hidden = {columns[name] for name in ("line", "seen", "shown")}
    assert unlocked == set(columns.values()) - hidden - {columns["ref"]}
    shut = [each for each in sheet.column_dimensions.values() if each.hidden]
    assert {at for each in shut for at in range(each.min, each.max + 1)} == hidden
    for book in (ours, theirs):
        rules = [
            r for r in book["Update"].data_validations.dataValidation if r.type in ("list", "date")
        ]
        ruled = {cell.min_col for rule in rules for cell in rule.sqref.ranges}
        names = (
            "status",
            "authority",
            "body",
            "effective_on",
            "acted_on",
            "anticipated_month",
            "reached",
            "step",
        )
        assert {columns[name] for name in names} == ruled


def test_nothing_is_written_where_one_row_is_wrong(engine: Engine, tmp_path: Path) -> None:
    made = export(engine, Question(Filter(topic=("WP 4",)), AS_OF), "update")
    wrong = {
        **FILLED,
        "WP 4.1": {"effective_on": "04/05/2020", "note": "x"},
        "WP 4.2": {"effective_on": AS_OF, "status": "completed"},
    }
    content = filled_in(made, "en", wrong)
    plan, written = confirm_update(engine, read_update_sheet(content, "back.xlsx"), by("ana"), {})
    assert written is None and last_seen(
        engine, find_line(engine, "WP 4.3").line.id
    ) == last_seen_of(plan, "WP 4.3")
    sheet, head, columns = columns_of(openpyxl.load_workbook(io.BytesIO(content)), "en")
    rows = {sheet.cell(row, 1).value: row for row in range(head + 1, sheet.max_row + 1)}
    by_ref = {row.judged.ref: row.judged for row in plan.rows}
    letter = {name: openpyxl.utils.get_column_letter(at) for name, at in columns.items()}
    assert [f.address for f in by_ref["WP 4.1"].faults] == [
        f"{letter['effective_on']}{rows['WP 4.1']}"
    ]
    (problem,) = by_ref["WP 4.2"].problems
    assert by_ref["WP 4.2"].address_of(problem) == f"{letter['evidence']}{rows['WP 4.2']}"
    (tmp_path / "back.xlsx").write_bytes(content)
    done = run(
        "progress", "import", str(tmp_path / "back.xlsx"), "--confirm", database=engine.url.database
    )
    assert done.returncode == 50 and f"{letter['evidence']}{rows['WP 4.2']}" in done.stdout
    assert "All rows go in together" in done.stderr or "all rows go in together" in done.stderr


def last_seen_of(plan: UpdatePlan, ref: str) -> int:
    return next(row.judged.seen for row in plan.rows if row.judged.ref == ref)


def test_what_was_recorded_meanwhile_is_shown_and_decided(engine: Engine, tmp_path: Path) -> None:
    content = filled_in(export(engine, Question(as_of=AS_OF), "update"), "en", FILLED)
    found = find_line(engine, "WP 4.3")
    theirs = Statement(
        found.line.id, day("2020-03-01"), ProgressStatus.IN_PROGRESS, note="by another"
    )
    record(engine, [Entry(theirs, last_seen(engine, found.line.id))], by("bob"))
    plan = plan_of(engine, content)
    (row,) = plan.of(Kind.MEANWHILE)
    assert (
        row.judged.ref == "WP 4.3"
        and row.judged.meanwhile[0].note == "by another"
        and not plan.allowed
    )
    sheet = read_update_sheet(content, "back.xlsx")
    assert confirm_update(engine, sheet, by("ana"), {})[1] is None
    file = tmp_path / "back.xlsx"
    file.write_bytes(content)
    done = run("progress", "import", str(file), database=engine.url.database)
    assert done.returncode == 50 and "by another" in done.stdout and "half" in done.stdout
    number = row.judged.row.number
    left = plan_update(engine, sheet, "ana", {number: Choice.LEAVE})
    assert left.allowed and len(left.of(Kind.CHANGES)) == 3
    after = ("--confirm", "--meanwhile", "after", "--actor", "ana")
    done = run("progress", "import", str(file), *after, database=engine.url.database)
    assert done.returncode == 0 and "4 reports recorded by ana" in done.stdout, done.stderr
    assert [c.report.recorded_by for c in history_of(engine, found)][-2:] == ["bob", "ana"]


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (without("Reason"), "columns are gone .* reason"),
        (without("Row version (do not change)"), "is not an update workbook"),
        (doubled, "'Your name' stands there twice"),
        (lambda rows: rows[:3], "is not an update workbook"),
    ],
)
def test_what_would_be_lost_is_refused(
    engine: Engine, change: Callable[..., Any], sentence: str
) -> None:
    content = reshaped(export(engine, Question(Filter(topic=("WP 4",)), AS_OF), "update"), change)
    with refuses(InputError, sentence):
        read_update_sheet(content, "back.xlsx")


def test_other_files_are_refused_in_a_sentence(engine: Engine) -> None:
    made = export(engine, Question(Filter(topic=("WP 4",)), AS_OF), "update")
    for content in (
        b"PK\x03\x04 broken",
        made[: len(made) // 2],
        b"%PDF-1.4",
        b"",
        "Référence".encode("cp1252"),
        export(engine, Question(), "xlsx"),
        export(engine, Question(), "csv"),
    ):
        with pytest.raises(InputError):
            read_update_sheet(content, "back.xlsx")
    book = openpyxl.load_workbook(io.BytesIO(made))
    book.copy_worksheet(book["Update"])
    out = io.BytesIO()
    book.save(out)
    with refuses(InputError, "2 sheets could be meant"):
        read_update_sheet(out.getvalue(), "back.xlsx")


def test_a_workbook_without_lines_opens(engine: Engine) -> None:
    answer = ask(engine, Question(Filter(text="no such words"), AS_OF))
    content = make_update(engine, answer, Words("fr"), answer.snapshot.editions[0].recorded_at)
    assert plan_of(engine, content).rows == ()
