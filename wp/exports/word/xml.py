"""Values of a document -> the XML of WordprocessingML, tracked changes as real revisions.

Nothing in a text becomes markup or a field: texts only ever stand in `w:t`, control characters are
shown by their pictures, and what XML cannot hold by the replacement character.
"""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from functools import cached_property
from zlib import crc32

from wp.exports.control_characters import visible
from wp.exports.word.bar_charts import frame
from wp.exports.word.document import (
    PLAIN,
    Cell,
    Chart,
    Document,
    Look,
    Mark,
    Paragraph,
    Row,
    Run,
    Table,
    from_right,
    runs_of,
)
from wp.exports.word.elements import Element, R, tag, text_element, w

PAGE, MARGIN = (11906, 16838), 850
_PIECES = re.compile(r"(\r\n|[\r\n\t\u2028\u2029])")


@dataclass
class Writing:
    """What grows while a document is written: footnotes in order, ids of revisions, and the
    charts met."""

    document: Document
    author: str = ""
    at: str = ""
    notes: list[str] = field(default_factory=list)
    charts: list[Chart] = field(default_factory=list)
    revisions: int = 0

    def change(self, mark: Mark) -> Element:
        """A new revision element by the author."""
        return self.revision(mark.value)

    def revision(self, name: str) -> Element:
        """A revision of this name, numbered on."""
        self.revisions += 1
        return w(name, id=self.revisions, author=visible(self.author), date=self.at)

    def bookmark(self, note: str, deleted: bool) -> str:
        """The name of the bookmark at a footnote, as Word names its own; a deleted one may stand
        beside a new one."""
        old = deleted and self._anchors[note] > 1
        return f"_Ref{crc32(f'{note}:{old:d}'.encode()):010d}"

    @cached_property
    def _anchors(self) -> Counter[str]:
        return Counter(
            run.note for block in self.document.blocks for run in runs_of(block) if run.note
        )


def body(writing: Writing) -> Element:
    """The document's `w:document`."""
    found = w("body")
    blocks = writing.document.blocks
    for at, block in enumerate(blocks):
        if isinstance(block, Paragraph):
            found.append(paragraph(block, writing))
        elif isinstance(block, Table):
            found.append(_table(block, writing))
            if at + 1 == len(blocks) or isinstance(blocks[at + 1], Table):
                found.append(
                    w("p", w("pPr", w("pStyle", val="Gap")))
                )  # else Word would join two tables
        else:
            found.append(_chart(block, writing))
    found.append(_section(writing.document.landscape))
    return w("document", found)


def _section(landscape: bool) -> Element:
    width, height = reversed(PAGE) if landscape else PAGE
    size = w("pgSz", w=width, h=height, **({"orient": "landscape"} if landscape else {}))
    edges = dict.fromkeys(("top", "right", "bottom", "left"), MARGIN)
    margins = w("pgMar", **edges, header=454, footer=454, gutter=0)
    foot = w("footerReference", type="default")
    foot.set(f"{{{R}}}id", "rIdFooter")
    return w("sectPr", foot, size, margins)


def room(landscape: bool) -> int:
    """The width between the margins."""
    return PAGE[1 if landscape else 0] - 2 * MARGIN


def paragraph(value: Paragraph, writing: Writing) -> Element:
    """A `w:p`; a marked one has its end inserted or deleted."""
    properties = w("pPr")
    if value.style:
        properties.append(w("pStyle", val=value.style))
    if from_right(value.text):
        properties.append(w("bidi"))
    if value.mark:
        properties.append(w("rPr", writing.change(value.mark)))
    made = w("p", *([properties] if len(properties) else []))
    holder, held = made, Mark.KEPT
    for run in value.runs:
        if run.mark is not held:
            held = run.mark
            holder = made if not held else writing.change(held)
            if holder is not made:
                made.append(holder)
        holder.extend(_written(run, writing))
    return made


