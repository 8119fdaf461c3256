"""Hostile and broken files through every reader: a clear sentence or a reading with findings,
within bounds.

No case hangs, needs much memory, shows a traceback, reaches out of the machine, or changes the
database.
"""

import hashlib
import resource
import socket
import time
import zipfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

import pytest

from tests.support.documents import hostile_documents as hostile
from tests.support.documents.readings import VOCABULARY
from tests.support.error_text import in_words, refuses
from tests.support.records import shipped_plans
from wp.errors import InputError
from wp.loaders import limits
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading, ReadOptions
from wp.services.imports.confirm import ImportRequest, plan_import
from wp.store.database import Engine

# Of computing, for the machine of the tests has others to serve; and what more memory is taken, in
# kB.
SECONDS, MEMORY = 30, 700_000
HEADS = "|".join(hostile.HEADINGS)
LINE = "|".join(hostile.LINES[0])
TABLE = f"<sheetData>{hostile.rows(HEADS, LINE)}</sheetData>"
BASES = {
    "plan.docx": hostile.docx,
    "plan.xlsx": hostile.xlsx,
    "plan.pdf": hostile.pdf,
    "plan.txt": hostile.text,
}
Made = Callable[[], bytes]


def block(size: int) -> bytes:
    """Bytes that shrink much, but less than a bomb does."""
    once = b"".join(hashlib.sha256(b"%d" % at).digest() * 32 for at in range(size // 8 // 1024))
    return once * 8


def bomb(data: bytes, name: str) -> bytes:
    """A part of 60 MB that shrinks a thousand times."""
    return hostile.changed(data, name, lambda part: part + b" " * 60_000_000)


def damaged(name: str) -> dict[str, tuple[str, Made, str]]:
    """A file cut off or overwritten in several places."""
    base = BASES[name]

    def overwritten() -> bytes:
        data = bytearray(base())
        middle = len(data) // 2
        data[middle : middle + 200] = bytes(range(200))
        return bytes(data)

    return {
        f"{name} half": (name, lambda: base()[: len(base()) // 2], ""),
        f"{name} short": (name, lambda: base()[:-40], ""),
        f"{name} overwritten": (name, overwritten, ""),
        f"{name} begun": (name, lambda: base()[:50], ""),
    }


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
        "recognised",
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
        "damaged|recognised",
    ),
}
EITHER = {name: case for base in BASES for name, case in damaged(base).items()}
READ: dict[str, tuple[str, Made, str]] = {
    "a million empty rows": (
        "plan.xlsx",
        lambda: hostile.sheet_of(
            TABLE.replace("</sheetData>", "<row/>" * 1_000_000 + "</sheetData>")
        ),
        "",
    ),
    "one row far below": (
        "plan.xlsx",
        lambda: hostile.sheet_of(TABLE.replace("</sheetData>", '<row r="1048576"/></sheetData>')),
        "",
    ),
    "all cells merged": (
        "plan.xlsx",
        lambda: hostile.sheet_of(
            f'{TABLE}<mergeCells><mergeCell ref="J3:XFD1048576"/></mergeCells>'
        ),
        "",
    ),
    "archives within": (
        "plan.docx",
        lambda: hostile.with_files(
            hostile.docx(), word__embeddings__a_bin=hostile.packed({"b.bin": bytes(9_000_000)})
        ),
        "",
    ),
    "Excel named Word": ("plan.docx", hostile.xlsx, "file.suffix"),
    "Word named PDF": ("plan.pdf", hostile.docx, "file.suffix"),
    "PDF named text": ("plan.txt", hostile.pdf, "file.suffix"),
    "text named Excel": ("plan.xlsx", hostile.text, "file.suffix"),
    "no suffix at all": ("plan", hostile.xlsx, ""),
    "a picture elsewhere": (
        "plan.docx",
        lambda: hostile.referring(
            hostile.docx(), "document.xml.rels", "image", "http://127.0.0.1:9/x.png"
        ),
        "reference.external",
    ),
    "a template elsewhere": (
        "plan.docx",
        lambda: hostile.referring(
            hostile.docx(), "document.xml.rels", "attachedTemplate", "http://127.0.0.1:9/x"
        ),
        "",
    ),
    "a workbook elsewhere": (
        "plan.xlsx",
        lambda: hostile.referring(
            hostile.xlsx(), "workbook.xml.rels", "externalLinkPath", "http://127.0.0.1:9/x"
        ),
        "reference.external",
    ),
}


@pytest.fixture(autouse=True)
def nothing_reaches_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """A connection to anywhere fails the test."""

    def refuse(*_: object) -> None:
        raise AssertionError("a reader tried to reach out of the machine")

    monkeypatch.setattr(socket.socket, "connect", refuse)


def within_bounds(name: str, data: bytes) -> Reading | InputError:
    """What comes of reading a file, which must come in time and with little memory."""
    began, memory = time.process_time(), resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    try:
        found: Reading | InputError = read_bytes(data, name, VOCABULARY)
    except InputError as error:
        found = error
    assert time.process_time() - began < SECONDS
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - memory < MEMORY
    if isinstance(found, InputError):
        assert in_words(found).startswith(name) and len(in_words(found).splitlines()) == 1
    return found


@pytest.mark.parametrize("case", REFUSED)
def test_it_is_refused_in_a_sentence(case: str) -> None:
    """The sentence names the file and what is wrong with it."""
    name, make, said = REFUSED[case]
    found = within_bounds(name, make())
    assert isinstance(found, InputError)
    with refuses(InputError, said):
        raise found


@pytest.mark.parametrize("case", READ)
def test_it_is_read_and_what_is_odd_is_a_finding(case: str) -> None:
    """What does no harm is read, whatever it is called."""
    name, make, code = READ[case]
    found = within_bounds(name, make())
    assert isinstance(found, Reading), found
    assert found.rows and (not code or code in {finding.code for finding in found.findings})


@pytest.mark.parametrize("case", EITHER)
def test_a_damaged_file_ends_in_a_sentence_or_a_reading(case: str) -> None:
    """A file cut off or overwritten: never a traceback."""
    name, make, _ = EITHER[case]
    within_bounds(name, make())


def test_the_deadline_ends_every_reader() -> None:
    """A reader that is given no time at all gives up in a sentence that names the time."""
    for name, base in (*BASES.items(), ("plan.csv", hostile.table)):
        late = limits.Deadline(name, time.monotonic() - 1, 7)
        with refuses(InputError, "within 7 seconds"):
            read_bytes(base(), name, VOCABULARY, limits_of(late))


def limits_of(deadline: limits.Deadline) -> ReadOptions:
    """Options with a deadline."""
    return ReadOptions(deadline=deadline)


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A record of the two shipped plans."""
    return shipped_plans(tmp_path_factory.mktemp("hostile") / "wp.db")


def test_the_database_stays_as_it_is(record: Engine, tmp_path: Path) -> None:
    """Planning an import of any of them writes nothing, byte for byte."""
    place = Path(str(record.url.database))
    before = place.read_bytes()
    for at, case in enumerate(
        ("bomb in Word", "laughs in a sheet", "a password", "rows in no order", "a picture")
    ):
        file = tmp_path / f"{at}{REFUSED[case][0]}"
        file.write_bytes(REFUSED[case][1]())
        with pytest.raises(InputError):
            plan_import(record, ImportRequest(file, "NEW"))
    assert place.read_bytes() == before
