"""Bars, one beside each name, stacked of the same kinds of lines in each."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Any

from wp.charts.theme import Theme, layout, lying_bars, named_axis, note
from wp.domain.filter import Facet
from wp.language.words import Words
from wp.look.colours import readable_on

# From bar to bar, closer where there are many.
PITCH, CLOSE, MANY, LONGEST = 30, 24, 16, 28
LETTER, UNLABELLED = 6.4, 40
# What a label takes beside its bar, with the room around it, by how many lines it has.
TALL = {1: 19, 2: 38}


@dataclass(frozen=True, slots=True)
class Segment:
    """One kind of lines, the same in every bar: what it filters by, its name and colour."""

    facet: Facet
    value: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: what it filters by, its label, the words at its end and its numbers by segment."""

    facet: Facet
    value: str
    label: str
    end: str
    numbers: Mapping[Any, int]


def stacked(
    bars: Sequence[Bar],
    segments: Sequence[Segment],
    words: Words,
    theme: Theme,
    share: float = 1,
) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: the `bars` from top to bottom, each with its `segments` and
    room for the words at its end; `share` is the part of the page's width that the picture has, and
    `theme` gives its width and what is no colour of a segment."""
    longest = max((sum(bar.numbers.values()) for bar in bars), default=1)
    labels, pitch = [_two_lines(bar.label) for bar in bars], CLOSE if len(bars) > MANY else PITCH
    places = _places(labels, pitch)
    last = places[-1] if places else 0
    traces = [_trace(segment, bars, places, longest, words, theme) for segment in segments]
    ends = [
        note(bar.end, sum(bar.numbers.values()), at, theme.ink, xanchor="left", xshift=4)
        for at, bar in zip(places, bars, strict=True)
    ]
    axis = named_axis(places, labels, theme, range=[last + 0.5, -0.5], ticklabelstandoff=6)
    legend = {
        "orientation": "h",
        "x": 0,
        "y": 1,
        "yanchor": "bottom",
        "xanchor": "left",
        "traceorder": "normal",
        "itemclick": False,
        "itemdoubleclick": False,
        "font": {"size": 13},
        "bgcolor": "rgba(0,0,0,0)",
    }
    return {
        "data": traces,
        "layout": layout(
            theme,
            round(46 + pitch * (last + 1)),
            barmode="stack",
            clickmode="event+select",
            margin={"l": 4, "r": 4, "t": 38, "b": 4},
            yaxis=axis,
            annotations=ends,
            showlegend=True,
            legend=legend,
            xaxis={
                "visible": False,
                "fixedrange": True,
                "range": [0, longest * _room(bars, longest, theme.width * share)],
            },
        ),
    }


def _places(labels: Sequence[str], pitch: int) -> list[float]:
    """Where each bar stands, in bars from the first: further apart where a label of two lines would
    run into the next one."""
    tall = [TALL[1 + label.count("<br>")] for label in labels]
    apart = (max(1, (above + below) / 2 / pitch) for above, below in pairwise(tall))
    return [*accumulate(apart, initial=0)] if labels else []


def _room(bars: Sequence[Bar], longest: int, width: float) -> float:
    """How much wider than the longest bar the picture is, so that no words at an end are cut."""
    lines = (part for bar in bars for part in _two_lines(bar.label).split("<br>"))
    plot = width - LETTER * max(map(len, lines), default=0)
    shares = ((sum(bar.numbers.values()) / longest, LETTER * _letters(bar.end)) for bar in bars)
    return max([1.1, *(share * plot / max(plot - end, 80) for share, end in shares)])


def _letters(text: str) -> int:
    return len(re.sub("<[^>]*>", "", text)) + 1


def _trace(
    segment: Segment,
    bars: Sequence[Bar],
    places: Sequence[float],
    longest: int,
    words: Words,
    theme: Theme,
) -> dict[str, Any]:
    """One kind of lines in all bars; the bars without it are left out, so that nothing without
    size can be clicked."""
    numbers = [bar.numbers.get(segment.value, 0) for bar in bars]
    held = [(at, bar, n) for at, bar, n in zip(places, bars, numbers, strict=True) if n]
    return lying_bars(
        name=segment.name,
        x=[n for _, _, n in held],
        y=[at for at, _, _ in held],
        width=0.74,
        text=[str(n) if n * UNLABELLED >= longest else "" for _, _, n in held],
        textfont={"color": readable_on(segment.colour), "size": 13},
        marker={"color": segment.colour, "line": {"color": theme.ground, "width": 1}},
        customdata=[[bar.facet, bar.value, segment.facet, segment.value] for _, bar, _ in held],
        hovertext=[
            words.pair(f"{bar.label} · {segment.name}", words("lines", n=n)) for _, bar, n in held
        ],
    )


def _two_lines(label: str) -> str:
    """A long label broken once, near its middle."""
    if len(label) <= LONGEST:
        return label
    at = label.rfind(" ", 0, len(label) // 2 + 4)
    return f"{label[:at]}<br>{label[at + 1 :]}" if at > 0 else label
