"""The bars of the timeline: windows of steps, where they stood first, and the numbers of folded
rows."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from wp.charts.gantt_rows import PlacedRow, row_name, window_words
from wp.charts.labels import status_name
from wp.charts.quarters import quarter_name
from wp.charts.theme import Theme, lying_bars
from wp.charts.timeaxis import SYMBOLS, cuts, length
from wp.domain.counts.schedule import Row, Window
from wp.domain.counts.summary import Quarter
from wp.domain.filter import Facet
from wp.domain.sessions import quarter, quarter_window
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS, mix, readable_on

# A month is a narrow bar: the more signs it holds, the smaller they are.
_SIZES = {1: 13, 2: 11, 3: 8}
# So is a quarter that several statuses share.
_NUMBERS = {1: 12, 2: 11, 3: 9}


@dataclass(frozen=True, slots=True)
class _Bar:
    """One bar: where it begins and how long it is, at which height and how thick, its colour and
    its text, what a click on it asks for and what is said of it."""

    base: str | int
    x: int
    y: float
    width: float
    colour: str
    text: str
    ink: str
    size: int
    asks: Sequence[str]
    spoken: str


def _trace(bars: Iterable[_Bar], edge: dict[str, Any], **more: Any) -> dict[str, Any]:
    drawn = list(bars)
    return lying_bars(
        base=[bar.base for bar in drawn],
        x=[bar.x for bar in drawn],
        y=[bar.y for bar in drawn],
        width=[bar.width for bar in drawn],
        text=[bar.text for bar in drawn],
        textfont={"color": [bar.ink for bar in drawn], "size": [bar.size for bar in drawn]},
        marker={"color": [bar.colour for bar in drawn], "line": edge},
        customdata=[bar.asks for bar in drawn],
        hovertext=[bar.spoken for bar in drawn],
        **more,
    )


def _asks(row: Row, grouping: Facet, *more: str) -> list[str]:
    """What a click on a row asks for: its group and what more there is, or the task of its line."""
    if not row.entry.folded:
        return ["task", row.entry.lines[0].task.ref]
    return [grouping, row.entry.group, *more]


def _quarter_of(row: Row, each: Window) -> list[str]:
    """What narrows to the quarter in which a window ends, where the filter left it."""
    name = quarter(each.due)
    return [Facet.QUARTER, name] if name in row.quarters else []


def _windows(places: Sequence[PlacedRow]) -> list[tuple[PlacedRow, Window, float, float]]:
    """Each window with the middle and the thickness of its bar."""
    return [
        (place, each, *place.bar(lane))
        for place in places
        for each, lane in zip(place.row.windows, place.lanes, strict=True)
    ]


def window_bars(
    places: Sequence[PlacedRow], grouping: Facet, words: Words, theme: Theme
) -> dict[str, Any]:
    """The windows of all steps, in the colour of their status.

    `places` are the rows where they lie, by their `grouping`; `theme` gives ground and ink.
    """
    bars = (
        _Bar(
            base=each.start.isoformat(),
            x=length(each.start, each.due),
            y=y,
            width=thick,
            colour=STATUS_COLOURS[each.status],
            text="" if place.row.entry.folded else _signs(each),
            ink=readable_on(STATUS_COLOURS[each.status]),
            size=_SIZES[min(len(_signs(each)), 3)],
            asks=_asks(place.row, grouping, *_quarter_of(place.row, each)),
            spoken=_spoken(place.row, each, grouping, words),
        )
        for place, each, y, thick in _windows(places)
    )
    return _trace(bars, {"width": 1, "color": theme.ground})


def _signs(each: Window) -> str:
    return STATUS_SIGNS[each.status] + "".join(SYMBOLS.get(body, "") for body in each.bodies)


def _spoken(row: Row, each: Window, grouping: Facet, words: Words) -> str:
    """What is said of a window: whose it is, when, how it stands, and where it stood first."""
    stands = status_name(each.status, words)
    parts = [row_name(row, grouping, words), window_words(each, words), stands]
    if row.entry.folded:
        parts.append(words("lines", n=each.lines))
    return " · ".join(parts)


def outlines(places: Sequence[PlacedRow], theme: Theme) -> list[dict[str, Any]]:
    """The first windows of steps that moved, as empty frames; no trace where nothing moved."""
    drawn = [(each.first, y, thick) for _, each, y, thick in _windows(places) if each.first]
    if not drawn:
        return []
    outline = lying_bars(
        base=[first[0].isoformat() for first, _, _ in drawn],
        x=[length(*first) for first, _, _ in drawn],
        y=[y for _, y, _ in drawn],
        width=[thick for _, _, thick in drawn],
        marker={"color": "rgba(0,0,0,0)", "line": {"width": 1.5, "color": theme.muted}},
        hoverinfo="skip",
        hovertemplate=None,
    )
    return [outline]


def quarter_numbers(
    places: Sequence[PlacedRow], grouping: Facet, words: Words, theme: Theme
) -> dict[str, Any]:
    """For each folded row and quarter the lines with a step due in it, above the windows: a cell as
    wide as the quarter, split by the status of these steps.

    `places` are the rows where they lie, by their `grouping`; `theme` gives ground and ink.
    """
    bars = (
        each
        for place in places
        for name in place.row.quarters
        for each in _numbers(place, name, grouping, words, theme)
    )
    return _trace(bars, {"width": 1, "color": theme.ground})


def _numbers(
    place: PlacedRow, name: str, grouping: Facet, words: Words, theme: Theme
) -> Iterable[_Bar]:
    row, (first, last) = place.row, quarter_window(name)
    counts = row.quarters[name]
    when = quarter_name(Quarter(name, {}), words)
    pieces = cuts(first, last, len(counts))
    for (status, n), (start, long) in zip(counts.items(), pieces, strict=True):
        said = f"{row_name(row, grouping, words)} · {when} · {status_name(status, words)}"
        yield _Bar(
            base=start,
            x=long,
            y=place.top + place.number / 2 + 1,
            width=place.number,
            colour=mix(theme.ground, STATUS_COLOURS[status], 0.16),
            text=f"{STATUS_SIGNS[status]} {n}",
            ink=theme.ink,
            size=round(_NUMBERS[min(len(counts), 3)] * (1.25 if place.scale > 1 else 1)),
            asks=_asks(row, grouping, Facet.STEP, f"{name} {status}"),
            spoken=words.pair(said, words("lines", n=n)),
        )


def totals(
    places: Sequence[PlacedRow], grouping: Facet, words: Words, theme: Theme
) -> dict[str, Any]:
    """The column of all lines of each folded group, with or without a date.

    `places` are the rows where they lie, by their `grouping`; `theme` gives ground and ink.
    """
    bars = (
        _Bar(
            base=0,
            x=1,
            y=place.middle,
            width=place.height - 5,
            colour=theme.ramp[0],
            text=f"<b>{len(place.row.entry.lines)}</b>",
            ink=theme.ink,
            size=13,
            asks=_asks(place.row, grouping),
            spoken=words.pair(
                row_name(place.row, grouping, words), words("lines", n=len(place.row.entry.lines))
            ),
        )
        for place in places
    )
    return _trace(bars, {"width": 0}, xaxis="x2")
