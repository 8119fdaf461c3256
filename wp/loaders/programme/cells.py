"""From a table's fields to cells of a programme's row, shared by both kinds: states and numbers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wp.domain.findings import Cell, CellState
from wp.loaders.programme.columns import Field
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Source

# Cells of a task: on its further lines they hold what they held on its first.
OF_TASK = ("task", "type", "strategic", "bodies")
_LONGEST_NUMBER = 7
_NAMES, _MARKS = {"topic", "thème", "theme", "section"}, (":", "–", "-", ".", ")")
_PRINTED = re.compile(r"(?:(?:topic|th[eè]me|section) )?(\d{1,3})\s?[.:)–-]?", re.IGNORECASE)
# A heading that counts in words of its own: "Action 4. Trade", "Objectif 2 : ...".
_OWN_WORD = re.compile(r"[^\W\d_]+ (\d{1,3})\s?[.:)–-]\s*\S.*")
# The number of a task, perhaps with that of its topic: "WP 4.3a".
TASK_NUMBER = re.compile(
    r"(?:[A-Z][A-Z0-9_-]{0,15}\s+)?(?:(?P<topic>\d{1,6})[.\-])?(?P<task>\d{1,6})(?P<line>[a-z]?)\.?"
)


def split_number(words: Sequence[Word], loose: bool = False) -> tuple[list[Word], list[Word]]:
    """The number that a text begins with, and the rest: "4. E-Commerce" where the number has no
    column of its own; `loose`: "Topic 4: E-Commerce" and "4 E-Commerce" too."""
    at = int(loose and len(words) > 2 and words[0].text.casefold() in _NAMES)
    end = at + 1 + (loose and len(words) > at + 1 and words[at + 1].text in _MARKS)
    if len(words) > end:
        number = words[at].text
        digits = number.rstrip(":–-)." if loose else ").")
        if digits.isdecimal() and len(digits) <= 3 and (loose or number[-1] in ".)"):
            return list(words[:end]), list(words[end:])
    return [], list(words)


def number_of(text: str) -> str:
    """The number in the text of a number's cell, its full stop aside ("Topic 4:" is 4); a text
    that is no number stays as printed."""
    matched = _PRINTED.fullmatch(text)
    return matched[1] if matched else text.rstrip(".) ")


def heading_of(source: Source, words: Sequence[Word]) -> tuple[str, str]:
    """Number ("" where there is none) and title of the topic that a heading's words name: "Topic 4:
    Trade" is Trade, "Action 4. Trade" keeps its own word."""
    numbers, title = split_number(words, loose=True)
    if numbers:
        return number_of(source.join(numbers)), source.join(title)
    text = source.join(words)
    counted = _OWN_WORD.fullmatch(text)
    return counted[1] if counted else "", text


def following(number: str) -> str:
    """The number after another, "1" after what is none."""
    return str(int(number) + 1) if is_number(number) else "1"


def is_number(text: str) -> bool:
    """Whether a text can be counted on from."""
    return text.isdecimal() and len(text) < _LONGEST_NUMBER


def cell_of(source: Source, name: str, found: Field, above: Cell | None, carries: bool) -> Cell:
    """The cell of a field of this name, as it was found: its own, or the one of the row above where
    that spans it (or, left blank, `carries` it down). The words come from the source."""
    if found.words and not found.goes_on:
        return Cell(source.text(found.words), CellState.OWN)
    if above is None or not (found.goes_on or (carries and name in OF_TASK)):
        return Cell()
    # A blank cell of a task still is the task's on its further lines; any other blank is empty on
    # every row.
    return replace(above, state=CellState.MERGED) if above.text or name in OF_TASK else Cell()
