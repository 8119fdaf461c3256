"""A matrix of counts whose cells can be clicked: how often two values meet on one line.

A cell is a bar that fills its place: a heat map's cells send no clicks in Streamlit, a bar's whole
area does.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from wp.charts.theme import LIGHT, Theme, layout, lying_bars, named_axis, note
from wp.domain.counts.crosstab import Crosstab
from wp.language.typography import shortened
from wp.language.words import Words
from wp.look.colours import mix, readable_on

PITCH, PITCH_TWO, CLOSE = 28, 34, 24
WIDE, NARROW, LONGEST, MANY = 50, 22, 26, 24
JOINT = "~"
_GAP = 0.94


@dataclass(frozen=True, slots=True)
class Names:
    """What the values are called: `rows` and `columns` by value, `heads` a heading above the row of
    a value.

    `missing` is said in a row that has no line at all; `corner` names the first column of the table
    of the matrix.
    """

    rows: Mapping[str, str]
    columns: Mapping[str, str]
    headings: Mapping[str, str] = field(default_factory=dict)
    missing: str = ""
    corner: str = ""


def matrix_figure(
    table: Crosstab, names: Names, words: Words, theme: Theme = LIGHT
) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: the rows of `table` down, its columns across, the darker
    the more lines, each with its number. `names` says what the values are called, `theme` the
    colours.

    A cell carries the filter of its pair; the last column and row are the totals, each line once.
    Where both sides are the same facet, the diagonal holds each value's own lines, and another cell
    carries "by": the two values, joined.
    """
    places, ticks = _places(table, names)
    cells = _shared_cells(table) if table.row_facet == table.column_facet else _cells(table)
    most = max((n for (row, column), n in table.cells.items() if row != column), default=1)
    shades = [_shade(cell, most, theme) for cell in cells]
    across = {column: at for at, column in enumerate((*table.columns, ""))}
    down = {**places, "": len(ticks)}
    totals = any(not cell.row or not cell.column for cell in cells)
    trace = lying_bars(
        base=[across[cell.column] - _GAP / 2 for cell in cells],
        x=[_GAP] * len(cells),
        y=[down[cell.row] for cell in cells],
        width=0.9,
        text=[str(cell.n) if cell.row and cell.column else f"<b>{cell.n}</b>" for cell in cells],
        textfont={
            "size": 12 if len(table.columns) > MANY else 13,
            "color": [readable_on(s) if s else theme.ink for s in shades],
        },
        marker={"color": [shade or "rgba(0,0,0,0)" for shade in shades], "line": {"width": 0}},
        customdata=[cell.filter for cell in cells],
        hovertext=[_spoken(cell, names, words) for cell in cells],
    )
    labels = [shortened(names.columns.get(column, column), LONGEST) for column in table.columns]
    upright = len(labels) > 9 or any(len(label) > NARROW for label in labels)
    last = words("matrix.total")
    labels += [last] * totals
    ticks += [f"<b>{last}</b>"] * totals
    above = 12 + (int(max(map(len, labels), default=0) * 6.6) if upright else 24)
    pitch = CLOSE if len(ticks) > MANY else PITCH
    pitch = PITCH_TWO if any("<br>" in tick for tick in ticks) else pitch
    return {
        "data": [trace],
        "layout": layout(
            theme,
            above + 8 + pitch * max(len(ticks), 1),
            barmode="overlay",
            clickmode="event+select",
            margin={"l": 4, "r": 4, "t": above, "b": 4},
            annotations=_gap_notes(table, names, places, theme),
            shapes=_rules(places, len(ticks), theme),
            **_axes(labels, ticks, upright, theme),
        ),
    }


@dataclass(frozen=True, slots=True)
class _Cell:
    row: str
    column: str
    n: int
    filter: list[str]


def _cells(table: Crosstab) -> list[_Cell]:
    """The pairs that have lines, and the totals of rows and columns ("" on the other side)."""
    across, down = table.column_facet, table.row_facet
    found = [_Cell(r, c, n, [down, r, across, c]) for (r, c), n in table.cells.items()]
    found += [_Cell(r, "", n, [down, r]) for r in table.rows if (n := table.row_totals.get(r, 0))]
    return found + [
        _Cell("", c, n, [across, c]) for c in table.columns if (n := table.column_totals.get(c, 0))
    ]


def _shared_cells(table: Crosstab) -> list[_Cell]:
    facet = table.row_facet
    return [
        _Cell(r, c, n, [facet, r] if r == c else ["by", JOINT.join((r, c))])
        for (r, c), n in table.cells.items()
    ]


def _shade(cell: _Cell, most: int, theme: Theme) -> str:
    """The colour of a cell by its number, on a root scale that keeps small numbers apart; none
    for totals."""
    if not cell.row or not cell.column:
        return ""
    if cell.row == cell.column:
        return theme.rule
    return mix(*theme.ramp, ((cell.n - 1) / max(most - 1, 1)) ** 0.5)


def _spoken(cell: _Cell, names: Names, words: Words) -> str:
    sides = [names.rows.get(cell.row, cell.row), names.columns.get(cell.column, cell.column)]
    spoken = " · ".join(dict.fromkeys(side for side in sides if side))
    return words("matrix.cell", pair=spoken, lines=words("lines", n=cell.n))


def _places(table: Crosstab, names: Names) -> tuple[dict[str, int], list[str]]:
    """Where each row stands, counted from the top with the headings between, and what is written
    beside each place."""
    places: dict[str, int] = {}
    ticks: list[str] = []
    for row in table.rows:
        if row in names.headings:
            ticks.append(f"<b>{names.headings[row]}</b>")
        places[row] = len(ticks)
        ticks.append(_wrapped(names.rows.get(row, row)))
    return places, ticks


def _axes(columns: list[str], rows: list[str], upright: bool, theme: Theme) -> dict[str, Any]:
    across, down = list(range(len(columns))), list(range(len(rows)))
    return {
        "xaxis": named_axis(
            across,
            columns,
            theme,
            side="top",
            tickangle=-90 if upright else 0,
            range=[-0.55, len(columns) - 0.45],
        ),
        "yaxis": named_axis(down, rows, theme, range=[len(rows) - 0.5, -0.5], ticklabelstandoff=8),
    }


def _rules(places: Mapping[str, int], rows: int, theme: Theme) -> list[dict[str, Any]]:
    """A hair line under every row, for the eye to follow; none under a heading."""
    under = sorted({*places.values(), rows - 1})
    return [
        {
            "type": "line",
            "xref": "paper",
            "x0": 0,
            "x1": 1,
            "y0": at + 0.5,
            "y1": at + 0.5,
            "layer": "below",
            "line": {"color": theme.rule, "width": 0.6},
        }
        for at in under
    ]


def _gap_notes(
    table: Crosstab, names: Names, places: Mapping[str, int], theme: Theme
) -> list[dict[str, Any]]:
    """What a row without any line says, at its beginning."""
    if not names.missing:
        return []
    return [
        note(f"<b>∅</b> {names.missing}", -0.45, places[row], theme.ink, xanchor="left")
        for row in table.rows
        if not table.row_totals.get(row)
    ]


def _wrapped(text: str) -> str:
    """A label on at most two lines."""
    if len(text) <= WIDE:
        return text
    at = text.rfind(" ", 0, max(WIDE, len(text) // 2 + 6))
    return f"{text[:at]}<br>{shortened(text[at + 1 :], WIDE)}" if at > 0 else shortened(text, WIDE)
