"""An address as a question: the parameters that pages, links, exports, calendars and the API
share."""

import datetime as dt
from collections.abc import Mapping
from typing import Any
from urllib.parse import urlencode

from wp.domain.filter import FACETS, FLAGS, Filter
from wp.errors import Phrase, QuestionError
from wp.language.words import DEFAULT, LANGUAGES
from wp.services.query import Question

YES = {"yes": True, "no": False}
SINGLE = (*FLAGS, "text", "as_of", "known_at", "lang")
PARAMETERS = (*FACETS, "edition", *SINGLE)
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


def read_moment(text: str) -> dt.datetime:
    """A moment in UTC: a day means its end; or an ISO date and time. ValueError for anything
    else."""
    if len(text) <= 10:
        return dt.datetime.combine(dt.date.fromisoformat(text), dt.time.max, dt.UTC)
    given = dt.datetime.fromisoformat(text)
    if given.tzinfo is None:
        return given.replace(tzinfo=dt.UTC)
    try:
        return given.astimezone(dt.UTC)
    except OverflowError as error:  # an hour of the year 1 or 9999 that UTC does not have
        raise ValueError(text) from error


def without_tracking(parameters: Mapping[str, list[str]]) -> dict[str, list[str]]:
    """The parameters of an address without those that only follow who opened the link: `utm_...`
    and `TRACKING`.

    >>> without_tracking({"body": ["PTC"], "utm_source": ["mail"], "fbclid": ["x", "y"], "fbclub": ["z"]})
    {'body': ['PTC'], 'fbclub': ['z']}
    """
    return {name: values for name, values in parameters.items() if not _tracks(name.casefold())}


def _tracks(name: str) -> bool:
    return name in TRACKING or name.startswith("utm_")


def live_query(question: Question, language: str) -> str:
    """The query of a link that stays alive: the filter, and day and editions only where the
    question names them."""
    values: dict[str, Any] = {
        name: {True: "yes", False: "no"}[value] if isinstance(value, bool) else value
        for name, value in question.filter.chosen().items()
    }
    if question.as_of:
        values["as_of"] = question.as_of.isoformat()
    if question.known_at:
        values["known_at"] = question.known_at.isoformat()
    if question.editions:
        values["edition"] = list(question.editions)
    if language != DEFAULT:
        values["lang"] = language
    return f"?{urlencode(values, doseq=True)}" if values else ""


def question_of(
    parameters: Mapping[str, list[str]], others: tuple[str, ...] = ()
) -> tuple[Question, str]:
    """The question and the language ("en" unless asked) of an address without a page.

    `others` names the parameters that the caller reads itself. QuestionError names a parameter that
    is not known, or one whose value is not understood: nothing that is not understood widens the
    view.
    """
    known = (*PARAMETERS, *others)
    for name in parameters:
        if name not in known:
            raise QuestionError("ask.parameter", name=name, known=known)
    single = {name: _one(name, values) for name, values in parameters.items() if name in SINGLE}
    chosen: dict[str, Any] = {
        facet: tuple(dict.fromkeys(parameters.get(facet, ()))) for facet in FACETS
    }
    chosen |= {
        flag: _read(flag, single.get(flag), YES.__getitem__, Phrase("expected.yes_no"))
        for flag in FLAGS
    }
    chosen["text"] = (single.get("text") or "").strip()
    as_of = _read("as_of", single.get("as_of"), dt.date.fromisoformat, Phrase("expected.a_day"))
    known_at = _read("known_at", single.get("known_at"), read_moment, Phrase("expected.moment"))
    language = single.get("lang") or DEFAULT
    if language not in LANGUAGES:
        raise QuestionError(
            "ask.option_value", option="lang", value=language, known=tuple(LANGUAGES)
        )
    return Question(
        Filter(**chosen), as_of, known_at, tuple(parameters.get("edition", ()))
    ), language


def one_value(parameters: Mapping[str, list[str]], name: str) -> str:
    """The value of a parameter that may be given once, "" where it is not; QuestionError where
    it is given again."""
    return _one(name, parameters[name]).strip() if name in parameters else ""


def _one(name: str, values: list[str]) -> str:
    if len(values) != 1:
        raise QuestionError("ask.times", name=name, times=len(values))
    return values[0]


def _read(name: str, text: str | None, read: Any, expected: Phrase) -> Any:
    if text is None:
        return None
    try:
        return read(text)
    except (ValueError, KeyError) as error:
        raise QuestionError("ask.unclear", name=name, text=text, expected=expected) from error
