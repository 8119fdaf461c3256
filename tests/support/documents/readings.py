"""Readings of made-up programmes beside their truth, as flat tuples that can be compared."""

from tests.support.documents import generator
from tests.support.paths import ROOT
from wp.loaders.data.vocabularies import load_bodies
from wp.loaders.rows import Reading, Row
from wp.loaders.sheets.excel_workbook import read_sheets

VOCABULARY = load_bodies(ROOT / "data" / "bodies.csv")


COLUMNS = ("task", "type", "strategic", "bodies", "programmes", "indicator", "timeline", "progress")


FOREIGN = "zyxword"


def expected(made: generator.Programme) -> list[tuple[str, ...]]:
    """The truth as flat tuples: table, topic, task number, and text and state of each cell."""
    rows: list[tuple[str, ...]] = []
    for table, cells in enumerate(made.tables, start=1):
        topic: tuple[str, str] = ("", "")
        task = 0
        former: dict[str, tuple[str, str]] = {}
        for row in cells:
            if made.kind == "actions":
                number, topic = row["number"][0], (str(table), made.sections[table - 1][0])
            else:
                if "topic" in row:
                    topic, task = (row["number"][0].rstrip("."), row["topic"][0]), 0
                task += "task" in row
                number = str(task)
            now = {name: _cell(row, name, former, made.kind) for name in COLUMNS}
            rows.append(
                (str(table), *topic, number, *(part for name in COLUMNS for part in now[name]))
            )
            former = now
    return rows


def _cell(
    row: generator.Cells, name: str, former: dict[str, tuple[str, str]], kind: str
) -> tuple[str, str]:
    if row.get(name):
        return " ".join(row[name] or ()), "own"
    spans = name in ("task", "type", "strategic", "bodies") and kind == "topics"
    return (former[name][0], "merged") if spans and row.get(name, None) is None else ("", "empty")


def found(reading: Reading) -> list[tuple[str, ...]]:
    """A reading as the same flat tuples."""
    return [_flat(row) for row in reading.rows]


def _flat(row: Row) -> tuple[str, ...]:
    cells = [
        part
        for name in COLUMNS
        for part in (getattr(row, name).text, getattr(row, name).state.value)
    ]
    return (str(row.place.table), row.topic_no, row.topic, row.task_no, *cells)


def total(reading: Reading) -> int:
    """All words that the reading accounts for."""
    coverage = reading.coverage
    return coverage.in_cells + sum(count for _, count in coverage.left_out) + len(coverage.unplaced)


def words_in_sheets(data: bytes) -> int:
    """All words of a workbook, counted in its cells."""
    rows = (row for sheet in read_sheets(data, "counted.xlsx") for row in sheet.rows)
    cells = [cell for row in rows for cell in row.cells.values()]
    texts = (text for cell in cells for text in (cell.own, *(each for _, each in cell.beside)))
    return sum(len(text.split()) for text in texts)
