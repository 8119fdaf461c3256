"""A Word document as frozen values: runs, paragraphs, tables; each with the tracked change that it
carries, if any.

The writer turns them into XML and knows nothing of work programmes; comparing two documents gives a
third.
"""

import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum


class Mark(StrEnum):
    """Whether something stands in both states of a document, was inserted, or was deleted."""

    KEPT = ""
    INSERTED = "ins"
    DELETED = "del"


@dataclass(frozen=True, slots=True)
class Look:
    """How a run looks: colours are six digits, `size` half points (0: that of its paragraph)."""

    bold: bool = False
    italic: bool = False
    colour: str = ""
    ground: str = ""
    size: int = 0
    raised: bool = False


PLAIN = Look()


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of text in one language and look; `note` names the footnote that hangs on it, then
    without a text.

    `refers` names the footnote whose number its text repeats. `rtl` says whether it runs from right
    to left, None where its first letter is to tell.
    """

    text: str
    look: Look = PLAIN
    language: str = "en"
    note: str = ""
    refers: str = ""
    mark: Mark = Mark.KEPT
    rtl: bool | None = None

    @property
    def from_right(self) -> bool:
        """Whether it runs from right to left."""
        return from_right(self.text) if self.rtl is None else self.rtl


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Runs in a style of the document; `mark` is that of the paragraph's end."""

    runs: tuple[Run, ...] = ()
    style: str = ""
    key: str = ""
    mark: Mark = Mark.KEPT

    @property
    def text(self) -> str:
        """The text of its runs."""
        return "".join(run.text for run in self.runs)


@dataclass(frozen=True, slots=True)
class Cell:
    """Paragraphs on a ground; `continues` joins it to the cell above, `wide` is the number of
    columns it spans.

    `was` is the ground before a tracked change, None where the ground did not change.
    """

    paragraphs: tuple[Paragraph, ...] = (Paragraph(),)
    continues: bool = False
    ground: str = ""
    was: str | None = None
    wide: int = 1


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `key` says which line it is, so that two documents can be compared. A page never
    breaks a `whole` one."""

    key: str
    cells: tuple[Cell, ...]
    header: bool = False
    mark: Mark = Mark.KEPT
    whole: bool = True


@dataclass(frozen=True, slots=True)
class Table:
    """Rows under columns of these widths, in twentieths of a point."""

    key: str
    widths: tuple[int, ...]
    rows: tuple[Row, ...]
    unruled: bool = False


@dataclass(frozen=True, slots=True)
class Chart:
    """Stacked bars: by category the values of each series (name, colour, values), and the colours
    of their numbers.

    `alternative` is what it says to those who cannot see it; `upright` bars are columns.
    """

    key: str
    categories: tuple[str, ...]
    series: tuple[tuple[str, str, tuple[int, ...]], ...]
    inks: tuple[str, ...]
    alternative: str
    upright: bool = True
    language: str = "en"


Block = Paragraph | Table | Chart


@dataclass(frozen=True, slots=True)
class Document:
    """A whole document; `notes` are the footnotes by name."""

    title: str
    language: str
    blocks: tuple[Block, ...]
    notes: Mapping[str, Paragraph] = field(default_factory=dict)
    landscape: bool = True
    foot: Paragraph = Paragraph()


def runs_of(block: Block) -> Iterator[Run]:
    """The runs of a block in the order of reading; a chart has none."""
    if isinstance(block, Paragraph):
        yield from block.runs
    elif isinstance(block, Table):
        yield from (
            run
            for row in block.rows
            for cell in row.cells
            for each in cell.paragraphs
            for run in each.runs
        )


def from_right(text: str) -> bool:
    """Whether the first letter that has a direction runs from right to left.

    >>> from_right("1. \u05e9\u05dc"), from_right("a \u05e9")
    (True, False)
    """
    kinds = (unicodedata.bidirectional(letter) for letter in text)
    return next((kind in ("R", "AL") for kind in kinds if kind in ("L", "R", "AL")), False)


def one_run(
    text: str, style: str = "", language: str = "en", look: Look = PLAIN, key: str = ""
) -> Paragraph:
    """A paragraph of one run; without a text, of none.

    `style` is a style of the document, `look` that of the letters, `language` that of the text;
    `key` tells the paragraph from others when two documents are compared.
    """
    return Paragraph((Run(text, look, language),) if text else (), style, key)


def cell(paragraphs: Iterable[Paragraph], ground: str = "") -> Cell:
    """A cell of these paragraphs; of an empty one where there is none."""
    return Cell(tuple(paragraphs) or (Paragraph(),), ground=ground)
