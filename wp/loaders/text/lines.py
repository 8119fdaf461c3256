"""Extracted text as lines and words: pages found, broken lines and words mended, blocks of lines
cut at blank ones."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

SEPARATOR_WIDTH = 20
_SUSPENDED = {"and", "or", "to"}
_PARTS = re.compile(r"[A-Za-z0-9]+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word of the document: its place in the order of words, and how the text runs on after it.

    `gap` counts the spaces before it, `ends_line` that it is the last of its line, `broken` that
    the line ends without the usual space, so that the next line goes on within the same word.
    """

    index: int
    text: str
    gap: int
    line: int
    page: int
    ends_line: bool = False
    broken: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """One line: its words; `top` marks the first line of a page, `lone` one of spaces only,
    `rule` a long such one."""

    number: int
    page: int
    words: tuple[Word, ...]
    top: bool = False
    lone: bool = False
    rule: bool = False

    @property
    def text(self) -> str:
        """The words with one space between."""
        return " ".join(word.text for word in self.words)


@dataclass(frozen=True, slots=True)
class Block:
    """Lines without a blank line between: a cell's paragraph, on whose first line former cells may
    stand too.

    `top`: a page begins with it. `lone`: a line of spaces only stands before it, within the table.
    `margin`: spaces before it that are the extraction's own (after a page break or header) and say
    nothing about empty cells.
    """

    lines: tuple[tuple[Word, ...], ...]
    top: bool = False
    lone: bool = False
    margin: bool = False

    @property
    def words(self) -> tuple[Word, ...]:
        """All its words."""
        return tuple(word for line in self.lines for word in line)


def read_lines(text: str) -> list[Line]:
    """The lines of an extracted text with their pages.

    A page begins at a line that starts with a space directly after a line that is not blank (the
    blank line between two paragraphs is missing there), or at a form feed.
    """
    raw_lines = text.replace("\r\n", "\n").replace("\r", "\n").replace("\f", "\n\f").split("\n")
    usual = 2 * sum(raw.endswith(" ") for raw in raw_lines) > sum(map(bool, raw_lines))
    lines: list[Line] = []
    page, count, former = 1, 0, ""
    for number, raw in enumerate(raw_lines):
        words = raw.split()
        behind_rule = not former.strip() and len(former) >= SEPARATOR_WIDTH
        top = number > 0 and (
            raw.startswith("\f")
            or bool(words and raw.startswith(" ") and former != "" and not behind_rule)
        )
        page += top
        placed = _words(raw.removeprefix("\f"), words, count, number, page, usual) if words else ()
        count += len(words)
        blank = not words and bool(raw)
        lines.append(Line(number, page, placed, top, blank, blank and len(raw) >= SEPARATOR_WIDTH))
        former = raw
    return lines


def _words(
    raw: str, words: Sequence[str], count: int, line: int, page: int, usual: bool
) -> tuple[Word, ...]:
    placed, at = [], 0
    for offset, text in enumerate(words):
        start = raw.index(text, at)
        last = offset == len(words) - 1
        broken = last and usual and not raw[start + len(text) :]
        placed.append(Word(count + offset, text, start - at, line, page, last, broken))
        at = start + len(text)
    return tuple(placed)


def blocks(lines: Iterable[Line], taken: set[int]) -> list[Block]:
    """The blocks of some lines; words whose index is `taken` (headers, footnotes) are passed over.

    What is taken out ends a block: the text after it stands on a new page.
    """
    found: list[Block] = []
    open_lines: list[tuple[Word, ...]] = []
    top = lone = margin = False
    flags = (False, False, False)

    def close() -> None:
        if open_lines:
            found.append(Block(tuple(open_lines), *flags))
            open_lines.clear()

    for line in lines:
        words = tuple(word for word in line.words if word.index not in taken)
        if line.top:
            close()
            top = margin = True
        if line.words and not words:
            close()
            margin, lone = True, False
        elif not line.words:
            # A line of spaces directly after a text line belongs to that text's cell; it ends the
            # block as well.
            close()
            lone = lone or (line.lone and not line.rule)
        else:
            if not open_lines:
                flags = (top, lone, margin)
                top = lone = margin = False
            open_lines.append(words)
    close()
    return found


def suspended(former: str, word: str) -> bool:
    """Whether a hyphen at a line's end stands for a later word: "short- and long-term" is two
    words.

    "e-" + "Phyto" and "API/" + "PNR-related" are one.
    """
    return former[-1] != "/" and word.lower() in _SUSPENDED


def run_on(former: str, text: str) -> str:
    """The text of a cell and what follows it on another line: one space between them, none within
    a word."""
    if not former:
        return text
    inside = _within_word(former, text) and not suspended(former, text.split()[0])
    return f"{former}{text}" if inside else f"{former} {text}"


def _within_word(former: str, text: str) -> bool:
    """Whether a line that ends so, with a hyphen or slash, ends inside a word or a suspended
    one."""
    return (
        len(former) > 1
        and former[-1] in "-/"
        and former[-2:-1] not in ("", " ")
        and (former[-2].isalnum() or former[-2] in ")]")
        and text[0].isalnum()
    )


@dataclass
class Mender:
    """Joins the words of a cell; it knows the words of the document, to tell a word broken in
    two from two words, and the pairs of those that follow one another on one page without a blank
    line."""

    known: Counter[str] = field(default_factory=Counter)
    pairs: set[tuple[str, str]] = field(default_factory=set)

    @classmethod
    def of(cls, lines: Sequence[Line], more: Iterable[str] = ()) -> "Mender":
        """Learn the words of a document and of `more` texts."""
        texts = (*(line.text for line in lines), *more)
        pairs = {
            (former.text, word.text)
            for former, word in pairwise(word for line in lines for word in line.words)
            if former.page == word.page and word.line <= former.line + 1
        }
        return cls(Counter(part for text in texts for part in _PARTS.findall(text)), pairs)

    def join(self, words: Sequence[Word]) -> str:
        """The text of a cell: one space between words, none where a line ended inside a word."""
        pieces = [word.text for word in words[:1]]
        for former, word in pairwise(words):
            pieces.append(word.text if self._runs_on(former, word) else f" {word.text}")
        return "".join(pieces)

    def _runs_on(self, former: Word, word: Word) -> bool:
        if former.line == word.line:
            return False
        if former.broken:
            return True
        text = former.text
        if _within_word(text, word.text):
            return not suspended(text, word.text)
        return former.ends_line and self._broken_in_two(text, word.text)

    def _broken_in_two(self, former: str, word: str) -> bool:
        """Neither half is a word of the document elsewhere, the whole is."""
        left, right = _PARTS.findall(former)[-1:], _PARTS.findall(word)[:1]
        if not left or not right or not former.endswith(left[0]) or not word.startswith(right[0]):
            return False
        halves_unknown = self.known[left[0]] <= 1 and self.known[right[0]] <= 1
        return halves_unknown and self.known[left[0] + right[0]] > 0
