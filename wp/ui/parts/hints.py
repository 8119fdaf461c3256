"""Short names of bodies and strategic codes, each with what it stands for as a hint."""

from collections.abc import Iterable

from wp.charts.labels import name_of
from wp.domain.codes import StrategicCode
from wp.language.names import body_full, code_name, code_title, other_names, source_words
from wp.language.record_names import Name, name_in
from wp.language.words import Words
from wp.ui.parts.html import Markup, joined, pair, small, stacked, tag, tip


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
