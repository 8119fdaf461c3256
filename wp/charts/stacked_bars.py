"""How much each body carries, and how Advanced and Maintenance share each code: stacked bars,
one beside each name."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wp.charts.theme import LIGHT, Theme, layout
from wp.domain.counts.crosstab import TYPES, Coverage
from wp.domain.counts.workload import Load
from wp.domain.filter import NONE
from wp.domain.status import TimelineStatus
from wp.language.names import body_name, session_name
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS, mix, readable_on

PITCH, LONGEST = 30, 28
ROOM, UNLABELLED = 1.8, 40


@dataclass(frozen=True, slots=True)
class _Segment:
    """One kind of lines, the same in every bar: what it filters by, its name and colour."""

    facet: str
    value: str
    name: str
    colour: str


@dataclass(frozen=True, slots=True)
class _Bar:
    """One bar: what it filters by, its label, the words at its end and its numbers by segment."""

    facet: str
    value: str
    label: str
    end: str
    numbers: Mapping[Any, int]


def load_figure(loads: Sequence[Load], words: Words, theme: Theme = LIGHT) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: one bar a body, in the colours of the timeline statuses
    of its lines."""
    statuses = [
        status for status in TimelineStatus if any(load.statuses.get(status) for load in loads)
    ]
    segments = [
        _Segment(
            "status", s.value, f"{STATUS_SIGNS[s]} {words(f'status.{s.value}')}", STATUS_COLOURS[s]
        )
        for s in statuses
    ]
    bars = [
        _Bar("body", load.body, name_of(load.body, words), _end(load, words), load.statuses)
        for load in loads
    ]
    return _stacked(bars, segments, words, theme)


def name_of(body: str, words: Words) -> str:
    """A body's short name; the lines without any have words of their own."""
    return words("bodies.none") if body == NONE else body_name(body, words)


def _end(load: Load, words: Words) -> str:
    end = f"<b>{load.lines}</b> {words('bodies.end_tasks', n=load.tasks)}"
    if load.overdue:
        end += f" · {words('bodies.end_overdue', n=load.overdue)}"
    return f"{end} · {words('bodies.end_due', n=load.due)}" if load.due else end


def load_alt(loads: Sequence[Load], words: Words) -> str:
    """The picture in words: the largest bars with their tasks, overdue lines and those due next."""
    spoken = [
        words(
            "bodies.alt_bar",
            body=name_of(load.body, words),
            lines=words("lines", n=load.lines),
            tasks=words("tasks", n=load.tasks),
            overdue=load.overdue,
            due=load.due,
        )
        for load in loads[:10]
    ]
    return words("bodies.alt", bars=words.parts(spoken), n=len(loads))


def load_table(loads: Sequence[Load], words: Words) -> list[dict[str, Any]]:
    """The numbers behind the picture: one row a body, with its lines by status and what its next
    session awaits."""
    statuses = [
        status for status in TimelineStatus if any(load.statuses.get(status) for load in loads)
    ]
    return [
        {
            words("bodies.col.body"): name_of(load.body, words),
            words("bodies.col.tasks"): load.tasks,
            words("bodies.col.lines"): load.lines,
        }
        | {words(f"status.{status.value}"): load.statuses.get(status, 0) for status in statuses}
        | {words("bodies.col.due"): load.due, words("bodies.col.session"): _session(load, words)}
        for load in loads
    ]


def _session(load: Load, words: Words) -> str:
    return session_name(load.session, words) if load.session else ""


