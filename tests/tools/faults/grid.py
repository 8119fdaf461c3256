"""A made-up programme as tables of cells, which every writer of faults puts down."""

from dataclasses import dataclass, field

from tests.support.documents.generator import Cells, Programme
from tests.support.documents.word_documents import (
    ACTION_COLUMNS,
    ACTION_HEADINGS,
    ACTION_TITLE,
    HEADINGS,
    PARTS,
    TITLE,
    TOPIC_COLUMNS,
)

_SPANNED = ("number", "topic", "task", "strategic", "type", "bodies")


@dataclass
class Square:
    """A cell: its paragraphs, over how many rows it goes on, whether another covers it."""

    paragraphs: tuple[str, ...] = ()
    rows: int = 1
    covered: bool = False

    @property
    def text(self) -> str:
        """Its paragraphs as one text; a planted one stays as it is."""
        return self.paragraphs[0] if len(self.paragraphs) == 1 else " ".join(self.paragraphs)


@dataclass
class Table:
    """A heading, the names of the columns, the headings' row, and the rows below it."""

    heading: str
    columns: tuple[str, ...]
    head: tuple[str, ...]
    rows: list[list[Square]] = field(default_factory=list)


def title_of(made: Programme) -> str:
    """The title above the tables."""
    return TITLE if made.kind == "topics" else ACTION_TITLE


def tables_of(made: Programme) -> list[Table]:
    """The tables of a programme, merged cells as cells that go on over rows."""
    topics = made.kind == "topics"
    columns, names = (
        (TOPIC_COLUMNS, HEADINGS)
        if topics
        else (ACTION_COLUMNS, {**ACTION_HEADINGS, "number": "No."})
    )
    headings = PARTS if topics else tuple(map(_section, enumerate(made.sections, start=1)))
    tables = []
    for heading, rows in zip(headings, made.tables, strict=True):
        table = Table(heading, columns, tuple(names[name] for name in columns))
        for at, row in enumerate(rows):
            table.rows.append(
                [Square(row.get(name) or (), 1, topics and _covered(row, name)) for name in columns]
            )
            for column, square in enumerate(table.rows[at]):
                if square.covered:
                    above = at - 1
                    while table.rows[above][column].covered:
                        above -= 1
                    table.rows[above][column].rows += 1
        tables.append(table)
    return tables


def _section(numbered: tuple[int, tuple[str, str]]) -> str:
    number, (title, code) = numbered
    return f"{number}. {title} (WCO Strategic Plan - Strategic Process - {code})"


def _covered(row: Cells, name: str) -> bool:
    return name in _SPANNED and row.get(name) is None
