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
    """One link: the action's reference, the task's or topic's ("" for NONE), the kind and the
    reason for it."""

    action: str
    target: str
    kind: LinkKind
    reason: str

    @property
    def is_counterpart(self) -> bool:
        """Whether the two are one piece of work, or one a piece of the other; `related` is no
        counterpart."""
        return self.kind in (LinkKind.SAME, LinkKind.PART_OF)


def links_by_task(
    counterparts: Iterable[Counterpart], editions: tuple[Edition, ...]
) -> Iterable[tuple[str, str, str]]:
    """(task reference, counterpart's reference, kind) for both ends of every link between these
    editions.

    A link to a topic holds for each of its tasks; a link whose end is not in the editions is left
    out.
    """
    tasks_of = {
        topic.ref: [task.ref for task in topic.tasks] for e in editions for topic in e.topics
    }
    tasks = {ref for refs in tasks_of.values() for ref in refs}
    for link in counterparts:
        targets = [link.target] if link.target in tasks else tasks_of.get(link.target)
        if link.kind is LinkKind.NONE or link.action not in tasks or targets is None:
            continue
        yield link.action, link.target, link.kind.value
        for target in targets:
            yield target, link.action, link.kind.value
