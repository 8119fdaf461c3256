"""Reports recorded under one edition, read under another that has other steps (product.md, section
3, "As of").

What follows where was decided at the import and belongs to the edition: shown as it was known
before, or with the former edition current again, nothing has followed. The reports themselves stay
as they were recorded.
"""

import datetime as dt
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from wp.domain.progress import Act, ProgressReport, reports_known
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
    """Where an act (or an anticipated month) of a line follows to; `HISTORY_ONLY` leaves it to
    the history."""

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
    reports: Iterable[ProgressReport],
    steps: Sequence[Step],
    follows: Sequence[FollowOnRecord],
    descent: Collection[int],
) -> tuple[ProgressReport, ...]:
    """The reports of a line as an edition reads them; `follows` are those of the line, any order.

    `descent` holds the numbers of that edition and of those that it came from (`choosing.descent`).
    The follows of any other, a later one or one whose import was undone, apply backwards: to what
    was recorded after it, where the words are no step of the line. Then those of the descent apply,
    each to what was recorded before it, and to later words that are no step of the line.
    """
    if not follows:
        return tuple(reports)
    names = {render_step(step) for step in steps}
    ordered = sorted(follows, key=lambda each: each.edition)
    own = [each for each in ordered if each.edition in descent]
    others = [each for each in reversed(ordered) if each.edition not in descent]
    recorded = tuple(reports)
    return _spared(recorded, {r.id: _followed(r, names, own, others) for r in recorded})


def _spared(
    recorded: tuple[ProgressReport, ...], read: dict[int, ProgressReport]
) -> tuple[ProgressReport, ...]:
    """The reports as they are read, with every act kept that followed to a step where another was
    taken back: who took that one back said nothing of this."""
    stands: dict[tuple[str, str], Act] = {}
    for report in reports_known(recorded, dt.date.max):
        for place in report.denies:
            stands.pop(place, None)
        now = read[report.id]
        acted = {(act.step, act.body) for act in now.acts}
        hit = {(act.step, act.body): act for act in stands.values()}
        spared = tuple(hit[at] for at in now.denies if at in hit and at not in acted)
        if spared:
            read[report.id] = replace(now, acts=now.acts + spared)
        stands |= {
            (before.step, before.body): act
            for before, act in zip(report.acts, now.acts, strict=True)
        }
    return tuple(read[report.id] for report in recorded)


def _followed(
    report: ProgressReport,
    names: set[str],
    own: Sequence[FollowOnRecord],
    others: Sequence[FollowOnRecord],
) -> ProgressReport:
    def target(carries: Carries, step: str, body: str) -> Target:
        at = Target(step, body)
        for each in (one for one in others if one.follow.carries is carries):
            later = report.recorded_at >= each.recorded_at
            if later and at.step not in names and each.follow.to == at:
                at = Target(each.follow.step, each.follow.body)
        for each in (one for one in own if one.follow.carries is carries):
            due = report.recorded_at < each.recorded_at or at.step not in names
            if (
                due
                and (each.follow.step, each.follow.body) == (at.step, at.body)
                and each.follow.to != HISTORY_ONLY
            ):
                at = each.follow.to
        return at

    acts = tuple(_moved(act, target(Carries.ACT, act.step, act.body)) for act in report.acts)
    denies = tuple(
        (to.step, to.body)
        for step, body in report.denies
        for to in [target(Carries.ACT, step, body)]
    )
    if report.anticipated_month is None:
        return replace(report, acts=acts, denies=denies)
    step = target(Carries.MONTH, report.step, "").step
    month = None if _left(report, own) else report.anticipated_month
    return replace(report, acts=acts, denies=denies, step=step, anticipated_month=month)


def _moved(act: Act, to: Target) -> Act:
    return replace(act, step=to.step, body=to.body)


def _left(report: ProgressReport, own: Iterable[FollowOnRecord]) -> bool:
    """Whether the month that a report anticipates was left to the history."""
    return any(
        report.recorded_at < each.recorded_at
        and each.follow.carries is Carries.MONTH
        and each.follow.step == report.step
        and each.follow.to == HISTORY_ONLY
        for each in own
    )
