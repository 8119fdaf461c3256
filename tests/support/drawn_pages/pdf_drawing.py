"""Pages of a PDF as the reader sees them, drawn by a test: tables of words with the rules that
it wants."""

from collections.abc import Collection, Sequence

from tests.support.documents.readings import VOCABULARY
from wp.loaders.pdf.pages import PdfPage, PdfWord, Rule
from wp.loaders.pdf.reader import reading_of
from wp.loaders.rows import Reading

SIZE, PITCH, LETTER, PADDING = 9.0, 10.4, 3.4, 5.0
WIDTHS = (30.0, 70.0, 120.0, 80.0, 60.0, 80.0, 110.0, 100.0, 60.0)
HEADER = (
    "No|Topic|Tasks|WCO Strategic Plan|Type of task|Responsible body|Performance Indicators|"
    "Timeline|Progress"
)


class Sheet:
    """One page: lines of text and tables are put below one another."""

    def __init__(
        self, number: int = 1, left: float = 40.0, top: float = 60.0, size: float = SIZE
    ) -> None:
        """An empty page; `left` may differ from page to page, as it does on both sides of a
        sheet."""
        self.page = PdfPage(number, 842.0, 595.0)
        self.left, self.at, self.size = left, top, size

    def text(self, line: str, spaced: bool = False, y: float | None = None) -> "Sheet":
        """A line outside tables; `spaced` that it goes on in the next."""
        self._line(line, self.left, self.at if y is None else y, spaced)
        if y is None:
            self.at += PITCH
        return self

    def turned(self, letters: str, x: float, y: float) -> "Sheet":
        """Letters of a slanting watermark, each a word."""
        for n, letter in enumerate(letters):
            x0, top = x + 30 * n, y - 20 * n
            self.page.words.append(
                PdfWord(
                    letter, x0, x0 + 20, top, top + 30, 40, 20, False, False, page=self.page.number
                )
            )
        return self

    def table(
        self,
        *rows: str,
        widths: Sequence[float] = WIDTHS,
        foot: bool = True,
        head: bool = True,
        open_at: Collection[int] = (),
    ) -> "Sheet":
        """A table; cells are set apart by "|", their lines by "/ /", a line that goes on ends
        with "~"; the columns `open_at` are open at the foot."""
        xs = [self.left]
        for width in widths:
            xs.append(xs[-1] + width)
        top = self.at
        ys = [top]
        for row in rows:
            cells = [cell.split("/ /") for cell in row.split("|")]
            for column, lines in enumerate(cells):
                for n, line in enumerate(lines):
                    going_on = line.endswith("~")
                    self._line(
                        line.removesuffix("~"),
                        xs[column] + PADDING,
                        ys[-1] + 2 + n * PITCH,
                        going_on,
                    )
            ys.append(ys[-1] + 4 + PITCH * max(len(lines) for lines in cells))
        self.at = ys[-1]
        level = ys[0 if head else 1 : len(ys) if foot and not open_at else -1]
        self.page.rules += [Rule(False, y, xs[0], xs[-1]) for y in level]
        self.page.rules += [Rule(True, x, top, ys[-1]) for x in xs]
        closed = [at for at in range(len(widths)) if open_at and at not in open_at]
        self.page.rules += [Rule(False, ys[-1], xs[at], xs[at + 1]) for at in closed]
        return self

    def _line(self, line: str, x: float, y: float, spaced: bool) -> None:
        words = line.split()
        for n, text in enumerate(words):
            self.word(text, x, y, n + 1 < len(words) or spaced)
            x += LETTER * len(text) + 2.6

    def word(self, text: str, x: float, y: float, spaced: bool = False) -> None:
        """A word at a place; `spaced` that a space follows it."""
        end, number = x + LETTER * len(text), self.page.number
        self.page.words.append(
            PdfWord(text, x, end, y, y + self.size, self.size, LETTER, spaced, True, page=number)
        )


def reading(*sheets: Sheet) -> Reading:
    """The reading of some pages."""
    return reading_of([sheet.page for sheet in sheets], "drawn.pdf", VOCABULARY)


def doubts(found: Reading) -> set[tuple[int | None, str]]:
    """Rows and columns with a doubt about their bounds."""
    return {(f.place.row, f.column) for f in found.findings if f.code == "cell.boundary"}
