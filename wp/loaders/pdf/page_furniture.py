"""What stands on a page beside its text: heads and feet that pages share, page numbers, footnotes
and their marks.

Each is recognised positively: what only fits nowhere else stays where it is, and becomes unplaced.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from math import inf

from wp.loaders.pdf.pages import PdfPage, PdfWord
from wp.loaders.pdf.text_lines import lines_of, raised, text_of
from wp.loaders.programme.furniture import PAGE_HEAD
from wp.loaders.programme.part_headings import read_heading

_PAGE_NUMBER = re.compile(
    r"(?:page\s+)?[-–—]?\s*(\d{1,4}|[ivxl]{1,7})\s*[-–—]?(?:\s*(?:/|of|sur|de)\s*\d{1,4})?\.?",
    re.IGNORECASE,
)
_MARK = re.compile(r"\d{1,2}|[*†‡§]{1,3}")
_BAND = 3
# The text of a line with any number, its height from the nearer edge, and whether that is the
# lower.
_Key = tuple[str, int, bool]


@dataclass(slots=True)
class Furniture:
    """Of one page: the words of its head and foot, and of its footnotes."""

    head: list[list[PdfWord]] = field(default_factory=list)
    notes: list[list[PdfWord]] = field(default_factory=list)

    @property
    def marks(self) -> set[str]:
        """The marks of its footnotes."""
        return {line[0].text for line in self.notes if _MARK.fullmatch(line[0].text)}


def furniture_of(pages: Sequence[PdfPage]) -> list[Furniture]:
    """The furniture of all pages; only words outside their tables can be any."""
    outside = [
        lines_of([w for w in page.words if w.upright and not any(t.holds(w) for t in page.tables)])
        for page in pages
    ]
    shared = Counter(
        key
        for page, lines in zip(pages, outside, strict=True)
        for key in {_key(page, line) for line in (*lines[:_BAND], *lines[-_BAND:])}
    )
    found = []
    for page, lines in zip(pages, outside, strict=True):
        furniture = Furniture()
        _take_heads(page, lines, shared, furniture)
        _take_notes(page, lines, furniture)
        found.append(furniture)
    _take_turned(pages, found)
    return found


def _take_turned(pages: Sequence[PdfPage], found: Sequence[Furniture]) -> None:
    """Turned words that stand in one place on several pages: watermarks, and notes along the
    margin."""

    def key(word: PdfWord) -> tuple[str, int, int]:
        return word.text, round(word.x0 / 4), round(word.top / 4)

    counted = Counter(key(word) for page in pages for word in page.words if not word.upright)
    for page, furniture in zip(pages, found, strict=True):
        furniture.head += [
            [word] for word in page.words if not word.upright and counted[key(word)] > 1
        ]


def _key(page: PdfPage, line: Sequence[PdfWord]) -> _Key:
    low = line[0].middle > page.height / 2
    distance = page.height - line[0].middle if low else line[0].middle
    return re.sub(r"\d+", "0", text_of(line)), round(distance / 4), low


def _take_heads(
    page: PdfPage, lines: list[list[PdfWord]], shared: Counter[_Key], furniture: Furniture
) -> None:
    """Take lines off both ends of a page as long as they are heads or feet."""
    upper = min((table.ys[0] for table in page.tables), default=page.height)
    lower = max((table.ys[-1] for table in page.tables), default=0.0)
    bounds = (-inf, min(upper, page.height / 3)), (max(lower, page.height * 2 / 3), inf)
    for at, (least, most) in zip((0, -1), bounds, strict=True):
        while lines and least < lines[at][0].middle < most and _is_head(page, lines[at], shared):
            furniture.head.append(lines.pop(at))


def _is_head(page: PdfPage, line: Sequence[PdfWord], shared: Counter[_Key]) -> bool:
    """A line in the page's margin that names a document, is a page number, or stands there on
    other pages too. The heading of a section is none, though the next one may differ in its
    number only."""
    if PAGE_HEAD.fullmatch(text_of(line)):
        return True
    if read_heading(text_of(line)):
        return False
    margin = min(line[0].middle, page.height - line[0].middle) < 0.12 * page.height
    if margin and _PAGE_NUMBER.fullmatch(text_of(line)):
        return True
    text, distance, low = _key(page, line)
    near = sum(shared[text, distance + step, low] for step in (-1, 0, 1))
    return margin and near > 1


def _take_notes(page: PdfPage, lines: list[list[PdfWord]], furniture: Furniture) -> None:
    """Footnotes: below a short rule below all tables, or in smaller letters, each with its
    mark."""
    lower = max((table.ys[-1] for table in page.tables), default=0.0)
    level = (rule for rule in page.rules if not rule.upright and rule.at > lower + 1)
    rules = [rule.at for rule in level if 0.04 < (rule.end - rule.start) / page.width < 0.6]
    for at, line in enumerate(lines):
        if line[0].middle <= lower or not _MARK.fullmatch(line[0].text):
            continue
        below_rule = any(
            line[0].middle - 3 * line[0].size < rule < line[0].middle for rule in rules
        )
        if below_rule or (len(line) > 1 and raised(line, 0)):
            furniture.notes = lines[at:]
            del lines[at:]
            return
