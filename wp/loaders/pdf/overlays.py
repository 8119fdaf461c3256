"""What people wrote over the cells of a PDF: notes, free texts and values of forms, each told on
the cell over which it lies."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from wp.domain.findings import Finding, FindingCode, Place
from wp.loaders.pdf.pages import Overlay, PdfPage, PdfWord
from wp.loaders.pdf.scribe import Scribe
from wp.loaders.pdf.tables import PdfTable
from wp.loaders.programme.table_grid import Block, Grid
from wp.loaders.rows import Reading
from wp.loaders.word_account import Source

_Spot = tuple[int, int, int]


@dataclass(frozen=True)
class Overlays:
    """What lies over each page, and over its tables."""

    pages: Sequence[PdfPage]
    tables: Sequence[Sequence[PdfTable]]

    def hang(self, source: Source, blocks: Sequence[Block], scribe: Scribe) -> None:
        """Each that lies over a cell becomes an aside of it."""
        if not any(page.overlays for page in self.pages):
            return
        grids = [block for block in blocks if isinstance(block, Grid)]
        places = dict(_places(grids, scribe))
        for page, tables in zip(self.pages, self.tables, strict=True):
            for overlay in page.overlays:
                if place := _place_under(overlay, tables, places):
                    number, row, column = place
                    aside = source.aside(overlay.code, overlay.text)
                    grids[number].cells[row][column].asides.append(aside)

    def with_findings(self, reading: Reading) -> Reading:
        """The reading with a finding on each, those over no cell with their page alone; words of
        forms and free texts are unplaced."""
        findings, unplaced = list(reading.findings), list(reading.coverage.unplaced)
        nowhere = Place(reading.document)
        told = 0
        for page in self.pages:
            for overlay in page.overlays:
                same = (overlay.code, overlay.text)
                matching = (
                    n for n, f in enumerate(findings[told:], told) if (f.code, f.read) == same
                )
                if (at := next(matching, None)) is None:
                    finding = Finding(overlay.code, nowhere, "", overlay.text)
                else:
                    finding = findings.pop(at)
                # Those that are told stand first, so that each is told once.
                place = replace(finding.place, page=page.number)
                findings.insert(told, replace(finding, place=place))
                told += 1
                if overlay.code == FindingCode.WORDS_UNPLACED:
                    unplaced += [(word, place) for word in overlay.text.split()]
        coverage = replace(reading.coverage, unplaced=tuple(unplaced))
        return replace(reading, coverage=coverage, findings=tuple(findings))


def _places(grids: Sequence[Grid], scribe: Scribe) -> Iterator[tuple[int, _Spot]]:
    """Where each drawn word (its `id`) stands: the number of its grid, row and column there."""
    for number, grid in enumerate(grids):
        for at, row in enumerate(grid.cells):
            above = grid.cells[at - 1] if at else []
            for column, cell in enumerate(row):
                begins = not any(cell is other for other in (*above, *row[:column]))
                for word in cell.words if begins else ():
                    yield id(scribe.drawn[word.index]), (number, at, column)


def _place_under(
    overlay: Overlay, tables: Sequence[PdfTable], places: Mapping[int, _Spot]
) -> _Spot | None:
    """The cell over which something lies: by the words of the cell as it is drawn, or where it has
    none by those beside it, and above or below it."""
    for table in tables:
        if (at := table.at(overlay.x, overlay.y)) is None:
            continue
        row, column = at
        if within := _spots(table.cells[row][column].placed, places):
            return within.most_common(1)[0][0]
        lower = table.cells[row + 1] if row + 1 < len(table.cells) else []
        beside = [
            word
            for cell in dict.fromkeys(table.cells[row])
            if not any(cell is other for other in lower)
            for word in cell.placed
        ]
        along = [word for cells in table.cells for word in cells[column].placed]
        rows = Counter(spot[:2] for spot in _spots(beside, places).elements())
        columns = Counter(spot[2] for spot in _spots(along, places).elements())
        if rows and columns:
            return (*rows.most_common(1)[0][0], columns.most_common(1)[0][0])
    return None


def _spots(words: Sequence[PdfWord], places: Mapping[int, _Spot]) -> Counter[_Spot]:
    return Counter(places[id(word)] for word in words if id(word) in places)
