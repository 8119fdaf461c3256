"""A reading in the CSV form of `data/`, as that was made."""

import csv
import io

from wp.domain.findings import Cell, CellState, Place
from wp.loaders.data.programme_table import CELLS, COLUMNS
from wp.loaders.rows import Reading


def write(reading: Reading) -> bytes:
    """A reading in this form, UTF-8 with `\\n` line ends; `read` gives the same rows back."""
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    table.writeheader()
    for row in reading.rows:
        record: dict[str, object] = {name: getattr(row, name) for name in COLUMNS[:5]}
        for name in CELLS:
            cell: Cell = getattr(row, name)
            record |= {name: cell.text, f"{name}_cell": cell.state.value}
        table.writerow(record | _place_record(row.place))
    for topic in reading.inactive:
        record = {"part": "inactive", "topic_no": topic.number, "topic": topic.title}
        empty = {f"{name}_cell": CellState.EMPTY.value for name in CELLS}
        table.writerow(record | empty | _place_record(topic.place))
    return out.getvalue().encode()


def _place_record(place: Place) -> dict[str, object]:
    numbers = {"page": place.page, "table": place.table, "row": place.row}
    return {"document": place.document} | {k: "" if v is None else v for k, v in numbers.items()}
