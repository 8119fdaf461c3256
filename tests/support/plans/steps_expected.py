"""The status of every step of the shipped plans on ten days, worked out from the plans as printed
and from a few reports, apart from the product's own rule."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.support.building import day, moment
from tests.support.people.acting import by
from tests.support.records import shipped_plans
from wp.domain.progress import Act, ProgressStatus, Statement
from wp.domain.sessions import Session, quarter
from wp.domain.snapshot import LineView
from wp.domain.timeline import Step, StepKind, render_step
from wp.services.lines import find_line
from wp.store.database import Engine, writing
from wp.store.reports import add_report

DAYS = [
    day(each)
    for each in (
        "2018-12-31",  # before both programmes
        "2019-10-31",  # the last day of a session, on which steps are due
        "2020-03-15",  # inside a spring and a quarter
        "2020-04-30",  # the day of the report of April, due that day
        "2020-05-01",  # the day after
        "2020-06-30",  # the end of a quarter, and of one programme
        "2020-07-01",
        "2021-05-15",
        "2022-06-30",  # the end of the other
        "2023-01-15",
    )
]
SIGNS = {
    "overdue": "!",
    "due soon": "◔",
    "upcoming": "○",
    "ongoing": "↻",
    "undated": "?",
    "reached": "✓",
    "closed": "⊘",
}
ORDER = list(SIGNS)
# line, effective on, status, acts (step, body), step that moves and the end of its new month
REPORTS = (
    ("WP 3.2", "2020-04-30", "in progress", (("April 2020 (PTC)", "PTC"),), None),
    ("WP 22.2b", "2020-06-30", "in progress", (("June 2020 (PC and Council)", "PC"),), None),
    ("WP 4.2", "2020-05-01", "discontinued", (), None),
    ("WP 22.2a", "2019-10-31", "completed", (("October 2019 (PTC)", "PTC"),), None),
    ("WP 2.2", "2021-05-15", "completed", (), None),
    ("ECP 43", "2019-10-30", "postponed", (), ("June 2019", "2020-10-31")),
    ("WP 8.2", "2020-04-30", "postponed", (), ("April 2020 (PTC)", "2020-10-31")),
    ("WP 28.1", "2020-06-30", "discontinued", (("June 2020 (Council)", "Council"),), None),
)


@dataclass(frozen=True)
class Expected:
    """What the rule gives for one step: its present due day, and its status."""

    due: dt.date | None
    status: str


def record_with_reports(place: Path) -> Engine:
    """A record in this file: the shipped plans with the reports."""
    engine = shipped_plans(place)
    with writing(engine, by()) as connection:
        for ref, on, status, acts, moved in REPORTS:
            line = find_line(engine, ref).line
            assert all(any(s.text == text for s in line.steps) for text, _ in acts)
            said = Statement(
                line.id,
                day(on),
                ProgressStatus(status),
                tuple(Act(_rendered(line.steps, text), body, day(on)) for text, body in acts),
                reason="as told",
                evidence="PC0603",
                anticipated_month=day(moved[1]) if moved else None,
                step=_rendered(line.steps, moved[0]) if moved else "",
            )
            add_report(connection, said, moment("2019-10-01"), "tester")
    return engine


def _rendered(steps: tuple[Step, ...], text: str) -> str:
    """The canonical words of a step as printed."""
    return next(render_step(step) for step in steps if step.text == text)


def expected(ref: str, step: Step, on: dt.date) -> Expected:
    """The rule of product.md, section 3, for a step of a line on a day."""
    own = [each for each in REPORTS if each[0] == ref and day(each[1]) <= on]
    acted = {body for each in own for text, body in each[3] if text == step.text}
    reached = bool(acted) and acted >= set(step.bodies)
    due = step.end
    for *_, moved in own:
        if moved and moved[0] == step.text and not reached:
            due = day(moved[1])
    if reached:
        return Expected(due, "reached")
    if any(each[2] in ("completed", "discontinued") for each in own):
        return Expected(due, "closed")
    if due is None:
        return Expected(due, "ongoing" if step.kind is StepKind.RECURRING else "undated")
    if due < on:
        return Expected(due, "overdue")
    if (due - on).days <= 92:
        return Expected(due, "due soon")
    return Expected(due, "ongoing" if step.kind is StepKind.UNTIL else "upcoming")


def all_expected(view: LineView, on: dt.date) -> list[Expected]:
    """Every step of a line, as printed."""
    return [expected(view.line.ref, step, on) for step in view.line.steps]


def by_quarter(views: Iterable[LineView], on: dt.date) -> Counter[str]:
    """The lines by quarter and most urgent status of their steps due there."""
    counts: Counter[str] = Counter()
    for view in views:
        found: dict[str, list[str]] = {}
        for each in all_expected(view, on):
            if each.due:
                found.setdefault(quarter(each.due), []).append(each.status)
        counts.update(f"{name} {min(own, key=ORDER.index)}" for name, own in found.items())
    return counts


def due_at(view: LineView, step: Step, session: Session, on: dt.date) -> bool:
    """Whether a step is due at a session of one of its bodies: a closed one never is."""
    each = expected(view.line.ref, step, on)
    start = each.due.replace(day=1) if each.due and each.due != step.end else step.start
    return (
        each.status != "closed"
        and each.due is not None
        and start is not None
        and session.body in step.bodies
        and start <= session.end
        and session.start <= each.due
    )
