"""What the documents say of security: every requirement of the standard's levels 1 and 2 has its
row, with what is so here and what shows it."""

import re
from collections import Counter

import pytest

from tests.support.docs.markdown import tables
from tests.support.paths import ROOT

HEADER = ("no.", "asks for", "here", "shown by")
HERE = ("holds", "provider", "nginx", "does not hold", "does not apply")
# How many requirements of levels 1 and 2 each section of ASVS 5.0.0 begins with; those of level 3
# stand after them.
COUNTED = """
1.1:2 1.2:9 1.3:11 1.4:3 1.5:2 2.1:3 2.2:3 2.3:4 2.4:1 3.2:2 3.3:4 3.4:6 3.5:5 3.7:2 4.1:3
4.2:1 4.3:2 4.4:4 5.1:1 5.2:3 5.3:2 5.4:3 6.1:3 6.2:12 6.3:4 6.4:4 6.5:5 6.6:3 6.8:4 7.1:3
7.2:4 7.3:2 7.4:5 7.5:2 7.6:2 8.1:2 8.2:3 8.3:1 8.4:1 9.1:3 9.2:4 10.1:2 10.2:2 10.3:4 10.4:11
10.5:5 10.6:2 10.7:3 11.1:2 11.2:3 11.3:3 11.4:4 11.5:1 11.6:1 12.1:3 12.2:2 12.3:4 13.1:1
13.2:5 13.3:2 13.4:5 14.1:2 14.2:4 14.3:3 15.1:3 15.2:3 15.3:7 16.1:1 16.2:5 16.3:4 16.4:3
16.5:3 17.1:1 17.2:4 17.3:2
"""
SECTIONS = {name: int(n) for name, n in (each.split(":") for each in COUNTED.split())}
TEXT = (ROOT / "docs" / "security.md").read_text(encoding="utf-8")
ROWS = [row for each in tables(TEXT) if each.header == HEADER for row in each.rows]


def numbers(cell: str) -> list[str]:
    """The requirements that a cell names: one, or from one to another of its section."""
    first, _, last = cell.partition("-")
    section, _, low = first.rpartition(".")
    high = last.rpartition(".")[2] or low
    assert not last or last.startswith(f"{section}.")
    return [f"{section}.{each}" for each in range(int(low), int(high) + 1)]


def here(row: tuple[str, ...]) -> str:
    """What is so of the requirements of a row."""
    return next(each for each in HERE if re.match(rf"{each}\b", row[2]))


def test_every_requirement_has_its_row() -> None:
    named = [number for row in ROWS for number in numbers(row[0])]
    asked = [f"{section}.{n + 1}" for section, most in SECTIONS.items() for n in range(most)]
    assert named == asked and len(asked) == 253


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_what_holds_is_shown_and_what_does_not_is_said(row: tuple[str, ...]) -> None:
    _, wanted, said, shown = row
    assert wanted
    if here(row) == "holds":
        assert "`" in shown or "](" in shown or "the same" in shown
    if here(row) == "does not hold":
        assert len(said) > len("does not hold: "), "what there is instead"


def test_the_counts_are_those_of_the_rows() -> None:
    (told,) = [each for each in tables(TEXT) if each.header == ("here", "requirements", "means")]
    counts = Counter({row[0]: int(row[1]) for row in told.rows})
    assert counts == Counter(here(row) for row in ROWS for _ in numbers(row[0]))


def test_what_does_not_hold_is_named_at_the_top() -> None:
    short = TEXT.partition("in short\n")[2].partition("\n## ")[0]
    missing = {number for row in ROWS if here(row) == "does not hold" for number in numbers(row[0])}
    assert set(re.findall(r"\d+\.\d+\.\d+", short)) == missing
