"""The cell that a doubt is about: what it prints, and the lines whose cell it is."""

from collections.abc import Iterator

from wp.domain.editions.comparison import fields_of
from wp.domain.editions.similarity import Entry
from wp.domain.findings import CellState, Finding
from wp.domain.programme import Edition

_OF_TASK = ("task", "task_no", "type")
_OF_TOPIC = ("part", "topic", "topic_no", "topic_code")


def doubted_line(edition: Edition, finding: Finding) -> Entry | None:
    """The line that a finding is about: the one read at its place, else the one of its reference;
    None where it is about no line."""
    entries = list(edition.lines())
    there = [each for each in entries if each[2].source == finding.place]
    named = [each for each in there or entries if finding.ref and each[2].ref == finding.ref]
    return next(iter((*named, *there)), None)


def printed_text(edition: Edition, finding: Finding) -> str:
    """What the doubted cell prints, whole; what was read where it is about no cell of a line."""
    if finding.column == "type":
        return finding.read
    return _cells(edition, finding).get(finding.column, finding.read)


def can_be_mended(edition: Edition, finding: Finding) -> bool:
    """Whether a doubt is about one cell of a line, which may have another reading."""
    return finding.column in _cells(edition, finding)


def _cells(edition: Edition, finding: Finding) -> dict[str, str]:
    """What the cells of the doubted line print; none where a doubt is about no line."""
    entry = doubted_line(edition, finding)
    fields = fields_of(entry) if entry else {}
    return {name: text for name, text in fields.items() if name != "part"}


def lines_concerned(edition: Edition, finding: Finding) -> Iterator[int]:
    """The places of the lines whose cell a finding is about, counted from 0: those too that a
    merged cell spans, and all of its task or topic."""
    entry = doubted_line(edition, finding)
    if entry is None:
        return
    entries, column = list(edition.lines()), finding.column
    first = next(at for at, each in enumerate(entries) if each[2] is entry[2])
    if column in _OF_TOPIC or column in _OF_TASK:
        of = 0 if column in _OF_TOPIC else 1
        yield from (at for at, each in enumerate(entries) if each[of] is entry[of])
        return
    yield first
    for at in range(first + 1, len(entries)):
        cell = entries[at][2].cells.get(column)
        if cell is None or cell.state is not CellState.MERGED:
            return
        yield at


def one_cell_of(edition: Edition, finding: Finding) -> tuple[str, ...]:
    """The references of the lines whose merged cell a doubt is about; none where the cell is that
    of one line, of a task or of a topic, which all of theirs have."""
    if finding.column in (*_OF_TASK, *_OF_TOPIC):
        return ()
    lines = [line for _, _, line in edition.lines()]
    refs = [lines[at].ref for at in lines_concerned(edition, finding)]
    return tuple(refs) if len(refs) > 1 else ()
