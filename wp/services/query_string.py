"""Addresses: the one place where the parameters that pages, links, exports, calendars and the API
share are read and written.

Nothing that is not understood widens the view: it is a problem, which a page shows and a route
refuses.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from wp.domain.filter import FLAGS, Answer, Facet, Filter
from wp.errors import QuestionError
from wp.language.words import DEFAULT, LANGUAGES
from wp.services.parameters import DAYS, FLAG, MOMENT, Parameter
from wp.services.query import Question

# What mail programs, social networks and advertisers add to a link that is passed on, beside all
# `utm_...`. It asks for nothing, so it is passed over; the list is closed, and every other name
# that is not known is refused.
TRACKING = frozenset(
    (
        *(
            "_ga",
            "_gl",
            "dclid",
            "gad_campaignid",
            "gad_source",
            "gbraid",
            "gclid",
            "gclsrc",
            "srsltid",
            "wbraid",
        ),
        *("epik", "fbclid", "igsh", "igshid", "li_fat_id", "rdt_cid", "sccid", "ttclid", "twclid"),
        *("_hsenc", "_hsmi", "mc_cid", "mc_eid", "mkt_tok", "msclkid", "yclid"),
    )
)


def without_tracking(parameters: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The parameters of an address without those that only follow who opened the link: `utm_...`
    and `TRACKING`.

    >>> without_tracking({"body": ["PTC"], "utm_source": ["a"], "fbclid": ["x"], "fbclub": ["z"]})
    {'body': ['PTC'], 'fbclub': ['z']}
    """
    return {name: values for name, values in parameters.items() if not _tracks(name.casefold())}


def _tracks(name: str) -> bool:
    return name in TRACKING or name.startswith("utm_")


@dataclass(frozen=True, slots=True)
class Problem:
    """What an address says that is not understood."""

    name: str
    given: tuple[str, ...]
    error: QuestionError


_SHARED = (
    *(Parameter(facet, several=True) for facet in (*Facet, "edition")),
    *(Parameter(flag, FLAG) for flag in FLAGS),
    Parameter("text", example="capacity"),
    Parameter("as_of", DAYS, example="2020-04-30"),
    Parameter("known_at", MOMENT, example="2030-01-01"),
    Parameter("lang", choices=LANGUAGES),
)
PARAMETERS = {each.name: each for each in _SHARED}


def read(
    parameters: Mapping[str, Sequence[str]], own: Sequence[Parameter] = ()
) -> tuple[dict[str, Any], list[Problem]]:
    """The values of an address by name, and what was not understood; `own` are parameters of the
    page or route beside those that all share.

    A parameter that is not given has its usual value, where it has one.
    """
    known = PARAMETERS | {each.name: each for each in own}
    values = {each.name: each.usual for each in known.values() if each.usual is not None}
    problems = []
    for name, given in parameters.items():
        try:
            values[name] = _value(name, given, known)
        except QuestionError as error:
            problems.append(Problem(name, tuple(given), error))
    return values, problems


def _value(name: str, given: Sequence[str], known: Mapping[str, Parameter]) -> Any:
    if name not in known:
        raise QuestionError("ask.parameter", name=name, known=tuple(known))
    if known[name].several:
        return tuple(dict.fromkeys(given))
    if len(given) != 1:
        raise QuestionError("ask.times", name=name, times=len(given))
    return known[name].read(given[0])


def question_in(values: Mapping[str, Any]) -> Question:
    """The question that these values ask."""
    asked = {name: values[name] for name in (*Facet, *FLAGS, "text") if name in values}
    as_of, known_at = values.get("as_of"), values.get("known_at")
    return Question(Filter(**asked), as_of, known_at, values.get("edition", ()))


def question_of(
    parameters: Mapping[str, Sequence[str]], own: Sequence[Parameter] = ()
) -> tuple[Question, dict[str, Any]]:
    """The question of an address without a page, and all its values; QuestionError where anything
    is not understood."""
    values, problems = read(parameters, own)
    for problem in problems:
        raise problem.error
    return question_in(values), values


def written(question: Question) -> dict[str, list[str]]:
    """The parameters that ask a question, in a fixed order; what is not asked for is left out."""
    found = {name: _texts(value) for name, value in question.filter.chosen().items()}
    if question.as_of:
        found["as_of"] = [question.as_of.isoformat()]
    if question.known_at:
        found["known_at"] = [question.known_at.isoformat()]
    return found | ({"edition": list(question.editions)} if question.editions else {})


def _texts(value: Any) -> list[str]:
    if isinstance(value, bool):
        return ["yes" if value else "no"]
    return list(value) if isinstance(value, list) else [value]


def part(name: str, values: str | Sequence[str]) -> str:
    """One parameter as it stands in an address."""
    return urlencode({name: values}, doseq=True)


def query(parameters: Mapping[str, str | Sequence[str]]) -> str:
    """The query of an address; without parameters none.

    >>> query({"body": ["PTC", "Council"], "task": "WP 4.3", "by": ""}), query({})
    ('?body=PTC&body=Council&task=WP+4.3', '')
    """
    parts = [part(name, values) for name, values in parameters.items() if values]
    return f"?{'&'.join(parts)}" if parts else ""


def pinned(answer: Answer) -> Question:
    """The question that gives exactly this answer on any day: its filter, with day, moment and
    editions pinned."""
    found = answer.snapshot
    editions = tuple(edition.key for edition in found.editions)
    return Question(answer.filter, found.as_of, found.known_at, editions)


def pinned_query(answer: Answer, **more: str) -> str:
    """The query of a link that reopens exactly this answer, with more parameters where they have a
    value."""
    return query({**written(pinned(answer)), **more})


def live_query(question: Question, language: str) -> str:
    """The query of a link that stays alive: the filter, and day and editions only where the
    question names them."""
    return query({**written(question), "lang": language if language != DEFAULT else ""})