def balance_figure(found: Sequence[Coverage], words: Words, theme: Theme = LIGHT) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: one bar a code with lines, Advanced before Maintenance
    before no type."""
    shown = [each for each in found if each.lines]
    longest = max((each.lines for each in shown), default=1)
    colours = (theme.ramp[1], mix(*theme.ramp, 0.35), theme.rule)
    segments = [
        _Segment("type", kind, words(f"type.{kind}"), colour)
        for kind, colour in zip(TYPES, colours, strict=True)
        if any(each.types[kind] for each in shown)
    ]
    bars = [
        _Bar("code", each.code.code, each.code.code, _balance_end(each, longest, words), each.types)
        for each in shown
    ]
    return _stacked(bars, segments, words, theme, room=1.4)


def _balance_end(each: Coverage, longest: int, words: Words) -> str:
    """The total of a code, and in words the parts of its bar that are too small for their own
    number."""
    small = [
        f"{n} {words(f'type.{kind}')}"
        for kind, n in each.types.items()
        if 0 < n * UNLABELLED < longest
    ]
    return " · ".join((f"<b>{each.lines}</b>", *small))


def balance_alt(found: Sequence[Coverage], words: Words) -> str:
    """The picture in words: for each code its lines by type."""
    spoken = [
        words(
            "balance.alt_bar",
            code=each.code.code,
            a=each.types["A"],
            m=each.types["M"],
            none=each.types[NONE],
        )
        for each in found
        if each.lines
    ]
    return words("balance.alt", bars=words.parts(spoken))


def balance_table(found: Sequence[Coverage], words: Words) -> list[dict[str, Any]]:
    """The numbers behind coverage and balance: one row a code, those without a task included."""
    return [
        {
            words("col.codes"): each.code.code,
            words("strategy.col.title"): each.code.title,
            words("strategy.col.tasks"): each.tasks,
            words("strategy.col.lines"): each.lines,
        }
        | {words(f"type.{kind}"): each.types[kind] for kind in TYPES}
        for each in found
    ]


def _stacked(
    bars: Sequence[_Bar],
    segments: Sequence[_Segment],
    words: Words,
    theme: Theme,
    room: float = ROOM,
) -> dict[str, Any]:
    longest = max((sum(bar.numbers.values()) for bar in bars), default=1)
    traces = [_trace(segment, bars, longest, words, theme) for segment in segments]
    ends = [
        {
            "x": sum(bar.numbers.values()),
            "y": at,
            "text": bar.end,
            "showarrow": False,
            "xanchor": "left",
            "xshift": 4,
            "font": {"size": 13, "color": theme.ink},
        }
        for at, bar in enumerate(bars)
    ]
    rows = list(range(len(bars)))
    axis = {
        "tickmode": "array",
        "tickvals": rows,
        "ticktext": [_two_lines(bar.label) for bar in bars],
        "ticks": "",
        "range": [len(bars) - 0.5, -0.5],
        "showgrid": False,
        "fixedrange": True,
        "automargin": True,
        "ticklabelstandoff": 6,
        "tickfont": {"size": 13, "color": theme.ink},
    }
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
            46 + PITCH * max(len(bars), 1),
            barmode="stack",
            bargap=0.26,
            clickmode="event+select",
            margin={"l": 4, "r": 4, "t": 38, "b": 4},
            yaxis=axis,
            annotations=ends,
            showlegend=True,
            legend=legend,
            xaxis={"visible": False, "fixedrange": True, "range": [0, longest * room]},
        ),
    }


def _trace(
    segment: _Segment, bars: Sequence[_Bar], longest: int, words: Words, theme: Theme
) -> dict[str, Any]:
    """One kind of lines in all bars; the bars without it are left out, so that nothing without
    size can be clicked."""
    held = [(at, bar, n) for at, bar in enumerate(bars) if (n := bar.numbers.get(segment.value, 0))]
    return {
        "type": "bar",
        "orientation": "h",
        "name": segment.name,
        "x": [n for _, _, n in held],
        "y": [at for at, _, _ in held],
        "text": [str(n) if n * UNLABELLED >= longest else "" for _, _, n in held],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"color": readable_on(segment.colour), "size": 13},
        "marker": {"color": segment.colour, "line": {"color": theme.ground, "width": 1}},
        "customdata": [[bar.facet, bar.value, segment.facet, segment.value] for _, bar, _ in held],
        "hovertext": [
            words.pair(f"{bar.label} · {segment.name}", words("lines", n=n)) for _, bar, n in held
        ],
        "hovertemplate": "%{hovertext}<extra></extra>",
    }


def _two_lines(label: str) -> str:
    """A long label broken once, near its middle."""
    if len(label) <= LONGEST:
        return label
    at = label.rfind(" ", 0, len(label) // 2 + 4)
    return f"{label[:at]}<br>{label[at + 1 :]}" if at > 0 else label
