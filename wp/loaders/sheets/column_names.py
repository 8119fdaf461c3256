"""What hand-made tables call their columns, in English and French, and what their values look like.

The headings of the published tables are known to `headings`; colleagues who type a table again
shorten and vary them.
"""

import re
from collections.abc import Sequence
from functools import lru_cache

from wp.domain.bodies import BodyVocabulary
from wp.domain.codes import CODE
from wp.domain.findings import COLUMNS
from wp.domain.timeline import StepKind, read_timeline
from wp.loaders.programme.cells import TASK_NUMBER
from wp.loaders.programme.headings import ACTIONS, TOPICS, field_of, plain_heading

# The fields that a column may be taken for, as the CSV form names them; "number" is told by what it
# counts.
FIELDS = COLUMNS[2:]
_OTHER = {
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
_OTHERS = {name: re.compile(pattern) for name, pattern in _OTHER.items()}
_TYPES = {"a", "m", "advanced", "maintenance", "avancé", "avancée", "mise à jour", "a/m"}
_LONGEST = 80
_WHOLE_NUMBER = re.compile(r"\d{1,6}[.)]?")


@lru_cache(maxsize=4_000)
def fields_of_heading(heading: str) -> tuple[str, ...]:
    """What a heading may name, best first: "No." is a `number`, "Strategic codes" a link or the
    code of a section.

    >>> fields_of_heading("Organes responsables"), fields_of_heading("Colour")
    (('bodies',), ())
    >>> fields_of_heading("Échéance")
    ('timeline',)
    """
    if not heading or len(heading) > _LONGEST:
        return ()
    plain = plain_heading(heading)
    named = [found for fields in (TOPICS, ACTIONS) if (found := field_of(heading, fields))]
    named += [name for name, pattern in _OTHERS.items() if pattern.fullmatch(plain)]
    return tuple(dict.fromkeys(named))


def fit(field: str, texts: Sequence[str], vocabulary: BodyVocabulary) -> float:
    """Which share of some values looks like those of a field, 0 to 1; 1 for fields whose values
    are plain words."""
    looks = {
        "strategic": _is_codes,
        "topic_code": _is_codes,
        "type": lambda text: text.strip().casefold() in _TYPES,
        "number": lambda text: bool(_WHOLE_NUMBER.fullmatch(text)),
        "topic_no": lambda text: bool(_WHOLE_NUMBER.fullmatch(text)),
        "task_no": lambda text: bool(TASK_NUMBER.fullmatch(text)),
        "bodies": lambda text: any(mention.known for mention in vocabulary.read(text)),
        "timeline": lambda text: _is_timeline(text, vocabulary),
    }.get(field)
    if looks is None or not texts:
        return 1.0
    return sum(looks(text) for text in texts) / len(texts)


def _is_codes(text: str) -> bool:
    return bool(CODE.search(text)) and not CODE.sub("", text).strip(" ,;/&.\n")


def _is_timeline(text: str, vocabulary: BodyVocabulary) -> bool:
    steps = read_timeline(text, vocabulary)
    return bool(steps) and any(step.kind is not StepKind.UNREAD for step in steps)
