"""What a person wants to record of a line, and whether the rules of the record allow it
(product.md, section 3)."""

import datetime as dt
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from wp.domain.progress import LineState, ProgressReport, ProgressStatus, Statement, StepState, fold
from wp.domain.timeline import Step, StepKind, month_window, render_step

LIMITS = {
    "note": 5_000,
    "evidence": 1_000,
    "reason": 2_000,
    "anticipated_action": 2_000,
    "as_it_stands": 2_000,
    "decision": 500,
    "actor": 100,
}
# What somebody who reports writes in their own words.
TEXTS = ("note", "evidence", "reason", "anticipated_action", "as_it_stands")


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a statement cannot be recorded: the field, the rule it breaks, and what `language`
    needs to say so."""

    field: str
    code: str
    day: dt.date | None = None
    until: dt.date | None = None
    words: str = ""
    number: int = 0


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What a statement is judged against: its line's steps and reports, the programme's start,
    and today."""

    steps: tuple[Step, ...]
    reports: tuple[ProgressReport, ...]
    programme_start: dt.date
    today: dt.date


def problems(said: Statement, actor: str, given: Circumstances) -> tuple[Problem, ...]:
    """Everything that keeps a statement from being recorded, field by field; empty where nothing
    does."""
    trial = said.recorded(0, dt.datetime.max.replace(tzinfo=dt.UTC), actor)
    found = [*_of_texts(said, actor), *_of_days(said, given), *_of_superseding(said, trial, given)]
    if trial.withdraws:
        return tuple(
            found if said.reason.strip() else [*found, Problem("reason", "withdrawn.reason")]
        )
    others = [r for r in given.reports if r.id != said.supersedes]
    before = fold(given.steps, others, said.effective_on)
    if not (said.status or said.acts or said.denies or said.note.strip() or said.anticipated_month):
        found.append(Problem("note", "nothing_said"))
    found += [*_of_status(said, before), *_of_acts(said, others, before)]
    if said.evidence.strip() == "":
        found += _of_missing_evidence(
            said, before, fold(given.steps, [*others, trial], said.effective_on)
        )
    return tuple(found)


def _of_texts(said: Statement, actor: str) -> Iterator[Problem]:
    texts = [(name, getattr(said, name)) for name in TEXTS]
    texts += [("acts", act.decision) for act in said.acts]
    yield from name_problems(actor)
    for field, text in texts:
        yield from text_problems(field, text, LIMITS["decision" if field == "acts" else field])


def name_problems(who: str) -> Iterator[Problem]:
    """What is wrong with the name of who records something: none, of several lines, no text."""
    name = who.strip()
    if not any(map(str.isalnum, name)):
        yield Problem("actor", "actor.missing")
    if len(name.splitlines()) > 1 or "\t" in name:
        yield Problem("actor", "actor.lines")
    for each in text_problems("actor", name, LIMITS["actor"]):
        yield replace(each, code=f"actor.{each.code}")


def text_problems(field: str, text: str, limit: int) -> Iterator[Problem]:
    """What is wrong with a typed text: too many signs for its field, or one that has no place in
    it."""
    if len(text) > limit:
        yield Problem(field, "too_long", number=len(text), words=f"{limit:,}")
    wrong = next(((at, sign) for at, sign in enumerate(text, 1) if is_control(sign)), None)
    if wrong:
        yield Problem(field, "control", number=wrong[0], words=f"U+{ord(wrong[1]):04X}")


def texts_problems(
    texts: Iterable[tuple[str, str]], limits: Mapping[str, int]
) -> Iterator[Problem]:
    """What is wrong with typed texts, each with its field, by the limits of the fields."""
    for field, text in texts:
        yield from text_problems(field, text, limits[field])


def is_control(sign: str) -> bool:
    """Whether a sign has no place in a text: a control character or half a pair; line breaks and
    tabs have one.

    Marks that turn the direction of writing are kept: names in Arabic need them.
    """
    return sign not in "\n\t" and unicodedata.category(sign) in ("Cc", "Cs")


def _of_days(said: Statement, given: Circumstances) -> Iterator[Problem]:
    if said.effective_on > given.today:
        yield Problem("effective_on", "effective.future", day=said.effective_on, until=given.today)
    if said.effective_on < given.programme_start:
        yield Problem(
            "effective_on", "effective.before", day=said.effective_on, until=given.programme_start
        )


