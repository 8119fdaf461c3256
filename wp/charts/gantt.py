"""The plans over the financial years: one row a line or a group of lines, each step a bar as
long as its window."""

import datetime as dt
from collections.abc import Sequence
from typing import Any

from wp.charts.gantt_rows import HEAD, Place, cut, group_name, placed, row_name, window_words
from wp.charts.quarters import quarter_name
from wp.charts.theme import LIGHT, Theme, layout
from wp.charts.timeaxis import (
    LANE,
    SYMBOLS,
    Span,
    as_of_mark,
    lane_name,
    length,
    session_lanes,
    session_marks,
    time_axis,
    year_marks,
)
from wp.domain.counts.schedule import Row, Window
from wp.domain.counts.summary import Quarter
from wp.domain.sessions import Session, quarter, quarter_window
from wp.domain.status import TimelineStatus
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS, mix, readable_on

TOP, BOTTOM, GAP = 84, 6, 8
_COLUMN, _SPACE = 0.055, 0.014
# A month is a narrow bar: the more signs it holds, the smaller they are.
_SIZES = {1: 13, 2: 11, 3: 8}
_URGENCY = {status: at for at, status in enumerate(TimelineStatus)}


def gantt_figure(
    rows: Sequence[Row],
    grouping: str,
    sessions: Sequence[Session],
    span: tuple[dt.date, dt.date],
    as_of: dt.date,
    words: Words,
    theme: Theme = LIGHT,
) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: rows in the order given, under the sessions of PTC, PC and
    Council.

    A folded row has its number of lines at its left and, for each quarter, the number of its lines
    with a step due in it; both carry the filter that gives just these lines. The bars below the
    number are the windows of the steps. A row that is one line has its steps as bars with the signs
    of standing and body, and opens its task.
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
    traces = [*marks, *_outlines(places, theme), _bars(places, grouping, words, theme)]
    if folded:
        traces += [
            _numbers(places, grouping, words, theme),
            _totals(places, grouping, words, theme),
        ]
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
                _key(rows, words),
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
            yaxis=_rows_axis(ticks, total, theme),
        ),
    }


def _rows_axis(ticks: list[tuple[float, str]], total: float, theme: Theme) -> dict[str, Any]:
    return {
        "tickmode": "array",
        "tickvals": [at for at, _ in ticks],
        "ticktext": [text for _, text in ticks],
        "range": [total, 0],
        "showgrid": False,
        "zeroline": False,
        "fixedrange": True,
        "automargin": True,
        "ticks": "",
        "ticklabelstandoff": 6,
        "tickfont": {"size": 13, "color": theme.ink},
        "anchor": "free",
        "position": 0,
    }


def _filter(row: Row, grouping: str) -> list[str]:
    """What a click on a row asks for: its group, or the task of its line."""
    return (
        [grouping, row.entry.group] if row.entry.folded else ["task", row.entry.lines[0].task.ref]
    )


def _bars(places: Sequence[Place], grouping: str, words: Words, theme: Theme) -> dict[str, Any]:
    """The windows of all steps, in the colour of their standing."""
    drawn = [
        (p, w, *p.bar(lane)) for p in places for w, lane in zip(p.row.windows, p.lanes, strict=True)
    ]
    return _bar_trace() | {
        "base": [w.start.isoformat() for _, w, _, _ in drawn],
        "x": [length(w.start, w.due) for _, w, _, _ in drawn],
        "y": [y for _, _, y, _ in drawn],
        "width": [thick for _, _, _, thick in drawn],
        "text": ["" if p.row.entry.folded else _signs(w) for p, w, _, _ in drawn],
        "textfont": {
            "color": [readable_on(STATUS_COLOURS[w.standing]) for _, w, _, _ in drawn],
            "size": [_SIZES[min(len(_signs(w)), 3)] for _, w, _, _ in drawn],
        },
        "marker": {
            "color": [STATUS_COLOURS[w.standing] for _, w, _, _ in drawn],
            "line": {"width": 1, "color": theme.ground},
        },
        "customdata": [_bar_filter(p.row, w, grouping) for p, w, _, _ in drawn],
        "hovertext": [_spoken(p.row, w, grouping, words) for p, w, _, _ in drawn],
    }


def _bar_filter(row: Row, each: Window, grouping: str) -> list[str]:
    """A window of a folded row asks for the lines of its quarter, as the number above it does."""
    name = quarter(each.due)
    more = ["quarter", name] if row.entry.folded and name in row.quarters else []
    return [*_filter(row, grouping), *more]


def _signs(each: Window) -> str:
    return STATUS_SIGNS[each.standing] + "".join(SYMBOLS.get(body, "") for body in each.bodies)


