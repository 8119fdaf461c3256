"""A card: a block of short paragraphs with a coloured edge."""

from collections.abc import Sequence

from wp.language.words import Words
from wp.ui.parts.html import Markup, tag

QUIET, PLAIN = "border-color:#596779", "border-color:var(--wp-rule)"


def card(*inside: object, edge: str = PLAIN, **attributes: object) -> Markup:
    """A card that is not broken over columns; `edge` is the style of its edge."""
    return tag("div.wp-card", *inside, style=edge, **attributes)


def in_columns(*cards: Markup) -> Markup:
    """Cards in two columns where there is room."""
    return tag(f"div{'.wp-columns' if len(cards) > 1 else ''}", *cards)


def first_cards(cards: Sequence[Markup], opened: int, words: Words) -> Markup:
    """The first cards in columns, the others folded away under how many they are."""
    shown = in_columns(*cards[:opened])
    if len(cards) <= opened:
        return shown
    more = tag("summary", words("review.more", n=len(cards) - opened))
    return shown + tag("details", more, in_columns(*cards[opened:]))
