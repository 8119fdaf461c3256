"""How wide the reader's window is, as far as it decides how a page is drawn.

Streamlit tells no script the size of a window: a component without anything to see does, and a
cookie keeps it for the next page, which is then drawn once.
"""

from enum import StrEnum
from pathlib import Path

import streamlit as st

SCRIPT = Path(__file__).with_name("screen.js")
KEY, COOKIE = "wp_screen", "wp_screen"


class Screen(StrEnum):
    """A tablet or a page at 200 % (up to 1000 pixels), a desk, or a wall (from 1700)."""

    TABLET = "tablet"
    DESK = "desk"
    WALL = "wall"

    @property
    def width(self) -> int:
        """The pixels that a picture over the whole page has at least, before it is enlarged."""
        return {Screen.TABLET: 720, Screen.DESK: 900, Screen.WALL: 1150}[self]

    def columns(self, most: int) -> int:
        """How many columns of so many at most a matrix has room for."""
        return min(most, 14) if self is Screen.TABLET else most


def screen() -> Screen:
    """The window that this page is drawn for; drawn anew where it turns out to be another."""
    kept = st.context.cookies.get(COOKIE, "")
    mount = st.components.v2.component(KEY, js=SCRIPT.read_text(encoding="utf-8"))
    told = mount(key=KEY, data=kept, on_size_change=lambda: None, height=1)
    asked = told.size or kept
    return next((each for each in Screen if each == asked), Screen.DESK)
