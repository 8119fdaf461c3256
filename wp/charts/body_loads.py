"""How much each body carries: a bar a body, in the colours of the statuses of its lines."""

from collections.abc import Sequence
from typing import Any

from wp.charts.labels import name_of, status_name
from wp.charts.picture import Picture
from wp.charts.stacked_bars import Bar, Segment, stacked
from wp.charts.theme import LIGHT, Theme
from wp.domain.counts.workload import Workload
from wp.domain.filter import Facet
from wp.domain.status import TimelineStatus
from wp.language.names import session_name
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS


def load_picture(
    loads: Sequence[Workload], most: int, lines: int, words: Words, theme: Theme = LIGHT
) -> Picture:
    """The loads of the bodies, of so many `lines` in all, in the colours of `theme`; the picture
    shows at `most` the largest bodies, its table all of them."""
    shown = loads[:most]
    return Picture(
        "load",
        words("bodies.load"),
        words(
            "bodies.load_unit",
            lines=words("lines", n=lines),
            pairs=sum(load.lines for load in loads),
            more=more_words(len(shown), len(loads), words),
        ),
        load_figure(shown, words, theme),
        load_alt(shown, words),
        load_table(loads, words),
        words("bodies.load_counted"),
    )


def more_words(shown: int, every: int, words: Words) -> str:
    """That a picture shows only the largest, where it does."""
    return words("bodies.largest", n=shown, all=every) if shown < every else ""


def _statuses(loads: Sequence[Workload]) -> list[TimelineStatus]:
    return [s for s in TimelineStatus if any(load.statuses.get(s) for load in loads)]


def load_figure(loads: Sequence[Workload], words: Words, theme: Theme = LIGHT) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: one bar a body, in the colours of the timeline statuses
    of its lines."""
    segments = [
        Segment(Facet.STATUS, s, status_name(s, words), STATUS_COLOURS[s]) for s in _statuses(loads)
    ]
    bars = [
        Bar(Facet.BODY, load.body, name_of(load.body, words), _end(load, words), load.statuses)
        for load in loads
    ]
    return stacked(bars, segments, words, theme)


def _end(load: Workload, words: Words) -> str:
    end = f"<b>{load.lines}</b> {words('bodies.end_tasks', n=load.tasks)}"
    if load.overdue:
        end += f" · {words('bodies.end_overdue', n=load.overdue)}"
    return f"{end} · {words('bodies.end_due', n=load.due)}" if load.due else end


def load_alt(loads: Sequence[Workload], words: Words) -> str:
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


def load_table(loads: Sequence[Workload], words: Words) -> list[dict[str, Any]]:
    """The numbers of the picture: one row a body, with its lines by status and what its next
    session awaits."""
    return [
        {
            words("bodies.col.body"): name_of(load.body, words),
            words("bodies.col.tasks"): load.tasks,
            words("bodies.col.lines"): load.lines,
        }
        | {
            words(f"status.{status.value}"): load.statuses.get(status, 0)
            for status in _statuses(loads)
        }
        | {words("bodies.col.due"): load.due, words("bodies.col.session"): _session(load, words)}
        for load in loads
    ]


def _session(load: Workload, words: Words) -> str:
    return session_name(load.session, words) if load.session else ""
