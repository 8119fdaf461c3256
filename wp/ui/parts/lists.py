"""Lists under a heading: of lines, each with its reference, its task and what is said of it, and
of anything else."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TypeVar

from wp.domain.meetings.review import reason_of
from wp.domain.programme import PerformanceIndicator
from wp.domain.progress import StepState
from wp.domain.snapshot import LineView
from wp.language.wording.settling import cell_sentence
from wp.language.words import Words
from wp.ui.parts.hints import marked
from wp.ui.parts.html import (
    Markup,
    classes,
    draw,
    english,
    joined,
    link,
    pair,
    paragraph,
    sentence,
    small,
    strong,
    tag,
)
from wp.ui.parts.line_names import line_words
from wp.ui.parts.paging import part_of
from wp.ui.parts.status_marks import troubles
from wp.ui.parts.titles import chapter, counted, heading
from wp.ui.shell.view import View

SHOWN, LISTED, FOLDED = 10, 60, 120
AGENDA, LINKS = "agenda plain", "links"
T = TypeVar("T")


def item(*inside: object, **attributes: object) -> Markup:
    """An item of a list."""
    return tag("li", *inside, **attributes)


def remark(*inside: object) -> Markup:
    """What is said of an item, on a line of its own."""
    return tag("span.wp-agenda-when", *inside)


def bullets(items: Iterable[Markup], kind: str = AGENDA, **attributes: object) -> Markup:
    """Items as a list of one of the kinds of the style sheet."""
    return tag(classes("ul", kind), *items, **attributes)


def group(title: object, items: Iterable[Markup], kind: str, opened: bool) -> Markup:
    """Items of a list of this kind of the style sheet under their title, folded away unless
    `opened`; `title` is in words already."""
    listed = bullets(items, kind)
    return tag("details.wp-item", tag("summary", title), listed, open=opened)


def lines_by_id(view: View) -> Mapping[int, LineView]:
    """Every line of the plans shown, whatever the filter leaves, by its permanent id."""
    every = view.everything
    return every.worked_out("by id", lambda: {each.line.id: each for each in every.lines})


def line_link(line: LineView, view: View) -> Markup:
    """The reference of a line, which leads to its task, and the texts that tell it apart."""
    to_task = link(view.link("task", task=line.task.ref), strong(line.line.ref))
    return to_task + " " + english(line_words(line.line, line.task)) + " "


def line_item(
    line: LineView, said: object, view: View, step: StepState | None = None, **attributes: object
) -> Markup:
    """One line as an item of a list: a link to its task, the task's text, what is said of it, and
    how late it is; where the item is one `step` of it, how late that is."""
    late = troubles(line, view.words, step)
    # That no reason is given takes no line of its own.
    told = (said, late) if reason_of(line) else (joined((said, late), " · "),)
    return item(line_link(line, view), *map(remark, filter(None, told)), **attributes)


def as_printed(line: LineView, view: View) -> Markup:
    """The indicator of a line, unless `line_words` has it, and its timeline, as printed."""
    words, texts = view.words, {"col.timeline": line.line.timeline.text}
    if len(line.task.lines) == 1:
        texts = {"col.indicator": line.line.indicator.text} | texts
    pairs = (
        pair(words(n), marked(english(text), line.line, words, n.removeprefix("col.")), words)
        for n, text in texts.items()
        if text
    )
    return small(joined(pairs, " · "))


def task_links(refs: Iterable[str], view: View) -> Markup:
    """References in a row, each a link to its task."""
    return joined((link(view.link("task", task=ref), ref) for ref in refs), ", ")


def line_links(lines: Iterable[LineView], view: View) -> Markup:
    """References of lines in a row, each a link to its task."""
    links = (link(view.link("task", task=line.task.ref), line.line.ref) for line in lines)
    return joined(links, ", ")


def folded(
    items: Sequence[Markup], opened: int, view: View, kind: str = AGENDA, total: int = 0
) -> Markup:
    """The items as a list of this kind of the style sheet, all after the first `opened` folded
    away; nothing where there are none.

    `total` is how many there are in all where `items` are but the first of them.
    """
    if not items:
        return Markup()
    total = max(total, len(items))
    listed = bullets(items[:opened], kind)
    if len(items) > opened:
        more = view.words("review.more", n=total - opened)
        listed += tag("details", tag("summary", more), bullets(items[opened:], kind))
    if total > len(items):
        listed += paragraph("sub", view.words("agenda.rest", n=total - len(items)))
    return listed


def labelled(label: object, items: Iterable[Markup], kind: str = LINKS) -> Markup:
    """A short list under its label."""
    return paragraph("label", label) + bullets(items, kind)


def facts(pairs: Iterable[tuple[object, object]], kind: str = "said") -> Markup:
    """Names with what they stand for, a row each."""
    rows = (tag("div", tag("dt", name), tag("dd", said)) for name, said in pairs)
    return tag(classes("dl", kind), *rows)


def show_items(
    title: str,
    items: Sequence[T],
    draw_item: Callable[[T], Markup],
    view: View,
    empty: str = "",
    anchor: str = "",
    opened: int = SHOWN,
) -> None:
    """A title with how many there are, and the items, the first few `opened`; the empty case has
    its own words.

    `draw_item` gives an item as HTML; it is asked for the items of one page of the list alone. A
    figure may lead to the heading by its `anchor`.
    """
    words = view.words
    top = heading(title, "" if items else empty or words("review.nothing"), count=len(items))
    if len(items) > LISTED:
        # The picker of pages stands between the heading and the list.
        draw(words, top, kind="section", id=anchor)
        top, anchor = Markup(), ""
    shown = part_of(items, LISTED, words, f"page of {title}")
    drawn = folded([draw_item(each) for each in shown], opened, view)
    draw(words, top, drawn, kind="section", id=anchor)


def show_folded(
    title: str,
    items: Sequence[T],
    draw_item: Callable[[T], Markup],
    view: View,
    anchor: str,
) -> None:
    """A title with how many there are, and the items (the first of very many) folded away under it;
    a link to the `anchor` unfolds them. `draw_item` gives an item as HTML."""
    if not items:
        show_items(title, items, draw_item, view, anchor=anchor)
        return
    shown = [draw_item(each) for each in items[:FOLDED]]
    listed = folded(shown, len(shown), view, total=len(items))
    top = counted(title, len(items))
    draw(view.words, chapter(top, "", listed, anchor=anchor, opened=False), kind="section")


def show_listed(
    title: str, items: Sequence[T], draw_item: Callable[[T], Markup], view: View
) -> None:
    """The items of one page of a list, all of them open, under a title that stands there
    already."""
    shown = part_of(items, LISTED, view.words, f"page of {title}")
    draw(view.words, folded([draw_item(each) for each in shown], LISTED, view))


def settled_of(line: PerformanceIndicator, words: Words) -> Markup | None:
    """The readings of a line that stand beside the print, each with who, when and why."""
    items = [item(sentence(cell_sentence, each, words)) for each in line.settled]
    return labelled(words("settling.of_line"), items) if items else None
