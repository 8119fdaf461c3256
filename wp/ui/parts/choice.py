"""A choice that belongs to one page and lives in its address as `by`; a day."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

import streamlit as st

from wp.ui.shell.sidebar import write
from wp.ui.shell.view import View


def pick_by(view: View, label: str, choices: Sequence[str], names: Sequence[str]) -> str:
    """The choice of the address, picked with buttons; the first where none is given, which the
    address then leaves out.

    One that is not known is said, and the first is shown.
    """
    asked = view.address.by
    if asked and asked not in choices:
        st.warning(view.words("error.value", name="by", value=asked[:200]))
    shown = asked if asked in choices else choices[0]
    spoken = dict(zip(choices, names, strict=True))
    st.session_state["by"] = shown
    st.segmented_control(
        label,
        list(choices),
        format_func=lambda choice: spoken[choice],
        key="by",
        required=True,
        on_change=lambda: write(
            "by", [st.session_state["by"]] if st.session_state["by"] != choices[0] else []
        ),
    )
    return shown


def ask_day(
    label: str,
    key: str,
    value: dt.date | None = None,
    earliest: dt.date = dt.date(2000, 1, 1),
    latest: dt.date = dt.date(2100, 1, 1),
    **options: Any,
) -> Any:
    """A field for a day, which begins with `value` unless the session holds another; the day typed,
    None without one.

    The bounds give way to the day that stands in it: an address may name the years 1 and 9999.
    `options` go to Streamlit as they are.
    """
    shown = st.session_state.setdefault(key, value)
    if shown:
        earliest, latest = min(earliest, shown), max(latest, shown)
    return st.date_input(
        label, key=key, min_value=earliest, max_value=latest, format="DD/MM/YYYY", **options
    )
