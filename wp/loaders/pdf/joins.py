"""Tables of several pages become one: repeated headers dropped, rows split by a page joined,
spans carried over it."""

from collections.abc import Iterable, Sequence

from wp.domain.findings import FindingCode
from wp.domain.programme import ProgrammeKind
from wp.loaders.pdf.breaks import HEAD_FIELDS, Break, BreakJudge
from wp.loaders.pdf.pages import PdfCell, PdfTable
from wp.loaders.pdf.running_table import Columns, RunningTable, blank_alone, fitted, same_columns
from wp.loaders.pdf.tables import settle
from wp.loaders.programme.blocks import Paragraph
from wp.loaders.programme.headings import fields_of
from wp.loaders.programme.table_grid import Block, Grid, columns_of
from wp.loaders.word_account import Reason, Source

# What the rule at the foot of a page, or its lack, weighs where tables are drawn with both.
_RULE = 6.0
_OF_ACTIONS = ("bodies", "programmes")
_SPANNED = ("number", "topic", *HEAD_FIELDS)


class Joiner:
    """Joins what stands on the pages of one document."""

    def __init__(self, source: Source, judge: BreakJudge) -> None:
        """Work with the words of the document; headers go to their account."""
        self.source, self.judge = source, judge
        self.mender, self.scribe = judge.mender, judge.scribe
        self.running: RunningTable | None = None
        self.blocks: list[Block] = []
        self.paragraph_page = 0
        self.open_ends = False

    def join(self, drawn: Sequence[Paragraph | PdfTable]) -> list[Block]:
        """The blocks of the document as they are drawn page by page: paragraphs, and grids over all
        their pages."""
        # Where some tables are open at a page's foot, a rule there ends a row; else rules at the
        # foot say nothing.
        tables = [each for each in drawn if isinstance(each, PdfTable)]
        self.open_ends = any(table.open_foot for table in tables)
        feet = [table.cells[-1] for table in tables]
        # Above a page's break an open cell at the left, ruled off cells at the right.
        self.judge.by_cell = any(foot[-1].closed and not foot[0].closed for foot in feet)
        for each in drawn:
            if isinstance(each, Paragraph):
                self._paragraph(each)
            elif not self._goes_on(each):
                self._close()
                self.running = RunningTable(each.xs, [], [], each.page, open_foot=each.open_foot)
                self._append(self.running, each.cells, each.page)
        self._close()
        return self.blocks

    def _paragraph(self, paragraph: Paragraph) -> None:
        """A paragraph ends a table; one that a page's break cuts goes on."""
        self._close()
        former, page = self.blocks[-1] if self.blocks else None, paragraph.words[0].page
        above = former.words if isinstance(former, Paragraph) else []
        if page > self.paragraph_page and self.scribe.goes_on(above):
            words = self.scribe.joined(above, paragraph.words, None)
            self.blocks[-1] = Paragraph(tuple(words))
        else:
            self.blocks.append(paragraph)
        self.paragraph_page = page

    def _close(self) -> None:
        if self.running is not None and self.running.cells:
            settle(self.running.cells)
            self.blocks.append(Grid([list(row) for row in self.running.cells], self.running.pages))
        self.running = None

    def _goes_on(self, table: PdfTable) -> bool:
        """Join a table to the one of the page before, if it is the same; False where it is
        another one."""
        running = self.running
        if running is None or table.page <= running.last_page or not running.cells:
            return False
        cells = fitted(running, table)
        if cells is None:
            return False
        # The columns' fields as of the last header in the table.
        running.columns = self._columns(running.header) or running.columns
        cells = self._below_header(running, cells)
        running.last_page = table.page
        if cells and not self._header_goes_on(running, cells):
            verdict = self._verdict(running, cells[0])
            if verdict is None or verdict.begins:
                self._begin(running, cells, verdict)
            else:
                # The first row below the break is the rest of the row above it.
                torn = {c for name in verdict.doubtful for c in running.columns[1][name]}
                for column in range(len(cells[0])):
                    self._merge(running.cells[-1][column], cells, column, column in torn)
                cells = cells[1:]
        elif cells:
            cells = cells[1:]
        self._append(running, cells, table.page)
        running.open_foot = table.open_foot
        return True

    def _append(self, running: RunningTable, cells: Sequence[list[PdfCell]], page: int) -> None:
        running.cells += [list(row) for row in cells]
        running.pages += [page] * len(cells)
        for row in cells:
            if columns := self._columns(row):
                cut = len(columns[1]) < len(running.columns[1])
                if not (cut and same_columns(running.columns, columns)):
                    running.header, running.columns = row, columns

    def _columns(self, row: Sequence[PdfCell]) -> Columns | None:
        """What a row says of the columns, None where it is no header."""
        cells = list(dict.fromkeys(row))
        header = fields_of(self._texts(cells))
        return (header[0], columns_of(cells, *header)) if header else None

    def _texts(self, cells: Iterable[PdfCell]) -> list[str]:
        return [self.mender.join(cell.words) for cell in cells]

    def _below_header(
        self, running: RunningTable, cells: list[list[PdfCell]]
    ) -> list[list[PdfCell]]:
        """The rows below a header that the page repeats; a header with other columns stays, as a
        table's own."""
        if not cells:
            return cells
        columns = self._columns(cells[0])
        if columns is None or not same_columns(running.columns, columns):
            return cells
        height = max(cell.rows for cell in cells[0])
        for row in cells[:height]:
            for cell in row:
                self.source.leave_out(cell.words, Reason.HEADER)
        return cells[height:]

    def _header_goes_on(self, running: RunningTable, cells: list[list[PdfCell]]) -> bool:
        """Whether a page's break cuts the header itself: only with the words below it every
        heading is complete."""
        above = list(dict.fromkeys(running.cells[-1]))
        if len(above) != len(dict.fromkeys(cells[0])):
            return False
        joined = [
            self.scribe.joined(cell.words, below.words, cell.right)
            for cell, below in zip(above, dict.fromkeys(cells[0]), strict=True)
        ]
        before, after = (
            fields_of(self._texts(above)),
            fields_of([self.mender.join(words) for words in joined]),
        )
        named = sum(map(bool, before[1])) if before else 0
        if after is None or named >= sum(map(bool, after[1])):
            return False
        for cell, words in zip(above, joined, strict=True):
            cell.words = words
        running.header = running.cells[-1]
        running.columns = self._columns(running.header) or running.columns
        return True

    def _verdict(self, running: RunningTable, row: Sequence[PdfCell]) -> Break | None:
        """What the break does; None where no programme's row stands above or below it."""
        above, (kind, fields) = running.cells[-1], running.columns
        headed = self._columns(above) or self._columns(row)
        if headed or not {"number", "task", "timeline"} <= fields.keys() or len({*row}) == 1:
            return None
        judge = self.judge.line if kind is ProgrammeKind.TOPICS else self.judge.action
        closed = 0.0 if not self.open_ends else -_RULE if running.open_foot else _RULE
        upper, lower = ({n: r[at[0]] for n, at in fields.items()} for r in (above, row))
        return judge(upper, lower, closed)

    def _begin(
        self, running: RunningTable, cells: list[list[PdfCell]], verdict: Break | None
    ) -> None:
        """The first row below the break is a new one; cells that span the break are carried over
        it."""
        if verdict is None:
            return
        row, above, (kind, fields) = cells[0], running.cells[-1], running.columns
        first = {name: row[columns[0]] for name, columns in fields.items()}
        if kind is not ProgrammeKind.TOPICS:
            for name in (each for each in _OF_ACTIONS if each in fields and not first[each].words):
                # Empty, or spanned by the cell above the break: no rule can say.
                column, rows = fields[name][0], [*running.cells, *cells[1:]]
                unsure = above[column].words and not blank_alone(rows, column)
                first[name].doubtful |= bool(unsure)
            return
        for name in verdict.doubtful:
            first[name].doubtful = above[fields[name][0]].doubtful = True
        if first["number"].words:
            return
        task_goes_on = not first["task"].words or "task" in verdict.going_on
        others = [name for name in HEAD_FIELDS[1:] if name in first]
        rows = [*running.cells, *cells[1:]]
        bare = (
            task_goes_on
            and not any(first[name].words for name in others)
            and not all(blank_alone(rows, fields[name][0]) for name in others)
        )
        carried = [upper for name in others if (upper := above[fields[name][0]]).words]
        if bare and carried and not self.judge.by_cell:
            # No rule says so, only the text: the cause stays with the row.
            read = " | ".join(self.mender.join(upper.words) for upper in carried)
            said = self.source.aside(FindingCode.CELL_PARTED, read)
            carried[0].below[len(running.cells)] = said
        for name in (each for each in _SPANNED if each in fields):
            cell, upper = first[name], above[fields[name][0]]
            of_task = name in HEAD_FIELDS[1:]
            goes_on = name in verdict.going_on or name in ("number", "topic")
            if not goes_on and not cell.words:
                # The page ends between the two: only a rule, or a row in which nothing but its own
                # line is printed, says whether this cell is empty or the one above spans it.
                goes_on = (
                    (not upper.closed if self.judge.by_cell else bare) if of_task else task_goes_on
                )
                cell.doubtful |= not (goes_on or self.judge.by_cell or not upper.words)
            if goes_on:
                # Below a cell without words, one of its own and one that is joined say the same.
                blank = name in HEAD_FIELDS and not upper.words and not cell.words
                self._merge(upper, cells, fields[name][0], blank and not self.judge.by_cell)

    def _merge(
        self, above: PdfCell, cells: list[list[PdfCell]], column: int, doubtful: bool
    ) -> None:
        """The cell above a break takes the place and the words of the one below."""
        below = cells[0][column]
        if below is above:
            return
        above.words = self.scribe.joined(above.words, below.words, above.right)
        above.doubtful |= below.doubtful or doubtful or self.scribe.doubted(below.words)
        above.placed = below.placed
        above.top, above.bottom, above.closed = below.top, below.bottom, below.closed
        for row in cells:
            for at, cell in enumerate(row):
                if cell is below:
                    row[at] = above
