"""What moved on a line between two of its states: small values, worded later."""

import datetime as dt
from dataclasses import dataclass

from wp.domain.progress import Act, LineState, ProgressReport, ProgressStatus, fold
from wp.domain.status import TimelineStatus, line_status
from wp.domain.timeline import Step, render_step


@dataclass(frozen=True, slots=True)
class StatusMoved:
    """The timeline status changed."""

    before: TimelineStatus
    after: TimelineStatus


@dataclass(frozen=True, slots=True)
class ProgressMoved:
    """The status that reports give changed."""

    before: ProgressStatus
    after: ProgressStatus


@dataclass(frozen=True, slots=True)
class Acted:
    """A body acted in a step."""

    act: Act


@dataclass(frozen=True, slots=True)
class TakenBack:
    """An act was taken back."""

    act: Act


@dataclass(frozen=True, slots=True)
class DueMoved:
    """A step's due date changed; None where it had none."""

    step: str
    before: dt.date | None
    after: dt.date | None


Move = StatusMoved | ProgressMoved | Acted | TakenBack | DueMoved


def moves(
    before: LineState, after: LineState, before_on: dt.date, after_on: dt.date
) -> tuple[Move, ...]:
    """What moved on a line from the state before to that after, each judged at the end of its
    day."""
    return moves_between(
        before, after, line_status(before, before_on).status, line_status(after, after_on).status
    )


def moves_between(
    before: LineState, after: LineState, was: TimelineStatus, now: TimelineStatus
) -> tuple[Move, ...]:
    """What moved on a line from the state before to that after, where it is judged already what the
    status was and now is."""
    found: list[Move] = []
    if was is not now:
        found.append(StatusMoved(was, now))
    # Of thousands of lines most stand as they stood: only a date came nearer.
    if before == after:
        return tuple(found)
    if before.status is not after.status:
        found.append(ProgressMoved(before.status, after.status))
    former = {render_step(state.step): state for state in before.steps}
    for state in after.steps:
        name = render_step(state.step)
        old = former.pop(name, None)
        acts = old.acts if old else ()
        found += [Acted(act) for act in state.acts if act not in acts]
        gone = {act.body for act in acts} - {act.body for act in state.acts}
        found += [TakenBack(act) for act in acts if act.body in gone]
        if (old.due if old else None) != state.due and not state.reached:
            found.append(DueMoved(name, old.due if old else None, state.due))
    return tuple(found)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A report in the history of its line: what it changed when it was recorded, what supersedes
    it, and the operating system's user where it was recorded on the command line."""

    report: ProgressReport
    moves: tuple[Move, ...]
    superseded_by: int | None
    system_user: str = ""


def history(steps: tuple[Step, ...], reports: tuple[ProgressReport, ...]) -> tuple[Chapter, ...]:
    """The reports of a line in the order of recording.

    What a report changed is judged at the end of its effective day (of the superseded one's, where
    that is later): the line as it was recorded just before, against the line with it.
    """
    ordered = tuple(sorted(reports, key=lambda r: r.id))
    by = {r.supersedes: r.id for r in ordered if r.supersedes is not None}
    days = {r.id: r.effective_on for r in ordered}
    found = []
    for at, report in enumerate(ordered):
        day = max(report.effective_on, days.get(report.supersedes or 0, report.effective_on))
        before, after = fold(steps, ordered[:at], day), fold(steps, ordered[: at + 1], day)
        found.append(Chapter(report, moves(before, after, day, day), by.get(report.id)))
    return tuple(found)
