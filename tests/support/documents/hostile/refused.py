"""Files that are refused: the name of each, its making, and what the sentence says."""

import hashlib
import zipfile
from collections.abc import Callable
from functools import partial

from tests.support.documents.hostile import files as hostile

Made = Callable[[], bytes]


def block(size: int) -> bytes:
    """Bytes that shrink much, but less than a bomb does."""
    once = b"".join(hashlib.sha256(b"%d" % at).digest() * 32 for at in range(size // 8 // 1024))
    return once * 8


def bomb(data: bytes, name: str) -> bytes:
    """A part of 60 MB that shrinks a thousand times."""
    return hostile.changed(data, name, lambda part: part + b" " * 60_000_000)


REFUSED: dict[str, tuple[str, Made, str]] = {
    "bomb in Word": (
        "plan.docx",
        lambda: bomb(hostile.docx(), "document.xml"),
        "times larger once unpacked",
    ),
    "bomb in Excel": (
        "plan.xlsx",
        lambda: bomb(hostile.xlsx(), "sheet1.xml"),
        "times larger once unpacked",
    ),
    "too large unpacked": (
        "plan.docx",
        lambda: hostile.with_files(hostile.docx(), word__a_xml=block(160_000_000)),
        "150,000,000 are read",
    ),
    "blank lines without end": (
        "blank.txt",
        lambda: b"\n" * 24_000_000 + b"Work Programme 2022-2025",
        "24,000,000 lines of text",
    ),
    "too many parts": (
        "plan.xlsx",
        lambda: hostile.with_files(hostile.xlsx(), **{f"p{n}_xml": b"<a/>" for n in range(3_100)}),
        "parts",
    ),
    "laughs in a document": (
        "plan.docx",
        lambda: hostile.declaring(hostile.docx(), "word/document.xml", hostile.LAUGHS),
        "document type",
    ),
    "laughs in a sheet": (
        "plan.xlsx",
        lambda: hostile.declaring(hostile.xlsx(), "sheet1.xml", hostile.LAUGHS),
        "document type",
    ),
    "laughs in styles": (
        "plan.xlsx",
        lambda: hostile.declaring(hostile.xlsx(), "styles.xml", hostile.LAUGHS),
        "document type",
    ),
    "laughs in relationships": (
        "plan.docx",
        lambda: hostile.declaring(hostile.docx(), "document.xml.rels", hostile.LAUGHS),
        "document type",
    ),
    "laughs in UTF-16": (
        "plan.docx",
        lambda: hostile.declaring(hostile.docx(), "styles.xml", hostile.LAUGHS, "utf-16"),
        "document type",
    ),
    "an entity outside": (
        "plan.docx",
        lambda: hostile.declaring(hostile.docx(), "word/document.xml", hostile.OUTSIDE),
        "document type",
    ),
    "a document type outside": (
        "plan.xlsx",
        lambda: hostile.declaring(hostile.xlsx(), "workbook.xml", hostile.DTD),
        "document type",
    ),
    "macros": (
        "plan.docx",
        lambda: hostile.with_files(hostile.docx(), word__vbaProject_bin=b"\0" * 99),
        "macros",
    ),
    "macros in Excel": (
        "plan.xlsx",
        lambda: hostile.changed(
            hostile.xlsx(),
            "[Content_Types].xml",
            lambda part: part.replace(
                b"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml",
                b"application/vnd.ms-excel.sheet.macroEnabled.main+xml",
            ),
        ),
        "macros",
    ),
    "a password": ("plan.docx", lambda: hostile.old_office("EncryptedPackage"), "password"),
    "a password in Excel": (
        "plan.xlsx",
        lambda: hostile.old_office("EncryptedPackage"),
        "password",
    ),
    "old Word": ("plan.doc", lambda: hostile.old_office("WordDocument"), r"\.docx"),
    "old Excel": ("plan.docx", lambda: hostile.old_office("Workbook"), r"\.xlsx"),
    "a picture": ("plan.pdf", lambda: b"\x89PNG\r\n\x1a\n" + bytes(500), "picture"),
    "rich text": ("plan.docx", lambda: b"{\\rtf1 Some text}", "Rich Text"),
    "an archive": ("plan.zip", lambda: hostile.packed({"a.docx": hostile.docx()}), "archive"),
    "an archive named Word": ("plan.docx", lambda: hostile.packed({"a.txt": b"text"}), "damaged"),
    "OpenDocument": (
        "plan.odt",
        lambda: hostile.packed(
            {"mimetype": b"application/vnd.oasis.opendocument.text"}, zipfile.ZIP_STORED
        ),
        "OpenDocument",
    ),
    "a web page": (
        "plan.docx",
        lambda: b"<html><table><tr><td>Topic</td></tr></table></html>",
        "without a table",
    ),
    "a locked PDF": (
        "plan.pdf",
        lambda: hostile.written(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Kids [] /Count 0 >>",
                b"<< /Filter /Standard /V 1 /R 2 /P -4 /O ("
                + b"o" * 32
                + b") /U ("
                + b"u" * 32
                + b") >>",
            ],
            b"/Encrypt 3 0 R /ID [(a)(b)]",
        ),
        "password|damaged",
    ),
    "a PDF of 5,000 pages": ("plan.pdf", partial(hostile.pdf, 5_000), "5,000 pages; at most 1,000"),
    "rows behind the last": (
        "plan.xlsx",
        lambda: hostile.sheet_of('<sheetData><row r="99999999"><c><v>1</v></c></row></sheetData>'),
        "rows",
    ),
    "rows in no order": (
        "plan.xlsx",
        lambda: hostile.sheet_of('<sheetData><row r="5"/><row r="2"/></sheetData>'),
        "damaged",
    ),
    "too many columns": (
        "plan.xlsx",
        lambda: hostile.sheet_of(f"<sheetData>{hostile.rows('|'.join(['x'] * 300))}</sheetData>"),
        "columns",
    ),
    "a cell without end": (
        "plan.xlsx",
        lambda: hostile.sheet_of(f"<sheetData>{hostile.rows('x' * 50_000)}</sheetData>"),
        "characters",
    ),
    "XML as deep as a well": (
        "plan.docx",
        lambda: hostile.changed(
            hostile.docx(), "word/document.xml", lambda _: b"<w>" * 200_000 + b"</w>" * 200_000
        ),
        "damaged",
    ),
    "a sheet as deep": (
        "plan.xlsx",
        lambda: hostile.sheet_of("<a>" * 100_000 + "</a>" * 100_000),
        "damaged|no table",
    ),
}
