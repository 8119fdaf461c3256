"""What people wrote over the cells of a PDF: notes, free texts and values of forms, each told on
the cell over which it lies."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from wp.domain.findings import Finding, FindingCode, Place
from wp.loaders.pdf.pages import Overlay, PdfPage, PdfTable, PdfWord
from wp.loaders.pdf.scribe import Scribe
from wp.loaders.programme.table_grid import Block, Grid
from wp.loaders.rows import Reading
from wp.loaders.word_account import Source

_Spot = tuple[int, int, int]


def hang(source: Source, pages: Sequence[PdfPage], blocks: Sequence[Block], scribe: Scribe) -> None:
    """What lies over a cell becomes an aside of it; `pages` are as drawn, the `blocks` of the
    source as they are written by the scribe."""
    if not any(page.overlays for page in pages):
        return
    grids = [block for block in blocks if isinstance(block, Grid)]
    places = dict(_places(grids, scribe))
    for page in pages:
        for overlay in page.overlays:
            if place := _place_under(overlay, page.tables, places):
                number, row, column = place
                aside = source.aside(overlay.code, overlay.text)
                grids[number].cells[row][column].asides.append(aside)


def with_findings(reading: Reading, pages: Sequence[PdfPage]) -> Reading:
    """The reading with a finding on each that lies over its pages, those over no cell with their
    page alone; words of forms and free texts are unplaced."""
    # Those that are told stand first, so that each is told once.
    told: list[Finding] = []
    findings, unplaced = list(reading.findings), list(reading.coverage.unplaced)
    for page in pages:
        for overlay in page.overlays:
            finding = Finding(overlay.code, Place(reading.document), "", overlay.text)
            for each in findings:
                if (each.code, each.read) == (overlay.code, overlay.text):
                    finding = each
                    findings.remove(each)
                    break
            place = replace(finding.place, page=page.number)
            told.append(replace(finding, place=place))
            if overlay.code == FindingCode.WORDS_UNPLACED:
                unplaced += [(word, place) for word in overlay.text.split()]
    coverage = replace(reading.coverage, unplaced=tuple(unplaced))
    return replace(reading, coverage=coverage, findings=(*told, *findings))


def _places(grids: Sequence[Grid], scribe: Scribe) -> Iterator[tuple[int, _Spot]]:
    """Where each drawn word (its `id`) stands: the number of its grid, row and column there."""
    for number, grid in enumerate(grids):
        for at, row in enumerate(grid.cells):
            above = grid.cells[at - 1] if at else []
            for column, cell in enumerate(row):
                for word in () if cell in above or cell in row[:column] else cell.words:
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
        ending = (cell for cell in dict.fromkeys(table.cells[row]) if cell not in lower)
        beside = [word for cell in ending for word in cell.placed]
        along = [word for cells in table.cells for word in cells[column].placed]
        rows = Counter(spot[:2] for spot in _spots(beside, places).elements())
        columns = Counter(spot[2] for spot in _spots(along, places).elements())
        if rows and columns:
            return (*rows.most_common(1)[0][0], columns.most_common(1)[0][0])
    return None


def _spots(words: Sequence[PdfWord], places: Mapping[int, _Spot]) -> Counter[_Spot]:
    return Counter(places[id(word)] for word in words if id(word) in places)
