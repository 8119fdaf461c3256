"""Silent errors: cells read otherwise than the truth says, without any finding on that cell or
row."""

from collections.abc import Callable

from tests.support.documents import (
    excel_documents,
    generator,
    layouts,
    pdf_documents,
    word_documents,
)
from tests.support.documents.readings import COLUMNS, VOCABULARY, expected, found
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading

Make = Callable[[generator.Programme, int], tuple[bytes, str]]


def as_word(programme: generator.Programme, seed: int) -> tuple[bytes, str]:
    """A programme as a Word document, and the name of its file."""
    return word_documents.render(programme, seed), "made-up.docx"


def as_pdf(programme: generator.Programme, seed: int) -> tuple[bytes, str]:
    """The PDF that LibreOffice makes of that Word document."""
    return pdf_documents.in_batches(programme.kind, seed), "made-up.pdf"


def as_workbook(programme: generator.Programme, seed: int) -> tuple[bytes, str]:
    """A programme typed into Excel with merged cells, its columns in any order."""
    layout = layouts.layout_of(seed, programme.kind, plain=True)
    return excel_documents.workbook(programme, layout, seed), "made-up.xlsx"


# A format is added here by its name for people.
FORMATS: dict[str, Make] = {"Word": as_word, "PDF": as_pdf, "Excel": as_workbook}


def wrong_cells(programme: generator.Programme, reading: Reading) -> list[tuple[int, str]]:
    """The cells (row from 0, name; "row" for a whole one) that differ from the truth."""
    wanted, got = expected(programme), found(reading)
    if len(wanted) != len(got):
        return [(min(len(wanted), len(got)), "row")]
    wrong = []
    for at, (right, read) in enumerate(zip(wanted, got, strict=True)):
        # The table's number aside: a workbook counts its sheets.
        if right[1:4] != read[1:4]:
            wrong.append((at, "topic"))
        for place, name in enumerate(COLUMNS):
            first = 4 + 2 * place
            if right[first : first + 2] != read[first : first + 2]:
                wrong.append((at, name))
    return wrong


def silent_errors(programme: generator.Programme, reading: Reading) -> list[tuple[int, str]]:
    """Those wrong cells without a finding: neither on the cell nor, its column left open, on the
    row."""
    told = {(f.place.table, f.place.row, f.column) for f in reading.findings}
    silent = []
    for at, name in wrong_cells(programme, reading):
        place = reading.rows[at].place if at < len(reading.rows) else None
        if place is None or not told & {
            (place.table, place.row, name),
            (place.table, place.row, ""),
        }:
            silent.append((at, name))
    return silent


def read_made(form: str, kind: str, seed: int) -> tuple[generator.Programme, Reading]:
    """A made-up programme and its reading in a format."""
    programme = generator.make(kind, seed)
    data, name = FORMATS[form](programme, seed)
    return programme, read_bytes(data, name, VOCABULARY)
