"""Which objectives have nothing behind them? The codes of the strategic plan against bodies,
topics or status."""

import streamlit as st

from wp.charts.libraries import load_libraries
from wp.charts.matrix import Names, groups, matrix_alt, matrix_figure, matrix_table
from wp.charts.stacked_bars import balance_alt, balance_figure, balance_table
from wp.domain.counts.crosstab import Coverage, Crosstab, by_size, coverage, crosstab, narrowed_to
from wp.domain.filter import NONE
from wp.domain.status import TimelineStatus
from wp.ui.pages.strategy import column_name, headline, show_gaps
from wp.ui.parts.chart import show_chart
from wp.ui.parts.choice import pick_by
from wp.ui.parts.lines_table import show_all_lines
from wp.ui.shell.frame import open_view, show_top
from wp.ui.shell.view import View

FACETS = {"bodies": "body", "topics": "topic", "status": "status"}
SQUARES = 40


def counted(view: View, by: str) -> tuple[Crosstab, int]:
    """The codes against the facet chosen, with the columns worth showing, and how many there are
    in all."""
    codes = tuple(code.code for code in view.reference.codes)
    status = tuple(each.value for each in TimelineStatus)
    table = crosstab(
        view.answer.lines, "code", FACETS[by], view.filter, codes, status if by == "status" else ()
    )
    every = tuple(column for column in table.columns if table.column_totals.get(column))
    if by != "status":
        largest = by_size(every, table.column_totals, SQUARES)
        columns = (
            largest
            if by == "bodies"
            else tuple(column for column in every if column in set(largest))
        )
    else:
        columns = every
    return narrowed_to(table, table.rows, columns), len(every)


def named(table: Crosstab, by: str, view: View) -> Names:
    """The codes with their titles, under the names of their groups, and the columns as people
    call them."""
    words = view.words
    titles = {code.code: f"{code.code}  {code.title}" for code in view.reference.codes}
    group_of = {code.code: code.group for code in view.reference.codes} | {NONE: NONE}
    heads = {code: words(f"group.{group_of[code]}") for code in groups(table.rows, group_of)}
    columns = {column: column_name(FACETS[by], column, words) for column in table.columns}
    rows = {NONE: words("strategy.none")} | titles
    return Names(rows, columns, heads, words("strategy.no_task"), words("col.codes"))


def show_coverage(view: View) -> None:
    """The heat map: how many lines of each code meet each body, topic or status."""
    words = view.words
    by = pick_by(
        view, words("strategy.by"), tuple(FACETS), [words(f"strategy.by.{name}") for name in FACETS]
    )
    table, every = counted(view, by)
    names = named(table, by, view)
    sub = words(
        f"strategy.unit.{by}", lines=words("lines", n=len(view.answer.lines)), pairs=table.pairs
    )
    if len(table.columns) < every:
        sub += words("strategy.largest", n=len(table.columns), all=every)
    figure, alt = matrix_figure(table, names, words, view.theme), matrix_alt(table, names, words)
    rows = matrix_table(table, names, words)
    show_chart(
        view,
        "coverage",
        words(f"strategy.title.{by}"),
        sub,
        figure,
        alt,
        rows,
        words("strategy.counted"),
    )


def show_balance(found: tuple[Coverage, ...], view: View) -> None:
    """Advanced against Maintenance, code by code."""
    words = view.words
    figure, alt = balance_figure(found, words, view.theme), balance_alt(found, words)
    table = balance_table(found, words)
    show_chart(
        view,
        "balance",
        words("balance.title"),
        words("balance.unit"),
        figure,
        alt,
        table,
        words("balance.counted"),
    )


view = open_view()
load_libraries()
found = coverage(view.answer, view.reference.codes)
show_top(view, headline(found, view))
if view.answer.lines:
    show_coverage(view)
    left, right = st.columns((2, 1), gap="large")
    with left:
        show_balance(found, view)
    with right:
        show_gaps(found, view)
    show_all_lines(view)
