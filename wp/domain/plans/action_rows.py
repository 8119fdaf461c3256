"""The actions of a plan with their links to the other, and how many have which kind."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.domain.programme import Edition, Topic
from wp.domain.snapshot import LineView


@dataclass(frozen=True, slots=True)
class ActionRow:
    """An action with the section that holds it and its links, the nearest first; `kind` is that of
    the nearest.

    `kind` is None, and `links` empty, where nobody has judged the action yet.
    """

    topic: Topic
    lines: tuple[LineView, ...]
    links: tuple[Counterpart, ...]

    @property
    def ref(self) -> str:
        """The action's reference."""
        return self.lines[0].task.ref

    @property
    def kind(self) -> LinkKind | None:
        """The kind of the nearest link."""
        return self.links[0].kind if self.links else None


def action_rows(
    links: Iterable[Counterpart], lines: Iterable[LineView], ecp_edition: Edition
) -> tuple[ActionRow, ...]:
    """The actions that have one of these lines, with their links, in the order of the document."""
    order = list(LinkKind)
    of_action: dict[str, list[Counterpart]] = defaultdict(list)
    for link in links:
        of_action[link.action].append(link)
    of_task: dict[str, list[LineView]] = defaultdict(list)
    for view in lines:
        if view.edition.key == ecp_edition.key:
            of_task[view.task.ref].append(view)
    return tuple(
        ActionRow(
            views[0].topic,
            tuple(views),
            tuple(sorted(of_action[ref], key=lambda link: order.index(link.kind))),
        )
        for ref, views in of_task.items()
    )


@dataclass(frozen=True, slots=True)
class SectionCount:
    """How many actions of a section have which nearest link; an action counts once."""

    topic: Topic
    kinds: Mapping[LinkKind | None, int]


def count_kinds(rows: Iterable[ActionRow]) -> tuple[SectionCount, ...]:
    """The actions by section and nearest link, in the order of the document."""
    of_section: dict[str, list[ActionRow]] = defaultdict(list)
    for row in rows:
        of_section[row.topic.ref].append(row)
    return tuple(
        SectionCount(own[0].topic, Counter(row.kind for row in own)) for own in of_section.values()
    )
