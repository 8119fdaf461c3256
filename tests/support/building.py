"""Small values for tests: steps, reports and lines, said in few words."""

import datetime as dt
from collections.abc import Iterable
from typing import Any

from wp.domain.bodies import BodyVocabulary, ResponsibleBody
from wp.domain.findings import Cell, CellState, Place
from wp.domain.programme import PerformanceIndicator
from wp.domain.progress import Act, ProgressReport, ProgressStatus
from wp.domain.timeline import Step, read_timeline

BODIES = BodyVocabulary(
    [
        ResponsibleBody("PTC", "Permanent Technical Committee"),
        ResponsibleBody("Council", "Council"),
        ResponsibleBody("PC", "Policy Commission"),
    ]
)


def day(text: str) -> dt.date:
    """2020-07-01 as a day."""
    return dt.date.fromisoformat(text)


def moment(text: str) -> dt.datetime:
    """Noon of a day, in UTC."""
    return dt.datetime.combine(day(text), dt.time(12), dt.UTC)


def steps(text: str) -> tuple[Step, ...]:
    """The steps of a timeline."""
    return read_timeline(text, BODIES)


def line_of(timeline: str, ref: str = "WP 4.3", number: int = 1) -> PerformanceIndicator:
    """A line of which only the timeline is stated."""
    none = Cell()
    return PerformanceIndicator(
        number,
        ref,
        none,
        Cell(timeline, CellState.OWN),
        none,
        None,
        none,
        none,
        none,
        steps(timeline),
        (),
        (),
        Place("made-up"),
    )


def report(
    number: int, on: str, status: str | None = None, recorded: str | None = None, **more: Any
) -> ProgressReport:
    """A report effective on a day, recorded that day unless said otherwise; `acts` as (step,
    body, day) triples."""
    acts = tuple(Act(step, body, day(acted)) for step, body, acted in more.pop("acts", ()))
    if "month" in more:
        more["anticipated_month"] = day(f"{more.pop('month')}-01")
    return ProgressReport(
        1,
        day(on),
        ProgressStatus(status) if status else None,
        acts,
        id=number,
        recorded_at=moment(recorded or on),
        recorded_by="tester",
        **more,
    )


def acts(*triples: tuple[str, str, str]) -> Iterable[tuple[str, str, str]]:
    """Acts for `report`."""
    return triples
