"""The CSV form of a programme, the one in `data/`: one row a line, every cell with the way it
came by its text."""

import csv
import hashlib
import io

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Cell, CellState, Place
from wp.errors import InputError, Phrase
from wp.loaders.rows import UNASKED, Coverage, InactiveTopic, Reading, ReadOptions, Row

CELLS = ("task", "type", "strategic", "bodies", "programmes", "indicator", "timeline", "progress")
_PLAIN = ("part", "topic_no", "topic", "topic_code", "task_no")
_PLACE = ("document", "page", "table", "row")
COLUMNS = (*_PLAIN, *(name for cell in CELLS for name in (cell, f"{cell}_cell")), *_PLACE)
PARTS = ("active", "reports", "inactive")
_ABSENT = Cell("", CellState.EMPTY)


def recognises(data: bytes) -> bool:
    """Whether the first line is the heading of this form."""
    first = data.removeprefix(b"\xef\xbb\xbf").splitlines()[:1]
    return bool(first) and {"part", "topic_no", "task_no"} <= set(
        first[0].decode("utf-8", "replace").split(",")
    )


def read(
    data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED
) -> Reading:
    """The rows of a CSV file; InputError names the row and column that cannot be read."""
    table = csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True)
    header = tuple(table.fieldnames or ())
    missing, foreign = (
        [c for c in COLUMNS if c not in header],
        [c for c in header if c not in COLUMNS],
    )
    if missing or foreign or len(set(header)) != len(header):
        key = "read.csv.lacks" if missing else "read.csv.foreign"
        raise InputError(
            key, document=document, wrong=missing or foreign or header, columns=COLUMNS
        )
    rows: list[Row] = []
    inactive: list[InactiveTopic] = []
    words = 0
    try:
        for number, record in enumerate(table, start=2):
            if None in record or None in record.values():
                raise InputError(
                    "read.csv.cells", document=document, row=number, cells=len(COLUMNS)
                )
            words += sum(
                len(record[c].split())
                for c in ("topic", *CELLS)
                if record.get(f"{c}_cell") != "merged"
            )
            if record["part"] == "inactive":
                inactive.append(
                    InactiveTopic(
                        record["topic_no"], record["topic"], _place(record, document, number)
                    )
                )
            else:
                rows.append(_row(record, document, number))
    except csv.Error as error:
        raise InputError("read.csv.quotes", document=document, row=table.line_num) from error
    if not rows:
        raise InputError("read.csv.no_line", document=document)
    kind = "actions" if all(row.topic_code for row in rows) else "topics"
    coverage = Coverage(words, (("header", len(COLUMNS)),), ())
    digest = hashlib.sha256(data).hexdigest()
    return Reading(
        document=document,
        sha256=digest,
        kind=kind,
        title="",
        rows=tuple(rows),
        inactive=tuple(inactive),
        findings=(),
        coverage=coverage,
    )


def write(reading: Reading) -> bytes:
    """A reading in this form, UTF-8 with `\\n` line ends; `read` gives the same rows back."""
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, COLUMNS, lineterminator="\n")
    table.writeheader()
    for row in reading.rows:
        record: dict[str, object] = {name: getattr(row, name) for name in _PLAIN}
        for name in CELLS:
            cell: Cell = getattr(row, name)
            record |= {name: cell.text, f"{name}_cell": cell.state.value}
        table.writerow(record | _place_record(row.place))
    for topic in reading.inactive:
        record = {"part": "inactive", "topic_no": topic.number, "topic": topic.title}
        empty = {f"{name}_cell": CellState.EMPTY.value for name in CELLS}
        table.writerow(record | empty | _place_record(topic.place))
    return out.getvalue().encode()


def _row(record: dict[str, str], document: str, number: int) -> Row:
    if record["part"] not in PARTS:
        raise _unclear(
            document, number, "part", record["part"], Phrase("expected.one_of", choices=PARTS)
        )
    for name in ("topic_no", "topic", "task_no"):
        if not record[name].strip():
            raise _unclear(document, number, name, "", Phrase("expected.text"))
    return Row(
        record["part"],
        record["topic_no"],
        record["topic"],
        record["topic_code"],
        record["task_no"],
        _cell(record, "task", document, number),
        _cell(record, "type", document, number),
        _cell(record, "strategic", document, number),
        _cell(record, "bodies", document, number),
        _cell(record, "programmes", document, number),
        _cell(record, "indicator", document, number),
        _cell(record, "timeline", document, number),
        _cell(record, "progress", document, number),
        _place(record, document, number),
    )


def _cell(record: dict[str, str], name: str, document: str, number: int) -> Cell:
    state, text = record[f"{name}_cell"], record[name]
    if state not in set(CellState):
        raise _unclear(
            document,
            number,
            f"{name}_cell",
            state,
            Phrase("expected.one_of", choices=tuple(CellState)),
        )
    if state == CellState.EMPTY and text:
        raise _unclear(document, number, f"{name}_cell", state, Phrase("expected.filled"))
    return Cell(text, CellState(state)) if text or state != CellState.EMPTY else _ABSENT


def _place(record: dict[str, str], document: str, number: int) -> Place:
    def count(name: str) -> int | None:
        if not record[name]:
            return None
        if not record[name].isascii() or not record[name].isdigit():
            raise _unclear(document, number, name, record[name], Phrase("expected.whole"))
        return int(record[name])

    return Place(
        record["document"] or document, count("page"), count("table"), count("row") or number
    )


def _place_record(place: Place) -> dict[str, object]:
    numbers = {"page": place.page, "table": place.table, "row": place.row}
    return {"document": place.document} | {k: "" if v is None else v for k, v in numbers.items()}


def _unclear(
    document: str, number: int, column: str, read_text: str, expected: Phrase
) -> InputError:
    return InputError(
        "read.csv.unclear",
        document=document,
        row=number,
        column=column,
        read=read_text,
        expected=expected,
    )
