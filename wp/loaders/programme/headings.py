"""The headings of a programme's table: the one vocabulary of them, and the one search for a header.

What documents print is known by kind of table; colleagues who type a table again shorten and vary
its headings.
"""

import re
from collections.abc import Callable, Collection, Mapping, Sequence
from functools import lru_cache
from itertools import combinations
from typing import TypeVar

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
# What hand-made tables call their columns besides; "number" is told by what it counts.
_TYPED = {
    "part": r"parts?|parties?",
    "topic_no": r"topic (?:no\.?|number|nr\.?|#)|(?:no\.?|number) of (?:the )?topic"
    r"|(?:num[ée]ro|n[°ºo]\.?) (?:du |de )?th[èe]me|section (?:no\.?|number)"
    r"|(?:num[ée]ro|n[°ºo]\.?) (?:de )?(?:la )?section",
    "topic": r"topic(?: title| heading| name)?|(?:titre|intitul[ée]) du th[èe]me|sections?"
    r"|section (?:title|heading)"
    r"|(?:titre|intitul[ée]) de (?:la )?section|work ?stream|subject|themes?|domaines?",
    "topic_code": r"(?:section|strategic) codes?(?: of (?:the )?section)?"
    r"|codes? (?:de (?:la )?section|strat[ée]giques?)",
    "task_no": r"(?:task|action) (?:no\.?|number|nr\.?|#)"
    r"|(?:no\.?|number) of (?:the )?(?:task|action)"
    r"|(?:num[ée]ro|n[°ºo]\.?) (?:de |d['’])?(?:la |l['’])?(?:t[âa]che|action)"
    r"|ref(?:erence|\.)?|r[ée]f(?:[ée]rence|\.)?",
    "task": r"task (?:description|text)|description(?: of (?:the )?(?:task|action))?"
    r"|activit(?:y|ies)|activit[ée]s?"
    r"|tasks?/actions?|t[âa]ches?/actions?"
    r"|(?:description|intitul[ée]) de (?:la t[âa]che|l['’]action)|actions?",
    "strategic": r"strategic (?:plan )?(?:codes?|links?|objectives?|elements?)"
    r"|codes? strat[ée]giques?"
    r"|objectifs? strat[ée]giques?|liens? strat[ée]giques?"
    r"|wco strategic plan 20\d\d ?[-–/] ?20\d\d",
    "type": r"task type|type de t[âa]che|(?:a ?/ ?m|m ?/ ?a)",
    "bodies": r"(?:responsible|lead)(?: bod(?:y|ies)| committees?)?|bod(?:y|ies)|committees?"
    r"|responsables?"
    r"|organes?|comit[ée]s?(?: responsables?)?|organe de travail(?: responsable)?|who",
    "programmes": r"(?:related|relevant) (?:work )?programmes?"
    r"|(?:related|relevant) (?:action )?plans?"
    r"|programmes? de travail (?:pertinents?|concern[ée]s?|li[ée]s?)|programmes? connexes?",
    "indicator": r"(?:key )?(?:performance )?indicators?|kpis?"
    r"|indicateurs?(?: cl[ée]s?)?(?: de performance)?"
    r"|deliverables?|livrables?",
    "timeline": r"deadlines?|due(?: date| by)?|target date|dates?|when|timing|schedule"
    r"|dates? limites?"
    r"|dates? d['’][ée]ch[ée]ance|[ée]ch[ée]ances?|calendrier d['’]ex[ée]cution",
    "progress": r"progress (?:made|so far|to date)|progr[èe]s (?:accomplis|r[ée]alis[ée]s)"
    r"|[ée]tat d['’]avancement",
}
# What other organisations call them: likely, to be confirmed.
_LIKELY = {
    "topic": r"objectives?|goals?|pillars?|(?:priority|focus) areas?|priorit(?:y|ies)"
    r"|categor(?:y|ies)|components?|objectifs?|axes?(?: strat[ée]giques?)?|piliers?|chantiers?"
    r"|volets?|composantes?|cat[ée]gories?|priorit[ée]s?",
    "task": r"milestones?|initiatives?(?:/activit(?:y|ies))?|action items?|measures?|outputs?"
    r"|commitments?|decisions?|projects?|what|mesures?|jalons?|engagements?|projets?"
    r"|d[ée]cisions?|op[ée]rations?|action names?",
    "bodies": r"owners?|responsib(?:le|ility|ilities)"
    r"|responsible (?:team|part(?:y|ies)|unit|person|agenc(?:y|ies)|department|entit(?:y|ies))s?"
    r"|lead (?:agency|unit|entity|partner)|assigned to|pilotes?|porteurs?(?: de l['’]action)?"
    r"|(?:service|entit[ée]|direction|structure|acteur)s? responsables?|chefs? de file|qui",
    "timeline": r"target dates?(?:/event)?|(?:end|completion|finish) dates?|completion|periods?"
    r"|dates? de fin|dates? cibles?|quand|p[ée]riodes?",
    "progress": r"status|statut|[ée]tat",
}
R = TypeVar("R")
H = TypeVar("H")
_NEEDED = {
    ProgrammeKind.TOPICS: ({"topic", "task"}, 6),
    ProgrammeKind.ACTIONS: ({"task", "timeline"}, 3),
}
KINDS = {ProgrammeKind.TOPICS: TOPICS, ProgrammeKind.ACTIONS: ACTIONS}
MAX_FOREIGN = 4
LONGEST = 12
_LONGEST_TYPED = 80
_MARKS = re.compile(r"(?<=[^\W\d])\s*[\d*]{1,2}$|\s*[\[(]\d{1,2}[\])]$")


