"""Programmes with faults as PDFs drawn order by order: words, rules, marks, letters drawn twice."""

import unicodedata
from dataclasses import dataclass, field

from tests.support.documents import pdf_made
from tests.support.documents.generator import Programme
from tests.support.documents.word_styles import _WEIGHTS
from tests.tools.faults.grid import Square, Table, tables_of, title_of
from tests.tools.faults.printed import Run, runs_of

LOOKS = frozenset(("struck", "white", "dark", "raised", "Symbol", "twice"))
WIDE, PAD, SIZE, LETTER, PITCH = 1000.0, 3.0, 6.0, 3.6, 8.0


@dataclass
class _Word:
    """A word of one look or several, and how far it stands from the left of its line."""

    runs: list[Run]
    x: float = 0.0
    spaced: bool = False

    @property
    def width(self) -> float:
        return LETTER * sum(len(run.text) for run in self.runs)


@dataclass
class _Page:
    orders: list[str] = field(default_factory=list)

    def text(self, x: float, y: float, text: str, look: str = "", spaced: bool = False) -> None:
        """A text from a place on, measured from the top."""
        colour = "1 1 1" if look in ("white", "dark") else "0 0 0"
        font, size, rise = ("F1", SIZE, 0.0)
        if look == "raised":
            size, rise = 0.6 * SIZE, 0.4 * SIZE
        elif look == "Symbol":
            font, text = "F2", chr(ord(text) - 0xF000)
        # Nothing is drawn for what nobody sees: the soft hyphen of this encoding is a hyphen.
        text = "".join(sign for sign in text if unicodedata.category(sign) != "Cf")
        drawn = text.encode("cp1252", "replace").decode("latin-1") + " " * spaced
        for sign in "\\()":
            drawn = drawn.replace(sign, f"\\{sign}")
        for shift in (0.0, 0.3) if look == "twice" else (0.0,):
            self.orders.append(
                f"BT /{font} {size} Tf {colour} rg {x + shift:.2f} {rise - y:.2f} Td ({drawn}) "
                "Tj ET"
            )

    def rule(self, x0: float, y0: float, x1: float, y1: float) -> None:
        """A thin line."""
        self.orders.append(f"0.5 w {x0:.2f} {-y0:.2f} m {x1:.2f} {-y1:.2f} l S")

    def ground(self, x: float, y: float, wide: float, high: float) -> None:
        """A dark ground."""
        self.orders.append(f"0 0 0.4 rg {x:.2f} {-y - high:.2f} {wide:.2f} {high:.2f} re f")


def written(made: Programme) -> bytes:
    """The PDF of a programme, each table on a page as high as it needs."""
    pages = []
    for number, table in enumerate(tables_of(made)):
        page, y = _Page(), 20.0
        for line in ([title_of(made)] if not number else []) + [table.heading]:
            page.text(20, y, line, spaced=True)
            y += 2 * PITCH
        y = _table(page, table, y)
        if made.kind == "topics" and number == 1:
            for line in ("INACTIVE TOPICS", *(f"- {topic}" for topic in made.inactive)):
                y += 2 * PITCH
                page.text(20, y, line)
        pages.append((page, y + 60))
    high = max(high for _, high in pages)
    contents = [
        pdf_made.stream("\n".join([f"1 0 0 1 0 {high:.2f} cm", *page.orders]).encode("latin-1"))
        for page, _ in pages
    ]
    fonts = {
        3: b"<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding /WinAnsiEncoding >>",
        4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>",
    }
    data = pdf_made.document(contents, b"", fonts)
    for old, new in (
        (b"[0 0 842 595]", b"[0 0 %d %d]" % (WIDE + 40, high)),
        (b"/F1 3 0 R", b"/F1 3 0 R /F2 4 0 R"),
    ):
        data = data.replace(old, new)
    return data


def _table(page: _Page, table: Table, top: float) -> float:
    weights = _WEIGHTS["topics" if len(table.columns) == 9 else "actions"]
    xs = [20.0]
    for weight in weights:
        xs.append(xs[-1] + WIDE * weight / sum(weights))
    head = [Square((text,) if text else ()) for text in table.head]
    rows = [head, *table.rows]
    lines = [
        [_lines(square, xs[at + 1] - xs[at] - 2 * PAD) for at, square in enumerate(row)]
        for row in rows
    ]
    ys = [top]
    for row in lines:
        ys.append(ys[-1] + 6 + PITCH * max(1, *map(len, row)))
    for at, row in enumerate(rows):
        for column, square in enumerate(row):
            if not square.covered:
                page.rule(xs[column], ys[at], xs[column + 1], ys[at])
                end = ys[at + square.rows]
                if any(run.look == "dark" for text in square.paragraphs for run in runs_of(text)):
                    page.ground(xs[column], ys[at], xs[column + 1] - xs[column], end - ys[at])
                _cell(page, lines[at][column], xs[column] + PAD, ys[at] + PITCH)
    page.rule(xs[0], ys[-1], xs[-1], ys[-1])
    for x in xs:
        page.rule(x, ys[0], x, ys[-1])
    return ys[-1]


def _cell(page: _Page, lines: list[list[_Word]], x: float, y: float) -> None:
    for number, line in enumerate(lines):
        for word in line:
            left = x + word.x
            for run in word.runs:
                at = y + number * PITCH
                last = run is word.runs[-1]
                page.text(left, at, run.text, run.look, spaced=last and word.spaced)
                if run.look == "struck":
                    page.rule(left, at - 0.3 * SIZE, left + LETTER * len(run.text), at - 0.3 * SIZE)
                left += LETTER * len(run.text)


def _lines(square: Square, room: float) -> list[list[_Word]]:
    """The words of a cell in lines that fit."""
    lines: list[list[_Word]] = []
    for text in square.paragraphs:
        lines.append([])
        for word in _words(text):
            line = lines[-1]
            word.x = line[-1].x + line[-1].width + LETTER if line else 0.0
            if line and word.x + word.width > room:
                word.x = 0.0
                lines.append([word])
            else:
                line.append(word)
    return lines


def _words(text: str) -> list[_Word]:
    words: list[_Word] = [_Word([])]
    for run in runs_of(text):
        for at, piece in enumerate(run.text.split(" ")):
            if at:
                words[-1].spaced = True
                words.append(_Word([]))
            if piece:
                words[-1].runs.append(Run(piece, run.look))
    return [word for word in words if word.runs]
