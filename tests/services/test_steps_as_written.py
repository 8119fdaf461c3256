"""A step as printed or as rendered, in both languages, is taken by every way in: all steps of
the shipped plans."""

import csv
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.support.building import day
from tests.support.records import shipped_plans
from wp.cli.commands.progress import add
from wp.domain.bodies import BodyVocabulary
from wp.domain.progress import Act, Statement
from wp.domain.reporting.update_workbook import Kind
from wp.domain.snapshot import LineView
from wp.domain.timeline import Step, render_step
from wp.language.names import body_name, step_words
from wp.language.record_names import SHIPPED
from wp.language.words import LANGUAGES, Words
from wp.loaders.sheets.update_workbook import UpdateRow, UpdateSheet
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.progress.report_table import plan_reports
from wp.services.progress.update_workbook import plan_update
from wp.services.query import Question, ask
from wp.services.spoken import spoken
from wp.store.database import Engine

WORDS = [Words(language) for language in LANGUAGES]
ON = day("2019-11-01")
BOTH, SAID = "June 2020 (PC, Council)", "reported by the Secretariat"


def written(step: Step) -> Iterator[str]:
    """The ways in which a person writes a step: printed, rendered, and either carelessly."""
    for text in dict.fromkeys(
        (step.text, render_step(step), *(step_words(step, words) for words in WORDS))
    ):
        yield from (text, f"  {text.upper()} ", text.removesuffix(")"))


