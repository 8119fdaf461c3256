"""Parts of the page of the strategic plan: the headline, the picture, and the codes with nothing
or little done for them."""

from collections.abc import Sequence

import streamlit as st

from wp.charts.labels import name_of, status_name
from wp.charts.matrix import Names
from wp.charts.matrix_words import groups, matrix_picture
from wp.domain.counts.crosstab import Coverage, Crosstab, by_size, crosstab, gaps, narrowed_to
from wp.domain.filter import NONE, Facet, Filter
from wp.domain.status import TimelineStatus
from wp.language.names import code_name, code_title
from wp.language.words import Words
from wp.ui.parts.cards import card
from wp.ui.parts.choice import pick_by
from wp.ui.parts.html import Markup, draw, link, paragraph
from wp.ui.parts.pictures import show_picture
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.frame import show_top, show_top_of_lines
from wp.ui.shell.view import View

FACETS = {"bodies": Facet.BODY, "topics": Facet.TOPIC, "status": Facet.STATUS}
SQUARES = 40


def show_coverage_top(found: Sequence[Coverage], view: View) -> None:
    """The top of the page. That codes asked for alone have no line is the answer about all lines,
    not a filter that leaves nothing to judge by."""
    codes = view.filter.code
    alone = bool(codes) and view.filter == Filter(code=codes)
    (show_top if alone else show_top_of_lines)(view, headline(found, view))


def headline(found: Sequence[Coverage], view: View) -> str:
    """Which codes have no task; where only one is asked for, what is done for it."""
    words = view.words
    if len(found) == 1:
        return _headline_of_one(found[0], view)
    empty = gaps(found)
    if empty:
        codes = words.listing([code_name(code.code, words) for code in empty])
        return words("strategy.head", n=len(empty), all=len(found), codes=codes)
    return words("strategy.head_full", n=len(found))


def _headline_of_one(each: Coverage, view: View) -> str:
    words, code = view.words, code_name(each.code.code, view.words)
    if not each.tasks:
        return words("strategy.head_one_gap", code=code)
    return words(
        "strategy.head_one",
        code=code,
        tasks=words("tasks", n=each.tasks),
        lines=words("lines", n=each.lines),
    )


def show_coverage(view: View) -> None:
    """The heat map: how many lines of each code meet each body, topic or status."""
    words = view.words
    by = pick_by(
        view, words("strategy.by"), {name: words(f"strategy.by.{name}") for name in FACETS}
    )
    table, every = _counted(view, by)
    lines = words("lines", n=len(view.answer.lines))
    unit = words(f"strategy.unit.{by}", lines=lines, pairs=table.pairs)
    if len(table.columns) < every:
        unit += words("strategy.largest", n=len(table.columns), all=every)
    said = (words(f"strategy.title.{by}"), unit, words("strategy.counted"))
    names = _named(table, by, view)
    show_picture(matrix_picture("coverage", said, table, names, words, view.theme), view)


def _counted(view: View, by: str) -> tuple[Crosstab, int]:
    """The codes against the facet chosen, with the columns worth showing, and how many there are
    in all."""
    codes = tuple(code.code for code in view.reference.codes)
    given = tuple(TimelineStatus) if by == "status" else ()
    table = crosstab(view.answer.lines, Facet.CODE, FACETS[by], view.filter, codes, given)
    every = tuple(column for column in table.columns if table.column_totals.get(column))
    largest = by_size(every, table.column_totals, view.screen.columns(SQUARES))
    columns = largest if by == "bodies" else tuple(c for c in every if c in set(largest))
    return narrowed_to(table, table.rows, columns), len(every)


def _named(table: Crosstab, by: str, view: View) -> Names:
    """The codes with their titles, under the names of their groups, and the columns as people
    call them."""
    words = view.words
    titles = {
        each.code: f"{code_name(each.code, words)}  {code_title(each.code, each.title, words)}"
        for each in view.reference.codes
    }
    group_of = {code.code: code.group for code in view.reference.codes} | {NONE: NONE}
    heads = {code: words(f"group.{group_of[code]}") for code in groups(table.rows, group_of)}
    columns = {column: column_name(FACETS[by], column, words) for column in table.columns}
    rows = {NONE: words("strategy.none")} | titles
    return Names(rows, columns, heads, words("strategy.no_task"), words("col.codes"))


def column_name(facet: Facet, value: str, words: Words) -> str:
    """What a column of the heat map is called: a body by its short name, a status with its sign."""
    if facet == Facet.BODY:
        return name_of(value, words)
    return status_name(TimelineStatus(value), words) if facet == Facet.STATUS else value


def show_gaps(found: Sequence[Coverage], view: View) -> None:
    """The codes without a task and those with only one, by their titles, and the lines that
    state no code."""
    words = view.words
    show_heading(words("strategy.gaps"), words("strategy.gaps_unit"), words)
    empty = [each for each in found if not each.tasks]
    if empty:
        _show_codes(empty, view)
    else:
        st.caption(words("strategy.gaps_none"))
    thin = [each for each in found if each.tasks == 1]
    if thin:
        show_heading(words("strategy.thin"), "", words)
        _show_codes(thin, view)
    unlinked = sum(not line.line.codes for line in view.answer.lines)
    if unlinked:
        show = link(view.link(code=NONE), words("strategy.show"))
        show_note(words, words("strategy.unlinked", n=unlinked), " ", show)


def _show_codes(found: Sequence[Coverage], view: View) -> None:
    draw(view.words, *(_code(each, view) for each in found))


def _code(each: Coverage, view: View) -> Markup:
    code, words = each.code, view.words
    name = code_name(code.code, words)
    named = link(view.link(code=code.code), name) if each.tasks else name
    return card(
        paragraph("title", named, " ", code_title(code.code, code.title, words)),
        paragraph("why", words(f"group.{code.group}")),
    )
