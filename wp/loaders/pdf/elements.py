"""The elements of a tagged PDF's structure (ISO 32000, 14.8.4), and the paragraphs and tables
that they make."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field

NOTES = frozenset({"Note", "FENote"})
_HEADINGS = {"Title", "H", *(f"H{level}" for level in range(1, 7))}
_PARAGRAPHS = {*_HEADINGS, "P", "LI", "Caption", "TOCI", "BlockQuote"}
TABLE, _ROW, _LABEL = frozenset({"Table"}), frozenset({"TR"}), "Lbl"
_CELLS = frozenset({"TH", "TD"})

# A marked stretch: the page and its number there. What a word has in place of that number: outside
# all, or in what the program marked as no content.
Leaf = tuple[int, int]
UNMARKED, ARTIFACT = -1, -2


@dataclass(frozen=True, slots=True)
class Element:
    """An element: its standard kind, how many rows and columns it spans (cells), what stands in
    it."""

    tag: str
    rows: int = 1
    columns: int = 1
    kids: tuple["Element | Leaf", ...] = ()

    def leaves(self) -> Iterator[Leaf]:
        """All stretches in it, in order."""
        for kid in self.kids:
            yield from kid.leaves() if isinstance(kid, Element) else (kid,)

    def within(self, tags: Collection[str], apart: Collection[str] = ()) -> Iterator["Element"]:
        """The outermost elements of some kinds in it; elements of the kinds `apart` are not
        entered."""
        for kid in self.kids:
            if isinstance(kid, Element) and kid.tag in tags:
                yield kid
            elif isinstance(kid, Element) and kid.tag not in apart:
                yield from kid.within(tags, apart)

    def rows_of_table(self) -> Iterator[list["Element"]]:
        """The rows of a table, each as its cells; those of tables in its cells are not among
        them."""
        for row in self.within(_ROW, TABLE):
            yield list(row.within(_CELLS, TABLE))

    @property
    def rectangular(self) -> bool:
        """Whether the cells of every row of a table fill it: a browser leaves empty cells out, so
        that those after them stand for other columns."""
        widths: set[int] = set()
        open_cells: list[tuple[int, int]] = []
        for row in self.rows_of_table():
            open_cells += ((cell.rows, cell.columns) for cell in row)
            widths.add(sum(columns for _, columns in open_cells))
            open_cells = [(rows - 1, columns) for rows, columns in open_cells if rows > 1]
        return len(widths) < 2


@dataclass(slots=True)
class Text:
    """A paragraph: its stretches; `label` while it holds but the sign of a list's item."""

    leaves: list[Leaf] = field(default_factory=list)
    label: bool = False


def flow_of(element: Element) -> Iterator[Text | Element]:
    """The paragraphs and tables in an element, in order; its notes are not among them.

    The sign of a list's item and the first paragraph of its body are one paragraph.
    """
    text = Text()
    for step in _steps(element):
        if isinstance(step, tuple):
            text.leaves.append(step)
        elif step == _LABEL:
            text.label = not text.leaves
        elif step == "P" and text.label:
            text.label = False
        else:
            if text.leaves:
                yield text
            text = Text()
            if isinstance(step, Element):
                yield step
    if text.leaves:
        yield text


def _steps(element: Element) -> Iterator[Leaf | str | Element]:
    """Stretches in order; tables as they are; the kind of a paragraph or label where it begins,
    "" at its end."""
    for kid in element.kids:
        if not isinstance(kid, Element) or kid.tag in TABLE:
            yield kid
        elif kid.tag not in NOTES:
            bounded = kid.tag in _PARAGRAPHS
            if bounded or kid.tag == _LABEL:
                yield kid.tag
            yield from _steps(kid)
            if bounded:
                yield ""
