"""When the dated work falls due: steps by quarter, each bar in the colours of their standing."""

import datetime as dt
from typing import Any

from wp.charts.colours import FONT, INK, MUTED, RULE, STATUS_COLOURS
from wp.domain.status import TimelineStatus
from wp.domain.summary import Quarter, quarter_of
from wp.language.dates import day, month_short
from wp.language.words import Words

_ORDER = (
    TimelineStatus.COMPLETED,
    TimelineStatus.OVERDUE,
    TimelineStatus.DUE_SOON,
    TimelineStatus.UPCOMING,
    TimelineStatus.ONGOING,
)


def quarters_figure(found: tuple[Quarter, ...], as_of: dt.date, words: Words) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: one stacked bar a quarter, its total on top, a line at the as-of day."""
    names = [quarter_name(quarter, words) for quarter in found]
    labels = [_tick(quarter, at, len(found), words) for at, quarter in enumerate(found)]
    bars = [_bar(status, found, names, words) for status in _ORDER if any(q.steps.get(status) for q in found)]
    tallest = max((quarter.total for quarter in found), default=1)
    totals = [
        {"x": at, "y": q.total, "text": f"<b>{q.total}</b>", "showarrow": False, "yshift": 11, "font": {"size": 15}}
        for at, q in enumerate(found)
        if q.total
    ]
    layout: dict[str, Any] = {
        "barmode": "stack",
        "bargap": 0.32,
        "height": 300,
        "margin": {"l": 4, "r": 4, "t": 30, "b": 62},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "font": {"family": FONT, "size": 14, "color": INK},
        "showlegend": False,
        "xaxis": {
            "tickmode": "array", "tickvals": list(range(len(found))), "ticktext": labels, "tickangle": 0,
            "showgrid": False, "linecolor": RULE, "fixedrange": True, "tickfont": {"color": MUTED, "size": 13},
            "range": [-0.55, max(len(found), 6) - 0.45],
        },
        "yaxis": {"visible": False, "fixedrange": True, "range": [0, tallest * 1.16]},
        "annotations": totals,
        "hoverlabel": {"font": {"family": FONT, "size": 14}},
    }  # fmt: skip
    at = _as_of_place(found, as_of)
    if at is not None:
        layout["shapes"] = [
            {"type": "line", "x0": at, "x1": at, "y0": 0, "y1": 0.93, "yref": "paper",
             "line": {"color": INK, "width": 1.5, "dash": "dot"}}
        ]  # fmt: skip
        anchor = "left" if at < len(found) / 2 else "right"
        layout["annotations"] = [
            *totals,
            {"x": at, "y": 1, "yref": "paper", "text": f"<b>{day(as_of, words.language)}</b>", "showarrow": False,
             "xanchor": anchor, "yanchor": "bottom", "font": {"size": 13, "color": INK}, "yshift": -8},
        ]  # fmt: skip
    return {"data": bars, "layout": layout}


def _bar(status: TimelineStatus, found: tuple[Quarter, ...], names: list[str], words: Words) -> dict[str, Any]:
    name = words(f"status.{status.value}")
    return {
        "type": "bar",
        "name": name,
        "x": list(range(len(found))),
        "y": [quarter.steps.get(status, 0) for quarter in found],
        "customdata": names,
        "marker": {"color": STATUS_COLOURS[status], "line": {"color": "white", "width": 1}},
        "hovertemplate": f"%{{customdata}}<br>{name}: %{{y}}<extra></extra>",
    }


def quarter_name(quarter: Quarter, words: Words) -> str:
    """The months of a quarter and its year.

    >>> quarter_name(Quarter(dt.date(2020, 4, 1), {}), Words("en"))
    'Apr–Jun 2020'
    """
    first, last = month_short(quarter.start, words.language), month_short(quarter.end, words.language)
    return f"{first}–{last} {quarter.end.year}"


def _tick(quarter: Quarter, at: int, count: int, words: Words) -> str:
    """The label under a bar: narrow where there are many, the year only where it begins."""
    months, year = quarter_name(quarter, words).split(" ")
    if count > 9:
        months = months.replace("–", "–<br>")
    return f"{months}<br><b>{year}</b>" if at == 0 or quarter.start.month == 1 else months


def _as_of_place(found: tuple[Quarter, ...], as_of: dt.date) -> float | None:
    """Where on the axis a day lies, bar i covering i - 0.5 to i + 0.5; None outside it."""
    starts = [quarter.start for quarter in found]
    if quarter_of(as_of) not in starts:
        return None
    quarter = found[starts.index(quarter_of(as_of))]
    share = (as_of - quarter.start).days / ((quarter.end - quarter.start).days + 1)
    return starts.index(quarter.start) - 0.5 + share
