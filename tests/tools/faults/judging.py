"""What a reading made of a planted fault: read right, doubted on that cell, or wrong in silence."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Sequence

from tests.support.documents.readings import COLUMNS, VOCABULARY, expected
from tests.tools.faults.planting import Planted
from wp.domain.findings import CellState, Finding
from wp.domain.programme import Edition, PerformanceIndicator, Programme
from wp.loaders.programme.assemble import assemble
from wp.loaders.rows import Reading, Row

RIGHT, DOUBTED, SILENT = "read right", "doubted", "wrong in silence"
NAMES = ("topic", *COLUMNS)


def judged(planted: Planted, reading: Reading) -> tuple[str, str]:
    """The verdict, and what was read wrongly ("" where nothing was)."""
    edition = _assembled(reading)
    rows = expected(planted.made)
    truth = [true_texts(row) for row in rows]
    got = [read_texts(row) for row in reading.rows]
    findings = edition.findings
    if len(truth) != len(got):
        pairs = enumerate(zip(truth, got, strict=False))
        first = next((at for at, (right, read) in pairs if right != read), len(got) - 1)
        there = [reading.rows[at] for at in (first, first + 1) if 0 <= at < len(got)]
        told = any(_told(findings, row, name) for row in there for name in NAMES)
        return DOUBTED if told else SILENT, f"{len(got)} rows for {len(truth)}"
    verdict = RIGHT
    told = _told(findings, reading.rows[planted.row], planted.column)
    if planted.kind.told and not told:
        return SILENT, "nothing was said"
    for at, (right, read) in enumerate(zip(truth, got, strict=True)):
        for name, wanted, text in zip(NAMES, right, read, strict=True):
            if wanted == text:
                continue
            wrong = f"row {at + 1}, {name}: {text!r} for {wanted!r}"
            there = reading.rows[_begun(reading.rows, rows, at, name)]
            if not (_told(findings, there, name) or only_unplaced(reading, wanted, text)):
                return SILENT, wrong
            verdict = DOUBTED
    if planted.kind.means is not None:
        wanted_meaning = planted.kind.means(str(planted.printed))
        meaning = _meaning(_lines(edition)[planted.row], planted.column)
        doubt = "doubt" in wanted_meaning
        if doubt and not told:
            return SILENT, f"{planted.printed} is not doubted"
        if meaning != tuple(each for each in wanted_meaning if each != "doubt"):
            return (DOUBTED if told else SILENT), f"{planted.printed}: {meaning}"
        return (DOUBTED if doubt else verdict), ""
    return verdict, ""


def silent_cells(planted: Sequence[Planted], reading: Reading) -> list[tuple[int, str]]:
    """The cells (row from 0, name) of a programme with several faults, one at least, that are read
    wrongly without a finding, or of whose fault nothing is said."""
    findings, rows = _assembled(reading).findings, expected(planted[0].made)
    if len(rows) != len(reading.rows):
        return [(len(reading.rows), "row")]
    unsaid = [
        (each.row, each.column)
        for each in planted
        if each.kind.told and not _told(findings, reading.rows[each.row], each.column)
    ]
    wrong = [
        (at, name)
        for at, (row, read) in enumerate(zip(rows, reading.rows, strict=True))
        for name, right, text in zip(NAMES, true_texts(row), read_texts(read), strict=True)
        if right != text
        and not _told(findings, reading.rows[_begun(reading.rows, rows, at, name)], name)
        and not only_unplaced(reading, right, text)
    ]
    return unsaid + wrong


def _begun(read: Sequence[Row], rows: Sequence[tuple[str, ...]], at: int, name: str) -> int:
    """The row in which the cell begins that is joined there, in truth and as it was read."""
    if name not in COLUMNS:
        # The one cell of a topic, whose number and title its rows share.
        topics = [(row.topic_no, row.topic, true[2]) for row, true in zip(read, rows, strict=True)]
        return topics.index(topics[at])
    state = 5 + 2 * COLUMNS.index(name)
    while at and getattr(read[at], name).state is CellState.MERGED and rows[at][state] == "merged":
        at -= 1
    return at


def doubted_cells(reading: Reading) -> set[tuple[int, str]]:
    """The cells (row from 0, name) on which a reading has a finding."""
    rows = enumerate(reading.rows)
    return {
        (at, each.column)
        for at, row in rows
        for each in reading.findings
        if (each.place.table, each.place.row) == (row.place.table, row.place.row)
    }


def _assembled(reading: Reading) -> Edition:
    start, end = dt.date(2022, 7, 1), dt.date(2025, 6, 30)
    programme = Programme("TST", "Test", reading.kind, start, end)
    return assemble(reading, programme, VOCABULARY, "draft", start)


def _lines(edition: Edition) -> list[PerformanceIndicator]:
    return [line for topic in edition.topics for task in topic.tasks for line in task.lines]


def _meaning(line: PerformanceIndicator, column: str) -> tuple[str, ...]:
    if column == "strategic":
        return line.codes
    return tuple(f"{step.text.partition(' (')[0]}: {', '.join(step.bodies)}" for step in line.steps)


def true_texts(flat: tuple[str, ...]) -> tuple[str, ...]:
    """The texts of a row of the truth, in the order of `NAMES`."""
    return flat[2], *flat[4::2]


def read_texts(row: Row) -> tuple[str, ...]:
    """The same of a row that was read."""
    return row.topic, *(getattr(row, name).text for name in COLUMNS)


def only_unplaced(reading: Reading, wanted: str, text: str) -> bool:
    """Whether a cell only lacks words, all of which are unplaced: an import stops at them."""
    lacking = Counter(wanted.split())
    lacking.subtract(text.split())
    left = Counter(word for word, _ in reading.coverage.unplaced)
    return all(0 <= lacking[word] <= left[word] for word in lacking)


def _told(findings: Iterable[Finding], row: Row, column: str) -> bool:
    return any(
        (each.place.table, each.place.row) == (row.place.table, row.place.row)
        and each.column in (column, "")
        for each in findings
    )
