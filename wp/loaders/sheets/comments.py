"""What other parts say of a sheet: notes, with who wrote them, text boxes, pictures, tables."""

import posixpath
import re
import zipfile
from collections.abc import Iterator

from wp.domain.findings import FindingCode
from wp.loaders.guard import library
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
            for kind, read in (("/comments", _notes), ("/drawing", _drawn))
            for part in _parts(archive, sheet, kind)
            for note in read(archive, part)
        )[:_MOST]


def styled_ranges(archive: zipfile.ZipFile, sheet: str, document: str) -> tuple[Range, ...]:
    """Where a sheet has tables whose style gives their cells colours of its own."""
    from defusedxml.ElementTree import fromstring

    with library(document):
        tables = [fromstring(archive.read(part)) for part in _parts(archive, sheet, "/table")]
    return tuple(
        each
        for table in tables
        if (style := table.find("{*}tableStyleInfo")) is not None and style.get("name")
        for each in ranges_of(table.get("ref", ""))
    )[:_MOST]


def _parts(archive: zipfile.ZipFile, sheet: str, kind: str) -> Iterator[str]:
    """The parts of a kind that belong to the sheet."""
    from defusedxml.ElementTree import fromstring

    folder, name = posixpath.split(sheet)
    links = f"{folder}/_rels/{name}.rels"
    if links not in archive.namelist():
        return
    for link in fromstring(archive.read(links)):
        target = link.get("Target", "")
        if link.get("Type", "").endswith(kind) and link.get("TargetMode") != "External":
            part = (
                target.lstrip("/")
                if target.startswith("/")
                else posixpath.normpath(f"{folder}/{target}")
            )
            if part in archive.namelist():
                yield part


def _drawn(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[int, str, str]]:
    """Each thing that is drawn over the cells: its words, or else its name."""
    from defusedxml.ElementTree import fromstring

    for anchor in fromstring(archive.read(part)):
        row = anchor.findtext("{*}from/{*}row") or ""
        words = " ".join(each.text or "" for each in anchor.iter() if each.tag.endswith("main}t"))
        named = (each for each in anchor.iter() if each.tag.endswith("}cNvPr"))
        names = [each.get("descr") or each.get("name") or "" for each in named]
        number = int(row) + 1 if row.isdecimal() else 0
        yield number, FindingCode.PART_UNREAD, words.strip() or ", ".join(filter(None, names))


def _notes(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[int, str, str]]:
    from defusedxml.ElementTree import fromstring

    root = fromstring(archive.read(part))
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
