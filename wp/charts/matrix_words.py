"""A matrix of counts as a whole: its figure, the words for it, and the table of its numbers."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

from wp.charts.matrix import Names, matrix_figure
from wp.charts.picture import Picture
from wp.charts.theme import LIGHT, Theme
from wp.domain.counts.crosstab import Crosstab, halved
from wp.language.words import Words


def matrix_picture(
    key: str,
    said: tuple[str, str, str],
    table: Crosstab,
    names: Names,
    words: Words,
    theme: Theme = LIGHT,
) -> Picture:
    """The matrix of `table` as a picture.

    `key` is the picture's name on its page; `said` is its title, what it counts, and how; `names`
    says what the values are called, `theme` holds the colours.
    """
    title, unit, counted = said
    drawn = halved(table) if table.row_facet == table.column_facet else table
    figure = matrix_figure(drawn, names, words, theme)
    alt, rows = matrix_alt(drawn, names, words), matrix_table(table, names, words)
    return Picture(key, title, unit, figure, alt, rows, counted)


def matrix_alt(table: Crosstab, names: Names, words: Words) -> str:
    """The picture in words: how large it is, its fullest cells, and the rows without any line."""
    same = table.row_facet == table.column_facet
    pairs = [(pair, n) for pair, n in table.cells.items() if not same or pair[0] != pair[1]]
    fullest = sorted(pairs, key=lambda item: -item[1])[:6]
    spoken = [
        words(
            "matrix.cell",
            pair=f"{names.rows.get(r, r)} · {names.columns.get(c, c)}",
            lines=words("lines", n=n),
        )
        for (r, c), n in fullest
    ]
    empty = [names.rows.get(row, row) for row in table.rows if not table.row_totals.get(row)]
    without = words("matrix.alt_empty", rows=words.parts(empty)) if empty else ""
    size = words(
        "matrix.alt", rows=len(table.rows), columns=len(table.columns), cells=words.parts(spoken)
    )
    return f"{size} {without}".strip()


def matrix_table(table: Crosstab, names: Names, words: Words) -> list[dict[str, Any]]:
    """The numbers of the picture: one row a value, one column a value of the other facet,
    and the total."""
    return [
        {
            names.corner: names.rows.get(row, row),
            words("matrix.total"): table.row_totals.get(row, 0),
        }
        | {names.columns.get(column, column): table.count(row, column) for column in table.columns}
        for row in table.rows
    ]


def groups(values: tuple[str, ...], group_of: Mapping[str, str]) -> tuple[str, ...]:
    """The values that begin a group, in a row of values sorted by group.

    >>> groups(("SG", "SO1", "SO2"), {"SG": "SG", "SO1": "SO", "SO2": "SO"})
    ('SG', 'SO1')
    """
    known = [group_of.get(value, "") for value in values]
    changed = [at + 1 for at, (before, after) in enumerate(pairwise(known)) if before != after]
    return tuple(values[at] for at in [0, *changed]) if values else ()
