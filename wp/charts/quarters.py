"""When the dated work falls due: lines by quarter, each bar in the colours of their timeline
status."""

import datetime as dt
from typing import Any

from wp.charts.theme import LIGHT, Theme, layout
from wp.domain.counts.summary import Quarter
from wp.domain.sessions import quarter
from wp.domain.status import TimelineStatus
from wp.language.dates import day, month_short
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS

_ORDER = (
    TimelineStatus.COMPLETED,
    TimelineStatus.DISCONTINUED,
    TimelineStatus.OVERDUE,
    TimelineStatus.DUE_SOON,
    TimelineStatus.UPCOMING,
    TimelineStatus.ONGOING,
    TimelineStatus.UNDATED,
)


def quarters_figure(
    found: tuple[Quarter, ...], as_of: dt.date, words: Words, theme: Theme = LIGHT
) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: one stacked bar a quarter, its total on top, a line at
    the as-of day."""
    statuses = [status for status in _ORDER if any(each.lines.get(status) for each in found)]
    tallest = max((each.total for each in found), default=1)
    totals = [
        {
            "x": at,
            "y": q.total,
            "text": f"<b>{q.total}</b>",
            "showarrow": False,
            "yshift": 12,
            "font": {"size": 16},
        }
        for at, q in enumerate(found)
        if q.total
    ]
    at = _as_of_place(found, as_of)
    line, label = ([], []) if at is None else _as_of_mark(at, len(found), as_of, words, theme)
    axis = {
        "tickmode": "array",
        "tickvals": list(range(len(found))),
        "tickangle": 0,
        "showgrid": False,
        "ticktext": [_tick(each, at, len(found), words) for at, each in enumerate(found)],
        "linecolor": theme.rule,
        "fixedrange": True,
        "tickfont": {"color": theme.muted, "size": 14},
        "range": [-0.55, max(len(found), 6) - 0.45],
    }
    return {
        "data": [_bar(status, found, words, theme) for status in statuses],
        "layout": layout(
            theme,
            300,
            barmode="stack",
            bargap=0.32,
            margin={"l": 4, "r": 4, "t": 30, "b": 64},
            xaxis=axis,
            yaxis={"visible": False, "fixedrange": True, "range": [0, tallest * 1.16]},
            annotations=totals + label,
            shapes=line,
            clickmode="event+select",
        ),
    }


def _as_of_mark(
    at: float, count: int, as_of: dt.date, words: Words, theme: Theme
) -> tuple[list[Any], list[Any]]:
    line = {
        "type": "line",
        "x0": at,
        "x1": at,
        "y0": 0,
        "y1": 0.93,
        "yref": "paper",
        "line": {"color": theme.ink, "width": 1.5, "dash": "dot"},
    }
    label = {
        "x": at,
        "y": 1,
        "yref": "paper",
        "text": f"<b>{day(as_of, words.language)}</b>",
        "showarrow": False,
        "xanchor": "left" if at < count / 2 else "right",
        "yanchor": "bottom",
        "font": {"size": 14},
        "yshift": -8,
    }
    return [line], [label]


def _bar(
    status: TimelineStatus, found: tuple[Quarter, ...], words: Words, theme: Theme
) -> dict[str, Any]:
    name = words(f"status.{status.value}")
    return {
        "type": "bar",
        "name": name,
        "x": list(range(len(found))),
        "y": [each.lines.get(status, 0) for each in found],
        "customdata": [["quarter", each.name, "status", status.value] for each in found],
        "hovertext": [quarter_name(each, words) for each in found],
        "marker": {"color": STATUS_COLOURS[status], "line": {"color": theme.ground, "width": 1}},
        "hovertemplate": f"%{{hovertext}}<br>{words.pair(name, '%{y}')}<extra></extra>",
    }


def quarters_alt(found: tuple[Quarter, ...], words: Words) -> str:
    """The picture in words, for those who do not see it."""
    spoken = [
        words("chart.alt_quarter", quarter=quarter_name(each, words), n=each.total)
        for each in found
        if each.total
    ]
    return words("chart.alt", quarters=words.parts(spoken))


def quarters_table(found: tuple[Quarter, ...], words: Words) -> list[dict[str, Any]]:
    """The numbers behind the picture: one row a quarter, one column a status."""
    statuses = [
        status for status in TimelineStatus if any(each.lines.get(status) for each in found)
    ]
    return [
        {words("chart.quarter"): quarter_name(each, words)}
        | {words(f"status.{status.value}"): each.lines.get(status, 0) for status in statuses}
        | {words("kinds.total"): each.total}
        for each in found
    ]


def quarter_name(each: Quarter, words: Words) -> str:
    """The months of a quarter and its year.

    >>> quarter_name(Quarter("2020-Q2", {}), Words("en"))
    'Apr–Jun 2020'
    """
    return f"{_months(each, words, '–')} {each.end.year}"


def _months(each: Quarter, words: Words, joint: str) -> str:
    return joint.join(month_short(day, words.language) for day in (each.start, each.end))


def _tick(each: Quarter, at: int, count: int, words: Words) -> str:
    """The label under a bar: narrow where there are many, the year only where it begins."""
    months = _months(each, words, "–<br>" if count > 9 else "–")
    return f"{months}<br><b>{each.end.year}</b>" if at == 0 or each.start.month == 1 else months


def _as_of_place(found: tuple[Quarter, ...], as_of: dt.date) -> float | None:
    """Where on the axis a day lies, bar i covering i - 0.5 to i + 0.5; None outside it."""
    names = [each.name for each in found]
    if quarter(as_of) not in names:
        return None
    at = names.index(quarter(as_of))
    share = (as_of - found[at].start).days / ((found[at].end - found[at].start).days + 1)
    return at - 0.5 + share
