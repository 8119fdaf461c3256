"""The notes on the cells of a workbook: what colleagues wrote beside a cell, with who wrote it."""

import posixpath
import re
import zipfile
from collections.abc import Iterator

from wp.loaders.guard import library

_ROW = re.compile(r"[A-Z]{1,3}(\d{1,7})")
_MOST = 2_000


def notes_of(archive: zipfile.ZipFile, sheet: str, document: str) -> tuple[tuple[int, str], ...]:
    """(row, note) of every note on a sheet, the note as "B4, author: text"; `sheet` is the name
    of the sheet's part."""
    folder, name = posixpath.split(sheet)
    links = f"{folder}/_rels/{name}.rels"
    if links not in archive.namelist():
        return ()
    with library(document):
        return tuple(
            note for part in _parts(archive, folder, links) for note in _notes(archive, part)
        )[:_MOST]


def _parts(archive: zipfile.ZipFile, folder: str, links: str) -> Iterator[str]:
    """The parts that hold notes on the sheet."""
    from defusedxml.ElementTree import fromstring

    for link in fromstring(archive.read(links)):
        target = link.get("Target", "")
        if link.get("Type", "").endswith("/comments") and link.get("TargetMode") != "External":
            part = (
                target.lstrip("/")
                if target.startswith("/")
                else posixpath.normpath(f"{folder}/{target}")
            )
            if part in archive.namelist():
                yield part


def _notes(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[int, str]]:
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
            f"{ref}, {author}: {text}" if author else f"{ref}: {text}",
        )
