"""Rows of a hand-made table that stand for no line: headings of parts, sections and topics, and
notes below them."""

import re

from wp.domain.codes import CODE
from wp.loaders.sheets.columns import Header
from wp.loaders.sheets.sheet import SheetRow, Square

# A heading in capitals speaks of its part by one word; in small letters, or as the name of a sheet,
# by all of them.
_LOUD = (
    ("inactive", re.compile(r"\bINACTI(?:VE|FS?|VES)\b")),
    ("reports", re.compile(r"\b(?:REPORTS|RAPPORTS)\b")),
    ("active", re.compile(r"\bACTI(?:VE|FS?|VES)\b")),
)
_OF = r"(?:topics?|th[èe]mes?|sujets?)(?: (?:and|et) (?:tasks?|t[âa]ches?))?"
_QUIET = (
    ("inactive", re.compile(rf"inactive(?: {_OF})?|inactifs?|{_OF} inactifs?", re.IGNORECASE)),
    (
        "reports",
        re.compile(
            r"(?:reports?|rapports?)"
            r"(?: (?:from|of|by|d['’]|des?) ?(?:the )?(?:other|autres?)\b.*)?",
            re.IGNORECASE,
        ),
    ),
    ("active", re.compile(rf"active(?: {_OF})?|actifs?|{_OF} actifs?", re.IGNORECASE)),
)
_PART_WORDS = 8
_SECTION = re.compile(
    r"(?:section\s+)?(\d{1,3})\s*[.:)–-]\s*(\S.*?)\s*\(([^()]*)\)\s*", re.IGNORECASE
)
_TOPIC = re.compile(r"(?:(?:topic|th[èe]me)\s+)?(\d{1,3})\s*[.:)–-]?\s+(\S.*)", re.IGNORECASE)
_NOTE = re.compile(
    r"(?:\*+|\d{1,2}[)]?|[†‡§]|notes?\s*:|n\.?b\.?\s*:?|remarques?\s*:)\s*\S", re.IGNORECASE
)


def banner_of(row: SheetRow, header: Header | None) -> Square | None:
    """The one cell of a row that stands alone: across columns, or where no text of a line stands
    alone."""
    own = list(row.own())
    if len(own) != 1 or any(row.above(column) for column in row.cells):
        return None
    column, cell = own[0]
    taken = header.columns.get(column) if header else None
    topic = (
        taken is not None
        and cell.spans == 1
        and (taken.field == "topic" or cell.text.rstrip(".)").isdecimal())
    )
    if topic and not part_of(cell.text):
        return None
    alone = taken is None or taken.field in (
        "",
        "part",
        "topic_no",
        "topic",
        "topic_code",
        "task_no",
    )
    first = header is None or column == min(header.columns)
    wide = cell.spans > 1 and (header is None or cell.spans >= len(header.columns) // 2)
    return (
        cell if alone or wide or (first and (part_of(cell.text) or section_of(cell.text))) else None
    )


def part_of(text: str) -> str:
    """The part that a heading or the name of a sheet speaks of, "" where none: "THÈMES INACTIFS"
    is `inactive`."""
    plain = text.strip().rstrip("0123456789*: ")
    if len(plain.split()) > _PART_WORDS:
        return ""
    if plain.isupper():
        return next((part for part, pattern in _LOUD if pattern.search(plain)), "")
    return next((part for part, pattern in _QUIET if pattern.fullmatch(plain)), "")


def section_of(text: str) -> tuple[str, str, str] | None:
    """Number, title and strategic code of a section's heading: "1. Trade (Strategic Process -
    SP1)"."""
    heading = _SECTION.fullmatch(text)
    codes = CODE.findall(heading[3]) if heading else []
    return (heading[1], heading[2], codes[-1]) if heading and codes else None


def topic_of(text: str) -> tuple[str, str]:
    """Number ("" where none is printed) and title of a topic's heading: "Topic 4: E-Commerce",
    "4. E-Commerce"."""
    heading = _TOPIC.fullmatch(text)
    return (heading[1], heading[2]) if heading else ("", text)


def is_note(text: str) -> bool:
    """Whether a row below a table is a note: a mark or the word before it."""
    return bool(_NOTE.match(text))
