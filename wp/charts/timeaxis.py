"""An axis of days: financial years and quarters labelled, sessions as marks across, the day
shown as a line."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wp.charts.theme import Theme, note_above, upright
from wp.domain.days import days_after
from wp.domain.sessions import (
    Session,
    financial_year,
    quarter,
    quarter_window,
    quarters_between,
)
from wp.language.dates import day, month_short
from wp.language.names import body_name
from wp.language.wording.filters import session_words
from wp.language.words import Words

BODIES = ("PTC", "PC", "Council")
# No sign of a status is like one of these (wp/look/colours.py).
SYMBOLS = {"PTC": "▼", "PC": "◆", "Council": "■"}
MARKERS = {"PTC": "triangle-down", "PC": "diamond", "Council": "square"}
LANE = 18
_DAY = 86_400_000
_LABELLED = 0.12
_MANY = 24


@dataclass(frozen=True, slots=True)
class Span:
    """The days drawn, the first and last included."""

    first: dt.date
    last: dt.date

    @property
    def ends(self) -> list[str]:
        """The two ends of the axis."""
        return [self.first.isoformat(), days_after(self.last, 1).isoformat()]

    def shown(self, start: dt.date, end: dt.date) -> bool:
        """Whether anything of a window lies in it."""
        return start <= self.last and end >= self.first


def length(start: dt.date, end: dt.date) -> int:
    """The length of a window, last day included, as a bar on an axis of days wants it."""
    return ((end - start).days + 1) * _DAY


def cuts(start: dt.date, end: dt.date, parts: int) -> list[tuple[str, int]]:
    """Beginning and length of each of so many equal parts of a window."""
    long, midnight = length(start, end) // parts, dt.datetime.combine(start, dt.time(), dt.UTC)
    begins = (midnight + dt.timedelta(milliseconds=long * at) for at in range(parts))
    return [(each.isoformat(" ", "minutes")[:16], long) for each in begins]


def middle(start: dt.date, end: dt.date) -> str:
    """The middle of a window, as a place on the axis."""
    half = dt.timedelta(hours=12 * ((end - start).days + 1))
    return (dt.datetime.combine(start, dt.time(), dt.UTC) + half).isoformat(" ", "minutes")[:16]


def time_axis(span: Span, words: Words, theme: Theme) -> dict[str, Any]:
    """The axis on top: a tick at the beginning of each quarter, or year where they are many.

    It can be dragged to zoom, never past its ends.
    """
    starts = _quarters(span)
    # The year stands in the place of its January, so that a piece zoomed into keeps it.
    names = [f"<b>{s.year}</b>" if s.month == 1 else month_short(s, words.language) for s in starts]
    if len(starts) > _MANY:
        starts = [start for start in starts if start.month == 1]
        names = [str(start.year) for start in starts]
    return {
        "type": "date",
        "range": span.ends,
        "minallowed": span.ends[0],
        "maxallowed": span.ends[1],
        "side": "top",
        "tickmode": "array",
        "tickvals": [start.isoformat() for start in starts],
        "tickangle": 0,
        "ticktext": names,
        "ticklen": 4,
        "ticks": "outside",
        "tickcolor": theme.rule,
        "tickfont": {"size": 12, "color": theme.muted},
        "showgrid": True,
        "zeroline": False,
        "gridcolor": theme.rule,
        "gridwidth": 0.5,
        "fixedrange": False,
        "ticklabelposition": "outside right",
    }


def _quarters(span: Span) -> list[dt.date]:
    return [
        max(span.first, quarter_window(name)[0]) for name in quarters_between(span.first, span.last)
    ]


def year_marks(span: Span, words: Words, theme: Theme) -> tuple[list[Any], list[Any]]:
    """(shapes, labels) of the financial years: every other one on a tint, each named above where
    there is room."""
    years: dict[str, list[dt.date]] = {}
    for start in _quarters(span):
        years.setdefault(financial_year(start), []).append(start)
    shapes, labels = [], []
    for at, (name, starts) in enumerate(years.items()):
        first, last = starts[0], quarter_window(quarter(starts[-1]))[1]
        if at % 2:
            shapes.append(_band(first, last, theme, 0.28))
        if (last - first).days > _LABELLED * (span.last - span.first).days:
            said = f"<b>{words('filter.year', year=name)}</b>"
            labels.append(note_above(said, middle(first, last), 21, theme.ink, "center"))
    return shapes, labels


def _band(start: dt.date, end: dt.date, theme: Theme, opacity: float) -> dict[str, Any]:
    return {
        "type": "rect",
        "x0": start.isoformat(),
        "x1": days_after(end, 1).isoformat(),
        "y0": 0,
        "y1": 1,
        "yref": "paper",
        "fillcolor": theme.rule,
        "opacity": opacity,
        "line": {"width": 0},
        "layer": "below",
    }


def as_of_mark(
    as_of: dt.date, span: Span, words: Words, theme: Theme
) -> tuple[list[Any], list[Any]]:
    """(shapes, labels) of the day shown, a line with the day at its head in the ink of `theme`;
    none where `span`, the days drawn, leaves it out."""
    if not span.shown(as_of, as_of):
        return [], []
    x = days_after(as_of, 1).isoformat()
    late = (as_of - span.first).days > (span.last - span.first).days / 2
    said = f"<b>{words('timeline.as_of', day=day(as_of, words.language))}</b>"
    side = "right" if late else "left"
    return [upright(x, theme)], [note_above(said, x, 40, theme.ink, side)]


def session_lanes(sessions: Sequence[Session], span: Span) -> dict[str, list[Session]]:
    """The sessions to draw, body by body in a fixed order; those moved away or cancelled are not
    there."""
    held = [s for s in sessions if s.takes_place and span.shown(s.start, s.end)]
    lanes = {
        body: sorted((s for s in held if s.body == body), key=lambda s: s.start) for body in BODIES
    }
    return {body: found for body, found in lanes.items() if found}


def lane_name(body: str, words: Words) -> str:
    """What stands before a lane of sessions: the sign of the body and its name."""
    return f"{SYMBOLS[body]} {words('timeline.sessions', body=body_name(body, words))}"


def session_marks(
    lanes: dict[str, list[Session]], span: Span, words: Words, theme: Theme
) -> tuple[list[Any], list[Any]]:
    """(traces, shapes): each session as a sign with its month on the lane of its body, and its days
    across all rows. `lanes` holds the sessions by body, `span` the days drawn, `theme` the
    colours."""
    traces, shapes = [], []
    for at, (body, found) in enumerate(lanes.items()):
        traces.append(
            {
                "type": "scatter",
                "mode": "markers+text",
                "x": [middle(max(s.start, span.first), min(s.end, span.last)) for s in found],
                "y": [LANE * (at + 0.5)] * len(found),
                "marker": {"symbol": MARKERS[body], "size": 9, "color": theme.ink},
                "text": [_short(s, words) for s in found],
                "textposition": "middle right",
                "textfont": {"size": 11, "color": theme.muted},
                "hovertext": [
                    f"{session_words(s, words)} ({words(f'session.{s.state.value}')})"
                    for s in found
                ],
                "hovertemplate": "%{hovertext}<extra></extra>",
                "cliponaxis": True,
            }
        )
        shapes += [
            _band(max(s.start, span.first), min(s.end, span.last), theme, 0.55) for s in found
        ]
    return traces, shapes


def _short(session: Session, words: Words) -> str:
    """The months of a session, without the year that the axis gives."""
    first, last = (
        month_short(session.start, words.language),
        month_short(session.end, words.language),
    )
    return first if first == last else f"{first}–{last}"
