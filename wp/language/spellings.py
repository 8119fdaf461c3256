"""What people write for the value of a filter or a session, in any language, and what the record
calls it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

from wp.domain.filter import NONE, Facet, is_period
from wp.domain.meetings.decisions import Decision, DecisionKind
from wp.domain.programme import Part
from wp.domain.progress import ProgressStatus
from wp.domain.sessions import Session, session_named
from wp.domain.spoken import as_compared, folded
from wp.domain.status import TimelineStatus
from wp.domain.step_status import StepStatus
from wp.language.names import all_names, body_name, key_named
from wp.language.periods import months_named, quarter_named, year_named
from wp.language.record_names import table_rows
from wp.language.record_texts import text_in
from wp.language.wording.filters import NO_VALUE, session_words
from wp.language.words import LANGUAGES, Words

# The values that have words in the catalogue, with the families of the words.
_WORDED: Mapping[str, tuple[tuple[str, ...], Iterable[str]]] = {
    Facet.STATUS: (("status",), TimelineStatus),
    Facet.STEP: (("status",), StepStatus),
    Facet.PROGRESS: (("progress",), ProgressStatus),
    Facet.PART: (("part",), Part),
    Facet.TYPE: (("type", "filter.type"), ("A", "M", NONE)),
    "kind": (("kind",), DecisionKind),
}
_SESSION = re.compile(r"(.+?),? (\d{4}-\d\d.*)")
_OF_MONTH = re.compile(r"(.+?),? ([^\W\d]+) (\d{4})")
# French words agree with what they are said of: "avancé", "avancées".
_ENDING = re.compile(r"(?<=\w{3})(?:e{1,2}s?|s)\b")


def value_named(facet: str, said: str, words: Words) -> str:
    """The value of a facet by any of its names in any language, as the pages word it or otherwise;
    what is not known as it was said.

    >>> [value_named(*each, Words()) for each in (("status", "en retard"), ("body", "ctp"))]
    ['overdue', 'PTC']
    >>> value_named("step", "T2 2020 en retard", Words()), value_named("fy", "x", Words())
    ('2020-Q2 overdue', 'x')
    >>> [value_named(*each, Words()) for each in (("programme", "DCE"), ("body", "aucun organe"))]
    ['ECP', 'none']
    """
    if facet in NO_VALUE and _bare(said) in {_bare(each(NO_VALUE[facet])) for each in _every()}:
        return NONE
    if facet == Facet.PROGRAMME:
        return _programme(said, words)
    if facet in (Facet.BODY, Facet.CODE):
        return key_named(facet, said, words)
    if facet == Facet.FY:
        return year_named(said)
    if facet == Facet.QUARTER:
        return quarter_named(said)
    if facet == Facet.STEP:
        return _step(said)
    return _worded(facet).get(_bare(said), said) if facet in _WORDED else said


def _every() -> list[Words]:
    return [Words(language) for language in LANGUAGES]


def _bare(text: str) -> str:
    """A word as it is compared: without accents, and however it agrees."""
    return _ENDING.sub("", folded(" ".join(text.split())))


def _programme(said: str, words: Words) -> str:
    if (key := key_named("programme", said, words)) != said:
        return key
    title = key_named("title", said, words)
    rows = table_rows("programmes.csv")
    return next((row["code"] for row in rows if row["title"] == title), said)


def _step(said: str) -> str:
    """A quarter and a status, in this order, the status in brackets or not."""
    text = " ".join(said.replace("(", " ").replace(")", " ").split())
    parts = text.split(" ")
    for at in range(1, len(parts)):
        status = _worded("step").get(_bare(" ".join(parts[at:])))
        quarter = quarter_named(when := " ".join(parts[:at]))
        if status and (quarter != when or is_period("quarter", when)):
            return f"{quarter} {status}"
    return said


@cache
def _worded(facet: str) -> Mapping[str, str]:
    families, values = _WORDED[facet]
    spoken = {
        _bare(each(f"{family}.{value}")): str(value)
        for each in _every()
        for family in families
        for value in values
    }
    return {_bare(str(value)): str(value) for value in values} | spoken


def session_spelled(sessions: Iterable[Session], said: str, words: Words) -> Session | None:
    """The session that a text names (`session_named`), its body by any name in any language; or as
    the pages call it, with or without what it is called beside its month."""
    text, every, spoken = " ".join(said.split()), tuple(sessions), words.every_language()
    if told := _SESSION.fullmatch(text):
        return session_named(every, f"{key_named('body', told[1], words)} {told[2]}")
    worded = [
        each
        for each in every
        if as_compared(text) in {as_compared(session_words(each, w)) for w in spoken}
    ]
    if len(worded) == 1:
        return worded[0]
    month = (told := _OF_MONTH.fullmatch(text)) and months_named().get(as_compared(told[2]))
    if told and month:
        return session_named(every, f"{key_named('body', told[1], words)} {told[3]}-{month:02}")
    return session_named(every, said)


def who_named(said: str, known: Collection[str], words: Words) -> str:
    """Who of those known is meant by a name in any language; as it was said where nobody is."""
    if said in known:
        return said
    names = {as_compared(name): who for who in known for name in _names_of(who, words)}
    return names.get(as_compared(said), said)


def _names_of(who: str, words: Words) -> Iterator[str]:
    for each in words.every_language():
        yield body_name(who, each)
        yield from all_names("body", who, each)


def decision_words(each: Decision, words: Words) -> Iterator[str]:
    """Everything that a decision says and of whom it asks it, in every language."""
    texts = [each.decided, *(text for f in each.follow_ups for text in (f.asked, f.due_text))]
    for spoken in words.every_language():
        yield from (text_in(text, spoken) for text in texts if text)
    people = (who for f in each.follow_ups for who in f.people)
    yield from (name for who in people for name in _names_of(who, words))
