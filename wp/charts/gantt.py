"""The plans over the financial years: one row a line or a group of lines, each step a bar as
long as its window."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from wp.charts.gantt_bars import outlines, quarter_numbers, totals, window_bars
from wp.charts.gantt_rows import HEAD, cut, group_name, placed, row_name
from wp.charts.labels import status_name
from wp.charts.theme import LIGHT, Theme, layout, named_axis, note_above
from wp.charts.timeaxis import (
    LANE,
    Span,
    as_of_mark,
    lane_name,
    session_lanes,
    session_marks,
    time_axis,
    year_marks,
)
from wp.domain.counts.schedule import Row
from wp.domain.filter import Facet
from wp.domain.sessions import Session
from wp.domain.step_status import StepStatus
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS

TOP, BOTTOM, GAP = 84, 6, 8
_COLUMN, _SPACE = 0.055, 0.014


def gantt_figure(
    rows: Sequence[Row],
    grouping: Facet,
    sessions: Sequence[Session],
    span: tuple[dt.date, dt.date],
    as_of: dt.date,
    words: Words,
    theme: Theme = LIGHT,
) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: rows in the order given, under the sessions of PTC, PC and
    Council.

    A folded row has its number of lines at its left and, for each quarter, the numbers of its lines
    with a step due in it, by the status of that step; all carry the filter that gives just these
    lines. The bars below the numbers are the windows of the steps. A row that is one line has its
    steps as bars with the signs of status and body, and opens its task. `span` holds the first and
    the last day drawn, `grouping` says by what rows are grouped, `theme` gives what is no colour of
    a status.
    """
    days = Span(*span)
    lanes = session_lanes(sessions, days)
    places, heads, total = placed(rows, LANE * len(lanes) + GAP)
    folded = any(row.entry.folded for row in rows)
    marks, bands = session_marks(lanes, days, words, theme)
    years, names = year_marks(days, words, theme)
    line, label = as_of_mark(as_of, days, words, theme)
    ticks = [(LANE * (at + 0.5), lane_name(body, words)) for at, body in enumerate(lanes)]
    ticks += [
        (top + HEAD / 2, f"<b>{cut(group_name(row, grouping, words))}</b>") for top, row in heads
    ]
    ticks += [(place.middle, cut(row_name(place.row, grouping, words))) for place in places]
    drawn = (places, grouping, words, theme)
    traces = [*marks, *outlines(places, theme), window_bars(*drawn)]
    if folded:
        traces += [quarter_numbers(*drawn), totals(*drawn)]
    left = _COLUMN + _SPACE if folded else 0.0
    return {
        "data": traces,
        "layout": layout(
            theme,
            round(total) + TOP + BOTTOM,
            barmode="overlay",
            bargap=0,
            clickmode="event+select",
            dragmode="zoom",
            hovermode="closest",
            margin={"l": 4, "r": 8, "t": TOP, "b": BOTTOM},
            shapes=[*years, *bands, *line],
            annotations=[
                *names,
                *label,
                _key(rows, words, theme),
                *([_column_name(words, theme)] if folded else []),
            ],
            xaxis=time_axis(days, words, theme) | {"domain": [left, 1], "anchor": "y"},
            xaxis2={
                "domain": [0, _COLUMN],
                "range": [0, 1],
                "visible": False,
                "fixedrange": True,
                "anchor": "y",
            },
            yaxis=named_axis(
                [at for at, _ in ticks],
                [text for _, text in ticks],
                theme,
                range=[total, 0],
                ticklabelstandoff=6,
                anchor="free",
                position=0,
            ),
        ),
    }


def _key(rows: Sequence[Row], words: Words, theme: Theme) -> dict[str, Any]:
    """What colours and signs mean, of the statuses of steps drawn alone, on a line of its own above
    everything."""
    drawn = {each.status for row in rows for each in row.windows}
    shown = [
        f'<span style="color:{STATUS_COLOURS[s]}">█</span> {status_name(s, words)}'
        for s in StepStatus
        if s in drawn
    ]
    return note_above("   ".join(shown), 1, 60, theme.ink, "right", xref="paper")


def _column_name(words: Words, theme: Theme) -> dict[str, Any]:
    said, middle = words("timeline.lines"), _COLUMN / 2
    return note_above(said, middle, 4, theme.muted, "center", size=12, xref="paper")
