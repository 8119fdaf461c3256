"""Words of a page in reading order: lines and paragraphs."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from wp.loaders.pdf.pages import PdfWord
from wp.loaders.pdf.scribe import Scribe
from wp.loaders.printed_text import is_mark

_SIGN = re.compile(r"[-–—•*·▪◦‣]|\(?[a-z0-9]{1,2}[.)]", re.IGNORECASE)
# What a browser raises has five sixths of the size.
_RAISED = 0.85
# How far a word may reach into the line below it, and into the word beside it.
_OVER, _BESIDE = 0.4, 0.2


def lines_of(words: Sequence[PdfWord]) -> list[list[PdfWord]]:
    """Words in lines from top to bottom, each from left to right; turned words last, each a
    line."""
    level = sorted((word for word in words if word.upright), key=lambda word: word.middle)
    lines: list[list[PdfWord]] = []
    for word in level:
        first = lines[-1][0] if lines else None
        if first is not None and word.middle - first.middle <= 0.55 * max(word.size, first.size):
            lines[-1].append(word)
        else:
            lines.append([word])
    ordered = [_glued(sorted(line, key=lambda word: word.x0)) for line in lines]
    return ordered + [[word] for word in words if not word.upright]


def raised(words: Sequence[PdfWord], at: int) -> bool:
    """Whether a word of a line is set small and high, as marks of footnotes are."""
    word, largest = words[at], max(words, key=lambda each: each.size)
    return word.size <= _RAISED * largest.size and word.bottom < largest.bottom - 0.1 * largest.size


def overprinted(words: Iterable[PdfWord]) -> bool:
    """Whether a word lies over another, by more than lines that stand close do."""
    ordered = sorted((word for word in words if word.upright), key=lambda word: word.top)
    for at, word in enumerate(ordered, start=1):
        for other in ordered[at:]:
            if other.top > word.bottom - _OVER * word.size:
                break
            if min(word.x1, other.x1) - max(word.x0, other.x0) > _BESIDE * word.size:
                return True
    return False


def _glued(line: list[PdfWord]) -> list[PdfWord]:
    """A line whose small raised or lowered letters belong to the word before them; raised
    numbers stay apart."""
    largest = max(word.size for word in line)
    glued: list[PdfWord] = []
    for word in line:
        touches = (
            bool(glued)
            and not glued[-1].spaced
            and -0.4 * largest < word.x0 - glued[-1].x1 < 0.2 * largest
        )
        mark = word.size <= _RAISED * largest and (is_mark(word.text) or not word.text[0].isalnum())
        if touches and not mark and (word.size < largest) != (glued[-1].size < largest):
            former = glued.pop()
            text, size = former.text + word.text, max(word.size, former.size)
            word = replace(former, text=text, x1=word.x1, spaced=word.spaced, size=size)
        glued.append(word)
    return glued


def paragraphs_of(
    lines: Sequence[list[PdfWord]], scribe: Scribe, right: float
) -> list[list[list[PdfWord]]]:
    """Lines outside tables in paragraphs: apart by height, size, a first sign, or the end of the
    line above."""
    found: list[list[list[PdfWord]]] = []
    for line in lines:
        if found and not _new_paragraph(found[-1][-1], line, scribe.spaced, right):
            found[-1].append(line)
        else:
            found.append([line])
    return found


def _new_paragraph(
    former: Sequence[PdfWord], line: Sequence[PdfWord], spaced: bool, right: float
) -> bool:
    size = max(word.size for word in former)
    apart = line[0].top - former[0].bottom > 0.75 * size
    other = abs(max(word.size for word in line) - size) > 0.12 * size
    signed = len(line) > 1 and bool(_SIGN.fullmatch(line[0].text))
    # The next word would have had room on the line above.
    room = former[-1].x1 + (line[0].x1 - line[0].x0) + 0.3 * size < right - 0.02 * right
    ended = not former[-1].spaced if spaced else room
    return apart or other or ended or (signed and not (spaced and former[-1].spaced))


def text_of(words: Iterable[PdfWord]) -> str:
    """The words with one space between."""
    return " ".join(word.text for word in words)
