"""Checks of timelines and progress: both steps, the Council listed, completed and overdue lines,
the period."""

import datetime as dt
from collections.abc import Iterator

from wp.domain.checks.model import (
    COUNCIL,
    PTC,
    Basis,
    Body,
    Breach,
    CheckCode,
    Fact,
    Quote,
    Word,
)
from wp.domain.checks.subjects import of_line, of_task
from wp.domain.progress import ProgressStatus
from wp.domain.reporting.rules import month_end
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus


def both_steps(basis: Basis) -> Iterator[Breach]:
    """Dated tasks of the Work Programme whose steps, over all their lines, lack the PTC or the
    Council; of the others, dated lines that name no body at all.

    A recurring step counts as one of its body: reports are "usually once a year (PTC) June 2020
    (Council)". A line that names one of the two is made whole by another line of its task.
    """
    for views in basis.typed_tasks():
        steps = [step for view in views for step in view.line.steps]
        named = {body for step in steps for body in step.bodies}
        missing = [body for body in (PTC, COUNCIL) if body not in named]
        if missing and any(step.due for step in steps):
            printed = dict.fromkeys(
                view.line.timeline.text for view in views if any(s.due for s in view.line.steps)
            )
            yield Breach(
                CheckCode.BOTH_STEPS,
                of_task(views),
                "lacks",
                (
                    ("printed", tuple(map(Quote, printed))),
                    ("missing", tuple(map(Body, missing))),
                ),
            )
            continue
        for view in views:
            steps = list(view.line.steps)
            if any(step.due for step in steps) and not any(step.bodies for step in steps):
                printed_line = Quote(view.line.timeline.text)
                yield Breach(
                    CheckCode.BOTH_STEPS, of_line(view), "nobody", (("printed", printed_line),)
                )


def council_listed(basis: Basis) -> Iterator[Breach]:
    """Lines with a step of the Council whose responsible bodies lack it."""
    for view in basis.snapshot.lines:
        if COUNCIL not in view.line.bodies and any(
            COUNCIL in step.bodies for step in view.line.steps
        ):
            yield Breach(
                CheckCode.COUNCIL_LISTED,
                of_line(view),
                "unlisted",
                (
                    ("printed", Quote(view.line.timeline.text)),
                    ("bodies", Quote(view.line.bodies_cell.text)),
                    ("body", Body(COUNCIL)),
                ),
            )


def completed(basis: Basis) -> Iterator[Breach]:
    """Lines that are completed only because every step is reached, or that say so without
    evidence."""
    for view in basis.snapshot.lines:
        if view.status is not TimelineStatus.COMPLETED:
            continue
        report = view.state.status_report
        if report is None or view.state.status is not ProgressStatus.COMPLETED:
            yield Breach(
                CheckCode.COMPLETED,
                of_line(view),
                "unsaid",
                (("printed", Quote(view.line.timeline.text)),),
            )
        elif not report.evidence.strip():
            yield Breach(
                CheckCode.COMPLETED, of_line(view), "no_evidence", (("on", report.effective_on),)
            )


def overdue(basis: Basis) -> Iterator[Breach]:
    """Overdue lines for which no report gives a reason, an anticipated action, or a month that
    still lies ahead."""
    for view in basis.snapshot.lines:
        missing = (
            _unsaid(view, basis.snapshot.as_of) if view.status is TimelineStatus.OVERDUE else ()
        )
        if missing and view.line_status.next_due:
            yield Breach(
                CheckCode.OVERDUE,
                of_line(view),
                "unsaid",
                (("due", view.line_status.next_due), ("missing", missing)),
            )


def _unsaid(view: LineView, as_of: dt.date) -> tuple[Fact, ...]:
    """What the report that gave the status and the latest one leave unsaid."""
    said = [report for report in (view.state.status_report, view.state.latest) if report]
    months = [report.anticipated_month for report in said if report.anticipated_month]
    found = {
        "missing.reason": any(report.reason.strip() for report in said),
        "missing.action": any(report.anticipated_action.strip() for report in said),
        "missing.date": any(month_end(month) >= as_of for month in months),
    }
    return tuple(Word(key) for key, there in found.items() if not there)


def period(basis: Basis) -> Iterator[Breach]:
    """Lines with a present due date outside the period of their programme."""
    for view in basis.snapshot.lines:
        programme = view.edition.programme
        dues = [state.due for state in view.state.steps if state.due]
        outside = tuple(
            sorted({due for due in dues if not programme.start <= due <= programme.end})
        )
        if outside:
            fault = "late" if outside[-1] > programme.end else "early"
            yield Breach(
                CheckCode.PERIOD,
                of_line(view),
                fault,
                (("dues", outside), ("start", programme.start), ("end", programme.end)),
            )