def field_of(heading: str, fields: Mapping[str, str]) -> str:
    """The field that a heading names, "" where none: "WCO Strategic Plan1" is `strategic`."""
    plain = plain_heading(heading)
    return next((name for name, pattern in fields.items() if re.fullmatch(pattern, plain)), "")


def plain_heading(heading: str) -> str:
    """A heading in small letters, without a footnote's mark and a colon: two of them are
    compared so."""
    return re.sub(r"\s*/\s*", "/", _MARKS.sub("", " ".join(heading.split())).casefold().strip(" :"))


@lru_cache(maxsize=4_000)
def likely_field(heading: str) -> str:
    """What a heading names in the plans of other organisations, "" where nothing known.

    >>> likely_field("Responsible Team"), likely_field("Colour")
    ('bodies', '')
    """
    return field_of(heading, _LIKELY) if len(heading) <= _LONGEST_TYPED else ""


@lru_cache(maxsize=4_000)
def fields_of_heading(heading: str) -> tuple[str, ...]:
    """What a heading may name, best first: "No." is a `number`, "Strategic codes" a link or the
    code of a section.

    >>> fields_of_heading("Organes responsables"), fields_of_heading("Colour")
    (('bodies',), ())
    >>> fields_of_heading("Échéance")
    ('timeline',)
    """
    if not heading or len(heading) > _LONGEST_TYPED:
        return ()
    plain = plain_heading(heading)
    named = [found for fields in (TOPICS, ACTIONS) if (found := field_of(heading, fields))]
    named += [name for name, pattern in _TYPED.items() if re.fullmatch(pattern, plain)]
    return tuple(dict.fromkeys(named))


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


def header_of(
    rows: Sequence[R],
    deepest: int,
    named: Callable[[Sequence[R]], H],
    count: Callable[[H], int],
) -> tuple[H, int] | None:
    """The headings of the header that begins with the first of some rows, and how many rows it
    takes, at most `deepest`: those that name most fields. None where none begins there.

    `named` makes headings of rows, `count` says how many fields they name, 0 for too few.
    """
    best: tuple[H, int] | None = None
    most = 0
    for depth in range(1, min(deepest, len(rows)) + 1):
        headings = named(rows[:depth])
        # Rows that name as many fields without the first are a header that begins further down.
        if (n := count(headings)) > most and all(
            count(named(rows[start:depth])) < n for start in range(1, depth)
        ):
            best, most = (headings, depth), n
    return best
