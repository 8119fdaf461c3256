"""HTML is made here: elements as functions of what they hold, every text escaped by markupsafe.

Pages call the parts that are built of these elements, never `tag` itself (tests/house/).
"""

from collections.abc import Callable, Iterable
from functools import cache
from typing import Any

import streamlit as st
from markupsafe import Markup, escape

from wp.language.words import Noun, Words
from wp.ui.shell.short_names import with_hints


def tag(kind: str, *inside: object, **attributes: object) -> Markup:
    """An element, written as a style sheet names it; Markup in it is kept, everything else escaped.

    What is None is left out, of what it holds and of its attributes (False and "" of these too);
    True is an attribute without a value, and the underscore in a name is a hyphen.

    >>> print(tag("p.wp-sub.wp-late", "a < b ", tag("em", 7), lang="en", data_n=0, title=""))
    <p class="wp-sub wp-late" lang="en" data-n="0">a &lt; b <em>7</em></p>
    """
    name, begin = _opened(kind)
    told = "".join(_attribute(key, value) for key, value in attributes.items())
    # Only what was escaped is put together here; `Markup.format` would escape it as safely, ten
    # times slower.
    return Markup(f"{begin}{told}>{joined(inside)}</{name}>")


@cache
def _opened(kind: str) -> tuple[str, str]:
    """The name of a kind of element, and how it begins."""
    name, *classes = kind.split(".")
    return name, f'<{name} class="{" ".join(classes)}"' if classes else f"<{name}"


def _attribute(name: str, value: object) -> str:
    if value is None or value is False or value == "":
        return ""
    name = name.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(value)}"'


def classes(kind: str, more: str) -> str:
    """An element's name with more of the product's classes.

    >>> classes("ul.wp-links", "bare wide")
    'ul.wp-links.wp-bare.wp-wide'
    """
    return ".wp-".join([kind, *more.split()])


def joined(parts: Iterable[object], between: object = "") -> Markup:
    """Parts in a row, those that are None or "" left out.

    >>> print(joined(["a", "", None, "b & c"], " · "))
    a · b &amp; c
    """
    kept = (
        part if isinstance(part, Markup) else escape(part)
        for part in parts
        if part is not None and part != ""
    )
    return Markup(str(escape(between)).join(kept))


def draw(words: Words, *parts: object, kind: str = "div", **attributes: object) -> None:
    """Put parts on the page in a block of their own, in the language of these words."""
    show(tag(kind, *parts, lang=words.language, **attributes), words)


def show(page: Markup, words: Words) -> None:
    """Put an element on the page; a short name in it has what it stands for as its hint, as these
    words have it."""
    hinted = with_hints(
        page, words.names, lambda short, full: tag("abbr.wp-hint", short, title=full)
    )
    st.html(hinted)


def english(text: object, kind: str = "span", **attributes: object) -> Markup:
    """A text of the source, which is English whatever the page speaks."""
    return tag(kind, text, lang="en", **attributes)


def typed(text: object, kind: str = "span", **attributes: object) -> Markup:
    """A text as somebody typed or printed it, its lines kept."""
    return tag(f"{kind}.wp-typed", text, **attributes)


def strong(*inside: object, **attributes: object) -> Markup:
    """What the eye is to find first."""
    return tag("strong", *inside, **attributes)


def emphasis(text: object) -> Markup:
    """Words about a text that is not there."""
    return tag("em", text)


def small(*inside: object) -> Markup:
    """Small print within a line."""
    return tag("span.wp-sub", *inside)


def faint(text: object, **attributes: object) -> Markup:
    """What is there but tells nothing: a nought, "not stated"."""
    return tag("span.wp-zero", text, **attributes)


def tip(text: object, said: str, kind: str = "abbr") -> Markup:
    """A text with what more is to be said of it: a short form with what it stands for."""
    return tag(kind, text, title=said)


def code(text: object) -> Markup:
    """Signs for machines, broken anywhere."""
    return tag("code.wp-code", text)


def aside(text: object) -> Markup:
    """Words of somebody whose writing may run the other way, kept apart from the rest."""
    return tag("bdi", text)


def mark(text: object) -> Markup:
    """A word in a frame."""
    return tag("span.wp-mark", text)


def reference(ref: object) -> Markup:
    """A reference that leads nowhere."""
    return tag("span.wp-ref", ref)


def link(href: str, *inside: object, **attributes: object) -> Markup:
    """A link within the product, which stays in its tab."""
    return tag("a", *inside, href=href, target="_self", **attributes)


def paragraph(kind: str, *inside: object, **attributes: object) -> Markup:
    """A paragraph of one of the kinds of the style sheet: "sub", "label", "why", "follow" ...;
    nothing where there is nothing in it."""
    said = joined(inside)
    return tag(classes("p", kind), said, **attributes) if said else said


def stacked(*parts: object) -> Markup:
    """Parts one under the other within a cell or a paragraph; those that are empty left out."""
    return joined(parts, Markup("<br>"))


def beside(left: Markup, right: Markup | None) -> Markup:
    """A narrow block and a wide one that scrolls by itself."""
    wide = tag("div.wp-as-read", right) if right else None
    return tag("div.wp-place", tag("div", left), wide)


def _kept(value: object) -> object:
    """A value escaped; numbers and names keep what chooses the words about them."""
    match value:
        case int():
            return value
        case tuple():
            return tuple(map(_kept, value))
        case Noun(gender=gender):
            return Noun(escape(value), gender)
    return escape(value)


class MarkedWords(Words):
    """Words whose sentences may hold Markup: every other value in them is escaped."""

    @classmethod
    def of(cls, words: Words) -> "MarkedWords":
        """Those of the same language with the same names."""
        return cls(words.language, names=words.names)

    def __call__(self, key: str, /, **values: object) -> str:
        """As `Words`, with the sentence as Markup; the catalogue itself holds no markup."""
        return Markup(Words.__call__(self, key, **{name: _kept(v) for name, v in values.items()}))

    def listing(self, items: tuple[str, ...] | list[str], last: str = "and") -> str:
        """As `Words`, each item escaped."""
        return Markup(Words.listing(self, [escape(item) for item in items], last))


def pair(name: object, said: object, words: Words) -> Markup:
    """What a name stands for, after the colon of the language; each escaped unless it is Markup."""
    return Markup(MarkedWords.of(words).pair(escape(name), escape(said)))


def sentence(
    said: Callable[..., str], about: Any, words: Words, name: Callable[..., str] = escape
) -> Markup:
    """What `said`, a sentence of `wp.language.wording`, says about something; in it `name` makes
    links of places and texts of the source are marked English."""
    return Markup(said(about, MarkedWords.of(words), name, english))
