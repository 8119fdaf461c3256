"""Small files of plans, made here in every format."""

import io
from collections.abc import Sequence
from dataclasses import dataclass

import docx
from openpyxl import Workbook

from tests.support.documents import pdf_made

Row = Sequence[str]
Mapping = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Plan:
    """A file and the `mapping` that a person gives; `topics` are titles in order, each with the
    numbers and texts of its tasks; `cells` is what the first line holds; `title` the programme's,
    "" where the file has none."""

    file: str
    data: bytes
    topics: tuple[tuple[str, tuple[tuple[str, str], ...]], ...]
    mapping: Mapping = ()
    cells: tuple[tuple[str, str], ...] = ()
    title: str = ""


def in_csv(*rows: str) -> bytes:
    """A CSV of rows as they stand in it."""
    return "\n".join(rows).encode()


def in_word(*blocks: str | Sequence[Row]) -> bytes:
    """A Word document of paragraphs and tables; a row of one text spans its table."""
    document, out = docx.Document(), io.BytesIO()
    for block in blocks:
        if isinstance(block, str):
            document.add_paragraph(block)
            continue
        wide = max(map(len, block))
        table = document.add_table(0, wide)
        for texts in block:
            cells = table.add_row().cells
            if len(texts) == 1 < wide:
                cells[0].merge(cells[-1])
            for cell, text in zip(cells, texts, strict=False):
                cell.text = text
    document.save(out)
    return out.getvalue()


def in_excel(**sheets: Sequence[Row]) -> bytes:
    """A workbook of these sheets."""
    book, out = Workbook(), io.BytesIO()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    book.save(out)
    return out.getvalue()


def in_pdf(paragraphs: Sequence[str], rows: Sequence[Row]) -> bytes:
    """A PDF of one page: paragraphs, and a ruled table below them."""
    drawn, top = [], 560
    for text in paragraphs:
        drawn.append(f"BT /F1 11 Tf 40 {top} Td ({text}) Tj ET")
        top -= 30
    lefts = [40 + 150 * at for at in range(len(rows[0]) + 1)]
    for texts in rows:
        drawn += [
            f"BT /F1 9 Tf {x + 4} {top - 14} Td ({text}) Tj ET"
            for x, text in zip(lefts, texts, strict=False)
        ]
        drawn.append(f"{lefts[0]} {top} m {lefts[-1]} {top} l S")
        drawn += [f"{x} {top} m {x} {top - 22} l S" for x in lefts]
        top -= 22
    drawn.append(f"{lefts[0]} {top} m {lefts[-1]} {top} l S")
    return pdf_made.document([pdf_made.stream("\n".join(drawn).encode())])