def _bar_trace() -> dict[str, Any]:
    return {
        "type": "bar",
        "orientation": "h",
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "cliponaxis": True,
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _outlines(places: Sequence[Place], theme: Theme) -> list[dict[str, Any]]:
    """The first windows of steps that moved, as empty frames; no trace where nothing moved."""
    drawn = [
        (w.first, w.standing, *p.bar(lane))
        for p in places
        for w, lane in zip(p.row.windows, p.lanes, strict=True)
        if w.first
    ]
    if not drawn:
        return []
    outline = {
        "base": [first[0].isoformat() for first, _, _, _ in drawn],
        "x": [length(*first) for first, _, _, _ in drawn],
        "y": [y for _, _, y, _ in drawn],
        "width": [thick for _, _, _, thick in drawn],
        "marker": {"color": "rgba(0,0,0,0)", "line": {"width": 1.5, "color": theme.muted}},
        "hoverinfo": "skip",
        "hovertemplate": None,
    }
    return [_bar_trace() | outline]


def _spoken(row: Row, each: Window, grouping: str, words: Words) -> str:
    """What is said of a window: whose it is, when, how it stands, and where it stood first."""
    stands = f"{STATUS_SIGNS[each.standing]} {words(f'status.{each.standing.value}')}"
    parts = [row_name(row, grouping, words), window_words(each, words), stands]
    if row.entry.folded:
        parts.append(words("lines", n=each.lines))
    return " · ".join(parts)


def _numbers(places: Sequence[Place], grouping: str, words: Words, theme: Theme) -> dict[str, Any]:
    """For each folded row and quarter the lines with a step due in it, above the windows; a cell
    is as wide as it."""
    drawn = []
    for place in places:
        standings = {
            quarter(w.due): w.standing
            for w in sorted(place.row.windows, key=lambda w: -_URGENCY[w.standing])
        }
        drawn += [
            (place, name, standings[name], *quarter_window(name)) for name in place.row.quarters
        ]
    return _bar_trace() | {
        "base": [first.isoformat() for _, _, _, first, _ in drawn],
        "x": [length(first, last) for _, _, _, first, last in drawn],
        "y": [p.top + p.number / 2 + 1 for p, *_ in drawn],
        "width": [p.number for p, *_ in drawn],
        "text": [f"{STATUS_SIGNS[s]} {p.row.quarters[name]}" for p, name, s, _, _ in drawn],
        "textfont": {"color": theme.ink, "size": 15 if places[0].scale > 1 else 12},
        "marker": {
            "color": [mix(theme.ground, STATUS_COLOURS[s], 0.16) for _, _, s, _, _ in drawn],
            "line": {"width": 1, "color": theme.ground},
        },
        "customdata": [[grouping, p.row.entry.group, "quarter", name] for p, name, *_ in drawn],
        "hovertext": [
            words.pair(
                f"{row_name(p.row, grouping, words)} · {quarter_name(Quarter(name, {}), words)}",
                words("timeline.due_lines", n=p.row.quarters[name]),
            )
            for p, name, *_ in drawn
        ],
    }


def _totals(places: Sequence[Place], grouping: str, words: Words, theme: Theme) -> dict[str, Any]:
    """The column of all lines of each folded group, with or without a date."""
    names = [row_name(p.row, grouping, words) for p in places]
    return _bar_trace() | {
        "xaxis": "x2",
        "x": [1] * len(places),
        "y": [p.middle for p in places],
        "width": [p.height - 5 for p in places],
        "text": [f"<b>{len(p.row.entry.lines)}</b>" for p in places],
        "textfont": {"color": theme.ink, "size": 13},
        "marker": {"color": theme.ramp[0], "line": {"width": 0}},
        "customdata": [[grouping, p.row.entry.group] for p in places],
        "hovertext": [
            words.pair(name, words("lines", n=len(p.row.entry.lines)))
            for name, p in zip(names, places, strict=True)
        ],
    }


def _key(rows: Sequence[Row], words: Words) -> dict[str, Any]:
    """What colours and signs mean, of the standings drawn alone, on a line of its own above
    everything."""
    drawn = {each.standing for row in rows for each in row.windows}
    shown = [
        f'<span style="color:{STATUS_COLOURS[s]}">■</span> {STATUS_SIGNS[s]} '
        f"{words(f'status.{s.value}')}"
        for s in TimelineStatus
        if s in drawn
    ]
    return {
        "x": 1,
        "xref": "paper",
        "y": 1,
        "yref": "paper",
        "text": "   ".join(shown),
        "showarrow": False,
        "xanchor": "right",
        "yanchor": "bottom",
        "yshift": 60,
        "font": {"size": 13},
    }


def _column_name(words: Words, theme: Theme) -> dict[str, Any]:
    return {
        "x": _COLUMN / 2,
        "xref": "paper",
        "y": 1,
        "yref": "paper",
        "text": words("timeline.lines"),
        "xanchor": "center",
        "showarrow": False,
        "yanchor": "bottom",
        "yshift": 4,
        "font": {"size": 12, "color": theme.muted},
    }