def _written(run: Run, writing: Writing) -> list[Element]:
    """A run as its elements: a footnote stands in a bookmark, and what repeats its number is a
    field."""
    deleted = run.mark is Mark.DELETED
    if run.note:
        writing.notes.append(run.note)
        number = len(writing.notes)
        start = w("bookmarkStart", id=number, name=writing.bookmark(run.note, deleted))
        return [start, _run(run, w("footnoteReference", id=number)), w("bookmarkEnd", id=number)]
    text = _run(run, *_texts(run))
    if not run.refers:
        return [text]
    field = f" NOTEREF {writing.bookmark(run.refers, deleted)} \\f \\h "
    order = text_element("delInstrText" if deleted else "instrText", field)
    begin, between, end = (w("fldChar", fldCharType=each) for each in ("begin", "separate", "end"))
    return [*(_run(run, each) for each in (begin, order, between)), text, _run(run, end)]


def _run(run: Run, *content: Element) -> Element:
    properties = _look(run)
    return w("r", *([properties] if len(properties) else []), *content)


def _texts(run: Run) -> Iterator[Element]:
    name = "delText" if run.mark is Mark.DELETED else "t"
    for piece in _PIECES.split(run.text):
        if piece == "\t":
            yield w("tab")
        elif _PIECES.fullmatch(piece):
            yield w("br")
        elif piece:
            yield text_element(name, piece)


def _look(run: Run) -> Element:
    look, found = run.look, w("rPr")
    if look != PLAIN or run.note:
        found.extend(_look_properties(replace(look, raised=True) if run.note else look))
    if run.from_right:
        found.append(w("rtl"))
    if run.text:
        found.append(w("lang", val=tag(run.language)))
    return found


def _look_properties(look: Look) -> Iterator[Element]:
    """In the order that the schema asks for: b, i, color, sz, shd, vertAlign."""
    if look.bold:
        yield w("b")
    if look.italic:
        yield w("i")
    if look.colour:
        yield w("color", val=look.colour)
    if look.size:
        yield w("sz", val=look.size)
        yield w("szCs", val=look.size)
    if look.ground:
        yield w("shd", val="clear", color="auto", fill=look.ground)
    if look.raised:
        yield w("vertAlign", val="superscript")


def _table(value: Table, writing: Writing) -> Element:
    style = w("tblStyle", val="PlainTable" if value.unruled else "PublishedTable")
    look = w(
        "tblLook",
        val="0420",
        firstRow=1,
        lastRow=0,
        firstColumn=0,
        lastColumn=0,
        noHBand=0,
        noVBand=1,
    )
    width = w("tblW", w=sum(value.widths), type="dxa")
    properties = w("tblPr", style, width, w("tblLayout", type="fixed"), look)
    grid = w("tblGrid", *(w("gridCol", w=each) for each in value.widths))
    return w("tbl", properties, grid, *(_row(row, value, writing) for row in value.rows))


def _row(row: Row, table: Table, writing: Writing) -> Element:
    properties = w("trPr")
    if row.whole:  # one that is higher than a page is broken all the same
        properties.append(w("cantSplit"))
    if row.header:
        properties.append(w("tblHeader"))
    if row.mark:
        properties.append(writing.change(row.mark))
    cells, at = [], 0
    for each in row.cells:
        cells.append(_cell(each, sum(table.widths[at : at + each.wide]), writing))
        at += each.wide
    return w("tr", *([properties] if len(properties) else []), *cells)


def _cell(value: Cell, width: int, writing: Writing) -> Element:
    properties = _cell_properties(value, width, value.ground)
    if value.was is not None:
        former = _cell_properties(value, width, value.was)
        change = writing.revision("tcPrChange")
        change.append(former)
        properties.append(change)
    return w("tc", properties, *(paragraph(each, writing) for each in value.paragraphs))


def _cell_properties(value: Cell, width: int, ground: str) -> Element:
    """Every cell that does not continue one above begins one: so a row says of itself alone how
    it is merged."""
    found = w("tcPr", w("tcW", w=width, type="dxa"))
    if value.wide > 1:
        found.append(w("gridSpan", val=value.wide))
    found.append(w("vMerge") if value.continues else w("vMerge", val="restart"))
    if ground:
        found.append(w("shd", val="clear", color="auto", fill=ground))
    return found


def _chart(value: Chart, writing: Writing) -> Element:
    writing.charts.append(value)
    return frame(value, len(writing.charts), room(writing.document.landscape))
