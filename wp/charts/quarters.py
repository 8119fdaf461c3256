"""When the dated work falls due: lines by quarter, each bar in the colours of the status of their
steps there."""

import datetime as dt
from typing import Any

from wp.charts.picture import Picture
from wp.charts.theme import LIGHT, Theme, layout, named_axis, note, note_above, upright
from wp.domain.counts.summary import Quarter, dated
from wp.domain.filter import Answer, Facet
from wp.domain.sessions import quarter
from wp.domain.step_status import StepStatus
from wp.language.dates import day, month_short
from wp.language.words import Words
from wp.look.colours import STACKED, STATUS_COLOURS, STATUS_SIGNS


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


def _statuses(found: tuple[Quarter, ...]) -> tuple[StepStatus, ...]:
    return tuple(s for s in StepStatus if any(each.lines.get(s) for each in found))


def quarters_figure(
    found: tuple[Quarter, ...], as_of: dt.date, words: Words, theme: Theme = LIGHT
) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: one stacked bar for each quarter found, its total on top, a
    line at the as-of day; in the colours of `theme`."""
    statuses = sorted(_statuses(found), key=STACKED.index)
    heights = [sum(each.lines.values()) for each in found]
    tallest = max(heights, default=1)
    totals = [
        note(_above(each), at, height, theme.ink, 16, yshift=12)
        for at, (each, height) in enumerate(zip(found, heights, strict=True))
        if height
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


def _above(each: Quarter) -> str:
    """The number over a bar; lines whose steps there are closed stand apart from it."""
    closed = each.lines.get(StepStatus.CLOSED, 0)
    apart = f" <span style='font-size:12px'>{STATUS_SIGNS[StepStatus.CLOSED]} {closed}</span>"
    return f"<b>{each.total}</b>{apart if closed else ''}"


def _as_of_mark(
    at: float, count: int, as_of: dt.date, words: Words, theme: Theme
) -> tuple[list[Any], list[Any]]:
    said, side = f"<b>{day(as_of, words.language)}</b>", "left" if at < count / 2 else "right"
    return [upright(at, theme, 0.93)], [note_above(said, at, -8, theme.ink, side, size=14)]


def _bar(
    status: StepStatus, found: tuple[Quarter, ...], words: Words, theme: Theme
) -> dict[str, Any]:
    """The part of one status in all bars; quarters without it are left out, so that nothing without
    size can be clicked."""
    name = words(f"status.{status.value}")
    held = [(at, each, n) for at, each in enumerate(found) if (n := each.lines.get(status, 0))]
    return {
        "type": "bar",
        "name": name,
        "x": [at for at, _, _ in held],
        "y": [n for _, _, n in held],
        "customdata": [[Facet.STEP, f"{each.name} {status}"] for _, each, _ in held],
        "hovertext": [quarter_name(each, words) for _, each, _ in held],
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
    """The numbers of the picture: one row a quarter, one column a status; what is closed stands
    after the total, which leaves it out."""
    statuses = _statuses(found)
    counts = [{words(f"status.{s}"): each.lines.get(s, 0) for s in statuses} for each in found]
    closed = words(f"status.{StepStatus.CLOSED}")
    return [
        {words("chart.quarter"): quarter_name(each, words)}
        | {name: n for name, n in own.items() if name != closed}
        | {words("kinds.total"): each.total}
        | {name: n for name, n in own.items() if name == closed}
        for each, own in zip(found, counts, strict=True)
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
