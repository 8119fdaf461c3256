"""Words and ruled lines of a PDF's pages, as its library gives them; `wp.loaders.pdf.pages` judges
them."""

import io
from collections.abc import Iterable, Iterator, Mapping
from itertools import pairwise
from typing import Any

from wp.loaders import limits
from wp.loaders.pdf.drawn_letters import coded, once, strike, written_over
from wp.loaders.pdf.structure import MarkedContent, mark_of, structure_of
from wp.loaders.printed_text import as_printed

# What a page may hold before it counts as a drawing rather than as a text.
MOST_RULES, MOST_CHARACTERS = 20_000, 100_000
THICK = 3.0
SOFT = "\N{SOFT HYPHEN}"


def extracted(data: bytes) -> Iterator[dict[str, object]]:
    """The records of a PDF: count of pages, structure, then each page; too many pages end it
    after the first."""
    import pdfplumber

    # The library's own forgets the stretch around one that ends (a divided word within a paragraph,
    # say).
    pdfplumber.page.PDFPageAggregatorWithMarkedContent = MarkedContent  # type: ignore[misc]
    with pdfplumber.open(io.BytesIO(data)) as pdf:
        count = len(pdf.pages)
        yield {"pages": count}
        if count > limits.PAGES.most:
            return
        yield {"structure": structure_of(pdf)}
        total = 0
        for page in pdf.pages:
            letters = coded(once(page.chars[:MOST_CHARACTERS]), page)
            words = list(drawn_once(words_of(letters)))
            rules = list(strike(words, list(rules_of(page))[:MOST_RULES]))
            yield {
                "number": page.page_number,
                "width": float(page.width),
                "height": float(page.height),
                "pictures": len(page.images),
                "overlays": list(written_over(page, words)),
                "words": words,
                "rules": rules,
            }
            page.close()
            total += len(words)
            if total > limits.PDF_WORDS.most:
                return


def words_of(chars: Iterable[Mapping[str, Any]]) -> Iterator[list[Any]]:
    """Characters in the order of drawing become words.

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
            yield _word(word, spaced=space is not None and _beside(word[-1], space))
            word = []
        space = None
        word.append(char)
    if word:
        yield _word(word, spaced=space is not None and _beside(word[-1], space))


def _touches(left: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    """Whether nothing is seen between two letters of a line: a browser draws an invisible character
    as a space without width."""
    return bool(abs(right["x0"] - left["x1"]) < 0.04 * left["size"])


def drawn_once(words: Iterable[list[Any]]) -> Iterator[list[Any]]:
    """Words without those drawn again a hair apart, which is how some programs make bold
    letters."""
    seen: set[tuple[str, int, int]] = set()
    for word in words:
        x, y = round(word[1]), round(word[3])
        if any((word[0], x + dx, y + dy) in seen for dx in (-1, 0, 1) for dy in (-1, 0, 1)):
            continue
        seen.add((word[0], x, y))
        yield word


def _beside(left: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    """Whether a space stands directly after a character, on its line."""
    return abs(right["bottom"] - left["bottom"]) < 0.5 * left["size"] and right["x0"] > left["x0"]


def _apart(left: Mapping[str, Any], right: Mapping[str, Any]) -> bool:
    if left["upright"] != right["upright"] or left.get("code") != right.get("code"):
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


def _word(chars: list[Mapping[str, Any]], spaced: bool = False) -> list[Any]:
    printed = "".join(char["text"] for char in chars)
    text = as_printed(printed) + (SOFT if printed.endswith(SOFT) else "")
    first = chars[0]
    return [
        text,
        round(min(char["x0"] for char in chars), 2),
        round(max(char["x1"] for char in chars), 2),
        round(min(char["top"] for char in chars), 2),
        round(max(char["bottom"] for char in chars), 2),
        round(first["size"], 2),
        round(first["x1"] - first["x0"], 2),
        spaced,
        bool(first["upright"]),
        mark_of(first),
        first.get("code", ""),
    ]


def rules_of(page: Any) -> Iterator[list[object]]:
    """The level and upright lines of a page as [upright, at, from, to], drawn as lines, thin
    boxes or frames."""
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
                yield [False, y, x0, x1]
            for x in (x0, x1):
                yield [True, x, top, bottom]


def _stroked(shape: Mapping[str, Any]) -> bool:
    return bool(shape.get("stroke")) and not _white(shape.get("stroking_color"))


def _segment(x0: float, top: float, x1: float, bottom: float) -> Iterator[list[object]]:
    """A thin stretch as a rule; dots and slanting lines are none."""
    if bottom - top <= THICK < x1 - x0:
        yield [False, (top + bottom) / 2, x0, x1]
    elif x1 - x0 <= THICK < bottom - top:
        yield [True, (x0 + x1) / 2, top, bottom]


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
