"""Made-up programmes as the text extracted from a PDF: cells one after another,
broken by column and page."""

import random
import textwrap

from tests.support.documents.generator import Cells, Programme

WIDTHS = dict(  # noqa: C408
    number=4, topic=17, task=23, strategic=9, type=7, bodies=16, indicator=20, timeline=13
)


ACTION_WIDTHS = {"number": 4, "task": 31, "bodies": 20, "programmes": 17, "timeline": 19}


HEADER = (
    " No Topic Tasks WCO \nStrategic \n\nPlan1 \n\nType of \ntask2 \n\nResponsible \nbody3 \n\n"
    "Performance \nIndicators \n\nTimeline Progress \n\n"
)


ACTION_HEADER = (
    " Action Responsible body \n\nRelevant Work \nProgramme/ \nAction Plan \n\nTimeframe \n\n"
)


NOTE = (
    " " * 48
    + "\n1 Strategic Goal (SG): Lead; Objectives: SO1 – Facilitation; SP1 – Competitiveness. \n"
    + "2 Two types: M and A. \n"
)


ACTION_NOTE = " " * 48 + "\n The Secretariat will support all the actions in the Plan. \n"


class Renderer:
    """Writes tables page by page; a row that does not fit goes on behind the break and the
    repeated header."""

    def __init__(self, seed: int, widths: dict[str, int], header: str, note: str) -> None:
        """Pages of a random height, footnotes and headers on some of them."""
        self.chance = random.Random(seed + 1)
        self.widths, self.header, self.note = widths, header, note
        self.height = self.chance.randint(24, 40)
        self.left = self.height
        self.out: list[str] = []

    def table(self, rows: list[Cells]) -> None:
        """Write all rows of a table, its header first."""
        self.out.append(self.header)
        self.left = self.height - 8
        for row in rows:
            self._row(
                {
                    name: cell if cell is None else self._lines(name, cell)
                    for name, cell in row.items()
                }
            )

    def _lines(self, name: str, paragraphs: tuple[str, ...]) -> list[list[str]]:
        """A cell's paragraphs as lines at the column's width; an empty cell is one paragraph
        without words."""
        return [
            textwrap.wrap(p, self.widths[name], break_long_words=False) for p in paragraphs
        ] or [[""]]

    def _row(self, cells: dict[str, list[list[str]] | None]) -> None:
        height = max(sum(map(len, cell)) for cell in cells.values() if cell)
        if self.left < 2:
            self._break()
        while height > self.left:
            upper = {name: cell and _take(cell, 0, self.left) for name, cell in cells.items()}
            cells = {
                name: (cell and _take(cell, self.left, None)) or None
                for name, cell in cells.items()
            }
            self._portion(upper, last=False)
            height -= self.left
            self._break()
        self._portion(cells, last=True)
        self.left -= height

    def _portion(self, cells: dict[str, list[list[str]] | None], last: bool) -> None:
        text = ""
        for name, cell in cells.items():
            if cell is None:
                continue
            lines = [line for paragraph in cell for line in paragraph]
            if name == "number" and lines[0].endswith(".") and self.chance.random() < 0.3:
                digits = lines[0][:-1]
                text += f"{digits}\n. \n\n"
            elif len(lines) == 1:
                text += f"{lines[0]} "
            else:
                shown = ["".join(_ended(line) for line in paragraph) for paragraph in cell]
                text += "\n".join(shown) + "\n"
        text += " \n\n" if last else ""
        self.out.append(text if text.endswith("\n") else text + "\n")

    def _break(self) -> None:
        self.out[-1] = self.out[-1].rstrip("\n").removesuffix("\n ") + "\n"
        note = self.chance.random() < 0.2
        if note:
            self.out.append("\n" + self.note)
        self.out.append(self.header if note or self.chance.random() < 0.8 else " ")
        self.left = self.height


def _ended(line: str) -> str:
    """A line that ends with a hyphen ends inside a word, and has no space behind it."""
    return f"{line}\n" if line.endswith("-") else f"{line} \n"


def _take(cell: list[list[str]], first: int, last: int | None) -> list[list[str]]:
    """The lines of a cell from one height to another, paragraph by paragraph."""
    flat = [(at, line) for at, paragraph in enumerate(cell) for line in paragraph][first:last]
    return [
        [line for owner, line in flat if owner == at] for at in sorted({owner for owner, _ in flat})
    ]


def render(made: Programme, seed: int) -> str:
    """The extracted text of a programme."""
    if made.kind == "actions":
        return _render_actions(made, seed)
    page = Renderer(seed, WIDTHS, HEADER, NOTE)
    page.out.append(
        "Annex III to \ndoc. PC0999Ea \n\n \n\nIII/1. \n\nDraft Work Programme 2022-2025 \n\n \n\n"
    )
    page.out.append("Introduction \n\nSome prose. \n")
    for heading, rows in zip(
        ("ACTIVE TOPICS AND TASKS", "REPORTS FROM OTHER WORKING BODIES4"), made.tables, strict=True
    ):
        page.out.append(f" {heading} \n\n \n\n")
        at = len(page.out)
        page.table(rows)
        # Below a heading the header begins no page, so that no space stands before it.
        page.out[at] = HEADER[1:]
        page.out[-1] = page.out[-1].rstrip("\n ") + " \n"
    items = "".join(f"- {title} \n" for title in made.inactive)
    page.out.append(
        f" INACTIVE TOPICS6 \n\n \n\n{items}\n \n\n_________ \n \n\n{' ' * 48}\n6 This list is not "
        "complete."
    )
    return "".join(page.out)


def _render_actions(made: Programme, seed: int) -> str:
    page = Renderer(seed, ACTION_WIDTHS, ACTION_HEADER, ACTION_NOTE)
    page.out.append("REVISED ACTION PLAN FOR PHASE V \n\n \n(January 2023 to June 2024) \n\n \n \n")
    for number, ((title, code), rows) in enumerate(
        zip(made.sections, made.tables, strict=True), start=1
    ):
        page.out.append(
            f"{number}. {title} (WCO Strategic Plan - Strategic Process - \n\n{code}) \n \n"
        )
        page.out.append("Prose of this section, \nin two lines. \n \n\n")
        page.table(rows)
        page.out.append(" \n \n")
    page.out.append("\n* \n\n* *")
    return "".join(page.out)
