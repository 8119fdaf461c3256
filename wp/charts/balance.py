"""How Advanced and Maintenance share each code: a bar a code."""

from collections.abc import Sequence
from typing import Any

from wp.charts.picture import Picture
from wp.charts.stacked_bars import UNLABELLED, Bar, Segment, stacked
from wp.charts.theme import LIGHT, Theme
from wp.domain.counts.crosstab import TYPES, Coverage
from wp.domain.filter import NONE, Facet
from wp.domain.programme import TaskType
from wp.language.names import code_name, code_title
from wp.language.words import Words
from wp.look.colours import mix


def balance_picture(found: Sequence[Coverage], words: Words, theme: Theme = LIGHT) -> Picture:
    """Advanced against Maintenance, code by code."""
    return Picture(
        "balance",
        words("balance.title"),
        words("balance.unit"),
        balance_figure(found, words, theme),
        balance_alt(found, words),
        balance_table(found, words),
        words("balance.counted"),
    )


def balance_figure(found: Sequence[Coverage], words: Words, theme: Theme = LIGHT) -> dict[str, Any]:
    """A Plotly figure, as a plain dict: one bar a code with lines, Advanced before Maintenance
    before no type."""
    shown = [each for each in found if each.lines]
    longest = max((each.lines for each in shown), default=1)
    colours = (theme.ramp[1], mix(*theme.ramp, 0.35), theme.rule)
    segments = [
        Segment(Facet.TYPE, kind, words(f"type.{kind}"), colour)
        for kind, colour in zip(TYPES, colours, strict=True)
        if any(each.types[kind] for each in shown)
    ]
    bars = [
        Bar(
            Facet.CODE,
            each.code.code,
            code_name(each.code.code, words),
            _balance_end(each, longest, words),
            each.types,
        )
        for each in shown
    ]
    return stacked(bars, segments, words, theme, share=0.6)


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
            code=code_name(each.code.code, words),
            a=each.types[TaskType.ADVANCED],
            m=each.types[TaskType.MAINTENANCE],
            none=each.types[NONE],
        )
        for each in found
        if each.lines
    ]
    return words("balance.alt", bars=words.parts(spoken))


def balance_table(found: Sequence[Coverage], words: Words) -> list[dict[str, Any]]:
    """The numbers of coverage and balance: one row a code, those without a task included."""
    return [
        {
            words("col.codes"): code_name(each.code.code, words),
            words("strategy.col.title"): code_title(each.code.code, each.code.title, words),
            words("strategy.col.tasks"): each.tasks,
            words("strategy.col.lines"): each.lines,
        }
        | {words(f"type.{kind}"): each.types[kind] for kind in TYPES}
        for each in found
    ]
