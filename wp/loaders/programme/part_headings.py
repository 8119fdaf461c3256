"""Headings of parts and sections, which divide a programme's tables: told alike in every kind of
document."""

import re
from collections.abc import Sequence

from wp.domain.codes import read_codes
from wp.domain.programme import Part
from wp.loaders.programme.furniture import capitals
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Reason, Source

# A heading in capitals speaks of its part by one word; in small letters, or as the name of a sheet,
# by how it begins.
_LOUD = {
    Part.INACTIVE: re.compile(r"\bINACTI(?:VE|FS?|VES)\b"),
    Part.REPORTS: re.compile(r"\b(?:REPORTS|RAPPORTS)\b"),
    Part.ACTIVE: re.compile(r"\bACTI(?:VE|FS?|VES)\b"),
}
_OF = r"(?:topics?|th[èe]mes?|sujets?)"
_QUIET = {
    Part.INACTIVE: rf"inactive {_OF}\b.*|{_OF} inactifs?\b.*|inactive|inactifs?",
    Part.REPORTS: r"(?:reports?|rapports?) (?:from |of |by |d['’]|des? )(?:the )?"
    r"(?:other|autres?)\b.*|reports?|rapports?",
    Part.ACTIVE: rf"active {_OF}\b.*|{_OF} actifs?\b.*|active|actifs?",
}
_HEADING_WORDS = 8
# So near before a table a heading in capitals is that of its part, in paragraphs or lines.
BETWEEN = 8
BULLET = re.compile(r"[-–—•*·]")
SECTION = re.compile(
    r"(?:section\s+)?(\d{1,3})\s*(?:[.:)–-]\s+|[.)](?=[^\W\d]))(\S.*?)\s*\(([^()]*)\)",
    re.IGNORECASE,
)


def part_of(text: str, loud: bool = True) -> str:
    """The part of a programme that a heading or the name of a sheet speaks of, in English or
    French, "" where none: "THÈMES INACTIFS" is `inactive`. Not `loud`, capitals are no reason."""
    plain = text.strip().rstrip("0123456789*:,.() ")
    if len(plain.split()) > _HEADING_WORDS:
        return ""
    if loud and plain.isupper():
        return next((part for part, pattern in _LOUD.items() if pattern.search(plain)), "")
    folded = plain.casefold()
    return next((part for part, names in _QUIET.items() if re.fullmatch(names, folded)), "")


def part_name(words: Sequence[Word]) -> str:
    """The part that the capitals of a heading beside a table name; active, where none."""
    # A footnote's number hangs on the last word: "THÈMES INACTIFS6".
    loud = " ".join(word.text.rstrip("0123456789,:") for word in capitals(words))
    return next((part for part, pattern in _LOUD.items() if pattern.search(loud)), Part.ACTIVE)


def read_heading(text: str) -> tuple[str, str, str] | None:
    """Number, title and strategic codes of a section's heading: "1. Trade (Strategic Process 1 -
    SP1)", "Section 1 - Trade (SP1 and SP6)"."""
    heading = SECTION.fullmatch(text)
    codes = read_codes(heading[3]) if heading else ()
    return (heading[1], heading[2], " ".join(codes)) if heading and codes else None


def place_section(source: Source, words: Sequence[Word], code: str) -> None:
    """Number and title of a section stand in cells; the bracket, from which a `code` is read, is
    the heading's."""
    opening = (i for i in reversed(range(len(words))) if code and "(" in words[i].text)
    bracket = next(opening, len(words))
    source.text(words[:bracket])
    source.leave_out(words[bracket:], Reason.PART_HEADING)
