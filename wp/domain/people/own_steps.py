"""What a body secretary may report of a line: what concerns the steps of their bodies, and nothing
of the others' (issue of rights, section 6b)."""

import datetime as dt
from collections.abc import Collection, Iterator
from dataclasses import replace

from wp.domain.people.acting import Acting
from wp.domain.people.roles import Role
from wp.domain.progress import Authority, LineState, ProgressStatus, Statement, fold, moved_step
from wp.domain.reporting.rules import Circumstances, Problem
from wp.domain.timeline import Step

_WHOLE = (ProgressStatus.COMPLETED, ProgressStatus.DISCONTINUED)
_LAST = dt.datetime.max.replace(tzinfo=dt.UTC)


def speaks_for(acting: Acting, steps: Collection[Step]) -> frozenset[str]:
    """The bodies for which somebody reports on a line with these steps: those of a body secretary
    that have one; none where the Secretariat reports, which does so for itself."""
    if Role.SECRETARIAT in acting.roles:
        return frozenset()
    return acting.bodies & {body for step in steps for body in step.bodies}


def beyond_own_steps(
    acting: Acting, said: Statement, given: Circumstances, own: Collection[int]
) -> tuple[Problem, ...]:
    """What of a statement (`said`), judged in the circumstances `given`, is not for who is acting
    to report, field by field; nothing where the Secretariat does. `own` are the numbers of the
    reports that were made for their bodies."""
    if Role.SECRETARIAT in acting.roles:
        return ()
    bodies = speaks_for(acting, given.steps)
    if not bodies:
        return (Problem("line", "rights.line"),)
    others = [each for each in given.reports if each.id != said.supersedes]
    # A month moves the step that is open when the acts of the same report have been taken.
    acts = replace(said, anticipated_month=None).recorded(0, _LAST, acting.who)
    before, after = (
        fold(given.steps, reports, said.effective_on) for reports in (others, [*others, acts])
    )
    return (
        *_of_report(said, bodies, own),
        *_of_month(said, bodies, after),
        *_of_status(said, bodies, before, after, own),
    )


def _of_report(said: Statement, bodies: frozenset[str], own: Collection[int]) -> Iterator[Problem]:
    if said.authority is not Authority.REPORTED:
        yield Problem("authority", "rights.authority")
    if said.supersedes is not None and said.supersedes not in own:
        yield Problem("supersedes", "rights.supersedes", number=said.supersedes)
    acted = [("acts", act.body, act.step) for act in said.acts]
    for field, body, step in [*acted, *(("denies", body, step) for step, body in said.denies)]:
        if body not in bodies:
            yield Problem(field, "rights.act", words=f"{body or '–'}: {step}")


def _of_month(said: Statement, bodies: frozenset[str], after: LineState) -> Iterator[Problem]:
    """A step that several bodies share is not moved by one of them alone."""
    if said.anticipated_month is None:
        return
    at = moved_step(after.steps, said.step)
    moved = after.steps[at].step.bodies if at is not None else ()
    if not moved or not bodies.issuperset(moved):
        yield Problem("step", "rights.step", words=", ".join(moved) or "–")


def _of_status(
    said: Statement,
    bodies: frozenset[str],
    before: LineState,
    after: LineState,
    own: Collection[int],
) -> Iterator[Problem]:
    """The status is that of the whole line: it is closed, or opened again, by the last body that
    has something to do in it."""
    if said.status in _WHOLE:
        open_steps = [each for each in after.steps if not each.reached]
        waiting = [body for each in open_steps for body in each.waiting_for]
        if left := [body for body in dict.fromkeys(waiting) if body not in bodies]:
            yield Problem("status", "rights.whole", words=", ".join(left))
    elif said.status and before.status in _WHOLE:
        given = before.status_report
        if given is None or given.id not in own:
            yield Problem("status", "rights.reopen")
