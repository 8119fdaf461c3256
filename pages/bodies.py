"""Which body carries what? The load of each, who works with whom; for one body its agenda."""

from dataclasses import replace

import streamlit as st

from wp.charts.libraries import load_libraries
from wp.charts.matrix import Names, matrix_alt, matrix_figure, matrix_table
from wp.charts.stacked_bars import load_alt, load_figure, load_table, name_of
from wp.domain.counts.crosstab import by_size, crosstab, narrowed_to
from wp.domain.counts.summary import kinds
from wp.domain.counts.workload import Load, agenda_of, body_loads
from wp.domain.filter import NONE
from wp.ui.pages.bodies import lists
from wp.ui.pages.bodies.headlines import headline, headline_of_one, more_words, next_words
from wp.ui.parts import blocks
from wp.ui.parts.chart import show_chart
from wp.ui.parts.lines_table import show_all_lines
from wp.ui.shell.frame import open_view, show_top
from wp.ui.shell.view import View

BARS, SQUARES = 40, 32


def show_loads(loads: tuple[Load, ...], view: View) -> None:
    """What each body carries, as bars and as a table whose numbers open their lines."""
    words, shown = view.words, loads[:BARS]
    sub = words(
        "bodies.load_unit",
        lines=words("lines", n=len(view.answer.lines)),
        pairs=sum(load.lines for load in loads),
        more=more_words(len(shown), len(loads), words),
    )
    figure, alt, table = (
        load_figure(shown, words, view.theme),
        load_alt(shown, words),
        load_table(loads, words),
    )
    show_chart(
        view, "load", words("bodies.load"), sub, figure, alt, table, words("bodies.load_counted")
    )


def show_shared(view: View) -> None:
    """Who works with whom, and the lines of one pair."""
    words = view.words
    whole = crosstab(view.answer.lines, "body", "body", view.filter)
    bodies = [body for body in by_size(whole.rows, whole.row_totals) if body != NONE]
    table = narrowed_to(whole, bodies[:SQUARES], bodies[:SQUARES])
    names = {body: name_of(body, words) for body in bodies}
    called = Names(names, names, corner=words("bodies.col.body"))
    sub = words("bodies.shared_unit", more=more_words(len(table.rows), len(bodies), words))
    figure, alt = matrix_figure(table, called, words, view.theme), matrix_alt(table, called, words)
    rows = matrix_table(table, called, words)
    show_chart(
        view,
        "shared",
        words("bodies.shared"),
        sub,
        figure,
        alt,
        rows,
        words("bodies.shared_counted"),
    )
    blocks.show_heading(words("bodies.pair"), "", words)
    pair = lists.pick_pair(bodies, view)
    if pair:
        lists.show_pair(pair, view)


def show_all(loads: tuple[Load, ...], view: View) -> None:
    """All bodies of the view."""
    words = view.words
    show_loads(loads, view)
    show_shared(view)
    blocks.show_heading(words("bodies.table"), words("bodies.table_unit"), words)
    lists.show_table(loads[:BARS], view)


def show_one(load: Load, view: View) -> None:
    """One body: its lines plan by plan, its partners, and its agenda."""
    words, lines = view.words, view.answer.lines
    st.html(f'<p class="wp-filter" lang="{words.language}">{next_words(load, view)}</p>')
    shared = crosstab(lines, "body", "body")
    left, right = st.columns((2.6, 1), gap="large")
    with left:
        blocks.show_heading(words("bodies.plans"), words("bodies.plans_unit"), words)
        blocks.show_kinds(kinds(view.answer), view)
        lists.show_unlisted(load.body, view.ask(replace(view.filter, body=())).lines, view)
        pair = lists.asked_pair(shared.rows, view)
        if pair:
            blocks.show_heading(words("bodies.pair"), "", words)
            lists.show_pair(pair, view)
        lists.show_agenda(agenda_of(lines, load.body, load.session), load, view)
    with right:
        lists.show_partners(shared, load.body, view)


view = open_view()
load_libraries()
position = view.answer.position
loads = body_loads(view.answer)
one = loads[0] if len(view.filter.body) == 1 and loads and loads[0].body != NONE else None
show_top(view, headline_of_one(one, view.words) if one else headline(loads, view))
if one:
    show_one(one, view)
elif loads:
    show_all(loads, view)
show_all_lines(view)
