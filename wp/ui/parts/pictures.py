"""A picture with everything that belongs to it: heading, clicks that filter, the numbers of
it, how it counts."""

from typing import Any

import streamlit as st

from wp.charts.labels import status_name
from wp.charts.picture import Picture
from wp.charts.theme import enlarged
from wp.domain.filter import VALUES
from wp.look.colours import STATUS_COLOURS
from wp.ui.parts.hints import column_hints, hovers_in_full
from wp.ui.parts.html import Markup, draw, joined, tag
from wp.ui.parts.titles import heading
from wp.ui.shell.address import toggled
from wp.ui.shell.address_bar import write_all
from wp.ui.shell.navigation import page_file
from wp.ui.shell.screen import Screen
from wp.ui.shell.view import View

# Letters of 12 to 14 pixels are read from a desk, not from the end of a meeting room.
ON_A_WALL = 1.3
CONFIG = {"displayModeBar": False, "doubleClick": "reset", "showTips": False}


def show_picture(shown: Picture, view: View) -> None:
    """Draw a picture.

    A click narrows the page to the filter of its point, a second click takes it off; a point with
    a "task" opens that task, one with a "by" makes that choice of the page.
    """
    words, key = view.words, shown.key
    with st.container(horizontal=True, vertical_alignment="bottom", key=f"wp_head_{key}"):
        draw(words, heading(shown.title, shown.unit, _legend(shown, view)), id=f"picture-{key}")
        with st.popover(words("picture.counted"), type="tertiary"):
            st.write(shown.counted)
    # A chart's selection can be read but not set: after each click a new key makes a chart without
    # one.
    name = f"{key}_{st.session_state.setdefault(f'turn_{key}', 0)}"
    figure = hovers_in_full(shown.figure, words)
    st.plotly_chart(
        enlarged(figure, ON_A_WALL) if view.screen is Screen.WALL else figure,
        theme=None,
        config=CONFIG,
        key=name,
        alt=shown.alt,
        on_select=lambda: _clicked(view, key, name),
        selection_mode="points",
    )
    task = st.session_state.pop(f"open_{key}", None)
    if task:
        st.switch_page(page_file("task"), query_params={**view.address.values(), "task": task})
    with st.expander(words("picture.table")):
        # Above the table: that one is drawn late, and would move the buttons from under the
        # reader's hand.
        draw(words, _files(view, key), kind="p")
        columns = {
            name: st.column_config.Column(help=told)
            for name, told in column_hints(shown.table, words).items()
        }
        st.dataframe(shown.table, hide_index=True, column_config=columns, key=f"table_{key}")


def _legend(shown: Picture, view: View) -> Markup:
    """The names of the colours that are not named in the picture."""
    return joined(
        (
            tag(
                "span.wp-nowrap",
                tag("span.wp-key", style=f"background:{STATUS_COLOURS[status]}"),
                status_name(status, view.words),
            )
            for status in shown.keys
        ),
        " ",
    )


def _files(view: View, key: str) -> Markup:
    """Buttons that keep the picture as a file; the reader's own browser makes it (pictures.js)."""
    name = f"{key}_{view.answer.snapshot.as_of.isoformat()}"
    return joined(
        (
            tag(
                "button.wp-button",
                view.words(f"picture.{form}"),
                type="button",
                data_picture=form,
                data_name=name,
            )
            for form in ("png", "svg")
        ),
        " ",
    )


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
        view.filter, {facet: value for facet, value in pairs.items() if facet in VALUES}
    )
    write_all({facet: list(getattr(wanted, facet)) for facet in pairs if facet in VALUES})


def _pairs(flat: Any) -> dict[str, str]:
    """customdata comes back as a list, or as a dict of places, depending on the trace."""
    if isinstance(flat, dict):
        flat = [flat[place] for place in sorted(flat, key=int)]
    if not isinstance(flat, list):
        return {}
    return {str(name): str(value) for name, value in zip(flat[::2], flat[1::2], strict=False)}
