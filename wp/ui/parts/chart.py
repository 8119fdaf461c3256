"""A picture with everything that belongs to it: heading, clicks that filter, the numbers behind
it, how it counts."""

from html import escape
from typing import Any

import streamlit as st

from wp.domain.filter import FACETS
from wp.domain.status import TimelineStatus
from wp.look.colours import STATUS_COLOURS
from wp.ui.shell.address import toggled
from wp.ui.shell.navigation import page_file
from wp.ui.shell.sidebar import write_all
from wp.ui.shell.view import View

CONFIG = {"displayModeBar": False, "doubleClick": "reset", "showTips": False}


def show_chart(
    view: View,
    key: str,
    title: str,
    sub: str,
    figure: dict[str, Any],
    alt: str,
    table: list[dict[str, Any]],
    counted: str,
    keys: tuple[TimelineStatus, ...] = (),
) -> None:
    """Draw a figure whose points carry the filter that gives their lines, as flat pairs in
    `customdata`.

    A click narrows the page to that filter, a second click takes it off; a point with a "task"
    opens that task, one with a "by" makes that choice of the page. `table` holds the numbers,
    `counted` says rule and unit; `keys` are statuses whose colours need their names beside.
    """
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"wp_head_{key}"):
        st.html(heading(title, sub, view, keys))
        with st.popover(view.words("picture.counted"), type="tertiary"):
            st.write(counted)
    # A chart's selection can be read but not set: after each click a new key makes a chart without
    # one.
    turn = st.session_state.setdefault(f"turn_{key}", 0)
    name = f"{key}_{turn}"
    st.plotly_chart(
        figure,
        theme=None,
        config=CONFIG,
        key=name,
        alt=alt,
        on_select=lambda: _clicked(view, key, name),
        selection_mode="points",
    )
    task = st.session_state.pop(f"open_{key}", None)
    if task:
        st.switch_page(page_file("task"), query_params={**view.address.values(), "task": task})
    with st.expander(view.words("picture.table")):
        # Above the table: that one is drawn late, and would move the buttons from under the
        # reader's hand.
        st.html(_offer_files(view, key))
        st.dataframe(table, hide_index=True, key=f"table_{key}")


def heading(title: str, sub: str, view: View, keys: tuple[TimelineStatus, ...] = ()) -> str:
    """A heading with a line of small print and the names of colours, as HTML."""
    named = "".join(
        '<span class="wp-nowrap"><span class="wp-key" '
        f'style="background:{STATUS_COLOURS[status]}"></span>'
        f"{escape(view.words(f'status.{status.value}'))}</span> "
        for status in keys
    )
    legend = f'<p class="wp-sub">{named}</p>' if named else ""
    return (
        f'<div lang="{view.words.language}"><h2 class="wp-heading">{escape(title)}</h2>'
        f'<p class="wp-sub">{escape(sub)}</p>{legend}</div>'
    )


def _offer_files(view: View, key: str) -> str:
    """Buttons that keep the picture as a file; the reader's own browser makes it (pictures.js)."""
    day = view.answer.position.as_of.isoformat()
    buttons = " ".join(
        f'<button type="button" class="wp-button" data-picture="{form}" '
        f'data-name="{escape(key)}_{day}">'
        f"{escape(view.words(f'picture.{form}'))}</button>"
        for form in ("png", "svg")
    )
    return f'<p lang="{view.words.language}">{buttons}</p>'


def _clicked(view: View, key: str, name: str) -> None:
    points = st.session_state[name]["selection"]["points"]
    st.session_state[f"turn_{key}"] += 1
    if not points:
        return
    pairs = _pairs(points[0].get("customdata"))
    if "task" in pairs:
        st.session_state[f"open_{key}"] = pairs["task"]
        return
    if "by" in pairs:
        write_all({"by": [pairs["by"]]})
        return
    wanted = toggled(
        view.filter, {facet: value for facet, value in pairs.items() if facet in FACETS}
    )
    write_all({facet: list(getattr(wanted, facet)) for facet in pairs if facet in FACETS})


def _pairs(flat: Any) -> dict[str, str]:
    """customdata comes back as a list, or as a dict of places, depending on the trace."""
    if isinstance(flat, dict):
        flat = [flat[place] for place in sorted(flat, key=int)]
    if not isinstance(flat, list):
        return {}
    return {str(name): str(value) for name, value in zip(flat[::2], flat[1::2], strict=False)}