@pytest.fixture(scope="module")
def plans(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    return shipped_plans(tmp_path_factory.mktemp("plans") / "wp.db")


@pytest.fixture(scope="module")
def lines(plans: Engine) -> tuple[LineView, ...]:
    return ask(plans, Question()).lines


def test_every_step_of_the_plans_is_known_however_it_is_written(
    lines: tuple[LineView, ...], vocabulary: BodyVocabulary
) -> None:
    names, count = spoken(vocabulary, SHIPPED), 0
    for view in lines:
        for step in view.line.steps:
            for text in written(step):
                assert names.step(text, view.line.steps) is step, (view.line.ref, text)
                count += 1
                for said in (
                    Statement(1, ON, acts=(Act(text, "", ON),)),
                    Statement(1, ON, step=text),
                ):
                    resolved = names.resolved(said, view.line.steps)
                    assert (resolved.step or resolved.acts[0].step) == render_step(step)
                    assert tuple(act.body for act in resolved.acts) == (
                        () if said.step else step.bodies or ("",)
                    )
    assert count > 500


def test_a_cell_of_one_step_as_printed_names_it(
    lines: tuple[LineView, ...], vocabulary: BodyVocabulary
) -> None:
    single = [view for view in lines if len(view.line.steps) == 1 and view.line.steps[0].start]
    assert len(single) > 20
    for view in single:
        assert (
            spoken(vocabulary, SHIPPED).step(view.line.timeline.text, view.line.steps)
            is view.line.steps[0]
        )


@pytest.mark.parametrize(
    "text", ["April 2020 (PTC", "April 2020", "avril 2020 (CTP)", "April 2020 (PTC)"]
)
def test_the_unclosed_bracket_of_wp_9_2(
    text: str, lines: tuple[LineView, ...], vocabulary: BodyVocabulary
) -> None:
    view = next(each for each in lines if each.line.ref == "WP 9.2")
    assert view.line.timeline.text == "April 2020 (PTC June 2020 (Council)"
    assert spoken(vocabulary, SHIPPED).step(text, view.line.steps) is view.line.steps[0]


@pytest.mark.parametrize("text", ["", " ", "May 2020 (PTC)", "April 2020 (Council)", "2020", ")"])
def test_what_names_no_step_names_none(
    text: str, lines: tuple[LineView, ...], vocabulary: BodyVocabulary
) -> None:
    view = next(each for each in lines if each.line.ref == "WP 9.2")
    assert spoken(vocabulary, SHIPPED).step(text, view.line.steps) is None


def dated(lines: tuple[LineView, ...]) -> Iterator[tuple[LineView, Step, str, str]]:
    """Each line with one of its steps, a way to write it, and its first body in a language."""
    for at, view in enumerate(lines):
        for step in view.line.steps:
            for number, text in enumerate(written(step)):
                bodies = step.bodies or ("",)
                yield view, step, text, body_name(bodies[0], WORDS[(at + number) % 2])


def test_a_table_of_reports_takes_them_all(
    plans: Engine, lines: tuple[LineView, ...], tmp_path: Path
) -> None:
    file, rows = tmp_path / "reports.csv", list(dated(lines))
    with file.open("w", encoding="utf-8", newline="") as out:
        table = csv.writer(out)
        table.writerow(("reference", "effective_on", "reached", "step", "evidence", "note"))
        for view, step, text, body in rows:
            moved = text if step.due else ""
            table.writerow((view.line.ref, "2019-11-01", f"{text} ; {body}", "", "x", "said"))
            table.writerow((view.line.ref, "2019-11-01", "", moved, "x", "said"))
    planned = plan_reports(plans, file, "ana").rows
    unknown = [
        p
        for row in planned
        for p in row.preview.problems
        if p.code in ("act.step", "act.body", "step.unknown")
    ]
    assert len(planned) == 2 * len(rows) and unknown == []


def test_an_update_workbook_takes_them_all(plans: Engine, lines: tuple[LineView, ...]) -> None:
    for view, step, text, body in dated(lines):
        named = {"ref": view.line.ref, "line": str(view.line.id), "seen": "0"}
        cells = {**named, "effective_on": ON, "reached": text, "body": body, "evidence": "x"}
        moves = {**named, "effective_on": ON, "note": "n", "step": text}
        for each in (cells, moves) if step.due else (cells,):
            row = UpdateRow(7, {name: value for name, value in each.items() if value}, {"ref": "A"})
            (judged,) = (
                r.judged for r in plan_update(plans, UpdateSheet((row,), ()), "ana", {}).rows
            )
            assert judged.kind is Kind.CHANGES and not judged.faults, (
                view.line.ref,
                text,
                judged.faults,
            )
            assert judged.statement and (
                judged.statement.step or judged.statement.acts[0].step
            ) == render_step(step)


@pytest.mark.parametrize(
    ("ref", "reached", "acted"),
    [
        ("WP 22.2b", "June 2020 (PC and Council) ; PC", [(BOTH, "PC", ON, SAID)]),
        (
            "WP 22.2b",
            "juin 2020 (CPG, Conseil) ; Conseil ; 2019-10-31",
            [(BOTH, "Council", day("2019-10-31"), SAID)],
        ),
        (
            "WP 22.2b",
            "June 2020 (PC and Council)",
            [(BOTH, body, ON, SAID) for body in ("PC", "Council")],
        ),
        ("WP 9.2", "April 2020 (PTC", [("April 2020 (PTC)", "PTC", ON, SAID)]),
        (
            "WP 9.2",
            "April 2020 (PTC) ; PTC ; 2019-10-30 ; para 7",
            [("April 2020 (PTC)", "PTC", day("2019-10-30"), "para 7")],
        ),
    ],
)
def test_the_command_takes_it(
    ref: str, reached: str, acted: list[tuple[object, ...]], filled: Engine
) -> None:
    add(ref, "2019-11-01", reached=[reached], evidence="x", database=str(filled.url), actor="ana")
    (chapter,) = history_of(filled, find_line(filled, ref))
    assert [(a.step, a.body, a.on, a.decision) for a in chapter.report.acts] == acted


@pytest.mark.parametrize(
    "step", ["June 2020 (PC and Council)", "juin 2020 (CPG, Conseil)", "JUNE 2020 (PC, Council"]
)
def test_the_command_moves_it(step: str, filled: Engine) -> None:
    add(
        "WP 22.2b",
        "2019-11-01",
        status="postponed",
        reason="r",
        anticipated_action="a",
        anticipated_month="2020-10",
        step=step,
        database=str(filled.url),
        actor="ana",
    )
    (chapter,) = history_of(filled, find_line(filled, "WP 22.2b"))
    assert chapter.report.step == "June 2020 (PC, Council)"
