"""What people write for the value of a filter or a session, in any language, and what the record
calls it."""

import re
from collections.abc import Collection, Iterable, Iterator, Mapping
from functools import cache

from wp.domain.filter import NONE
from wp.domain.meetings.decisions import Decision, DecisionKind
from wp.domain.programme import Part
from wp.domain.progress import ProgressStatus
from wp.domain.sessions import Session, session_named
from wp.domain.spoken import as_compared
from wp.domain.status import TimelineStatus
from wp.domain.step_status import StepStatus
from wp.language.names import all_names, body_name, key_named
from wp.language.record_texts import text_in
from wp.language.words import LANGUAGES, Words

_NAMED = ("body", "code", "programme")
# The values that have words in the catalogue, with the family of the words.
_WORDED: Mapping[str, tuple[str, Iterable[str]]] = {
    "status": ("status", TimelineStatus),
    "step": ("status", StepStatus),
    "progress": ("progress", ProgressStatus),
    "part": ("part", Part),
    "type": ("type", ("A", "M", NONE)),
    "kind": ("kind", DecisionKind),
}
_SESSION = re.compile(r"(.+?),? (\d{4}-\d\d.*)")


def value_named(facet: str, said: str) -> str:
    """The value of a facet by any of its names in any language; what is not known as it was said.

    >>> value_named("status", "en retard"), value_named("body", "ctp"), value_named("fy", "x")
    ('overdue', 'PTC', 'x')
    >>> value_named("step", "2020-Q2 en retard"), value_named("programme", "DCE")
    ('2020-Q2 overdue', 'ECP')
    """
    if facet in _NAMED:
        return key_named(facet, said)
    quarter, _, status = said.partition(" ") if facet == "step" else ("", "", said)
    value = _by_words(facet).get(as_compared(status), status) if facet in _WORDED else status
    return f"{quarter} {value}".strip()


@cache
def _by_words(facet: str) -> Mapping[str, str]:
    family, values = _WORDED[facet]
    every = [Words(language) for language in LANGUAGES]
    return {as_compared(each(f"{family}.{value}")): value for each in every for value in values}


def session_spelled(sessions: Iterable[Session], said: str) -> Session | None:
    """The session that a text names (`session_named`), its body by any name in any language."""
    told = _SESSION.fullmatch(" ".join(said.split()))
    return session_named(sessions, f"{key_named('body', told[1])} {told[2]}" if told else said)


def who_named(said: str, known: Collection[str]) -> str:
    """Who of those known is meant by a name in any language; as it was said where nobody is."""
    if said in known:
        return said
    names = {as_compared(name): who for who in known for name in _names_of(who)}
    return names.get(as_compared(said), said)


def _names_of(who: str) -> Iterator[str]:
    for language in LANGUAGES:
        words = Words(language)
        yield body_name(who, words)
        yield from all_names("body", who, words)


def decision_words(each: Decision) -> Iterator[str]:
    """Everything that a decision says and of whom it asks it, in every language."""
    texts = [each.decided, *(text for f in each.follow_ups for text in (f.asked, f.due_text))]
    for language in LANGUAGES:
        words = Words(language)
        yield from (text_in(text, words) for text in texts if text)
    yield from (name for f in each.follow_ups for who in f.people for name in _names_of(who))
