"""A filter as people type it, with the values that the record knows."""

from dataclasses import replace
from typing import Any

from wp.domain.bodies import BodyVocabulary
from wp.domain.filter import Facet, Filter
from wp.domain.index import Index
from wp.language.spellings import session_spelled, value_named
from wp.language.words import Words

# Facets whose values may be typed in any case, with "_" for a space.
_AS_SPELLED = {*Facet} - {Facet.TOPIC, Facet.BODY, Facet.SESSION}


def resolved_filter(
    wanted: Filter, index: Index, vocabulary: BodyVocabulary, words: Words
) -> Filter:
    """What is `wanted` with values as people type them: a topic by its number alone, a body or code
    by any spelling of the `vocabulary` or name of the `words` in any language, a session by its
    month or days, status in any case. The `index` knows the values."""
    topics: list[str] = []
    for value in wanted.topic:
        every = (topic for edition in index.snapshot.editions for topic in edition.topics)
        same = [
            t.ref for t in every if value.casefold() in (t.number.casefold(), t.title.casefold())
        ]
        topics += [value] if value in index.bits[Facet.TOPIC] else same or [value]

    def spelled(facet: Facet, values: tuple[str, ...]) -> tuple[str, ...]:
        known = {value.casefold(): value for value in index.bits[facet]}
        named = {v: known.get(v.casefold().replace("_", " ")) for v in values}
        return tuple(dict.fromkeys(key or value_named(facet, v, words) for v, key in named.items()))

    calendar = index.snapshot.sessions
    sessions = [
        (s.key if (s := session_spelled(calendar, v, words)) else v) for v in wanted.session
    ]
    bodies = [(b.short if (b := vocabulary.find(v)) else v) for v in wanted.body]
    typed: dict[str, Any] = {each: spelled(each, getattr(wanted, each)) for each in _AS_SPELLED}
    return replace(
        wanted,
        topic=tuple(dict.fromkeys(topics)),
        **typed,
        body=spelled(Facet.BODY, tuple(bodies)),
        session=tuple(dict.fromkeys(sessions)),
    )
