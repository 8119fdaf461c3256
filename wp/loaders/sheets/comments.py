"""What other parts say of a sheet: notes, with who wrote them, text boxes, pictures, tables."""

import re
import zipfile
from collections.abc import Iterator
from typing import Any

from defusedxml.ElementTree import fromstring

from wp.domain.findings import FindingCode
from wp.loaders.guard import library
from wp.loaders.office_package import related
from wp.loaders.sheets.looks.conditions import Range
from wp.loaders.sheets.sheet_marks import ranges_of

_ROW = re.compile(r"[A-Z]{1,3}(\d{1,7})")
_MOST = 2_000


def notes_of(
    archive: zipfile.ZipFile, sheet: str, document: str
) -> tuple[tuple[int, str, str], ...]:
    """(row, code of the finding, text) of all that stands beside the cells of a sheet, a note as
    "B4, author: text"; `sheet` is the name of the sheet's part."""
    with library(document):
        return tuple(
            note
            for kind, read in (("comments", _notes), ("drawing", _drawn))
            for part in _parts(archive, sheet, kind)
            for note in read(part)
        )[:_MOST]


def styled_ranges(archive: zipfile.ZipFile, sheet: str, document: str) -> tuple[Range, ...]:
    """Where a sheet has tables whose style gives their cells colours of its own."""
    with library(document):
        tables = list(_parts(archive, sheet, "table"))
    return tuple(
        each
        for table in tables
        if (style := table.find("{*}tableStyleInfo")) is not None and style.get("name")
        for each in ranges_of(table.get("ref", ""))
    )[:_MOST]


def _parts(archive: zipfile.ZipFile, sheet: str, kind: str) -> Iterator[Any]:
    """The roots of the parts of a kind that belong to the sheet."""
    names = archive.namelist()

    def parsed(name: str) -> Any:
        return fromstring(archive.read(name))

    for each, part in related(names, sheet, parsed):
        if each == kind and part in names:
            yield parsed(part)


def _drawn(root: Any) -> Iterator[tuple[int, str, str]]:
    """Each thing that is drawn over the cells: its words, or else its name."""
    for anchor in root:
        row = anchor.findtext("{*}from/{*}row") or ""
        words = " ".join(each.text or "" for each in anchor.iter() if each.tag.endswith("main}t"))
        named = (each for each in anchor.iter() if each.tag.endswith("}cNvPr"))
        names = [each.get("descr") or each.get("name") or "" for each in named]
        number = int(row) + 1 if row.isdecimal() else 0
        yield number, FindingCode.PART_UNREAD, words.strip() or ", ".join(filter(None, names))


def _notes(root: Any) -> Iterator[tuple[int, str, str]]:
    authors = ["".join(each.itertext()).strip() for each in root.iterfind("{*}authors/{*}author")]
    for note in root.iterfind("{*}commentList/{*}comment"):
        ref, number = note.get("ref", ""), note.get("authorId", "")
        author = authors[int(number)] if number.isdecimal() and int(number) < len(authors) else ""
        text = " ".join("".join(each.text or "" for each in note.iterfind("{*}text//{*}t")).split())
        matched = _ROW.fullmatch(ref)
        yield (
            int(matched[1]) if matched else 0,
            FindingCode.COMMENT,
            f"{ref}, {author}: {text}" if author else f"{ref}: {text}",
        )
