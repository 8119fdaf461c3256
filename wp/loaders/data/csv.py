"""The one reader of CSV: its code page, separator, heading and cells, whoever asks.

Text is UTF-8, or UTF-16 with its mark. Without a mark and not UTF-8 it could be any of many code
pages: Windows-1252, in which Excel saves plain "CSV" in Western Europe, is recognised where all
that stands beyond ASCII are letters of French and marks of typography, and no three such letters in
a row, as no other script or language would write. Whatever else there is is refused with what to
do, for a code page that is guessed wrongly changes words in silence.
"""

import codecs
import csv
import io
import re
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import TypeVar

from wp.errors import InputError, Phrase, system_reason
from wp.loaders import limits
from wp.loaders.data.cells import NotUnderstood

T = TypeVar("T")
# How many headings that the asker knows stand in a row.
Knows = Callable[[Sequence[str]], int]
Rows = list[tuple[int, list[str]]]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_WESTERN = frozenset("àâäçéèêëîïôöùûüÿœæÀÂÄÇÉÈÊËÎÏÔÖÙÛÜŸŒÆ\xa0«»‘’“”–—…•°§€")
_FOREIGN = re.compile(r"(?:[^\W\d_](?<![A-Za-z])){3}")
_SEPARATOR = re.compile(r'"?sep=(.)"?(?:\n|$)', re.IGNORECASE)
SEPARATORS = ",;\t"
SEARCHED = 60
_SEARCHED_BYTES = 4_000
# What stands in no text; bytes that are none read as UTF-16 hold some soon.
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")


def decoded(data: bytes, document: str) -> str:
    """The text of a file, its lines ended by `\\n`, without a mark.

    InputError where its code page is not known, or where it holds signs that no text has.
    """
    mark, page = next(
        ((mark, page) for mark, page in _MARKS if data.startswith(mark)), (b"", _unmarked(data))
    )
    try:
        text = data[len(mark) :].decode(page)
    except UnicodeDecodeError as error:
        if mark or not is_western(data):
            raise InputError(
                "read.not_utf8", document=document, byte=len(mark) + error.start + 1
            ) from error
        text = data.decode("cp1252")
    if "\0" in text or (page != "utf-8" and _CONTROL.search(text)):
        raise InputError("read.binary", document=document)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _unmarked(data: bytes) -> str:
    """The code page of a text without a mark: in UTF-16 one byte of most pairs is nought."""
    noughts = [data[first:_SEARCHED_BYTES:2].count(0) for first in (0, 1)]
    if not min(noughts) and 4 * max(noughts) > len(data[:_SEARCHED_BYTES]):
        return "utf-16-be" if noughts[0] else "utf-16-le"
    return "utf-8"


def is_western(data: bytes) -> bool:
    """Whether bytes that are not UTF-8 can only be meant as Windows-1252.

    >>> is_western("Thème d’été : Côte d’Ivoire".encode("cp1252"))
    True
    >>> is_western("Zażółć".encode("cp1250"))
    False
    """
    try:
        data.decode()
    except UnicodeDecodeError:
        text = data.decode("cp1252", "replace")
        return b"\0" not in data and not (
            _FOREIGN.search(text) or {sign for sign in text if not sign.isascii()} - _WESTERN
        )
    return False


def rows_of(text: str, document: str, knows: Knows) -> Rows:
    """The rows with something in them, each with its number as a spreadsheet counts, in text of a
    document that `decoded` gave.

    The separator is the one that a first line `sep=` names (no row of the table), else the one by
    which a row among the first holds the most headings that the asker knows. InputError where
    quotes do not close, or beyond the limits.
    """
    separator, text = _separated(text, knows)
    table = csv.reader(io.StringIO(text, newline=""), delimiter=separator, strict=True)
    rows: Rows = []
    number = 0
    try:
        for number, cells in enumerate(table, start=1):
            place = Phrase("place.row", n=number)
            if any(cell.strip() for cell in cells):
                filled = max(at for at, cell in enumerate(cells, start=1) if cell.strip())
                limits.COLUMNS.check(filled, document, place)
                rows.append((number, cells))
                limits.ROWS.check(len(rows), document)
    except csv.Error as error:
        raise InputError("read.csv.quotes", document=document, row=number + 1) from error
    return rows


def first_rows(text: str, knows: Knows) -> list[list[str]]:
    """The first rows of a text that `decoded` gave, by the separator that `rows_of` would take;
    none if no CSV."""
    separator, text = _separated(text, knows)
    return _first(text, separator)


def _separated(text: str, knows: Knows) -> tuple[str, str]:
    """The separator, and the text without the line that may name it."""
    if named := _SEPARATOR.match(text):
        return named[1], text[named.end() :]
    known = {sign: max(map(knows, _first(text, sign)), default=0) for sign in SEPARATORS}
    return max(SEPARATORS, key=known.__getitem__), text


