"""Ruled lines become tables: which cell covers which place, where words stand, and whether a table
is open at its foot.

Nothing is measured against a known layout. Rules that meet make a table; between two places with no
rule there is one cell, which is how merged cells are drawn.
"""

from bisect import bisect_right
from collections.abc import Sequence

from wp.loaders.pdf.pages import SLIVER, PdfCell, PdfPage, PdfTable, Rule
from wp.loaders.pdf.rule_groups import NEAR, Groups, joined, meeting
from wp.loaders.programme.table_grid import GridCell

_RUN_THROUGH = (0.15, 0.7)


def tables_of(page: PdfPage) -> list[PdfTable]:
    """The tables of a page from top to bottom, their words placed; a table within another's cell
    is part of it."""
    groups = meeting(joined(page.rules))
    tables = [table for group in groups if (table := _table(page.number, group)) is not None]
    tables.sort(key=lambda t: (t.xs[-1] - t.xs[0]) * (t.ys[-1] - t.ys[0]), reverse=True)
    outer: list[PdfTable] = []
    for table in tables:
        around = next((t for t in outer if _within(table, t)), None)
        if around is None:
            outer.append(table)
        else:
            _doubt(around, table)
    for word in page.words:
        table = next(
            (t for t in outer if t.holds(word)),
            next((t for t in outer if t.overflows(word, page.rules)), None),
        )
        if table is not None:
            table.cell_at(word).placed.append(word)
    return sorted((_trimmed(table) for table in outer), key=lambda t: (t.ys[0], t.xs[0]))


def crossed(page: PdfPage) -> set[int]:
    """The words (their `id`) that a level rule runs through: struck out, or on a cell's edge, which
    may hide more.

    Rules along the top or foot of the letters, as under a link, are none of these.
    """
    levels = sorted((rule for rule in page.rules if not rule.upright), key=lambda rule: rule.at)
    heights = [rule.at for rule in levels]
    found = set()
    for word in page.words:
        height = word.bottom - word.top
        first = bisect_right(heights, word.top + _RUN_THROUGH[0] * height)
        last = bisect_right(heights, word.top + _RUN_THROUGH[1] * height)
        if any(rule.start < word.x1 and word.x0 < rule.end for rule in levels[first:last]):
            found.add(id(word))
    return found


def settle(cells: Sequence[Sequence[GridCell]]) -> None:
    """Set rows, columns and spans of all cells by the places that they cover."""
    seen: set[int] = set()
    for r, row in enumerate(cells):
        for c, cell in enumerate(row):
            if id(cell) not in seen:
                seen.add(id(cell))
                cell.row, cell.column, cell.rows, cell.columns = r, c, 1, 1
            cell.rows, cell.columns = (
                max(cell.rows, r - cell.row + 1),
                max(cell.columns, c - cell.column + 1),
            )


def _table(page: int, rules: Sequence[Rule]) -> PdfTable | None:
    """The table that rules draw; None for a frame or an underline. A missing rule at head or
    foot is put in."""
    xs = sorted({rule.at for rule in rules if rule.upright})
    ys = sorted({rule.at for rule in rules if not rule.upright})
    if len(xs) < 2 or not ys:
        return None
    top = min(rule.start for rule in rules if rule.upright)
    bottom = max(rule.end for rule in rules if rule.upright)
    open_foot = bottom - ys[-1] > SLIVER
    ys = [*([top] if ys[0] - top > SLIVER else []), *ys, *([bottom] if open_foot else [])]
    if len(ys) < 2 or (len(xs) == 2 and len(ys) == 2):
        return None
    cells = _cells(xs, ys, rules)
    return PdfTable(page, xs, ys, cells, open_foot)


def _cells(xs: list[float], ys: list[float], rules: Sequence[Rule]) -> list[list[PdfCell]]:
    """Places that no rule sets apart are one cell; one that is no rectangle is doubtful."""
    columns, rows = len(xs) - 1, len(ys) - 1
    groups = Groups(rows * columns)
    uprights = _by_line(rules, xs, True)
    levels = _by_line(rules, ys, False)
    for r in range(rows):
        for c in range(columns):
            if c + 1 < columns and not _covered(uprights[c + 1], ys[r], ys[r + 1]):
                groups.unite(r * columns + c, r * columns + c + 1)
            if r + 1 < rows and not _covered(levels[r + 1], xs[c], xs[c + 1]):
                groups.unite(r * columns + c, (r + 1) * columns + c)
    made: dict[tuple[int, int], PdfCell] = {}
    for members in groups.members():
        held = [divmod(at, columns) for at in members]
        first_row, last_row = held[0][0], max(r for r, _ in held)
        first, last = min(c for _, c in held), max(c for _, c in held)
        height, width = last_row - first_row + 1, last - first + 1
        cell = PdfCell([], first_row, first, height, width, len(held) != height * width)
        cell.x0, cell.x1 = xs[first], xs[last + 1]
        cell.top, cell.bottom = ys[first_row], ys[last_row + 1]
        cell.closed = _covered(levels[last_row + 1], cell.x0, cell.x1)
        made |= dict.fromkeys(held, cell)
    return [[made[(r, c)] for c in range(columns)] for r in range(rows)]


def _by_line(rules: Sequence[Rule], lines: Sequence[float], upright: bool) -> list[list[Rule]]:
    found: dict[float, list[Rule]] = {}
    for rule in rules:
        if rule.upright is upright:
            found.setdefault(rule.at, []).append(rule)
    return [found.get(line, []) for line in lines]


def _covered(rules: Sequence[Rule], start: float, end: float) -> bool:
    """Whether rules run along most of a stretch."""
    along = sum(max(0.0, min(rule.end, end) - max(rule.start, start)) for rule in rules)
    return along > 0.6 * (end - start)


def _within(inner: PdfTable, outer: PdfTable) -> bool:
    across = outer.xs[0] - NEAR <= inner.xs[0] and inner.xs[-1] <= outer.xs[-1] + NEAR
    return across and outer.ys[0] - NEAR <= inner.ys[0] and inner.ys[-1] <= outer.ys[-1] + NEAR


def _doubt(around: PdfTable, inner: PdfTable) -> None:
    """The cells in which another table stands: their words are read across it."""
    for row in around.cells:
        for cell in row:
            across = cell.x0 < inner.xs[-1] and inner.xs[0] < cell.x1
            cell.doubtful |= across and cell.top < inner.ys[-1] and inner.ys[0] < cell.bottom


def _trimmed(table: PdfTable) -> PdfTable:
    """The table without rows and columns too narrow for a word, which double lines make."""
    keep_rows = [r for r in range(len(table.cells)) if table.ys[r + 1] - table.ys[r] > SLIVER]
    keep_columns = [c for c in range(len(table.xs) - 1) if table.xs[c + 1] - table.xs[c] > SLIVER]
    if not keep_rows or not keep_columns:
        return table
    if len(keep_rows) == len(table.cells) and len(keep_columns) == len(table.xs) - 1:
        return table
    kept = [[table.cells[r][c] for c in keep_columns] for r in keep_rows]
    table.xs = [table.xs[c] for c in keep_columns] + [table.xs[-1]]
    table.ys = [table.ys[r] for r in keep_rows] + [table.ys[-1]]
    table.cells = kept
    settle(kept)
    return table
