"""Two editions of a programme, line by line, as small frozen changes; the wording comes later."""

from dataclasses import dataclass

from wp.domain.matching import Entry, match_lines
from wp.domain.programme import Edition


@dataclass(frozen=True, slots=True)
class Added:
    """A line that the new edition has and the old one had not."""

    ref: str
    text: str


@dataclass(frozen=True, slots=True)
class Removed:
    """A line that the new edition no longer has."""

    ref: str
    text: str


@dataclass(frozen=True, slots=True)
class Moved:
    """A line that has another reference now."""

    before: str
    after: str


@dataclass(frozen=True, slots=True)
class Changed:
    """A field of a line that reads otherwise now; `field` is a column name of the CSV form or "inactive topics"."""

    ref: str
    field: str
    before: str
    after: str


Change = Added | Removed | Moved | Changed


def compare(old: Edition | None, new: Edition) -> tuple[Change, ...]:
    """Every change from the old edition to the new one, in the order of the new one; empty where they read alike.

    Source places are no change: the same text on another page is the same line.
    """
    changes: list[Change] = []
    for before, after in match_lines(old, new):
        if before is None and after is not None:
            changes.append(Added(after[2].ref, after[1].text))
        elif after is None and before is not None:
            changes.append(Removed(before[2].ref, before[1].text))
        elif before and after:
            if before[2].ref != after[2].ref:
                changes.append(Moved(before[2].ref, after[2].ref))
            old_fields, new_fields = fields_of(before), fields_of(after)
            changes += [
                Changed(after[2].ref, name, old_fields[name], new_fields[name])
                for name in new_fields
                if old_fields[name] != new_fields[name]
            ]
    idle_before = "; ".join(t.title for t in old.topics if not t.tasks) if old else ""
    idle_after = "; ".join(t.title for t in new.topics if not t.tasks)
    if old and idle_before != idle_after:
        changes.append(Changed(new.programme.code, "inactive topics", idle_before, idle_after))
    return tuple(changes)


def fields_of(entry: Entry) -> dict[str, str]:
    """Every field of a line that an edition states, by column name; cells with the way they came by their text."""
    topic, task, line = entry
    cells = {
        "strategic": line.strategic,
        "bodies": line.bodies_cell,
        "programmes": line.programmes,
        "indicator": line.indicator,
        "timeline": line.timeline,
        "progress": line.progress,
    }
    texts = {name: cell.text for name, cell in cells.items()}
    states = {f"{name}_cell": cell.state.value for name, cell in cells.items()}
    return {
        "part": topic.part.value,
        "topic": topic.title,
        "topic_code": topic.code,
        "task": task.text,
        "type": task.type or "",
        "type_cell": line.type_cell.value if line.type_cell else "",
        **texts,
        **states,
    }
