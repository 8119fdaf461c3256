"""Long pages: what they hold stands first, and their chapters fold."""

from collections.abc import Mapping

from wp.language.words import Words
from wp.ui.parts.html import Markup, draw, joined, link, paragraph, tag


def show_contents(titles: Mapping[str, str], words: Words) -> None:
    """Links to the parts of a page, each title by the anchor of its part."""
    links = (link(f"#{anchor}", title) for anchor, title in titles.items())
    contents = paragraph("", joined(links, " · "))
    draw(words, contents, kind="nav", aria_label=words("about.contents"))


def chapter(title: object, unit: object, *inside: object, anchor: str, opened: bool) -> Markup:
    """A heading with its line of small print, and under it what folds away.

    A link to `anchor` unfolds it: a browser opens what hides the place that it is sent to.
    """
    top = tag("summary", tag("h2.wp-heading", title), paragraph("sub", unit))
    place = tag("span.wp-anchor", id=anchor)
    return tag("details.wp-chapter", top, place, *inside, open=opened)
