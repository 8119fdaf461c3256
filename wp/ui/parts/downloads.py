"""Files to take away: a button whose file is made when it is asked for."""

from collections.abc import Callable
from typing import Literal

import streamlit as st


def offer_file(
    label: str,
    content: bytes | Callable[[], bytes],
    name: str,
    mime: str,
    key: str,
    help: str | None = None,
    type: Literal["primary", "secondary", "tertiary"] = "tertiary",
) -> None:
    """A button that keeps a file under this name; `label` and `help` are in words already, `mime`
    is the media type, `key` names the button in the session, and `type` is its look.

    `content` that is a function runs on another thread, with a sign of life on the button: what it
    needs is fixed when it is made, and it asks the page for nothing.
    """
    st.download_button(
        label,
        content,
        file_name=name,
        mime=mime,
        key=key,
        type=type,
        icon=":material/download:",
        help=help,
        on_click="ignore",
    )
