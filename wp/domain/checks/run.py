"""All checks at once; and what was dismissed, beside what still stands."""

import datetime as dt
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from wp.domain.checks import body_rules as bodies
from wp.domain.checks import order_rules as order
from wp.domain.checks import plan_rules as plans
from wp.domain.checks import proposal_rules as proposals
from wp.domain.checks import task_rules as tasks
from wp.domain.checks import timeline_rules as times
from wp.domain.checks.model import Basis, Breach, CheckCode
from wp.domain.known import was_known

RULES: dict[CheckCode, Callable[[Basis], Iterable[Breach]]] = {
    CheckCode.CAPACITY_BUILDING: tasks.capacity_building,
    CheckCode.BOTH_STEPS: times.both_steps,
    CheckCode.ADVANCED_FIRST: order.advanced_first,
    CheckCode.MAINTENANCE_LAST: order.maintenance_last,
    CheckCode.NETWORKED_CUSTOMS: tasks.networked_customs,
    CheckCode.TYPED: tasks.typed,
    CheckCode.STRATEGIC: tasks.strategic,
    CheckCode.KNOWN_BODIES: bodies.known_bodies,
    CheckCode.REPORTING_BODIES: bodies.reporting_bodies,
    CheckCode.COUNCIL_LISTED: times.council_listed,
    CheckCode.COMPLETED: times.completed,
    CheckCode.OVERDUE: times.overdue,
    CheckCode.PERIOD: times.period,
    CheckCode.ORDER_OF_STEPS: order.order_of_steps,
    CheckCode.COUNTERPART: plans.counterpart,
    CheckCode.TIME_FRAMES: plans.time_frames,
    CheckCode.INACTIVE: plans.inactive,
    CheckCode.PROPOSED: proposals.proposed_topics,
}
LONGEST_REASON = 1_000


def run_checks(basis: Basis) -> tuple[Breach, ...]:
    """Every breach of every check, check by check, each in the order of the documents."""
    return tuple(breach for code in CheckCode for breach in RULES[code](basis))


@dataclass(frozen=True, slots=True)
class Dismissal:
    """Somebody said why a breach may stay: of which check and subject, and what was read there at
    that time.

    `ended_at` and `ended_by` tell that it was taken back.
    """

    id: int
    check: str
    subject: str
    ref: str
    read: str
    reason: str
    recorded_at: dt.datetime
    recorded_by: str
    ended_at: dt.datetime | None = None
    ended_by: str = ""

    def holds_at(self, moment: dt.datetime | None) -> bool:
        """Whether it was on record, and not taken back, at a moment; None is now."""
        ended = self.ended_at is not None and was_known(self.ended_at, moment)
        return was_known(self.recorded_at, moment) and not ended


@dataclass(frozen=True, slots=True)
class Judged:
    """A breach and the dismissal that holds for it, if any.

    `former` is a dismissal that no longer holds because something else is read there now.
    """

    breach: Breach
    dismissal: Dismissal | None = None
    former: Dismissal | None = None


def judge(
    breaches: Iterable[Breach], dismissals: Iterable[Dismissal], known_at: dt.datetime | None = None
) -> Iterator[Judged]:
    """Each breach with its dismissal as it was known; one holds only as long as what was read
    stays the same."""
    latest: dict[tuple[str, str], Dismissal] = {}
    for each in dismissals:
        if each.holds_at(known_at):
            latest[each.check, each.subject] = each
    for breach in breaches:
        found = latest.get((breach.check.value, breach.subject.key))
        same = found is not None and found.read == breach.read
        yield Judged(breach, found if same else None, None if same else found)
