"""Checks of the two plans against each other.

What does not agree is found once, in `wp.domain.plans.alignment`; here it is told action by action.
"""

from collections.abc import Iterator

from wp.domain.checks.model import Basis, Breach, CheckCode
from wp.domain.checks.subjects import of_task
from wp.domain.plans.alignment import TIMES, DisagreementCode


def counterpart(basis: Basis) -> Iterator[Breach]:
    """Actions that refer to the Work Programme and have no counterpart there; "related" is none."""
    return _of_actions(basis, CheckCode.COUNTERPART, (DisagreementCode.NO_TASK,), "none")


def time_frames(basis: Basis) -> Iterator[Breach]:
    """Actions whose due date is not their counterpart's last one, whether they refer to the Work
    Programme or not; one breach an action."""
    return _of_actions(basis, CheckCode.TIME_FRAMES, TIMES, "differ")


def inactive(basis: Basis) -> Iterator[Breach]:
    """Actions that refer to the Work Programme though their topic there is inactive."""
    return _of_actions(basis, CheckCode.INACTIVE, (DisagreementCode.INACTIVE,), "inactive")


def _of_actions(
    basis: Basis, check: CheckCode, codes: tuple[DisagreementCode, ...], fault: str
) -> Iterator[Breach]:
    tasks = {views[0].task.ref: views for views in basis.tasks}
    order = {ref: at for at, ref in enumerate(tasks)}
    found: dict[str, list[int]] = {}
    for at, each in enumerate(basis.disagreements):
        if each.code in codes and each.subject.ref in tasks:
            found.setdefault(each.subject.ref, []).append(at)
    # In the order of the document, whatever the kind of disagreement.
    for ref in sorted(found, key=order.__getitem__):
        own = tuple(basis.disagreements[at] for at in found[ref])
        yield Breach(check, of_task(tasks[ref]), fault, disagreements=own)
