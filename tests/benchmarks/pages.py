"""Script time of each page, as ratios in one run: prints, never fails. Run from the project's root:

.venv/bin/python -m tests.benchmarks.pages [rounds [pages ...]]

The peer of a page is a bare Streamlit application of as many pages with the same elements, fed with
constants that were read off the page: the same texts, the same widgets with the same choices, the
same figures and tables. Then the same pages on records that have grown, against the shipped one: on
100 times the lines (with the reports on each), and on the shipped lines with 100 times the reports
and decisions. Last, on each of them, the first page after a write, against the same page as it is
drawn again. `WP_BENCHMARK` names a folder in which the records are kept between runs.
"""

import os
import sys
import tempfile
from collections.abc import Callable
from pathlib import Path
from sqlite3 import connect
from typing import Any

import streamlit as st
from streamlit.testing.v1 import AppTest

import wp.ui.shell.application as application
from tests.benchmarks.bare import KEYED, TIMES, Call, bare, timed
from tests.benchmarks.large import (
    EFFECTIVE_ON,
    add_second_edition,
    make_large,
    make_reported,
    report_everywhere,
)
from tests.benchmarks.times import ratio, spread
from tests.support.paths import ROOT
from tests.support.people.acting import by
from wp.domain.progress import Statement
from wp.services.lines import find_line
from wp.services.progress.recording import Entry, Recorded, last_seen
from wp.services.progress.recording import record as write
from wp.services.record import fill_empty, open_record, shared_record
from wp.ui.shell.navigation import page_file, page_names


def seconds_of(page: AppTest, rounds: int) -> list[float]:
    """The script times of a page that has run before."""
    page.run()
    page.run()
    TIMES.clear()
    for _ in range(rounds):
        page.run()
    assert not page.exception, page.exception
    return list(TIMES)


# What a page is opened with, so that it has something to show: a form for a line, a breach with its
# form in place.
ADDRESSES = {
    "task": {"task": "WP 4.3"},
    "report": {"task": "WP 4.3"},
    "checks": {"by": "gnc", "task": "WP 11.2"},
    "since": {"since": "2019-07-01"},
}
# Pages whose cost depends on what is chosen there, measured with each choice.
VARIANTS = {
    "session, topics": ("session", {"by": "topics"}),
    "session, conclusions": ("session", {"by": "conclusions"}),
    "report, many": ("report", {"by": "many"}),
    "bodies, one": ("bodies", {"body": "CBC"}),
    "topics, one": ("topics", {"topic": "WP 4"}),
    "checks, overdue": ("checks", {"by": "overdue"}),
}
TWO_EDITIONS = ("compare",)
RECORDS = ("shipped", "lines", "reports")
# After a write the page is measured against itself as it is drawn again.
HEADINGS = (
    "ours/bare",
    "lines x100",
    "reports x100",
    "write: shipped",
    "write: lines",
    "write: reports",
)


def product(name: str, **address: str) -> AppTest:
    """A page of the application at an address."""
    name, own = VARIANTS.get(name, (name, ADDRESSES.get(name, {})))
    page = AppTest.from_file(str(ROOT / "app.py"), default_timeout=120)
    if name != "overview":
        page.switch_page(str(page_file(name)))
    for key, value in (own | address).items():
        page.query_params[key] = value
    return page


def record(name: str, **address: str) -> list[Call]:
    """The calls of Streamlit that a page makes, with the values they get; containers and
    callbacks are left out."""
    calls: list[Call] = []
    originals = {
        kind: getattr(st, kind)
        for kind in (*KEYED, "html", "caption", "page_link", "write", "code")
    }
    left_out = ("key", "on_change", "on_click", "on_select", "format_func", "args")

    def spy(kind: str) -> Callable[..., Any]:
        def call(*arguments: Any, **options: Any) -> Any:
            kept = {name: value for name, value in options.items() if name not in left_out}
            if kind == "button":
                calls.append((kind, arguments[:1], kept))  # some give the key by its position
            elif kind == "download_button":
                calls.append((kind, (arguments[0], b"constant"), {}))
            elif kind == "page_link":
                calls.append(("page_link", (), {"label": options["label"]}))
            elif "format_func" in options and len(arguments) > 1:
                labels = [options["format_func"](option) for option in arguments[1]]
                calls.append(
                    (
                        kind,
                        (arguments[0], labels, *arguments[2:]),
                        {k: v for k, v in kept.items() if k != "required"},
                    )
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


def make_records(folder: Path) -> None:
    """The three records, each once more with a second edition, as far as the folder has them
    not."""
    shipped, lines, reports = (folder / f"{name}.db" for name in RECORDS)
    if not shipped.exists():
        fill_empty(open_record(str(shipped)), with_session=True)
    if not lines.exists():
        make_large(lines, 100)
        report_everywhere(lines)
    if not reports.exists():
        make_reported(reports, 100)
    for name in RECORDS:
        second = folder / f"{name}-2.db"
        if not second.exists():
            with connect(folder / f"{name}.db") as before, connect(second) as copy:
                before.backup(copy)
            add_second_edition(second)


def look_at(folder: Path, name: str, record: str) -> None:
    """Let the pages read this record; that with a second edition where the page is about two."""
    os.environ["WP_DATABASE_URL"] = (
        f"sqlite:///{folder / record}{'-2' if name in TWO_EDITIONS else ''}.db"
    )


def seconds_after_a_write(page: AppTest, rounds: int) -> list[float]:
    """The script times of a page that has run before, each time after somebody reported on
    a line."""
    times = []
    for _ in range(rounds):
        line = find_line(shared_record(), "WP 4.2").line.id
        said = Statement(line, EFFECTIVE_ON, note="Written by the benchmark.")
        assert isinstance(
            write(
                shared_record(), [Entry(said, last_seen(shared_record(), line))], by("benchmark")
            ),
            Recorded,
        )
        TIMES.clear()
        page.run()
        times += TIMES
    return times


def main() -> None:
    """Measure every page on the shipped data, its bare peer, and on the records that have grown;
    print one row each."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    application.show = timed(application.show)
    with tempfile.TemporaryDirectory() as made:
        folder = Path(os.environ.get("WP_BENCHMARK") or made)
        folder.mkdir(parents=True, exist_ok=True)
        make_records(folder)
        print("each ratio of medians, then (of the least)")
        print(f"{'page':22}{'elements':>9}{'bare':>25}{'ours':>25}", end="")
        print("".join(f"{name:>22}" for name in HEADINGS), flush=True)
        for name in sys.argv[2:] or (*page_names(), *VARIANTS):
            print(row(name, folder, rounds), flush=True)


def row(name: str, folder: Path, rounds: int) -> str:
    """The row of a page: ratios to its peer, to the page on the shipped record, and to the page
    drawn again."""
    look_at(folder, name, "shipped")
    recorded = record(name)
    again: dict[str, list[float]] = {}
    first: dict[str, list[float]] = {}
    for each in RECORDS:
        look_at(folder, name, each)
        page = product(name)
        again[each] = seconds_of(page, rounds if each == "shipped" else max(5, rounds // 3))
        first[each] = seconds_after_a_write(page, 3)
    peer = seconds_of(bare(recorded, folder), rounds)
    ours = again["shipped"]
    pairs = [(ours, peer), (again["lines"], ours), (again["reports"], ours)]
    pairs += [(first[each], again[each]) for each in RECORDS]
    told = f"{name:22}{len(recorded):9}{spread(peer):>25}{spread(ours):>25}"
    return told + "".join(f"{ratio(*pair):>22}" for pair in pairs)


if __name__ == "__main__":
    main()
