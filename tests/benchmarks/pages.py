"""Script time of each page, as ratios in one run: prints, never fails. Run from the project's root:

.venv/bin/python tests/benchmarks/pages.py [rounds [pages ...]]

The peer of a page is a bare Streamlit application of as many pages with the same elements, fed with constants that
were read off the page: the same texts, the same widgets with the same choices, the same figures and tables. Then the
same pages on 100 times the data, against the shipped data.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from types import SimpleNamespace
from typing import Any

sys.path[:0] = [str(Path(__file__).resolve().parent), str(Path(__file__).resolve().parents[1])]

import streamlit as st
from large import make_large
from streamlit.testing.v1 import AppTest

import wp.ui.application as application
from wp.services.record import fill_empty, open_record
from wp.ui.navigation import page_file, page_names

HOME = Path(__file__).resolve().parents[2]
TIMES: list[float] = []
Call = tuple[str, tuple[Any, ...], dict[str, Any]]


def timed(run: Callable[[], None]) -> Callable[[], None]:
    """The same, keeping how long each run of the script took."""

    def wrapped() -> None:
        start = time.perf_counter()
        run()
        TIMES.append(time.perf_counter() - start)

    return wrapped


def seconds_of(page: AppTest, rounds: int) -> float:
    """The median script time of a page that has run before."""
    page.run()
    page.run()
    TIMES.clear()
    for _ in range(rounds):
        page.run()
    return median(TIMES)


# What a page is opened with, so that it has something to show: a form for a line, a breach with its form in place.
ADDRESSES = {
    "task": {"task": "WP 4.3"},
    "report": {"task": "WP 4.3"},
    "checks": {"by": "gnc", "task": "WP 11.2"},
    "since": {"since": "2019-07-01"},
}


def product(name: str, **address: str) -> AppTest:
    """A page of the application at an address."""
    page = AppTest.from_file(str(HOME / "app.py"), default_timeout=120)
    if name != "overview":
        page.switch_page(str(page_file(name)))
    for key, value in (ADDRESSES.get(name, {}) | address).items():
        page.query_params[key] = value
    return page


KEYED = (
    "pills", "multiselect", "selectbox", "text_input", "text_area", "date_input", "checkbox", "segmented_control",
    "number_input", "button", "plotly_chart", "dataframe", "download_button",
)  # fmt: skip


def bare(recorded: list[Call], folder: Path) -> AppTest:
    """A script that makes the recorded calls of Streamlit again, without anything of ours between them."""

    def script() -> None:
        st.set_page_config(page_icon="📋", layout="wide")
        pages = [st.Page(draw, title="Bare", url_path="", default=True)]
        pages += [st.Page(_empty, title=f"Page {at}", url_path=f"page{at}") for at in range(len(page_names()) - 1)]
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


def record(name: str, **address: str) -> list[Call]:
    """The calls of Streamlit that a page makes, with the values they get; containers and callbacks are left out."""
    calls: list[Call] = []
    originals = {kind: getattr(st, kind) for kind in (*KEYED, "html", "caption", "page_link", "write", "code")}
    left_out = ("key", "on_change", "on_click", "on_select", "format_func", "args")

    def spy(kind: str) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            kept = {name: value for name, value in options.items() if name not in left_out}
            if kind == "download_button":
                calls.append((kind, (arguments[0], b"constant"), {}))
            elif kind == "page_link":
                calls.append(("page_link", (), {"label": options["label"]}))
            elif "format_func" in options and len(arguments) > 1:
                labels = [options["format_func"](option) for option in arguments[1]]
                calls.append(
                    (kind, (arguments[0], labels, *arguments[2:]), {k: v for k, v in kept.items() if k != "required"})
                )
            else:
                calls.append((kind, arguments, kept))
            return originals[kind](*arguments, **options)

        return call

    for kind in originals:
        setattr(st, kind, spy(kind))
    try:
        page = product(name, **address)
        page.run()
        calls.clear()
        page.run()
    finally:
        for kind, original in originals.items():
            setattr(st, kind, original)
    assert not page.exception, page.exception
    return calls


def main() -> None:
    """Measure every page on the shipped data, its bare peer, and on 100 times the data."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    application.show = timed(application.show)
    with tempfile.TemporaryDirectory() as folder:
        shipped, large = Path(folder) / "shipped.db", Path(folder) / "large.db"
        fill_empty(open_record(str(shipped)), with_session=True)
        make_large(large, 100)
        for name in sys.argv[2:] or page_names():
            os.environ["WP_DATABASE_URL"] = f"sqlite:///{shipped}"
            recorded = record(name)
            ours = seconds_of(product(name), rounds)
            peer = seconds_of(bare(recorded, Path(folder)), rounds)
            os.environ["WP_DATABASE_URL"] = f"sqlite:///{large}"
            much = seconds_of(product(name), max(5, rounds // 3))
            print(
                f"{name}: {1000 * ours:.1f} ms; bare, the same {len(recorded)} elements {1000 * peer:.1f} ms; ratio "
                f"{ours / peer:.2f}; with 100 times the data {1000 * much:.1f} ms, ratio to shipped {much / ours:.2f}",
                flush=True,
            )


if __name__ == "__main__":
    main()
