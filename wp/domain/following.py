"""Reports recorded under one edition, read under another that has other steps (product.md, section 3, "As of").

What follows where was decided at the import and belongs to the edition: shown as it was known before, or with the
former edition current again, nothing has followed. The reports themselves stay as they were recorded.
"""

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from wp.domain.progress import Act, ProgressReport
from wp.domain.timeline import Step, render_step


class Carries(StrEnum):
    """What of a report follows to another step: an act, or a month anticipated for a step."""

    ACT = "act"
    MONTH = "month"


@dataclass(frozen=True, slots=True)
class Target:
    """The step that something follows to, and the body that is then taken to have acted in it."""

    step: str
    body: str = ""


HISTORY_ONLY = Target("")


@dataclass(frozen=True, slots=True)
class Follow:
    """Where an act (or an anticipated month) of a line follows to; `HISTORY_ONLY` leaves it to the history."""

    line: int
    carries: Carries
    step: str
    body: str
    to: Target


@dataclass(frozen=True, slots=True)
class FollowOnRecord:
    """A follow with the edition that it came with: its number, and when it was recorded."""

    follow: Follow
    edition: int
    recorded_at: dt.datetime


def followed(
    reports: Iterable[ProgressReport], steps: Sequence[Step], follows: Sequence[FollowOnRecord], edition: int
) -> tuple[ProgressReport, ...]:
    """The reports of a line as the edition of this number reads them; `follows` are those of the line, any order.

    An edition's follows apply to what was recorded before it, and to later words that are no step of the line; those
    of editions behind the one shown apply backwards, to words that are no step of the line.
    """
    if not follows:
        return tuple(reports)
    names = {render_step(step) for step in steps}
    ordered = sorted(follows, key=lambda each: each.edition)
    return tuple(_followed(report, names, ordered, edition) for report in reports)


def _followed(
    report: ProgressReport, names: set[str], follows: Sequence[FollowOnRecord], edition: int
) -> ProgressReport:
    def target(carries: Carries, step: str, body: str) -> Target:
        at = Target(step, body)
        for each in (one for one in follows if one.edition <= edition and one.follow.carries is carries):
            due = report.recorded_at < each.recorded_at or at.step not in names
            if due and (each.follow.step, each.follow.body) == (at.step, at.body) and each.follow.to != HISTORY_ONLY:
                at = each.follow.to
        for each in (one for one in reversed(follows) if one.edition > edition and one.follow.carries is carries):
            if at.step not in names and each.follow.to == at:
                at = Target(each.follow.step, each.follow.body)
        return at

    acts = tuple(_moved(act, target(Carries.ACT, act.step, act.body)) for act in report.acts)
    denies = tuple((to.step, to.body) for step, body in report.denies for to in [target(Carries.ACT, step, body)])
    if report.anticipated_month is None:
        return replace(report, acts=acts, denies=denies)
    step = target(Carries.MONTH, report.step, "").step
    month = None if _left(report, follows, edition) else report.anticipated_month
    return replace(report, acts=acts, denies=denies, step=step, anticipated_month=month)


def _moved(act: Act, to: Target) -> Act:
    return replace(act, step=to.step, body=to.body)


def _left(report: ProgressReport, follows: Iterable[FollowOnRecord], edition: int) -> bool:
    """Whether the month that a report anticipates was left to the history."""
    return any(
        each.edition <= edition
        and report.recorded_at < each.recorded_at
        and each.follow.carries is Carries.MONTH
        and each.follow.step == report.step
        and each.follow.to == HISTORY_ONLY
        for each in follows
    )
