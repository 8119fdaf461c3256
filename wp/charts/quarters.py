"""When the dated work falls due: lines by quarter, each bar in the colours of their timeline
status."""

import datetime as dt
from typing import Any

from wp.charts.picture import Picture
from wp.charts.theme import LIGHT, Theme, layout, named_axis, note, note_above, upright
from wp.domain.counts.summary import Quarter, dated
from wp.domain.filter import Answer
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


def quarters_picture(
    found: tuple[Quarter, ...], answer: Answer, words: Words, theme: Theme = LIGHT
) -> Picture:
    """The dated steps of an answer by quarter, as `found` there; the colours, of `theme`, are named
    beside the picture."""
    return Picture(
        key="quarters",
        title=words("chart.title"),
        unit=words("chart.unit", n=dated(answer)),
        figure=quarters_figure(found, answer.snapshot.as_of, words, theme),
        alt=quarters_alt(found, words),
        table=quarters_table(found, words),
        counted=words("chart.counted"),
        keys=_statuses(found),
    )


def _statuses(found: tuple[Quarter, ...]) -> tuple[TimelineStatus, ...]:
    return tuple(s for s in TimelineStatus if any(each.lines.get(s) for each in found))


def quarters_figure(
    found: tuple[Quarter, ...], as_of: dt.date, words: Words, theme: Theme = LIGHT
) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: one stacked bar for each quarter found, its total on top, a
    line at the as-of day; in the colours of `theme`."""
    statuses = sorted(_statuses(found), key=_ORDER.index)
    tallest = max((each.total for each in found), default=1)
    totals = [
        note(f"<b>{each.total}</b>", at, each.total, theme.ink, 16, yshift=12)
        for at, each in enumerate(found)
        if each.total
    ]
    at = _as_of_place(found, as_of)
    line, label = ([], []) if at is None else _as_of_mark(at, len(found), as_of, words, theme)
    axis = named_axis(
        list(range(len(found))),
        [_tick(each, at, len(found), words) for at, each in enumerate(found)],
        theme,
        tickangle=0,
        linecolor=theme.rule,
        automargin=False,
        tickfont={"color": theme.muted, "size": 14},
        range=[-0.55, max(len(found), 6) - 0.45],
    )
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
    said, side = f"<b>{day(as_of, words.language)}</b>", "left" if at < count / 2 else "right"
    return [upright(at, theme, 0.93)], [note_above(said, at, -8, theme.ink, side, size=14)]


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
    """The numbers of the picture: one row a quarter, one column a status."""
    statuses = _statuses(found)
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
