"""Headings and short texts that stand by themselves."""

import streamlit as st

from wp.language.words import Words
from wp.ui.parts.html import Markup, draw, joined, paragraph, small, tag

LONG = 80


def heading(title: object, *sub: object, level: str = "h2", count: int | None = None) -> Markup:
    """A heading with its lines of small print; `count` is how many things stand under it."""
    said = title if count is None else joined((title, small(count)), " ")
    return joined((tag(f"{level}.wp-heading", said), *(paragraph("sub", each) for each in sub)))


def show_title(title: str, language: str) -> None:
    """The headline of a page, smaller where it is long, in its own language."""
    size = ".wp-long" if len(title) > LONG else ""
    st.html(tag(f"h1.wp-headline{size}", title, lang=language))


def show_heading(
    title: object, sub: object, words: Words, anchor: str = "", level: str = "h2"
) -> None:
    """A heading, the title at this level ("h2") over `sub`, a line of small print; a link may lead
    to it by its `anchor`."""
    draw(words, heading(title, sub, level=level), id=anchor)


def show_note(words: Words, *inside: object, kind: str = "sub") -> None:
    """A paragraph of one kind, by default small print."""
    draw(words, paragraph(kind, *inside))
