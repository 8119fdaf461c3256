"""A strip of figures, each of which leads to what it counts."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from wp.ui.parts.html import Markup, classes, link, tag


@dataclass(frozen=True, slots=True)
class Figure:
    """One figure: its name, the number, a note on what it means, and where it leads ("" nowhere).

    `change` is by how much it changed, `data` names it for those who read the page by program.
    """

    name: str
    number: int
    note: str
    href: str = ""
    style: str = ""
    change: int = 0
    data: Mapping[str, str] = field(default_factory=dict)


def figure_strip(label: str, figures: Iterable[Figure], kind: str = "") -> Markup:
    """The figures as a list with a name of its own; of the kind "small" they are smaller."""
    items = (tag("li.wp-figure", _figure(each)) for each in figures)
    return tag(classes("ul.wp-figures", kind), *items, aria_label=label)


def share_strip(shares: Iterable[tuple[int, str, str]]) -> Markup:
    """Numbers as a strip of their shares, each with its colour and its words; a nought has none."""
    pieces = (
        tag("span", style=f"flex:{n} 1 0;background:{colour}", title=said)
        for n, colour, said in shares
        if n
    )
    return tag("div.wp-strip", *pieces, role="presentation")


def _figure(each: Figure) -> Markup:
    sign = "+" if each.change > 0 else "−"
    change = tag("span.wp-change", f"{sign}{abs(each.change)}") if each.change else None
    shown = tag("span", each.number, **each.data) if each.data else each.number
    parts = (
        tag("span.wp-name", each.name, style=each.style),
        tag("span.wp-number", shown, change),
        tag("span.wp-note", each.note),
    )
    return link(each.href, *parts) if each.href else tag("div", *parts)


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar of a list: its name, its number, where it leads, whether it is the one looked at."""

    name: str
    number: int
    href: str
    current: bool
    data: Mapping[str, str]


def bar_list(label: str, bars: Sequence[Bar]) -> Markup:
    """Numbers as links with a bar under each, as long as the number is large."""
    widest = max((bar.number for bar in bars), default=1)
    items = (
        tag(
            "li",
            link(
                bar.href,
                tag("span.wp-check-n", bar.number, **bar.data),
                tag(
                    "span.wp-check-name",
                    bar.name,
                    tag("span.wp-check-bar", style=f"width:{100 * bar.number / widest:.1f}%"),
                ),
                aria_current="true" if bar.current else None,
            ),
        )
        for bar in bars
    )
    return tag("nav", tag("ul.wp-checks", *items), aria_label=label)
