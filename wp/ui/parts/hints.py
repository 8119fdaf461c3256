"""Short names with what they stand for as a hint, and texts of the record in both languages."""

from collections.abc import Iterable

from wp.charts.labels import name_of
from wp.domain.codes import StrategicCode
from wp.domain.meetings.decisions import FollowUp
from wp.language.names import body_full, code_name, code_title, other_names, source_words, who_words
from wp.language.record_names import Name, name_in
from wp.language.record_texts import rendered
from wp.language.words import DEFAULT, Words
from wp.ui.parts.html import MarkedWords, Markup, joined, pair, small, stacked, tag, tip, typed


def hinted_body(short: str, words: Words) -> Markup:
    """A body by its short name; the full one is its hint."""
    return _hinted(name_of(short, words), body_full(short, words))


def hinted_bodies(shorts: Iterable[str], words: Words) -> Markup:
    """Several bodies in a row."""
    return joined((hinted_body(short, words) for short in shorts), words.row(("", "")))


def hinted_codes(found: Iterable[str], known: Iterable[StrategicCode], words: Words) -> Markup:
    """Strategic codes in a row, those known with their titles as hints."""
    titles = {each.code: code_title(each.code, each.title, words) for each in known}
    named = (_hinted(code_name(code, words), titles.get(code, "")) for code in found)
    return joined(named, words.row(("", "")))


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


def _hinted(name: str, full: str) -> Markup:
    return tip(name, full) if full else joined([name])


def recorded(text: str, words: Words, kind: str = "span") -> Markup:
    """A text of the record in the language of the page: a translation has the original as its hint,
    and what is not translated says so on a page of another language than the record's."""
    found = rendered(text, words)
    if found.original:
        original = words("text.original", text=found.original)
        return typed(found.text, kind, lang=found.language, title=original)
    shown = typed(text, kind, lang=found.language)
    mark_ = small(words("text.untranslated")) if text and words.language != DEFAULT else None
    return joined((shown, mark_), " ")


def asked_of(each: FollowUp, words: Words) -> Markup:
    """What a follow-up asks of whom."""
    marked, who = MarkedWords(words.language), who_words(each.who, words)
    return joined([marked("decisions.asked", who=who, asked=recorded(each.asked, words))])
