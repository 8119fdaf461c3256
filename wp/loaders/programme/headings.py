"""The headings of a programme's table in cells of their own: which column holds what, told by
the words."""

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import combinations

from wp.domain.programme import ProgrammeKind

# A pattern of the whole heading, in small letters, footnote numbers taken off; English first, then
# French.
TOPICS = {
    "number": r"no\.?|n[°ºo]\.?|nos?\.?|nr\.?|number|#|num[ée]ro",
    "topic": r"topics?|th[èe]mes?|sujets?",
    "task": r"tasks?|t[âa]ches?",
    "strategic": r"(?:wco )?strategic plan|strategic (?:links?|codes?|objectives?)"
    r"|plan strat[ée]gique(?: de l['’]omd)?",
    "type": r"types?(?: of tasks?)?|types?(?: de (?:la )?t[âa]ches?)?",
    "bodies": r"responsible bod(?:y|ies)|(?:organes?|instances?) responsables?",
    "indicator": r"performance indicators?|indicateurs?(?: de (?:la )?performance)?",
    "timeline": r"time ?lines?|time ?frames?|calendriers?|[ée]ch[ée]anciers?|d[ée]lais?",
    "progress": r"progress|progr[èe]s|avancement|[ée]tat d['’]avancement",
}
ACTIONS = {
    "number": TOPICS["number"],
    "task": r"actions?",
    "bodies": TOPICS["bodies"],
    "programmes": r"relevant work programmes? ?/ ?action plans?"
    r"|programmes? de travail(?: pertinents?)? ?/ ?plans? d['’]action(?: pertinents?)?",
    "timeline": TOPICS["timeline"],
    "progress": TOPICS["progress"],
}
_NEEDED = {
    ProgrammeKind.TOPICS: ({"topic", "task"}, 6),
    ProgrammeKind.ACTIONS: ({"task", "timeline"}, 3),
}
KINDS = {ProgrammeKind.TOPICS: TOPICS, ProgrammeKind.ACTIONS: ACTIONS}
MAX_FOREIGN = 4
LONGEST = 12
_MARKS = re.compile(r"(?<=[^\W\d])\s*[\d*]{1,2}$|\s*[\[(]\d{1,2}[\])]$")


def field_of(heading: str, fields: Mapping[str, str]) -> str:
    """The field that a heading names, "" where none: "WCO Strategic Plan1" is `strategic`."""
    plain = plain_heading(heading)
    return next((name for name, pattern in fields.items() if re.fullmatch(pattern, plain)), "")


def plain_heading(heading: str) -> str:
    """A heading in small letters, without a footnote's mark and a colon: two of them are
    compared so."""
    return re.sub(r"\s*/\s*", "/", _MARKS.sub("", " ".join(heading.split())).casefold().strip(" :"))


def fields_of(headings: Sequence[str]) -> tuple[ProgrammeKind, tuple[str, ...]] | None:
    """The kind of table and the field of each heading; None where the row is no header of a
    programme's table.

    Every field is named once, those without which the table means nothing among them. In a plan of
    actions the numbers stand under the heading of the actions or under none.
    """
    for kind, fields in KINDS.items():
        found = tuple(field_of(heading, fields) for heading in headings)
        named = [name for name in found if name]
        if enough(kind, named) and len(set(named)) == len(named):
            return kind, found
    return None


def enough(kind: ProgrammeKind, named: Collection[str]) -> bool:
    """Whether these fields make a table of this kind."""
    needed, least = _NEEDED[kind]
    return len(named) >= least and needed <= set(named)


def field_in(words: Sequence[str], kind: ProgrammeKind) -> tuple[str, frozenset[int]] | None:
    """The field that the words of a heading name, and which of them (by place) do not belong to the
    name.

    Up to `MAX_FOREIGN` words may; as few as possible are taken for such. None where no field is
    named.

    >>> field_in(["Responsible", "urgent", "body3"], ProgrammeKind.TOPICS)
    ('bodies', frozenset({1}))
    """
    if not words or len(words) > LONGEST:
        return None
    for foreign in range(min(MAX_FOREIGN, len(words) - 1) + 1):
        for left in combinations(range(len(words)), foreign):
            name = field_of(
                " ".join(word for at, word in enumerate(words) if at not in left), KINDS[kind]
            )
            if name:
                return name, frozenset(left)
    return None
