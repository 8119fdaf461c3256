"""French as it is expected: written with plain spaces, set as the product sets it; and the French
names as `data/` has them, read apart from the product."""

import csv

from tests.support.paths import DATA
from wp.language.typography import typeset


def fr(text: str) -> str:
    """A text with the spaces and apostrophes of French printers."""
    return typeset(text, "fr")


def french_names(file: str, key: str, column: str) -> dict[str, str]:
    """What a column of a table of `data/` holds, by the column that is its key."""
    with (DATA / file).open(encoding="utf-8", newline="") as table:
        return {row[key]: row[column] for row in csv.DictReader(table)}


BODIES = french_names("bodies.csv", "short", "short_fr")
BODIES_IN_FULL = french_names("bodies.csv", "short", "full_fr")
CODES = french_names("strategic_codes.csv", "code", "code_fr")
