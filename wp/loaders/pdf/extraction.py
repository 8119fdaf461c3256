"""The pages of a PDF as its library gives them: letters become words, and what is drawn becomes
ruled lines."""

import io
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

from wp.errors import InputError
from wp.loaders import limits
from wp.loaders.guard import library
from wp.loaders.pdf.drawn_letters import coded, once, pictures_of, strike, written_over
from wp.loaders.pdf.elements import Element, Leaf
from wp.loaders.pdf.pages import PdfPage, PdfWord, Rule
from wp.loaders.pdf.structure import MarkedContent, mark_of, structure_of
from wp.loaders.printed_text import SIGN, as_printed

# What a page may hold before it counts as a drawing rather than as a text.
MOST_RULES, MOST_CHARACTERS = 20_000, 100_000
THICK = 3.0
SOFT = "\N{SOFT HYPHEN}"


def read_pages(data: bytes, document: str) -> tuple[list[PdfPage], Sequence[Element | Leaf]]:
    """All pages of a PDF, and the structure that it states, empty where it states none.

    InputError, in one sentence, where it is damaged, locked, scanned, beyond the limits, or written
    in letters that cannot be told.
    """
    import pdfplumber

    # The library's own forgets the stretch around one that ends (a divided word within a paragraph,
    # say).
    pdfplumber.page.PDFPageAggregatorWithMarkedContent = MarkedContent  # type: ignore[misc]
    pdfplumber.page.ALL_ATTRS.add("inkless")
    pages: list[PdfPage] = []
    words = 0
    with library(document, "read.pdf.damaged"), pdfplumber.open(io.BytesIO(data)) as pdf:
        limits.PAGES.check(len(pdf.pages), document)
        structure = structure_of(pdf)
        for page in pdf.pages:
            pages.append(_page(page))
            page.close()
            words += len(pages[-1].words)
            limits.PDF_WORDS.check(words, document)
    _check_readable(pages, words, document)
    # One that pages share is part of their frame.
    often = Counter(each for made in pages for each in made.pictures)
    for made in pages:
        if made.words:
            made.overlays += [each for each in made.pictures if often[each] == 1]
    return pages, structure


def _page(page: Any) -> PdfPage:
    letters = list(coded(once(page.chars[:MOST_CHARACTERS]), page))
    rules = list(strike(letters, list(rules_of(page))[:MOST_RULES]))
    words = list(words_of(letters, page.page_number))
    size, over = (float(page.width), float(page.height)), list(written_over(page, words))
    return PdfPage(page.page_number, *size, list(pictures_of(page, words)), words, rules, over)


def _check_readable(pages: list[PdfPage], words: int, document: str) -> None:
    """Refuse what has no text, or text without meaning, before anybody looks for tables in it."""
    if not words:
        scanned = any(page.pictures for page in pages)
        raise InputError("read.pdf.scanned" if scanned else "read.pdf.no_text", document=document)
    sideways = sum(not word.upright for page in pages for word in page.words)
    if 2 * sideways > words:
        raise InputError("read.pdf.sideways", document=document)
    strange = sum("(cid:" in word.text for page in pages for word in page.words)
    if 10 * strange > words:
        raise InputError("read.pdf.letters", document=document, strange=strange, words=words)


def words_of(chars: Iterable[Mapping[str, Any]], page: int = 0) -> Iterator[PdfWord]:
    """Characters of a page in the order of drawing become words.

    A word ends at a space (kept as a flag: a line that is broken between words ends with one), at a
    gap, at a step back, at another line, and where the letters become raised.
    """
    word: list[Mapping[str, Any]] = []
    space: Mapping[str, Any] | None = None
    for char in chars:
        text = char["text"]
        if not text or text.isspace():
            # A soft hyphen ends a line once, where the word goes on.
            if word and word[-1]["text"] != SOFT:
                space = space or char
            continue
        if word and (_apart(word[-1], char) or (space and not _touches(word[-1], char))):
            yield _word(word, page, space)
            word = []
        space = None
        word.append(char)
    if word:
        yield _word(word, page, space)