def _of_superseding(
    said: Statement, trial: ProgressReport, given: Circumstances
) -> Iterator[Problem]:
    if said.supersedes is None:
        return
    of_line = {report.id: report for report in given.reports}
    if said.supersedes not in of_line:
        yield Problem("supersedes", "supersedes.unknown", number=said.supersedes)
    by = next((r for r in given.reports if r.supersedes == said.supersedes), None)
    if by:
        yield Problem("supersedes", "supersedes.twice", number=said.supersedes, words=str(by.id))
    if trial.withdraws and said.supersedes in of_line and of_line[said.supersedes].withdraws:
        yield Problem("supersedes", "supersedes.withdrawal", number=said.supersedes)


def _of_status(said: Statement, before: LineState) -> Iterator[Problem]:
    if said.status is ProgressStatus.NOT_REPORTED:
        yield Problem("status", "status.unreported")
    if said.status is ProgressStatus.DISCONTINUED and not said.reason.strip():
        yield Problem("reason", "discontinued.reason")
    named = _named(said.step, before)
    if said.step and said.step not in {render_step(s.step) for s in before.steps}:
        yield Problem("step", "step.unknown", words=said.step)
    elif said.step and (named is None or named.due is None):
        yield Problem("step", "step.undated", words=said.step)
    elif named and named.reached:
        yield Problem("step", "step.reached", words=said.step)
    if said.status is not ProgressStatus.POSTPONED:
        return
    dated = [s for s in before.steps if s.due and not s.reached]
    if dated and not said.step:
        yield Problem("step", "postponed.step")
    if not said.reason.strip():
        yield Problem("reason", "postponed.reason")
    if not said.anticipated_action.strip():
        yield Problem("anticipated_action", "postponed.action")
    if said.anticipated_month is None:
        yield Problem("anticipated_month", "postponed.month")
    elif named and named.due and month_end(said.anticipated_month) <= named.due:
        yield Problem(
            "anticipated_month", "postponed.not_later", day=said.anticipated_month, until=named.due
        )


def month_end(day: dt.date) -> dt.date:
    """The last day of a day's month."""
    return month_window(day.year, day.month)[1]


def _named(step: str, state: LineState) -> StepState | None:
    return next((s for s in state.steps if step and render_step(s.step) == step), None)


def _of_acts(said: Statement, others: list[ProgressReport], before: LineState) -> Iterator[Problem]:
    superseded = {r.supersedes for r in others}
    for act in said.acts:
        state = _named(act.step, before)
        if state is None:
            yield Problem("acts", "act.step", words=act.step)
            continue
        if state.step.bodies and act.body not in state.step.bodies:
            yield Problem("acts", "act.body", words=f"{act.body or '–'}: {act.step}")
        if act.on > said.effective_on:
            yield Problem("acts", "act.later", day=act.on, until=said.effective_on)
        denial = next(
            (
                r
                for r in others
                if r.effective_on > said.effective_on
                and r.id not in superseded
                and (act.step, act.body) in r.denies
            ),
            None,
        )
        if denial:
            yield Problem(
                "acts", "act.denied", day=denial.effective_on, number=denial.id, words=act.step
            )
    standing = {(act.step, act.body) for state in before.steps for act in state.acts}
    for step, body in said.denies:
        if (step, body) not in standing:
            yield Problem("denies", "denies.none", words=f"{body or '–'}: {step}")


def _of_missing_evidence(said: Statement, before: LineState, after: LineState) -> Iterator[Problem]:
    if said.status is ProgressStatus.COMPLETED:
        yield Problem("evidence", "completed.evidence")
    elif _all_reached(after) and not _all_reached(before):
        yield Problem("evidence", "last_step.evidence")


def _all_reached(state: LineState) -> bool:
    dated = [s for s in state.steps if s.due and s.step.kind is not StepKind.RECURRING]
    return bool(dated) and all(s.reached for s in dated)


def by_whom(colleague: str, actor: str) -> str:
    """Who a report is recorded by: who brings it in (the actor), and before them the colleague who
    wrote it.

    >>> by_whom("Kim Lee", "ana"), by_whom("", "ana")
    ('Kim Lee via ana', 'ana')
    """
    return f"{colleague.strip()} via {actor}" if colleague.strip() and actor.strip() else actor


def newer(reports: Iterable[ProgressReport], seen: int) -> tuple[ProgressReport, ...]:
    """The reports of a line that were recorded after the one seen last (0 for none)."""
    return tuple(r for r in reports if r.id > seen)
