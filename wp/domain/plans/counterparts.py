"""Links between the actions of one plan and the tasks or topics of another (product.md, "Two
plans, one picture")."""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.programme import Edition


class LinkKind(StrEnum):
    """How an action and a task or topic belong together; RELATED is no counterpart in the
    checks."""

    SAME = "same"
    PART_OF = "part of"
    RELATED = "related"
    NONE = "no counterpart"


@dataclass(frozen=True, slots=True)
class Counterpart:
    """One link: the action's reference, the task's, topic's or line's ("" for NONE), the kind and
    the reason for it."""

    action: str
    target: str
    kind: LinkKind
    reason: str

    @property
    def is_counterpart(self) -> bool:
        """Whether the two are one piece of work, or one a piece of the other; `related` is no
        counterpart."""
        return self.kind in (LinkKind.SAME, LinkKind.PART_OF)


def links_by_line(
    counterparts: Iterable[Counterpart], editions: Iterable[Edition]
) -> Iterable[tuple[str, str, str]]:
    """(line's reference, counterpart's reference, kind) for both ends of every link between these
    editions.

    A link to a topic or task holds for each of its lines; a link whose end is not in the editions
    is left out.
    """
    lines_of = lines_by_name(editions)
    for link in counterparts:
        actions, targets = lines_of.get(link.action), lines_of.get(link.target)
        if link.kind is LinkKind.NONE or not actions or targets is None:
            continue
        yield from ((ref, link.target, link.kind) for ref in actions)
        yield from ((ref, link.action, link.kind) for ref in targets)


def lines_by_name(editions: Iterable[Edition]) -> dict[str, tuple[str, ...]]:
    """The references of the lines that a reference of these editions stands for: a topic's (none
    where it is inactive), a task's or a line's."""
    found: dict[str, tuple[str, ...]] = {}
    for topic in (topic for edition in editions for topic in edition.topics):
        found[topic.ref] = tuple(line.ref for task in topic.tasks for line in task.lines)
        for task in topic.tasks:
            own = tuple(line.ref for line in task.lines)
            found |= {ref: (ref,) for ref in own} | {task.ref: own}
    return found
