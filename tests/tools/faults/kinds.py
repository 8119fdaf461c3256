"""The kinds of faults of a cell: what is not printed, not counted, or says more than it seems."""

import random
from collections.abc import Callable

from tests.tools.faults.planting import Kind, Plant
from tests.tools.faults.printed import Printed, Run

TEXTS = ("task", "indicator")
CELLS = (*TEXTS, "topic", "strategic", "bodies", "timeline", "programmes")
OLD = ("check again", "Postponed", "was refused", "for the next session", "old wording")


def beside(look: str, right: str = "", words: tuple[str, ...] = OLD) -> Plant:
    """A run of this look before or behind the text, or within it; `right` is what is read for
    it."""

    def plant(chance: random.Random, text: str) -> Printed:
        extra, parts = chance.choice(words), text.split(" ")
        at = chance.choice((0, len(parts), chance.randrange(len(parts) + 1)))
        before, after = " ".join(parts[:at]), " ".join(parts[at:])
        runs = [Run(f"{before} ")] * bool(before) + [Run(extra, look)]
        runs += [Run(f" {after}")] * bool(after)
        kept = extra if right == "kept" else right
        return Printed(" ".join(filter(None, (before, kept, after))), *runs)

    return plant


def whole(look: str, kept: bool = False) -> Plant:
    """The whole cell in this look."""
    return lambda chance, text: Printed(text if kept else "", Run(text, look))


def behind(look: str, words: tuple[str, ...], kept: bool = False) -> Plant:
    """A run that touches the end of the text."""

    def plant(chance: random.Random, text: str) -> Printed:
        extra = chance.choice(words)
        return Printed(text + extra if kept else text, Run(text), Run(extra, look))

    return plant


def ordinal(chance: random.Random, text: str) -> Printed:
    """A number whose ending is raised belongs to the text."""
    number, end = chance.choice((("225", "th"), ("1", "st"), ("3", "rd"), ("2", "nd")))
    return Printed(
        f"{text} at the {number}{end} Session",
        Run(f"{text} at the {number}"),
        Run(end, "raised"),
        Run(" Session"),
    )


def unseen(chance: random.Random, text: str) -> Printed:
    """Characters that nobody sees, in the middle of a word."""
    words = text.split(" ")
    at = max(range(len(words)), key=lambda each: len(words[each]))
    middle = len(words[at]) // 2
    sign = chance.choice("\u00ad\u200b\u2060\u200e\ufeff")
    words[at] = words[at][:middle] + sign + words[at][middle:]
    return Printed(text, Run(" ".join(words)))


def ligature(chance: random.Random, text: str) -> Printed:
    """Letters that are one sign in the file."""
    word, drawn = chance.choice((("finalised files", "ﬁnalised ﬁles"), ("official", "oﬃcial")))
    return Printed(f"{text} {word}", Run(f"{text} {drawn}"))


def sign(chance: random.Random, text: str) -> Printed:
    """A sign of a font of signs."""
    look, code, shown = chance.choice(
        (
            ("Symbol", "\uf0b3", "≥"),
            ("Symbol", "\uf0a3", "≤"),
            ("Wingdings", "\uf0fc", "✓"),
            ("Wingdings", "\uf0fb", "✗"),
        )
    )
    return Printed(f"{text} {shown} 80", Run(f"{text} "), Run(code, look), Run(" 80"))


def meant(*choices: tuple[str, tuple[str, ...]]) -> tuple[Plant, Callable[[str], tuple[str, ...]]]:
    """A cell with one of these texts, and what it means."""
    meanings = dict(choices)

    def plant(chance: random.Random, text: str) -> Printed:
        chosen = chance.choice(choices)[0]
        return Printed(chosen, Run(chosen))

    return plant, lambda text: meanings[text]


CODES, CODES_MEAN = meant(
    ("SP1-SP4", ("SP1", "SP2", "SP3", "SP4")),
    ("SP 1, SO 2", ("SP1", "SO2")),
    ("SP1, 2 and 6", ("SP1", "SP2", "SP6")),
    ("SP2 – 4; LD1", ("SP2", "SP3", "SP4", "LD1")),
    ("sp1 Sp6", ("SP1", "SP6")),
    ("ＳＰ１ ＳＰ６", ("SP1", "SP6")),
    ("SO9", ("SO9", "doubt")),
    ("SP1 and all others", ("SP1", "doubt")),
    ("SP1/SP2/LD3", ("SP1", "SP2", "LD3")),
    ("SP.1", ("SP1",)),
)
STEPS, STEPS_MEAN = meant(
    ("April 2023 (PTC, 225th/226th Sessions)", ("April 2023: PTC", "doubt")),
    ("April 2023 (tbc)", ("April 2023: ", "doubt")),
    ("2023 (April PTC)", ("2023: PTC", "doubt")),
    (
        "June 2023, 2024 and 2025 (Council)",
        ("June 2023: Council", "June 2024: Council", "June 2025: Council"),
    ),
    ("Q2 2023 and 2024 (PTC)", ("Q2 2023: PTC", "Q2 2024: PTC")),
    ("April 2023 (PTC - to be confirmed)", ("April 2023: PTC", "doubt")),
)

KINDS = {
    "words struck out": Kind(CELLS, beside("struck"), told=True),
    "a cell struck out": Kind(("indicator", "timeline"), whole("struck"), told=True),
    "hidden words": Kind(CELLS, beside("hidden"), told=True),
    "white words": Kind(CELLS, beside("white"), told=True),
    "white on a dark ground": Kind(CELLS, whole("dark", kept=True)),
    "a raised mark of a note": Kind(
        CELLS, behind("raised", ("1", "2", "*", "1, 2", "†", "a)")), told=False
    ),
    "a raised ending": Kind(TEXTS, ordinal),
    "a sign of a font": Kind(TEXTS, sign),
    "invisible characters": Kind(CELLS, unseen),
    "ligatures": Kind(TEXTS, ligature),
    "a form's placeholder": Kind(("indicator", "timeline"), whole("placeholder"), told=True),
    "a form's list": Kind(("type", "indicator", "timeline"), whole("dropdown", kept=True)),
    "a form's box": Kind(TEXTS, behind("box", ("☒", "☐"), kept=True)),
    "a field's other text": Kind(CELLS, beside("field"), told=True),
    "a phonetic guide": Kind(TEXTS, beside("ruby"), told=True),
    "alternative content": Kind(TEXTS, beside("alternate", "kept", ("a < b", "as agreed"))),
    "an equation": Kind(TEXTS, beside("equation", "kept", ("x≤80", "a+b"))),
    "letters drawn twice": Kind(CELLS, whole("twice", kept=True)),
    "strategic codes": Kind(("strategic",), CODES, means=CODES_MEAN),
    "timelines": Kind(("timeline",), STEPS, means=STEPS_MEAN),
}
