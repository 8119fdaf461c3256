"""A card: a block of short paragraphs with a coloured edge."""

from wp.ui.parts.html import Markup, tag

QUIET, PLAIN = "border-color:#596779", "border-color:var(--wp-rule)"


def card(*inside: object, edge: str = PLAIN, **attributes: object) -> Markup:
    """A card that is not broken over columns; `edge` is the style of its edge."""
    return tag("div.wp-card", *inside, style=edge, **attributes)


def in_columns(*cards: Markup) -> Markup:
    """Cards in two columns where there is room."""
    return tag(f"div{'.wp-columns' if len(cards) > 1 else ''}", *cards)
