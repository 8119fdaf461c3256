"""Files that mean harm or are merely broken: bombs, entities, references outside, macros,
passwords, damage.

Each is made from a sound document of the same kind, so that it fails for the one thing that is
wrong with it.
"""

import io
import zipfile
from collections.abc import Callable, Mapping
from functools import cache

from openpyxl import Workbook

from tests.support.documents import (
    excel_documents,
    extracted_text,
    generator,
    layouts,
    word_documents,
)
from tests.support.documents.word_parts import unzipped

SEED = 41
OLE = bytes.fromhex("D0CF11E0A1B11AE1") + bytes(504)
LAUGHS = (
    '<!DOCTYPE r [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">'
    '<!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;">]>'
)
OUTSIDE = '<!DOCTYPE r [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
DTD = '<!DOCTYPE r SYSTEM "http://127.0.0.1:9/evil.dtd">'
HEADINGS = (
    "No",
    "Topic",
    "Tasks",
    "WCO Strategic Plan",
    "Type of task",
    "Responsible body",
    "Performance Indicators",
    "Timeline",
)
LINES = (
    ("1.", "Drones", "Draft a handbook", "SG SO1", "A", "PTC", "A handbook", "April 2023"),
    ("2.", "Ports", "Update the manual", "SP1", "M", "PTC", "A manual", "June 2024"),
)


@cache
def made() -> generator.Programme:
    """A made-up programme, a short one."""
    whole = generator.make_topics(SEED)
    whole.tables = [rows[:6] for rows in whole.tables]
    return whole


@cache
def docx() -> bytes:
    """A sound Word document."""
    return word_documents.render(made(), SEED)


@cache
def xlsx() -> bytes:
    """A sound workbook."""
    return excel_documents.workbook(made(), layouts.layout_of(SEED, "topics", plain=True), SEED)


@cache
def text() -> bytes:
    """A sound extracted text."""
    return extracted_text.render(made(), SEED).encode()


@cache
def table() -> bytes:
    """A sound table in CSV."""
    return excel_documents.table_csv(made(), layouts.layout_of(SEED, "topics", flat=True), SEED)


@cache
def pdf(pages: int = 1) -> bytes:
    """A PDF, written by hand: a title, and a ruled table with the same two lines on every page."""
    xs = [30 + 65 * at for at in range(len(HEADINGS) + 1)]
    out = ["BT /F1 8 Tf 30 560 Td (Draft Work Programme 2022-2025) Tj ET", "0.5 w"]
    for number, row in enumerate((HEADINGS, *LINES)):
        top = 540 - 40 * number
        for at, cell in enumerate(row):
            out.append(f"{xs[at]} {top - 40} 65 40 re S")
            words = cell.split()
            for line, piece in enumerate((" ".join(words[:2]), " ".join(words[2:]))):
                out.append(f"BT /F1 6 Tf {xs[at] + 3} {top - 12 - 9 * line} Td ({piece}) Tj ET")
    content = "\n".join(out).encode()
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"",
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    objects.append(b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content))
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 842 595] /Contents 4 0 R "
    page += b"/Resources << /Font << /F1 3 0 R >> >> >>"
    objects += [page] * pages
    kids = b" ".join(b"%d 0 R" % (5 + at) for at in range(pages))
    objects[1] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (kids, pages)
    return written(objects)


def written(objects: list[bytes], trailer: bytes = b"") -> bytes:
    """A PDF file of these objects, the first of them the catalogue."""
    out, places = io.BytesIO(), []
    out.write(b"%PDF-1.4\n")
    for number, each in enumerate(objects, start=1):
        places.append(out.tell())
        out.write(b"%d 0 obj\n%s\nendobj\n" % (number, each))
    start = out.tell()
    out.write(b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1))
    out.write(b"".join(b"%010d 00000 n \n" % place for place in places))
    out.write(
        b"trailer\n<< /Size %d /Root 1 0 R %s >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, trailer, start)
    )
    return out.getvalue()


def packed(files: Mapping[str, bytes], method: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of these files."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", method, compresslevel=1) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def changed(data: bytes, name: str, change: Callable[[bytes], bytes]) -> bytes:
    """The archive with one of its files changed; the first whose name ends so."""
    files = unzipped(data)
    whole = next(each for each in files if each.endswith(name))
    return packed(files | {whole: change(files[whole])})


def with_files(data: bytes, **more: bytes) -> bytes:
    """The archive with more files in it; `__` in a name stands for a slash, `_` before the
    suffix for the dot."""
    return packed(
        unzipped(data)
        | {name.replace("__", "/").replace("_", "."): each for name, each in more.items()}
    )


def declaring(data: bytes, name: str, doctype: str, encoding: str = "utf-8") -> bytes:
    """The archive with a document type before the root of one part; its text refers to what is
    declared."""

    def change(part: bytes) -> bytes:
        whole = part.decode("utf-8-sig")
        rest = whole.partition("?>")[2] if whole.startswith("<?xml") else whole
        declared = f'<?xml version="1.0" encoding="{encoding}"?>{doctype}{rest}'
        return declared.encode(encoding)

    return changed(data, name, change)


def referring(data: bytes, name: str, kind: str, target: str) -> bytes:
    """The archive with a relationship of one part to something outside."""
    type_ = f"http://schemas.openxmlformats.org/officeDocument/2006/relationships/{kind}"
    extra = f'<Relationship Id="rIdOut" Type="{type_}" Target="{target}" TargetMode="External"/>'
    extra += "</Relationships>"
    return changed(data, name, lambda part: part.replace(b"</Relationships>", extra.encode()))


def old_office(stream: str) -> bytes:
    """The container of the old formats, with a stream of this name in its directory."""
    return OLE + stream.encode("utf-16-le").ljust(128, b"\0") + bytes(1024)


@cache
def small_xlsx() -> bytes:
    """A workbook of one sheet."""
    book = Workbook()
    for row in (HEADINGS, *LINES):
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def sheet_of(inside: str) -> bytes:
    """A workbook of one sheet whose rows are written in raw XML."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"

    def change(_: bytes) -> bytes:
        return f'<?xml version="1.0"?><worksheet xmlns="{space}">{inside}</worksheet>'.encode()

    return changed(small_xlsx(), "sheet1.xml", change)


def rows(*each: str) -> str:
    """Rows in raw XML, each a list of texts separated by bars."""
    cells = [
        "".join(f'<c t="inlineStr"><is><t>{text}</t></is></c>' for text in row.split("|"))
        for row in each
    ]
    return "".join(f"<row>{row}</row>" for row in cells)
