"""Do the two plans agree? What the links between them, read beside both documents, bring to light.

The rules are those of product.md, section 3, "Two plans, one picture" and "Checks the Committee
asked for" (report, paragraph 226: the Work Programme is to be aligned with the ECP Action Plan).
"""

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.findings import Place
from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.domain.programme import Edition
from wp.domain.snapshot import LineView
from wp.domain.status import OPEN

_PTC = r"(?:the\s+)?(?:PTC|Permanent\s+Technical\s+Committee)"
_REFERS = re.compile(
    rf"(?<![\w/-]){_PTC}(?:['’]s)?\s+Work\s+Programme\b|\bWork\s+Programme\s+of\s+{_PTC}(?![\w/-])",
    re.IGNORECASE,
)


class DisagreementCode(StrEnum):
    """What does not agree; in the order in which a page lists it."""

    DATES_DIFFER = "dates differ"
    ACTION_DATED = "action dated"
    TARGET_DATED = "target dated"
    NO_TASK = "no task"
    INACTIVE = "inactive"
    NO_ACTION = "no action"


TIMES = (
    DisagreementCode.DATES_DIFFER,
    DisagreementCode.ACTION_DATED,
    DisagreementCode.TARGET_DATED,
)
TASKLESS = (DisagreementCode.NO_TASK, DisagreementCode.INACTIVE)


@dataclass(frozen=True, slots=True)
class End:
    """One of the two places: its reference, whether it is a topic, its text, where it stands, and
    its time.

    `timeline` is what the source prints, line by line; `due` the last present due date, None where
    nothing is dated; `dues` all of them.
    """

    ref: str
    is_topic: bool
    text: str
    place: Place
    timeline: tuple[str, ...]
    due: dt.date | None
    dues: frozenset[dt.date]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """What does not agree, and both places: `subject` in the one plan, `others` in the other (the
    nearest for NO_TASK).

    `met` says whether one of the counterpart's earlier dates is the action's.
    """

    code: DisagreementCode
    subject: End
    others: tuple[End, ...]
    met: bool = False

    @property
    def refs(self) -> frozenset[str]:
        """The references between which it does not agree; those only near to the subject are not
        among them."""
        near = self.code in (DisagreementCode.NO_TASK, DisagreementCode.NO_ACTION)
        return frozenset(
            end.ref for end in ((self.subject,) if near else (self.subject, *self.others))
        )


def refers_to_ptc(cell: str) -> bool:
    """Whether the printed cell of related programmes names the Work Programme of the PTC.

    >>> refers_to_ptc("Draft PTC Work Programme 2019-2022")
    True
    >>> refers_to_ptc("WCO-UPU Contact Committee Work Programme")
    False
    """
    return _REFERS.search(" ".join(cell.split())) is not None


def disagreements(
    links: Iterable[Counterpart],
    wp_edition: Edition,
    ecp_edition: Edition,
    lines: Iterable[LineView],
) -> tuple[Disagreement, ...]:
    """Everything that does not agree between the two editions, code by code, in the order of the
    documents.

    `lines` are all lines of both, as they stand on the day: their present due dates are compared. A
    link whose target the Work Programme does not have is passed over; an action that is completed
    or discontinued wants nothing of the other plan any more.
    """
    views = tuple(lines)
    ends = _ends(wp_edition, ecp_edition, views)
    finished = {view.task.ref for view in views if view.task_status not in OPEN}
    idle = {topic.ref for topic in wp_edition.topics if not topic.tasks}
    of_action: dict[str, list[Counterpart]] = defaultdict(list)
    for link in links:
        if link.action in ends and link.target in ends:
            of_action[link.action].append(link)
    found: list[Disagreement] = []
    for _, task, line in ecp_edition.lines():
        if line is task.lines[0] and task.ref not in finished:
            refers = any(refers_to_ptc(each.programmes.text) for each in task.lines)
            found += _of_action(ends[task.ref], of_action[task.ref], ends, idle, refers)
    found += _without_action(wp_edition, of_action.values(), ends)
    order = list(DisagreementCode)
    return tuple(sorted(found, key=lambda each: order.index(each.code)))


def _of_action(
    action: End, links: list[Counterpart], ends: Mapping[str, End], idle: set[str], refers: bool
) -> Iterable[Disagreement]:
    counterparts = [link for link in links if link.is_counterpart]
    for link in counterparts:
        target = ends[link.target]
        if target.ref in idle:
            if refers:
                yield Disagreement(DisagreementCode.INACTIVE, action, (target,))
        elif code := compare_times(action, target, link.kind):
            met = action.due is not None and action.due in target.dues
            yield Disagreement(code, action, (target,), met)
    # An inactive topic has no tasks, so that an action on it has none either.
    if refers and all(link.target in idle for link in counterparts):
        near = tuple(ends[link.target] for link in links)
        yield Disagreement(DisagreementCode.NO_TASK, action, near)


def compare_times(action: End, target: End, kind: LinkKind) -> DisagreementCode | None:
    """How the times of an action and its counterpart differ by the kind of their link; None where
    the last dates agree or both have none.

    An action without a date that is part of something wider goes on, whatever date its pieces have.
    """
    if action.due == target.due or (action.due is None and kind is LinkKind.PART_OF):
        return None
    if action.due and target.due:
        return DisagreementCode.DATES_DIFFER
    return DisagreementCode.ACTION_DATED if action.due else DisagreementCode.TARGET_DATED


def _without_action(
    edition: Edition, links: Iterable[list[Counterpart]], ends: Mapping[str, End]
) -> Iterable[Disagreement]:
    """The tasks that no action shares, themselves, through their topic or through one of their
    lines; with the actions near to them."""
    near: dict[str, list[str]] = defaultdict(list)
    shared = set()
    for link in (link for each in links for link in each):
        if link.is_counterpart:
            shared.add(link.target)
        else:
            near[link.target].append(link.action)
    for topic in edition.topics:
        for task in topic.tasks:
            names = (task.ref, topic.ref, *(line.ref for line in task.lines))
            if shared.isdisjoint(names):
                close = dict.fromkeys(ref for name in names for ref in near[name])
                yield Disagreement(
                    DisagreementCode.NO_ACTION, ends[task.ref], tuple(ends[ref] for ref in close)
                )


def _ends(wp_edition: Edition, ecp_edition: Edition, lines: Iterable[LineView]) -> dict[str, End]:
    """Every topic, task and line of both editions by its reference."""
    of_task: dict[str, list[LineView]] = defaultdict(list)
    for view in lines:
        of_task[view.task.ref].append(view)
    ends = {}
    for edition in (wp_edition, ecp_edition):
        document = next((line.source.document for _, _, line in edition.lines()), edition.document)
        for topic in edition.topics:
            views = [view for task in topic.tasks for view in of_task[task.ref]]
            ends[topic.ref] = _end(topic.ref, True, topic.title, views, document)
            for task in topic.tasks:
                own = of_task[task.ref]
                for view in own:
                    text = view.line.indicator.text
                    ends[view.line.ref] = _end(view.line.ref, False, text, [view], document)
                ends[task.ref] = _end(task.ref, False, task.text, own, document)
    return ends


def _end(ref: str, is_topic: bool, text: str, views: list[LineView], document: str) -> End:
    dues = frozenset(step.due for view in views for step in view.state.steps if step.due)
    printed = tuple(
        dict.fromkeys(view.line.timeline.text for view in views if view.line.timeline.text)
    )
    place = views[0].line.source if views else Place(document)
    return End(ref, is_topic, text, place, printed, max(dues, default=None), dues)
