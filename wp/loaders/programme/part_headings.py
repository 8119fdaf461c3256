"""Headings of parts and sections, which divide a programme's tables: told alike in every kind of
document."""

import re
from collections.abc import Sequence

from wp.domain.codes import CODE
from wp.loaders.programme.furniture import PART_HEADING, capitals
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Source

_IDLE = {"INACTIVE", "INACTIF", "INACTIFS", "INACTIVES"}
_REPORTS = {"REPORTS", "RAPPORTS"}
# Headings of parts that are not in capitals, by their first words.
_STARTS = {
    "active": (("active", "topics"), ("thèmes", "actifs"), ("sujets", "actifs")),
    "reports": (
        ("reports", "from", "other"),
        ("rapports", "des", "autres"),
        ("rapports", "d'autres"),
    ),
    "inactive": (("inactive", "topics"), ("thèmes", "inactifs"), ("sujets", "inactifs")),
}
_HEADING_WORDS = 8
# So near before a table a heading in capitals is that of its part, in paragraphs or lines.
BETWEEN = 8
BULLET = re.compile(r"[-–—•*·]")
SECTION = re.compile(r"(\d{1,2})\.\s+(\S.*?)\s*\(([^()]*)\)")


def part_name(words: Sequence[Word]) -> str:
    """The part of a programme that a heading in capitals names, in English or French: active,
    reports or inactive."""
    named = {word.text.rstrip("0123456789") for word in capitals(words)}
    return "inactive" if named & _IDLE else "reports" if named & _REPORTS else "active"


def named_part(words: Sequence[Word]) -> str:
    """The part that a short line names in so many words, in small letters too: "Inactive
    topics"; else ""."""
    plain = tuple(word.text.strip("0123456789,:.()").casefold().replace("’", "'") for word in words)
    if len(plain) > _HEADING_WORDS:
        return ""
    return next(
        (name for name, starts in _STARTS.items() if any(plain[: len(s)] == s for s in starts)), ""
    )


def read_heading(text: str, pattern: re.Pattern[str] = SECTION) -> tuple[str, str, str] | None:
    """Number, title and strategic code of a section's heading: "1. Trade (Strategic Process 1 -
    SP1)"."""
    heading = pattern.fullmatch(text)
    codes = CODE.findall(heading[3]) if heading else []
    return (heading[1], heading[2], codes[-1]) if heading and codes else None


def place_section(source: Source, words: Sequence[Word], code: str) -> None:
    """Number and title of a section stand in cells; the bracket, from which a `code` is read, is
    the heading's."""
    bracket = (
        next((i for i in reversed(range(len(words))) if "(" in words[i].text), len(words))
        if code
        else len(words)
    )
    source.text(words[:bracket])
    source.account.leave_out(words[bracket:], PART_HEADING)
