"""How a table's text is broken into paragraphs, and how wide its columns are: both found from
what stands in them."""

import re
from collections.abc import Sequence

from wp.domain.codes import CODE
from wp.exports.word.document import Paragraph

LETTER, PADDING, LONGEST_WORD, EMPTY = 88, 170, 26, 40  # an empty column is there to be written in
SHORT, HEAD_LINES = 19, 3
_BEHIND_A_BODY = re.compile(r"(?<=\)) (?=\S)")


def pieces(column: str, text: str) -> list[str]:
    """The lines of a cell: each strategic code and each step of a timeline has one of its own.

    Joined by single spaces they are the text again, so that a reader finds the cell as it was.

    >>> pieces("strategic", "SG SO1"), pieces("timeline", "April 2020 (PTC) June 2020 (Council)")
    (['SG', 'SO1'], ['April 2020 (PTC)', 'June 2020 (Council)'])
    >>> pieces("strategic", "SG and others")
    ['SG and others']
    """
    if column == "strategic":
        codes = text.split(" ")
        return codes if all(CODE.fullmatch(code) for code in codes) else [text] if text else []
    if column == "timeline":
        return _BEHIND_A_BODY.split(text) if text else []
    return [text] if text else []


def widths(rows: Sequence[Sequence[Sequence[Paragraph]]], room: int) -> tuple[int, ...]:
    """The widths of columns in twentieths of a point that fill the room and let no common word be
    cut.

    What is left beside the longest words goes to the columns with the longest texts, by their root
    mean square, so that rows become low.
    """
    columns = list(zip(*rows, strict=True))
    least = [_least(column) * LETTER + PADDING for column in columns]
    need = [_mean(column) for column in columns]
    left = max(0, room - sum(least))
    wanted = [
        max(0.0, share * room / sum(need) - low) for share, low in zip(need, least, strict=True)
    ]
    spread = sum(wanted) or 1.0
    found = [low + int(left * share / spread) for low, share in zip(least, wanted, strict=True)]
    scale = min(1.0, room / sum(found))
    found = [int(width * scale) for width in found]
    found[found.index(max(found))] += room - sum(found)
    return tuple(found)


def _least(column: Sequence[Sequence[Paragraph]]) -> int:
    """In letters: what holds each word, most short lines such as a month and its body whole, and
    the heading in few."""
    words = max(_longest_word(cell) for cell in column)
    lines = [len(line) for cell in column[1:] for line in _lines(cell)]
    short = [length for length in lines if length <= SHORT]
    whole = max(short, default=0) if 2 * len(short) > len(lines) else 0
    heading = max((len(line) for line in _lines(column[0])), default=0) // HEAD_LINES
    return max(words, whole + 1, min(SHORT, heading + 4))


def _lines(cell: Sequence[Paragraph]) -> list[str]:
    return [line for paragraph in cell for line in paragraph.text.split("\n") if line]


def _longest_word(cell: Sequence[Paragraph]) -> int:
    """A line is broken after a space or a hyphen; after a slash, no word processor does it."""
    words = (len(word) for paragraph in cell for word in re.split(r"[\s-]", paragraph.text))
    return min(LONGEST_WORD, max(words, default=0)) + 1


def _mean(column: Sequence[Sequence[Paragraph]]) -> float:
    """The root mean square of the lengths of the cells' longest lines, the heading apart."""
    lengths = [max(map(len, _lines(cell)), default=0) for cell in column]
    filled = [min(length, 600) for length in lengths[1:] if length] or [EMPTY]
    return float((sum(length**2 for length in filled) / len(filled)) ** 0.5)
