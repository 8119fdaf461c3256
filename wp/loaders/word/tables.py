"""Tables of a Word document: rows of cells on one grid, merges told apart, tables and text boxes
in cells kept."""

from collections.abc import Sequence

from lxml.etree import _Element as Element

from wp.domain.findings import FindingCode
from wp.loaders import limits
from wp.loaders.programme.blocks import Block, Paragraph, Table, TableCell, TableRow
from wp.loaders.word.grid import cells_of, goes_on, rows_of
from wp.loaders.word.package import W, is_on, number, value
from wp.loaders.word.paragraphs import Scribe

_PROPERTIES = {
    f"{W}{name}"
    for name in ("tcPr", "tblPr", "trPr", "tblGrid", "sectPr", "sdtPr", "sdtEndPr", "tblPrEx")
}


class Layouter:
    """Turns markup into blocks; each paragraph is asked for once, so that automatic numbers
    count right."""

    def __init__(self, scribe: Scribe) -> None:
        """The words are taken out by `scribe`."""
        self.scribe, self.source = scribe, scribe.source
        self._tables = 0
        self._rows = 0

    def blocks(self, element: Element, aside: list[Block] | None = None) -> list[Block]:
        """The paragraphs and tables of a body, cell or text box, wrappers opened.

        What stands in a text box comes before the paragraph that it is anchored in, or goes to
        `aside`.
        """
        found: list[Block] = []
        for child in element:
            if child.tag == f"{W}p":
                paragraph, boxes, drawn = self.scribe.paragraph(child)
                boxed = [block for box in boxes for block in self.blocks(box, aside)]
                boxed += [Paragraph(self.scribe.words(text)) for text in drawn]
                (found if aside is None else aside).extend(boxed)
                found.append(paragraph)
            elif child.tag == f"{W}tbl":
                table = self._table(child)
                if aside is not None:
                    aside += table.boxed
                    table.boxed = []
                found.append(table)
            elif child.tag not in _PROPERTIES:
                found += self.blocks(child, aside)
        return found

    def _table(self, element: Element) -> Table:
        self._tables += 1
        limits.TABLES.check(self._tables, self.source.document)
        grid = element.find(f"{W}tblGrid")
        columns = [] if grid is None else grid.findall(f"{W}gridCol")
        table = Table([], [number(value(each, "w"), 0) for each in columns])
        former: list[TableCell] = []
        # Counted before they are built: a row takes more room than its markup.
        self._rows += sum(1 for _ in rows_of(element))
        limits.ROWS_SEEN.check(self._rows, self.source.document)
        for row in rows_of(element):
            made = self._row(row, former, table)
            if made is not None:
                table.rows.append(made)
                former = made.cells
        return table

    def _row(self, element: Element, former: Sequence[TableCell], table: Table) -> TableRow | None:
        """A row, or None where it has no cells; one that is hidden is read and doubted."""
        properties = element.find(f"{W}trPr")
        above = {(cell.column, cell.span): cell for cell in former}
        cells: list[TableCell] = []
        for column, span, cell in cells_of(element):
            limits.COLUMNS.check(column + span, self.source.document, f"table {self._tables}")
            made = self._cell(cell, TableCell(column, span), (column, span) in above, table)
            # The former way of merging says that a cell belongs to the one at its left.
            if goes_on(cell, "hMerge") and cells:
                cells[-1].span += span
                cells[-1].blocks += made.blocks
            else:
                cells.append(made)
        row = TableRow(cells)
        paragraph = next((each for cell in cells for each in cell.paragraphs), None)
        if paragraph and properties is not None and is_on(properties.find(f"{W}hidden")):
            text = self.source.join(row.words)
            paragraph.asides.append(self.source.aside(FindingCode.HIDDEN_ROW, text))
        return row if cells else None

    def _cell(self, element: Element, cell: TableCell, spanned: bool, table: Table) -> TableCell:
        merged = goes_on(element, "vMerge")
        if merged and not any((each.text or "").strip() for each in element.iter(f"{W}t")):
            # What is merged away prints nothing: not even the number of a list.
            cell.goes_on = True
            return cell
        # A field that is not ended in its cell goes no further.
        outer, self.scribe.fields = self.scribe.fields, []
        cell.blocks = self.blocks(element, table.boxed)
        self.scribe.fields = outer
        if merged and (spanned or not cell.words):
            # Words that the merge covers are not printed; they are left out, with a doubt that
            # names them.
            cell.goes_on = True
        return cell