def _first(text: str, separator: str) -> list[list[str]]:
    try:
        return list(
            islice(csv.reader(io.StringIO(text, newline=""), delimiter=separator), SEARCHED)
        )
    except csv.Error:
        return []


@dataclass(frozen=True, slots=True)
class Record:
    """A row below a heading: its number, and its cells as they are by the name of their column."""

    document: str
    number: int
    cells: Mapping[str, str]

    def text(self, column: str) -> str:
        """The text of a cell without spaces around it; "" where the table has no such column."""
        return self.cells.get(column, "").strip()

    def needed(self, column: str, why: Phrase | None = None) -> str:
        """The text of a cell that must have one; InputError says so (`why`) where it is empty."""
        if not (text := self.text(column)):
            raise self.wrong(column, why or Phrase("cell.empty"))
        return text

    def read(self, column: str, read: Callable[[str], T]) -> T:
        """A cell that must be understood; InputError says what it may hold."""
        text = self.text(column)
        try:
            return read(text)
        except NotUnderstood as error:
            raise self.wrong(
                column, Phrase("cell.unclear", read=text[:80], why=error.why)
            ) from error

    def maybe(self, column: str, read: Callable[[str], T]) -> T | None:
        """A cell that may be empty (None), else must be understood."""
        return self.read(column, read) if self.text(column) else None

    def wrong(self, column: str, why: object) -> InputError:
        """The one error of a cell: file, row and column, and what is wrong with it."""
        return InputError(
            "read.cell", document=self.document, row=self.number, column=column, why=why
        )


def heading_of(text: str, columns: Collection[str]) -> tuple[str, ...]:
    """The names in the first row with something in it, read by the separator that fits these
    columns best."""
    return next(
        (_names(row) for row in first_rows(text, _known(columns)) if any(map(str.strip, row))), ()
    )


def read_table(
    data: bytes, document: str, columns: Sequence[str], optional: Collection[str] = ()
) -> list[Record]:
    """The records of a table, the data of a document, with these columns, in any order; those that
    are `optional` may be left out.

    InputError where the heading lacks a column, doubles one or has an unknown one, all of them
    named; where a cell stands beside the columns, or a row is cut off.
    """
    rows = rows_of(decoded(data, document), document, _known(columns))
    if not rows:
        raise InputError("read.empty", document=document)
    names = _names(rows[0][1])
    _check_heading(names, rows[0][0], document, columns, optional)
    lengths = [len(cells) for _, cells in rows]
    for at, (number, cells) in enumerate(rows):
        # Excel leaves separators away where sixteen rows together end in empty cells, so a short
        # row is seldom alone.
        alone = at + 1 < len(rows) and lengths[at] not in (lengths[at - 1], lengths[at + 1])
        if any(map(str.strip, cells[len(names) :])) or (len(cells) < len(names) and alone):
            raise InputError("read.csv.cells", document=document, row=number, cells=len(names))
    empty = dict.fromkeys(names, "")
    return [
        Record(document, number, empty | dict(zip(names, cells, strict=False)))
        for number, cells in rows[1:]
    ]


def open_table(path: Path, columns: Sequence[str], optional: Collection[str] = ()) -> list[Record]:
    """The records of a table of `data/`; InputError as `read_table`, and where the file cannot
    be read."""
    try:
        return read_table(path.read_bytes(), path.name, columns, optional)
    except OSError as error:
        raise InputError(
            "read.data.unreadable", document=path.name, reason=system_reason(error)
        ) from error


def _known(columns: Collection[str]) -> Knows:
    return lambda row: len({*_names(row)} & {*columns})


def _names(row: Sequence[str]) -> tuple[str, ...]:
    """The headings of a row; empty ones at its end are none."""
    names = [" ".join(cell.split()).casefold() for cell in row]
    while names and not names[-1]:
        names.pop()
    return tuple(names)


def _check_heading(
    names: Sequence[str], row: int, document: str, columns: Sequence[str], optional: Collection[str]
) -> None:
    lacks = [name for name in columns if name not in names and name not in optional]
    twice = [name for name in columns if names.count(name) > 1]
    unknown = [Phrase("error.quoted", said=name) for name in names if name not in columns]
    wrong = [Phrase("csv.lacks", names=lacks)] if lacks else []
    wrong += [Phrase("csv.twice", names=twice)] if twice else []
    wrong += [Phrase("csv.unknown", names=unknown)] if unknown else []
    if wrong:
        raise InputError(
            "read.csv.heading", document=document, row=row, wrong=wrong, columns=columns
        )
