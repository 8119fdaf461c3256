"""The table of lines: real columns that sort, texts as the source prints them, a page at a time."""

from typing import Any

import streamlit as st

from wp.charts.labels import status_name
from wp.domain.snapshot import LineView
from wp.language.names import body_name, code_name
from wp.language.wording.settling import cell_sentence
from wp.language.wording.statuses import why_late, why_sentence
from wp.language.words import Words
from wp.ui.parts.hints import SETTLED, column_hints
from wp.ui.parts.paging import one_page
from wp.ui.shell.navigation import page_file
from wp.ui.shell.view import View

ROW = 84
A_PAGE = 140
# Of the columns that are texts.
WIDTHS = {
    "status": 126,
    "task": 400,
    "indicator": 400,
    "topic": 210,
    "type": 110,
    "timeline": 210,
    "progress": 120,
    "why": 420,
    "reason": 320,
}


def show_all_lines(view: View) -> None:
    """The view's lines as a table, folded unless a filter or a page of them was chosen; nothing
    where no line is shown."""
    words = view.words
    if not view.answer.lines:
        return
    title = f"**{words('table.title')}** · {words('table.unit')}"
    with st.expander(title, bool(view.filter.chosen()) or view.address.page > 1):
        st.caption(words("page.open"))
        show_lines(view.answer.lines, view)


def show_lines(lines: tuple[LineView, ...], view: View) -> None:
    """Draw the lines as a table, one row a line, in the order given; a row selected opens its
    task."""
    words = view.words
    shown = one_page(lines, A_PAGE, view, "page_of_lines")
    ids = tuple(line.line.id for line in shown)
    settled = any(line.line.settled for line in shown)
    rows = view.answer.worked_out(
        ("rows", words.language, ids), lambda: [_row(line, words, settled) for line in shown]
    )
    chosen = st.dataframe(
        rows,
        hide_index=True,
        row_height=ROW,
        placeholder="–",
        height=min(640, 38 + ROW * max(len(shown), 1)),
        column_config=_columns(rows, words),
        key="lines",
        on_select="rerun",
        selection_mode="single-row",
    )
    picked = chosen["selection"]["rows"]
    if picked and picked[0] < len(shown):
        st.switch_page(
            page_file("task"),
            query_params={**view.address.values(), "task": shown[picked[0]].task.ref},
        )


def _row(view: LineView, words: Words, with_settled: bool) -> dict[str, Any]:
    line = view.line
    told = words.parts(cell_sentence(each, words) for each in line.settled)
    return {
        "ref": line.ref,
        "status": status_name(view.status, words),
        "next_due": view.line_status.next_due,
        "task": view.task.text,
        "indicator": line.indicator.text,
        "topic": f"{view.topic.number}. {view.topic.title}",
        "type": words(f"type.{view.task.type}") if view.task.type else None,
        "bodies": [body_name(body, words) for body in line.bodies],
        "timeline": line.timeline.text or words("not_stated"),
        "codes": [code_name(code, words) for code in line.codes],
        "progress": words(f"progress.{view.state.status.value}"),
        "why": why_sentence(view.line_status.why, words),
        "reason": why_late(view, words) or None,
        **({"settled": told or None} if with_settled else {}),
    }


def _columns(rows: list[dict[str, Any]], words: Words) -> dict[str, Any]:
    column, hints = st.column_config, column_hints(rows, words)
    date_format = words("table.day")
    texts = {
        name: column.TextColumn(words(f"col.{name}"), width=width) for name, width in WIDTHS.items()
    }
    return texts | {
        "ref": column.TextColumn(words("col.ref"), width=92, pinned=True),
        "next_due": column.DateColumn(words("col.next_due"), format=date_format, width=104),
        "bodies": column.ListColumn(words("col.bodies"), width=210, help=hints.get("bodies")),
        "codes": column.ListColumn(words("col.codes"), width=210, help=hints.get("codes")),
        "settled": column.TextColumn(f"{SETTLED} {words('settling.of_line')}", width=320),
    }
