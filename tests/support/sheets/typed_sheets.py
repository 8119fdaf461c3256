"""A few rows typed into a sheet, and the sheet read after a change."""

import io
from collections.abc import Callable
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont

from tests.support.documents.readings import VOCABULARY
from tests.support.small_tables import HEAD, task
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading

INDICATOR, TIMELINE, PROGRESS = (
    HEAD.index(n) + 1 for n in ("Performance indicators", "Timeline", "Progress")
)
ROWS = (
    task("1.", "Ports", "Draft it"),
    task("2.", "Drones", "Send it"),
    task("3.", "Data", "Use it"),
)


def saved(change: Callable[[Any], None]) -> bytes:
    """The rows typed into a sheet, changed so."""
    book = Workbook()
    for row in (HEAD, *ROWS):
        book.active.append([text or None for text in row])
    change(book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read(data: bytes) -> Reading:
    """The reading of a workbook."""
    return read_bytes(data, "plan.xlsx", VOCABULARY)


def rich(text: str, *pieces: tuple[str, InlineFont]) -> CellRichText:
    """A text with pieces in fonts of their own."""
    return CellRichText(text, *(TextBlock(font, piece) for piece, font in pieces))
