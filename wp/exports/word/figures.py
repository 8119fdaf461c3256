"""The figures of a position with their change, and its charts, as blocks of a document."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from wp.domain.counts.summary import Kind, Quarter, dated, kinds, quarters
from wp.domain.filter import Answer, count_status
from wp.domain.status import shown_statuses
from wp.exports.word.document import Block, Cell, Chart, Look, Row, Table, one_run
from wp.language.dates import month_short
from wp.language.sizes import signed
from wp.language.words import Words
from wp.look.colours import STACKED, shade


def figures(answer: Answer, then: Answer, since: str, words: Words, room: int) -> Iterator[Block]:
    """The lines by status, each number with its change since the answer before, as the overview
    shows them.

    `then` is that answer and `since` says of when it is; `room` is the width to fill, in twentieths
    of a point.
    """
    counts, former = count_status(answer), count_status(then)
    shown = shown_statuses(counts.get)
    cells = []
    for status in shown:
        look = shade(status)
        number = one_run(str(counts[status]), "Figure", words.language, Look(colour=look.colour))
        label = one_run(
            f"{look.sign} {words(f'status.{status.value}')}",
            "FigureText",
            words.language,
            Look(bold=True),
        )
        change = signed(counts[status] - former[status])
        cells.append(Cell((number, label, one_run(change, "FigureText", words.language))))
    yield Table(
        "figures", (room // len(cells),) * len(cells), (Row("figures", tuple(cells)),), unruled=True
    )
    lines, tasks = words("lines", n=len(answer)), words("tasks", n=answer.tasks)
    unit = words("documents.figures_since", since=since, lines=lines, tasks=tasks)
    yield one_run(unit, "FigureText", words.language)


def charts(answer: Answer, words: Words) -> Iterator[Block]:
    """The dated work by quarter, in the colours of the status of its steps, and the lines by
    programme and type in those of their own."""
    found = quarters(answer)
    if found:
        yield one_run(words("chart.title"), "Heading2", words.language)
        yield one_run(words("chart.unit", n=dated(answer)), "FigureText", words.language)
        names = [(_quarter(each, words), each.total) for each in found]
        yield _chart("quarters", names, [each.lines for each in found], True, words)
    rows = kinds(answer)
    if rows:
        yield one_run(words("kinds.title"), "Heading2", words.language)
        yield one_run(words("kinds.unit"), "FigureText", words.language)
        names = [(_kind(each, words), each.total) for each in rows]
        yield _chart("kinds", names, [each.lines for each in rows], False, words)


def _chart(
    key: str,
    names: Sequence[tuple[str, int]],
    bars: Sequence[Mapping[Any, int]],
    upright: bool,
    words: Words,
) -> Chart:
    """Bars with their names and totals, each split by the statuses that it counts."""
    shown = [status for status in STACKED if any(bar.get(status) for bar in bars)]
    series = tuple(
        (words(f"status.{s.value}"), shade(s).colour, tuple(bar.get(s, 0) for bar in bars))
        for s in shown
    )
    said = words.parts(words.pair(name, words.number(total)) for name, total in names)
    named = tuple(f"{name} ({total})" for name, total in names)
    inks = tuple(shade(status).ink for status in shown)
    return Chart(key, named, series, inks, said, upright, words.language)


def _quarter(each: Quarter, words: Words) -> str:
    first, last = month_short(each.start, words.language), month_short(each.end, words.language)
    return f"{first}–{last} {each.end.year}"


def _kind(each: Kind, words: Words) -> str:
    return f"{each.programme} · {words(f'type.{each.type}' if each.type else 'type.none')}"
