"""How long the workbooks take, and how much memory, beside what else could write them. Prints
ratios; never fails.

    .venv/bin/python -m tests.benchmarks.workbooks [LINES]

Each measurement runs in a process of its own. Its time is that of the processor, so that neighbours
do not count; its memory is the most that the process held, less what it held before it began to
write. The styled peers write the same cells in the same look (text wrapped at the top, dates as
dates), the bare ones the cells alone.
"""

import io
import json
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from itertools import cycle, islice
from statistics import median
from typing import Any

from tests.benchmarks.times import ratio, spread, tell
from tests.support.paths import ROOT

RUNS = 3


def cells(count: int) -> Iterator[list[Any]]:
    """The rows of the shipped lines, over and over, each with a reference of its own."""
    from wp.exports.cell_words import Shown
    from wp.exports.excel.lines import line_values
    from wp.language.words import Words
    from wp.services.query import Question, ask
    from wp.services.record import fill_empty, open_record

    folder = tempfile.mkdtemp()
    engine, words = open_record(f"{folder}/wp.db"), Words("en")
    fill_empty(engine, with_session=True)
    shipped = [line_values(Shown(view, words, {})) for view in ask(engine, Question()).lines]
    for number, values in enumerate(islice(cycle(shipped), count)):
        yield [f"{values[0]}-{number}", *values[1:]]


def titles() -> list[str]:
    """The heads of the columns."""
    from wp.exports.excel.lines import COLUMNS
    from wp.language.words import Words

    return [Words("en")(f"sheet.col.{column.key}") for column in COLUMNS]


def ours(count: int) -> Callable[[], int]:
    """The Lines sheet as the product writes it."""
    import datetime as dt

    from wp.exports.excel.book import Book
    from wp.exports.excel.lines import LONGEST_TABLE, write_lines
    from wp.language.words import Words

    rows, made = cells(count), dt.datetime(2020, 7, 1, tzinfo=dt.UTC)
    first = next(rows)

    def write() -> int:
        book = Book(Words("en"), "Lines", made, streamed=count > LONGEST_TABLE)
        write_lines(book, _again(first, rows), count)
        return len(book.content())

    return write


def _again(first: list[Any], rest: Iterator[list[Any]]) -> Iterator[list[Any]]:
    yield first
    yield from rest


def pandas_styled(count: int, engine: str) -> Callable[[], int]:
    """`to_excel` of a styled frame: the way that pandas offers to give every cell its look."""
    import pandas

    rows, heads = cells(count), titles()
    first = next(rows)
    looks = {
        "white-space": "normal",
        "vertical-align": "top",
        "text-align": "left",
        "font-family": "Calibri",
    }

    def write() -> int:
        frame = pandas.DataFrame(_again(first, rows), columns=heads)
        out = io.BytesIO()
        frame.style.set_properties(**looks).to_excel(
            out, index=False, engine=engine, freeze_panes=(1, 1)
        )
        return len(out.getvalue())

    return write


def pandas_bare(count: int, engine: str) -> Callable[[], int]:
    """`to_excel` of the frame as it is, without a look: what pandas does at its fastest."""
    import pandas

    rows, heads = cells(count), titles()
    first = next(rows)

    def write() -> int:
        frame = pandas.DataFrame(_again(first, rows), columns=heads)
        out = io.BytesIO()
        frame.to_excel(out, index=False, engine=engine, freeze_panes=(1, 1))
        return len(out.getvalue())

    return write


def whole_workbook(_: int) -> Callable[[], int]:
    """The shipped data's full workbook, Decisions and History included, from the record on."""
    from wp.services.files.export import export
    from wp.services.query import Question, ask
    from wp.services.record import fill_empty, open_record

    engine = open_record(f"{tempfile.mkdtemp()}/wp.db")
    fill_empty(engine, with_session=True)
    ask(engine, Question())
    export(engine, Question(), "xlsx")
    return lambda: len(export(engine, Question(), "xlsx", along=("decisions", "history")))


def openpyxl_bare(_: int) -> Callable[[], int]:
    """Only the cells of the same workbook, written by openpyxl."""
    import openpyxl

    whole = openpyxl.load_workbook(io.BytesIO(_content()))
    sheets = {sheet.title: [[cell.value for cell in row] for row in sheet] for sheet in whole}

    def write() -> int:
        book = openpyxl.Workbook(write_only=True)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        out = io.BytesIO()
        book.save(out)
        return len(out.getvalue())

    return write


def _content() -> bytes:
    from wp.services.files.export import export
    from wp.services.query import Question
    from wp.services.record import fill_empty, open_record

    engine = open_record(f"{tempfile.mkdtemp()}/wp.db")
    fill_empty(engine, with_session=True)
    return export(engine, Question(), "xlsx", along=("decisions", "history"))


CASES: dict[str, Callable[[int], Callable[[], int]]] = {
    "lines": ours,
    "pandas bare, xlsxwriter": lambda count: pandas_bare(count, "xlsxwriter"),
    "pandas bare, openpyxl": lambda count: pandas_bare(count, "openpyxl"),
    "pandas styled, xlsxwriter": lambda count: pandas_styled(count, "xlsxwriter"),
    "pandas styled, openpyxl": lambda count: pandas_styled(count, "openpyxl"),
    "workbook": whole_workbook,
    "openpyxl, bare cells": openpyxl_bare,
}

LINES = tuple(CASES)[:5]


def measure(name: str, count: int) -> tuple[float, float, int]:
    """Seconds of the processor, mebibytes above the start, and bytes of the file, in a process
    of its own."""
    done = subprocess.run(
        [sys.executable, "-m", "tests.benchmarks.workbooks", "--one", name, str(count)],
        capture_output=True,
        text=True,
        check=True,
        cwd=ROOT,
    )
    seconds, memory, size = json.loads(done.stdout.splitlines()[-1])
    return seconds, memory, size


def measures(name: str, count: int) -> tuple[tuple[float, ...], ...]:
    """The seconds, the mebibytes and the bytes of several runs."""
    return tuple(zip(*(measure(name, count) for _ in range(RUNS)), strict=True))


def one(name: str, count: int) -> None:
    """Measure one case in this process, and print what came of it."""
    write = CASES[name](count)
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    begun = time.process_time()
    size = write()
    seconds = time.process_time() - begun
    print(
        json.dumps(
            [seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024, size]
        )
    )


def main(count: int) -> None:
    """Measure every case and print the ratios."""
    print(f"Lines sheet, {count:,} lines x {len(titles())} columns", flush=True)
    base: tuple[tuple[float, ...], float] | None = None
    for name in LINES:
        seconds, memories, sizes = measures(name, count)
        memory = median(memories)
        base = base or (seconds, memory)
        print(
            f"  {name:<28}{spread(seconds):>26} {memory:8.0f} MiB {sizes[0] / 1e6:7.1f} MB   ours "
            f"/ it: time {ratio(base[0], seconds)}, memory {base[1] / memory:.2f}",
            flush=True,
        )
    full, bare = (measures(name, 0)[0] for name in ("workbook", "openpyxl, bare cells"))
    tell("Full workbook of the shipped data", full, "bare cells by openpyxl", bare)


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        one(sys.argv[2], int(sys.argv[3]))
    else:
        main(int(sys.argv[1]) if len(sys.argv) > 1 else 100_000)
