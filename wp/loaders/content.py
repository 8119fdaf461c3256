"""What a file is by its content, whatever its name says: text, Word, Excel or PDF; anything else has a sentence."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import PurePath

from wp.errors import InputError
from wp.loaders.archives import damaged, open_package

_OLE = bytes.fromhex("D0CF11E0A1B11AE1")
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_PDF, _PDF_WITHIN = b"%PDF-", 1024
_PICTURES = (b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"II*\0", b"MM\0*", b"BM")
READABLE = "Readable are Word (.docx), PDF, Excel (.xlsx), CSV and extracted text."


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
    ("macroenabled", "contains macros (small programs), which are never read. Save it without them, as .docx or .xlsx"),
    ("wordprocessingml.template", "is a template of Word. Open it and save it as .docx"),
    ("spreadsheetml.template", "is a template of Excel. Open it and save it as .xlsx"),
    ("presentationml", "is a presentation. Save the programme as .docx or .xlsx"),
    ("ms-excel.sheet.binary", "is a binary workbook (.xlsb). Save it as .xlsx"),
)


@dataclass(frozen=True, slots=True)
class Content:
    """What a file is, and what it refers to outside of itself (never fetched)."""

    container: Container
    external: tuple[str, ...] = ()


def content_of(data: bytes, document: str) -> Content:
    """Recognise a file by its content.

    InputError, in one sentence, where it is damaged, locked, holds macros or is of a kind that is not read.
    """
    if data.startswith(_OLE):
        raise _old_office(data, document)
    if data.startswith(_ZIP):
        return _package(data, document)
    if _PDF in data[:_PDF_WITHIN]:
        return Content(Container.PDF)
    if data.startswith(b"{\\rtf"):
        raise InputError(f"{document} is a Rich Text file. Open it in Word and save it as .docx.")
    if data.startswith(_PICTURES):
        raise InputError(f"{document} is a picture, without text that could be read. {READABLE}")
    _check_text(data, document)
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
        for sign, sentence in _OTHERS:
            if sign in type_.lower():
                raise InputError(f"{document} {sentence} and try again.")
    if b"mimetypeapplication/vnd.oasis.opendocument" in data[:200]:
        raise InputError(f"{document} is an OpenDocument file. Save it as .docx or .xlsx and try again.")
    if PurePath(document).suffix.lower() in (".docx", ".xlsx"):
        raise damaged(document)
    raise InputError(f"{document} is an archive of other files. Unpack it and give the document itself. {READABLE}")


def _old_office(data: bytes, document: str) -> InputError:
    def names(stream: str) -> bool:
        return stream.encode("utf-16-le") in data

    if names("EncryptedPackage") or names("EncryptionInfo"):
        return InputError(f"{document} is protected by a password. Save it without one and try again.")
    if names("WordDocument"):
        return InputError(f"{document} is in the old format of Word (.doc). Open it and save it as .docx.")
    if names("Workbook") or names("Book"):
        return InputError(f"{document} is in the old format of Excel (.xls). Open it and save it as .xlsx.")
    return InputError(f"{document} is a binary file of an old office program. {READABLE}")


def _check_text(data: bytes, document: str) -> None:
    if b"\0" in data[:100_000]:
        raise InputError(f"{document} is a binary file, not text. {READABLE}")
    try:
        data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{document} is not UTF-8 text (byte {error.start + 1:,}). Save it as UTF-8 and try again."
        ) from error
