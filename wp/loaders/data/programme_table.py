"""The CSV form of a programme, the one in `data/`: one row a line, every cell with the way it
came by its text."""

from typing import Any

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Cell, CellState, Place
from wp.domain.programme import Part, ProgrammeKind
from wp.errors import InputError, Phrase
from wp.loaders.data.cells import one_of, read_whole
from wp.loaders.data.csv import Record, decoded, heading_of, read_table
from wp.loaders.rows import UNASKED, Coverage, InactiveTopic, Reading, ReadOptions, Row

CELLS = ("task", "type", "strategic", "bodies", "programmes", "indicator", "timeline", "progress")
_PLAIN = ("part", "topic_no", "topic", "topic_code", "task_no")
_PLACE = ("document", "page", "table", "row")
COLUMNS = (*_PLAIN, *(name for cell in CELLS for name in (cell, f"{cell}_cell")), *_PLACE)


def recognises(data: bytes) -> bool:
    """Whether the first row is the heading of this form."""
    return {"part", "topic_no", "task_no"} <= set(heading_of(decoded(data, ""), COLUMNS))


def read(
    data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED
) -> Reading:
    """The rows of a CSV file; InputError names the row and column that cannot be read.

    The data are those of a document of this name; the options ask nothing of this form.
    """
    rows: list[Row] = []
    inactive: list[InactiveTopic] = []
    words = 0
    for record in read_table(data, document, COLUMNS):
        cells = record.cells
        words += sum(
            len(cells[c].split()) for c in ("topic", *CELLS) if cells.get(f"{c}_cell") != "merged"
        )
        if record.read("part", one_of(Part)) is Part.INACTIVE:
            inactive.append(InactiveTopic(cells["topic_no"], cells["topic"], _place(record)))
        else:
            rows.append(_row(record))
    if not rows:
        raise InputError("read.csv.no_line", document=document)
    kind = ProgrammeKind.ACTIONS if all(row.topic_code for row in rows) else ProgrammeKind.TOPICS
    coverage = Coverage(words, (("header", len(COLUMNS)),), ())
    return Reading(document, kind, "", tuple(rows), tuple(inactive), (), coverage)


def _row(record: Record) -> Row:
    for name in ("topic_no", "topic", "task_no"):
        record.needed(name)
    named: dict[str, Any] = {name: record.cells[name] for name in _PLAIN} | {
        n: _cell(record, n) for n in CELLS
    }
    return Row(**named, place=_place(record))


def _cell(record: Record, name: str) -> Cell:
    state, text = record.read(f"{name}_cell", one_of(CellState)), record.cells[name]
    if state is CellState.EMPTY and text:
        raise record.wrong(f"{name}_cell", Phrase("cell.filled", read=state.value))
    return Cell(text, state)


def _place(record: Record) -> Place:
    page, table, row = (record.maybe(name, read_whole) for name in ("page", "table", "row"))
    return Place(record.text("document") or record.document, page, table, row or record.number)
