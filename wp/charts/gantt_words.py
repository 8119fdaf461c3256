"""The picture of the timeline as a whole: its figure, the words for it, the table of its
numbers."""

import datetime as dt
from collections.abc import Mapping, Sequence
from typing import Any

from wp.charts.gantt import gantt_figure
from wp.charts.gantt_rows import group_name, window_words
from wp.charts.labels import status_name
from wp.charts.picture import Picture
from wp.charts.quarters import quarter_name
from wp.charts.theme import LIGHT, Theme
from wp.domain.counts.schedule import Row, Schedule, Window, span
from wp.domain.counts.summary import Quarter
from wp.domain.filter import Facet
from wp.domain.snapshot import Snapshot
from wp.domain.step_status import StepStatus
from wp.language.dates import day, month, window
from wp.language.words import Words

SPOKEN = 12


def gantt_picture(
    rows: Sequence[Row], found: Schedule, position: Snapshot, words: Words, theme: Theme = LIGHT
) -> Picture:
    """The rows of a schedule over time, with what they count and how they are used.

    `found` is the schedule that the rows were made from, `position` the answer's snapshot, whose
    sessions and ends of programmes are drawn; `theme` holds the colours.
    """
    grouping, as_of = found.grouping, position.as_of
    days = span(rows, (edition.programme.end for edition in position.editions), as_of)
    counted = words(
        f"timeline.unit.{grouping}",
        n=found.groups,
        lines=words("lines", n=found.lines),
        pairs=found.pairs,
    )
    use = words("timeline.folded" if found.folded else "timeline.unfolded")
    return Picture(
        "timeline",
        words("timeline.title"),
        words("timeline.unit", said=counted, how=use),
        gantt_figure(rows, grouping, position.sessions, days, as_of, words, theme),
        gantt_alt(rows, grouping, days, as_of, words),
        gantt_table(rows, grouping, words),
        words("timeline.counted"),
    )


def gantt_alt(
    rows: Sequence[Row],
    grouping: Facet,
    days: tuple[dt.date, dt.date],
    as_of: dt.date,
    words: Words,
) -> str:
    """The picture in words: its days, its rows, and what the first of them hold. `grouping` is what
    the rows stand for, as the schedule names it."""
    first, last = (month(each, words.language) for each in days)
    said = words(
        "timeline.alt", first=first, last=last, day=day(as_of, words.language), n=len(rows)
    )
    folded = any(row.entry.folded for row in rows)
    spoken = [_spoken(row, grouping, words) for row in rows[:SPOKEN]]
    key = "timeline.alt_folded" if folded else "timeline.alt_rows"
    parts = [said, words(key, rows=words.parts(spoken))]
    if len(rows) > SPOKEN:
        parts.append(words("timeline.alt_more", n=len(rows) - SPOKEN))
    return " ".join(parts)


def _spoken(row: Row, grouping: Facet, words: Words) -> str:
    if row.entry.folded:
        steps = ", ".join(
            f"{quarter_name(Quarter(name, {}), words)} {counts_words(counts, words)}"
            for name, counts in row.quarters.items()
        )
        return words("timeline.alt_row", row=group_name(row, grouping, words), steps=steps)
    return words(
        "timeline.alt_row", row=row.entry.lines[0].line.ref, steps=windows_words(row.windows, words)
    )


def counts_words(counts: Mapping[StepStatus, int], words: Words) -> str:
    """Lines by the status of their steps: the most urgent first, each with its sign."""
    return " · ".join(
        f"{status_name(status, words)} {n}" for status in StepStatus if (n := counts.get(status))
    )


def windows_words(windows: Sequence[Window], words: Words) -> str:
    """The windows of a row, each with how it stands."""
    return ", ".join(
        words(
            "timeline.window",
            when=window_words(each, words),
            status=status_name(each.status, words),
        )
        for each in windows
    )


def gantt_table(rows: Sequence[Row], grouping: Facet, words: Words) -> list[dict[str, Any]]:
    """The numbers of the picture: groups with their lines by quarter and status of the steps there,
    or lines with their steps."""
    if any(row.entry.folded for row in rows):
        quarters = sorted({name for row in rows for name in row.quarters})
        return [
            {words(f"timeline.by.{grouping}"): group_name(row, grouping, words)}
            | {words("timeline.lines"): len(row.entry.lines)}
            | {
                quarter_name(Quarter(name, {}), words): counts_words(
                    row.quarters.get(name, {}), words
                )
                for name in quarters
            }
            for row in rows
        ]
    return [_line(row, grouping, words) for row in rows]


def _line(row: Row, grouping: Facet, words: Words) -> dict[str, Any]:
    view = row.entry.lines[0]
    firsts = [window(*each.first, words.language) for each in row.windows if each.first]
    return {
        words(f"timeline.by.{grouping}"): group_name(row, grouping, words),
        words("col.ref"): view.line.ref,
        words("col.status"): status_name(view.status, words),
        words("col.task"): view.task.text,
        words("timeline.col.steps"): windows_words(row.windows, words),
        words("timeline.col.first"): ", ".join(firsts),
    }
