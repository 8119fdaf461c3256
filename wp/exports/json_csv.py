"""Values as JSON and as CSV: the one way in which every export writes them."""

import csv
import io
import json
from collections.abc import Iterable, Sequence
from typing import Any

from wp.exports.control_characters import starts_formula
from wp.exports.field_types import cell_text


def to_json(value: Any) -> bytes:
    """A value as UTF-8 JSON."""
    return (json.dumps(value, ensure_ascii=False, indent=1) + "\n").encode()


def to_csv(columns: Sequence[str], rows: Iterable[Iterable[Any]]) -> bytes:
    """Rows as CSV, UTF-8 with a mark, so that Excel reads the accents; what a spreadsheet would
    take for a formula gets an apostrophe in front."""
    out = io.StringIO(newline="")
    table = csv.writer(out, lineterminator="\r\n")
    table.writerow(columns)
    table.writerows([_harmless(cell_text(cell)) for cell in row] for row in rows)
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _harmless(cell: Any) -> Any:
    return f"'{cell}" if isinstance(cell, str) and starts_formula(cell) else cell
