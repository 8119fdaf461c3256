"""Short names with what they stand for as a hint, readings with what was settled of them, and texts
of the record in both languages."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any
from urllib.parse import urlencode

import streamlit as st

from wp.domain.meetings.decisions import FollowUp
from wp.domain.people.rights import Verb
from wp.domain.programme import PerformanceIndicator
from wp.domain.texts import text_key
from wp.language.dates import day
from wp.language.names import other_names, source_words, who_words
from wp.language.record_names import Name
from wp.language.record_texts import Tell, rendered
from wp.language.typography import shortened
from wp.language.wording.citations import citation_words
from wp.language.wording.settling import cell_sentence
from wp.language.words import Words
from wp.ui.parts.html import (
    MarkedWords,
    Markup,
    joined,
    link,
    pair,
    small,
    stacked,
    tag,
    tip,
    typed,
)
from wp.ui.shell.who_acts import allowed

# The name in an address of the text that somebody wants to translate.
TRANSLATE = "translate"

SETTLED = "✎"
CODE_COLUMNS = ("strategic", "topic_code")


def stand_for(texts: Iterable[str], words: Words, between: str) -> str:
    """What the short names in these texts stand for, each once; "" where there are none."""
    full = words.names.full_names(words.language)
    found = (words.names.short_in(text, words.language) for text in texts)
    shorts = dict.fromkeys(short for own in found for short in own)
    return between.join(words.pair(short, full[short]) for short in shorts)


def column_hints(rows: Iterable[Mapping[str, Any]], words: Words) -> dict[str, str]:
    """For each column of a grid, whose cells have no hint of their own, what the short names in
    its head and cells stand for."""
    texts: dict[str, list[str]] = {}
    for row in rows:
        for name, value in row.items():
            cells = value if isinstance(value, list) else [value]
            texts.setdefault(name, [name]).extend(str(each) for each in cells)
    told = {name: stand_for(dict.fromkeys(each), words, "  \n") for name, each in texts.items()}
    return {name: each for name, each in told.items() if each}


def hovers_in_full(figure: Mapping[str, Any], words: Words) -> dict[str, Any]:
    """A figure under whose pointer every short name says what it stands for."""

    def told(text: str) -> str:
        return "<br>".join(filter(None, (text, stand_for([text], words, "<br>"))))

    def trace(each: Mapping[str, Any]) -> dict[str, Any]:
        found = each.get("hovertext")
        if not found:
            return dict(each)
        hovers = told(found) if isinstance(found, str) else [told(text) for text in found]
        return {**each, "hovertext": hovers}

    return {**figure, "data": [trace(each) for each in figure["data"]]}


def names_elsewhere(family: str, key: str, words: Words) -> Markup:
    """What a body or code is called in the other languages, and where a French name is from."""
    others = (
        pair(
            Words(language)("language.name"),
            tag("span", _both(name), lang=language),
            words,
        )
        for language, name in other_names(family, key, words)
    )
    french = words.names.name_in("fr", family, key)
    source = source_words(french.source, words) if french and french.source else ""
    return stacked(*others, source and small(source))


def _both(name: Name) -> str:
    return f"{name.full} ({name.short})" if name.full != name.short else name.short


def cited(source: str, words: Words) -> Markup:
    """Where in the report or its annexes something stands."""
    said = citation_words(source, words)
    return tag("span", said, lang=said.language)


def recorded(text: str, words: Words, kind: str = "span", ours: bool = False) -> Markup:
    """A text of the record in the language of the page: a translation has the original as its hint,
    and what is not translated says so on a page of another language than the record's, with the
    link to the form by which it is translated; so has a translation that somebody added. `kind` is
    the element that it stands in.

    `ours` are texts that the record does not hold: their translation stands beside them in `data/`.
    """
    found = rendered(text, words)
    if (added := found.added) and found.original:
        on = day(added.recorded_at.date(), words.language)
        told = words.parts(
            (words("text.original", text=text), words("text.by", who=added.recorded_by, day=on))
        )
        shown = typed(found.text, kind, lang=found.language, title=told)
        return joined((shown, small(_translate(text, "text.added", words))), " ")
    if found.original:
        original = words("text.original", text=found.original)
        return typed(found.text, kind, lang=found.language, title=original)
    shown = typed(text, kind, lang=found.language)
    if not found.untranslated:
        return shown
    offer = None if ours else _translate(text, "text.translate", words)
    return joined((shown, small(words("text.untranslated")), offer and small(offer)), " ")


def _translate(text: str, label: str, words: Words) -> Markup | None:
    """The link to the form that translates a text, on the page where it stands; none on a page of
    how the record once was, or for whom it is not to translate."""
    here = {name: st.query_params.get_all(name) for name in st.query_params}
    if "known_at" in here or not allowed(Verb.TRANSLATE):
        return None
    query = urlencode(here | {TRANSLATE: [text_key(text)]}, doseq=True)
    told = words("text.translate_what", text=shortened(text, 80))
    return link(f"?{query}", words(label), aria_label=told)


def asked_of(each: FollowUp, words: Words) -> Markup:
    """What a follow-up asks of whom."""
    marked, who = MarkedWords.of(words), who_words(each.who, words)
    return joined([marked("decisions.asked", who=who, asked=recorded(each.asked, words))])


def quoting(said: Callable[[Any, Words, Tell], str], about: Any, words: Words) -> Markup:
    """What `said`, a sentence of `wp.language.wording`, says about something in which it quotes
    texts of the record."""

    def told(text: str, _: Words) -> Markup:
        return recorded(text, words)

    return joined([said(about, MarkedWords.of(words), told)])


def marked(shown: object, line: PerformanceIndicator, words: Words, *columns: str) -> Markup:
    """What is `shown` of a line, read from these columns: where a person settled one of them with
    a mark, whose hint is what was settled."""
    own = [each for each in line.settled if each.finding.column in columns]
    hint = words.parts(cell_sentence(each, words) for each in own)
    return joined((shown, tip(SETTLED, hint) if own else None), " ")
