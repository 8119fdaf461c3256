"""A bare peer of a page: the same calls of Streamlit, with nothing of ours between them."""

import sys
import time
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import streamlit as st
from streamlit.testing.v1 import AppTest

from wp.ui.shell.navigation import page_names

TIMES: list[float] = []


Call = tuple[str, tuple[Any, ...], dict[str, Any]]


def timed(run: Callable[[], None]) -> Callable[[], None]:
    """The same, keeping how long each run of the script took."""

    def wrapped() -> None:
        start = time.perf_counter()
        run()
        TIMES.append(time.perf_counter() - start)

    return wrapped


KEYED = (
    "pills",
    "multiselect",
    "selectbox",
    "text_input",
    "text_area",
    "date_input",
    "checkbox",
    "segmented_control",
    "number_input",
    "button",
    "plotly_chart",
    "dataframe",
    "download_button",
)


def bare(recorded: list[Call], folder: Path) -> AppTest:
    """A script that makes the recorded calls of Streamlit again, without anything of ours
    between them."""

    def script() -> None:
        st.set_page_config(page_icon="📋", layout="wide")
        pages = [st.Page(draw, title="Bare", url_path="", default=True)]
        pages += [
            st.Page(_empty, title=f"Page {at}", url_path=f"page{at}")
            for at in range(len(page_names()) - 1)
        ]
        places.extend(pages)
        st.navigation(pages, position="hidden").run()
        places.clear()

    def draw() -> None:
        for at, (kind, arguments, options) in enumerate(recorded):
            key = {"key": f"k{at}"} if kind in KEYED else {}
            target = (places[at % len(places)],) if kind == "page_link" else ()
            getattr(st, kind)(*target, *arguments, **options, **key)

    places: list[Any] = []
    sys.modules["bare_peer"] = SimpleNamespace(run=timed(script))  # type: ignore[assignment]
    file = folder / "bare.py"
    file.write_text("import bare_peer\n\nbare_peer.run()\n", encoding="utf-8")
    return AppTest.from_file(str(file), default_timeout=120)


def _empty() -> None:
    """A page that is only there to be linked to."""
