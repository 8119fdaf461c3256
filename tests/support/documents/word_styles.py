"""How made-up Word documents look."""

import random
from dataclasses import dataclass

_WEIGHTS = {"topics": (5, 12, 19, 8, 7, 13, 17, 13, 7), "actions": (5, 32, 20, 19, 17)}


@dataclass(frozen=True)
class Style:
    """How a document looks; `lines` says how a task's second line shows the task: "merged" or
    "blank" cells."""

    font: str
    size: int
    landscape: bool
    margin: int
    language: str
    weights: tuple[int, ...]
    lines: str
    header_repeats: bool
    header_rows_again: bool
    numbers_automatic: bool
    footnotes: bool
    split: bool
    bullets: bool
    hidden: bool
    text_box: bool
    page_heads: bool
    keeps_rows: bool


def style_of(kind: str, seed: int) -> Style:
    """The look that belongs to a seed."""
    chance = random.Random(seed * 7919 + 17)

    def often(share: float) -> bool:
        return chance.random() < share

    return Style(
        font=chance.choice(("Liberation Sans", "Liberation Serif", "DejaVu Sans", "Carlito")),
        size=chance.choice((14, 16, 17, 19)),
        landscape=kind == "topics" or often(0.4),
        margin=chance.choice((567, 850, 1020)),
        language=chance.choice(("en-GB", "en-US", "fr-FR", "de-DE")),
        weights=tuple(weight + chance.randint(0, 3) for weight in _WEIGHTS[kind]),
        lines=chance.choice(("merged", "merged", "blank")),
        header_repeats=often(0.7),
        header_rows_again=often(0.25),
        numbers_automatic=often(0.35),
        footnotes=often(0.5),
        split=often(0.3),
        bullets=often(0.5),
        hidden=often(0.3),
        text_box=often(0.25),
        page_heads=often(0.4),
        keeps_rows=often(0.3),
    )
