"""Headings, short texts that stand by themselves, and for long pages their contents and chapters
that fold."""

from collections.abc import Mapping

from wp.language.words import Words
from wp.ui.parts.html import Markup, draw, joined, link, paragraph, show, small, tag

LONG = 80


def heading(title: object, *sub: object, level: str = "h2", count: int | None = None) -> Markup:
    """A heading with its lines of small print; `count` is how many things stand under it."""
    said = title if count is None else counted(title, count)
    return joined((tag(f"{level}.wp-heading", said), *(paragraph("sub", each) for each in sub)))


def counted(title: object, count: int) -> Markup:
    """A title with how many things stand under it."""
    return joined((title, small(count)), " ")


def show_title(title: str, words: Words, language: str = "") -> None:
    """The headline of a page, smaller where it is long, in its own language, by default that of
    these words."""
    size = ".wp-long" if len(title) > LONG else ""
    show(tag(f"h1.wp-headline{size}", title, lang=language or words.language), words)


def show_heading(
    title: object, sub: object, words: Words, anchor: str = "", level: str = "h2"
) -> None:
    """A heading, the title at this level ("h2") over `sub`, a line of small print; a link may lead
    to it by its `anchor`."""
    draw(words, heading(title, sub, level=level), id=anchor)


def show_note(words: Words, *inside: object, kind: str = "sub") -> None:
    """A paragraph of one kind, by default small print; nothing where there is nothing in it."""
    if said := paragraph(kind, *inside):
        draw(words, said)


def show_contents(titles: Mapping[str, str], words: Words) -> None:
    """Links to the parts of a page, each title by the anchor of its part."""
    links = (link(f"#{anchor}", title) for anchor, title in titles.items())
    contents = paragraph("", joined(links, " · "))
    draw(words, contents, kind="nav", aria_label=words("about.contents"))


def chapter(title: object, unit: object, *inside: object, anchor: str, opened: bool) -> Markup:
    """A heading with `unit`, a line of small print, and under it what folds away unless `opened`.

    A link to `anchor` unfolds it: a browser opens what hides the place that it is sent to. `title`
    and `unit` are in words already.
    """
    top = tag("summary", tag("h2.wp-heading", title), paragraph("sub", unit))
    place = tag("span.wp-anchor", id=anchor)
    return tag("details.wp-chapter", top, place, *inside, open=opened)