def _touches(left: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    """Whether nothing is seen between two letters of a line: a browser draws an invisible character
    as a space without width."""
    return bool(abs(right["x0"] - left["x1"]) < 0.04 * left["size"])


def _beside(left: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    """Whether a space stands directly after a character, on its line."""
    return abs(right["bottom"] - left["bottom"]) < 0.5 * left["size"] and right["x0"] > left["x0"]


def _apart(left: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    codes = {char.get("code", "") for char in (left, right)} - {SIGN}
    if left["upright"] != right["upright"] or len(codes) > 1:
        return True
    size = max(left["size"], right["size"], 1.0)
    if not left["upright"]:
        return bool(
            abs(right["top"] - left["bottom"]) > size and abs(left["top"] - right["bottom"]) > size
        )
    gap = right["x0"] - left["x1"]
    # A soft hyphen may be drawn or not: its own width is seen as a gap, or is none.
    wide = 0.6 if left["text"] == SOFT else 0.2
    other_line = (
        abs(right["bottom"] - left["bottom"]) > 0.15 * size
        or abs(right["size"] - left["size"]) > 0.15 * size
    )
    return bool(other_line or gap > wide * size or gap < -0.4 * size)


def _word(
    chars: Sequence[Mapping[str, Any]], page: int, space: Mapping[str, Any] | None
) -> PdfWord:
    printed = "".join(char["text"] for char in chars)
    first = chars[0]
    return PdfWord(
        as_printed(printed) + (SOFT if printed.endswith(SOFT) else ""),
        round(min(char["x0"] for char in chars), 2),
        round(max(char["x1"] for char in chars), 2),
        round(min(char["top"] for char in chars), 2),
        round(max(char["bottom"] for char in chars), 2),
        round(first["size"], 2),
        round(first["x1"] - first["x0"], 2),
        spaced=space is not None and _beside(chars[-1], space),
        upright=bool(first["upright"]),
        mark=mark_of(first),
        code=max(char.get("code", "") for char in chars),
        page=page,
    )


def rules_of(page: Any) -> Iterator[Rule]:
    """The level and upright lines of a page, drawn as lines, thin boxes or frames."""
    for line in page.lines:
        if not _white(line.get("stroking_color")):
            yield from _segment(line["x0"], line["top"], line["x1"], line["bottom"])
    for curve in page.curves:
        for (x0, y0), (x1, y1) in pairwise(curve["pts"] if _stroked(curve) else ()):
            yield from _segment(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))
    for box in page.rects:
        x0, x1, top, bottom = box["x0"], box["x1"], box["top"], box["bottom"]
        filled = box.get("fill") and not _white(box.get("non_stroking_color"))
        if (filled or _stroked(box)) and min(x1 - x0, bottom - top) <= THICK:
            yield from _segment(x0, top, x1, bottom)
        elif _stroked(box):
            for y in (top, bottom):
                yield Rule(False, y, x0, x1)
            for x in (x0, x1):
                yield Rule(True, x, top, bottom)


def _stroked(shape: Mapping[str, Any]) -> bool:
    return bool(shape.get("stroke")) and not _white(shape.get("stroking_color"))


def _segment(x0: float, top: float, x1: float, bottom: float) -> Iterator[Rule]:
    """A thin stretch as a rule; dots and slanting lines are none."""
    if bottom - top <= THICK < x1 - x0:
        yield Rule(False, (top + bottom) / 2, x0, x1)
    elif x1 - x0 <= THICK < bottom - top:
        yield Rule(True, (x0 + x1) / 2, top, bottom)


def _white(colour: object) -> bool:
    """Whether a colour leaves no trace on paper; four numbers are inks, of which none is white."""
    if isinstance(colour, int | float):
        colour = (colour,)
    if (
        not isinstance(colour, tuple | list)
        or not colour
        or not all(isinstance(c, int | float) for c in colour)
    ):
        return False
    return not any(colour) if len(colour) == 4 else min(colour) >= 0.99
