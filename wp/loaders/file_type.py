"""What a file is by its content, whatever its name says: text, Word, Excel or PDF; anything else
is refused."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath
from typing import NoReturn

from wp.errors import InputError, Phrase
from wp.loaders.data.csv import decoded
from wp.loaders.office_package import damaged, open_package

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PDF, _PDF_WITHIN = b"%PDF-", 1024
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")


class Container(StrEnum):
    """What the bytes of a file are."""

    TEXT = "text"
    WORD = "Word"
    EXCEL = "Excel"
    PDF = "PDF"


SUFFIXES = {
    ".docx": Container.WORD,
    ".xlsx": Container.EXCEL,
    ".pdf": Container.PDF,
    ".txt": Container.TEXT,
    ".csv": Container.TEXT,
    ".tsv": Container.TEXT,
}
_MAIN = {
    "wordprocessingml.document.main+xml": Container.WORD,
    "spreadsheetml.sheet.main+xml": Container.EXCEL,
}
_OTHERS = (
    ("macroenabled", Phrase("read.kind.macros")),
    ("wordprocessingml.template", Phrase("read.kind.word_template")),
    ("spreadsheetml.template", Phrase("read.kind.excel_template")),
    ("presentationml", Phrase("read.kind.presentation")),
    ("ms-excel.sheet.binary", Phrase("read.kind.binary_workbook")),
)


@dataclass(frozen=True, slots=True)
class Content:
    """What a file is, and what it refers to outside of itself (never fetched)."""

    container: Container
    external: tuple[str, ...] = ()


def content_of(data: bytes, document: str) -> Content:
    """Recognise a file by its content.

    InputError, in one sentence, where it is damaged, locked, holds macros or is of a kind that is
    not read.
    """
    if data.startswith(_OLE):
        _refuse_old_office(data, document)
    if data.startswith(_ZIP):
        return _package(data, document)
    if _PDF in data[:_PDF_WITHIN]:
        return Content(Container.PDF)
    if data.startswith(b"{\\rtf"):
        raise InputError("read.rich_text", document=document)
    if data.startswith(_PICTURES):
        raise InputError("read.picture", document=document)
    decoded(data, document)
    return Content(Container.TEXT)


def other_than_named(container: Container, document: str) -> str:
    """The suffix of a name that promises another kind of file than the content is, else ""."""
    suffix = PurePath(document).suffix.lower()
    return suffix if SUFFIXES.get(suffix, container) is not container else ""


def _package(data: bytes, document: str) -> Content:
    package = open_package(data, document)
    for type_ in package.types.values():
        for ending, container in _MAIN.items():
            if type_.endswith(ending):
                return Content(container, package.external)
    for type_ in package.types.values():
        for sign, kind in _OTHERS:
            if sign in type_.lower():
                raise InputError("read.kind", document=document, kind=kind)
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:200]:
        raise InputError("read.open_document", document=document)
    if PurePath(document).suffix.lower() in (".docx", ".xlsx"):
        raise damaged(document)
    raise InputError("read.archive", document=document)


def _refuse_old_office(data: bytes, document: str) -> NoReturn:
    """A file of the former format is refused, told by its streams, the surest sign first."""

    def names(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if names("EncryptedPackage") or names("EncryptionInfo"):
        raise InputError("read.locked", document=document)
    if names("WordDocument"):
        raise InputError("read.old_word", document=document)
    if names("Workbook") or names("Book"):
        raise InputError("read.old_excel", document=document)
    raise InputError("read.old_office", document=document)
