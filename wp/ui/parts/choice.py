"""Choices among named values, days, and the choice that belongs to one page and lives in its
address as `by`."""

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any, TypeVar

import streamlit as st

from wp.ui.shell.address_bar import write
from wp.ui.shell.view import View

T = TypeVar("T")


def select(
    label: str,
    names: Mapping[T, str],
    key: str,
    then: Callable[[Any], None] | None = None,
    **more: Any,
) -> T:
    """Pick one of the values from a list that shows their names; None where nothing is picked,
    which only `index=None` or an empty list allow.

    `label` is in words already, `key` names the widget in the session; `then` is told what was
    picked, `more` is Streamlit's.
    """
    if then:
        more["on_change"] = _told(then, key)
    chosen: Any = st.selectbox(
        label, list(names), format_func=lambda each: names.get(each, str(each)), key=key, **more
    )
    return chosen  # type: ignore[no-any-return]


def _told(then: Callable[[Any], None], key: str) -> Callable[[], None]:
    return lambda: then(st.session_state[key])


def warn_unknown(name: str, value: str, view: View) -> None:
    """Say that the address asks for something that is not there."""
    st.warning(view.words("error.value", name=name, value=value[:200]))


def pick_by(view: View, label: str, names: Mapping[str, str]) -> str:
    """The choice of the address, picked with buttons; the first where none is given, which the
    address then leaves out.

    One that is not known is said, and the first is shown.
    """
    asked, first = view.address.by, next(iter(names))
    if asked and asked not in names:
        warn_unknown("by", asked, view)
    st.session_state["by"] = shown = asked if asked in names else first
    st.segmented_control(
        label,
        list(names),
        format_func=names.__getitem__,
        key="by",
        required=True,
        on_change=_told(lambda chosen: write("by", [chosen] if chosen != first else []), "by"),
    )
    return shown


def ask_day(
    label: str,
    key: str,
    earliest: dt.date = dt.date(2000, 1, 1),
    then: Callable[[Any], None] | None = None,
    **options: Any,
) -> Any:
    """A field for a day, which begins with the one that the session holds; the day typed, None
    without one.

    `label` is in words already, `key` names the widget in the session. The earliest and latest day
    give way to the day that stands in it: an address may name the years 1 and 9999. `then` is told
    which day was given; `options` go to Streamlit as they are.
    """
    shown = st.session_state.setdefault(key, None)
    latest = dt.date(2100, 1, 1)
    if shown:
        earliest, latest = min(earliest, shown), max(latest, shown)
    if then:
        options["on_change"] = _told(then, key)
    return st.date_input(
        label, key=key, min_value=earliest, max_value=latest, format="DD/MM/YYYY", **options
    )
