"""Short names with what they stand for as a hint, and texts of the record in both languages."""

from collections.abc import Iterable, Mapping
from typing import Any

from wp.domain.meetings.decisions import FollowUp
from wp.language.names import other_names, source_words, who_words
from wp.language.record_names import Name, full_names, name_in, short_in
from wp.language.record_texts import rendered
from wp.language.words import Words
from wp.ui.parts.html import MarkedWords, Markup, joined, pair, small, stacked, tag, typed


def stand_for(texts: Iterable[str], words: Words, between: str) -> str:
    """What the short names in these texts stand for, each once; "" where there are none."""
    full = full_names(words.language)
    shorts = dict.fromkeys(short for text in texts for short in short_in(text, words.language))
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
    french = name_in("fr", family, key)
    source = source_words(french.source, words) if french and french.source else ""
    return stacked(*others, source and small(source))


def _both(name: Name) -> str:
    return f"{name.full} ({name.short})" if name.full != name.short else name.short


def recorded(text: str, words: Words, kind: str = "span") -> Markup:
    """A text of the record in the language of the page: a translation has the original as its hint,
    and what is not translated says so on a page of another language than the record's."""
    found = rendered(text, words)
    if found.original:
        original = words("text.original", text=found.original)
        return typed(found.text, kind, lang=found.language, title=original)
    shown = typed(text, kind, lang=found.language)
    return joined((shown, small(words("text.untranslated")) if found.untranslated else None), " ")


def asked_of(each: FollowUp, words: Words) -> Markup:
    """What a follow-up asks of whom."""
    marked, who = MarkedWords(words.language), who_words(each.who, words)
    return joined([marked("decisions.asked", who=who, asked=recorded(each.asked, words))])
