"""French as it is expected: written with plain spaces, set as the product sets it; and the French
names as `data/` has them, read apart from the product."""

import csv

from tests.support.paths import DATA
from wp.language.typography import typeset

# How an entry asks for an article, and what the article goes by.
ARTICLES = ("the", "of_the")
NOUNS = ("m", "f", "vowel", "plural", "phrase", "unknown")


def fr(text: str) -> str:
    """A text with the spaces and apostrophes of French printers."""
    return typeset(text, "fr")


def in_full(short: str, language: str) -> str:
    """The full name of a body with its short one in brackets, where it has one."""
    name = BODIES.get(short, short) if language == "fr" else short
    full = (BODIES_IN_FULL if language == "fr" else BODIES_IN_ENGLISH).get(short, name)
    return name if full == name else f"{full} ({name})"


def french_names(file: str, key: str, column: str) -> dict[str, str]:
    """What a column of a table of `data/` holds, by the column that is its key."""
    with (DATA / file).open(encoding="utf-8", newline="") as table:
        return {row[key]: row[column] for row in csv.DictReader(table)}


BODIES = french_names("bodies.csv", "short", "short_fr")
BODIES_IN_FULL = french_names("bodies.csv", "short", "full_fr")
BODIES_IN_ENGLISH = french_names("bodies.csv", "short", "full")
CODES = french_names("strategic_codes.csv", "code", "code_fr")
