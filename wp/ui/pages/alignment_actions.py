"""The actions of one plan by section and kind of link, and each with its counterparts."""

from collections.abc import Iterable, Sequence
from itertools import groupby

import streamlit as st

from wp.domain.plans.action_rows import ActionRow, SectionCount, count_kinds
from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.domain.programme import Topic
from wp.language.names import body_name
from wp.services.alignment import Alignment
from wp.ui.parts.choice import pick_by
from wp.ui.parts.hints import recorded
from wp.ui.parts.html import Markup, draw, english, joined, pair, stacked, strong
from wp.ui.parts.paging import one_page
from wp.ui.parts.status_marks import filled_number, status_chip, troubles
from wp.ui.parts.tables import Cell, grouped_table, table
from wp.ui.parts.task_card import place_link, stated
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View

SECTIONS, ACTIONS = 12, 20
NOT_JUDGED = "not judged"
KINDS: tuple[LinkKind | None, ...] = (*LinkKind, None)
# Ground and text of the bars by kind: apart from the colours of the statuses, darker where the link
# is closer.
KIND_COLOURS = {
    LinkKind.SAME: ("#12335b", "#ffffff"),
    LinkKind.PART_OF: ("#3f6493", "#ffffff"),
    LinkKind.RELATED: ("#c3d2e6", "#101828"),
    LinkKind.NONE: ("#e4e7ec", "#101828"),
    None: ("#e4e7ec", "#101828"),
}


def kind_name(kind: LinkKind | None) -> str:
    """How an address and the catalogue name a kind."""
    return kind.value if kind else NOT_JUDGED


def show_kinds(rows: tuple[ActionRow, ...], view: View) -> None:
    """The actions by section and nearest link, as bars in a table; each number opens its
    actions."""
    words, counts = view.words, count_kinds(rows)
    show_heading(words("align.kinds"), words("align.kinds_unit", n=len(rows)), words)
    shown = [kind for kind in KINDS if any(each.kinds.get(kind) for each in counts)]
    widest = max((n for each in counts for n in each.kinds.values()), default=1)
    names = [Cell(words(f"align.kind.{kind_name(kind)}"), "left") for kind in shown]
    head = [Cell(words("align.section"), "left"), *names, words("kinds.total")]
    body = [
        [
            _topic(each.topic),
            *(Cell(_bar(each, kind, widest, view), "left") for kind in shown),
            Cell(sum(each.kinds.values()), "all"),
        ]
        for each in counts[:SECTIONS]
    ]
    draw(words, table(head, body))


def _topic(topic: Topic) -> Markup:
    return joined((f"{topic.number}.", english(topic.title)), " ")


def _bar(each: SectionCount, kind: LinkKind | None, widest: int, view: View) -> Markup:
    n, (ground, ink) = each.kinds.get(kind, 0), KIND_COLOURS[kind]
    # A number keeps its room; beyond it the length is that of the share.
    width = f"width:calc(1.6em + {5 * n / widest:.2f}rem);text-align:left"
    style = f"background:{ground};color:{ink} !important;{width}"
    return filled_number(n, style, view.link(topic=each.topic.ref, by=kind_name(kind)))


def show_table(found: Alignment, view: View) -> None:
    """The actions, all or those of one kind of link."""
    words, rows = view.words, found.rows
    kinds = [kind_name(kind) for kind in KINDS if any(row.kind is kind for row in rows)]
    asked = view.address.by
    if asked in map(kind_name, KINDS) and asked not in kinds:
        kinds.append(asked)
    title = f"**{words('align.actions_title')}** · {words('align.actions_unit', n=len(rows))}"
    with st.expander(title, expanded=bool(asked or view.filter.chosen())):
        _show_actions(rows, kinds, view)


def _show_actions(rows: Sequence[ActionRow], kinds: list[str], view: View) -> None:
    words = view.words
    names = {name: words(f"align.kind.{name}") for name in ("all", *kinds)}
    chosen = pick_by(view, words("align.pick"), names)
    kept = tuple(row for row in rows if chosen in ("all", kind_name(row.kind)))
    if not kept:
        st.info(words("align.no_actions"))
        return
    shown = one_page(kept, ACTIONS, view)
    key = ("actions", words.language, view.link(), *map(id, shown))
    draw(words, view.answer.worked_out(key, lambda: _actions(shown, view)))


# Shares of the width: a narrow window breaks words rather than the page.
_COLUMNS = {
    "align.col.action": 22,
    "col.bodies": 13,
    "col.timeline": 12,
    "task.programmes": 12,
    "align.col.link": 25,
    "col.status": 16,
}


def _actions(rows: Iterable[ActionRow], view: View) -> Markup:
    """The actions, section by section: bodies, time frame, linked programme, links with reasons,
    status."""
    head = [
        Cell(view.words(name), more={"style": f"width:{share}%"})
        for name, share in _COLUMNS.items()
    ]
    groups = (
        (_topic(topic), [_action(row, view) for row in own])
        for topic, own in groupby(rows, key=lambda row: row.topic)
    )
    return grouped_table(head, groups, "texts narrow")


def _action(row: ActionRow, view: View) -> list[object]:
    words, first = view.words, row.lines[0]
    line = first.line
    name = joined((place_link(row.ref, False, view), english(first.task.text)), " ")
    bodies = words.row(body_name(body, words) for body in line.bodies)
    late = dict.fromkeys(troubles(each, words) for each in row.lines)
    links = stacked(*(_counterpart(each, view) for each in row.links))
    return [
        Cell(name, more={"data_action": row.ref}),
        stated(bodies, words),
        stated(line.timeline.text and english(line.timeline.text), words),
        stated(line.programmes.text and english(line.programmes.text), words),
        links or words("align.not_judged"),
        stacked(status_chip(first.task_status, words), *late),
    ]


def _counterpart(each: Counterpart, view: View) -> Markup:
    kind = strong(view.words(f"link.{each.kind.value}"))
    reason = recorded(each.reason, view.words, ours=True)
    if each.kind is LinkKind.NONE:
        return pair(kind, reason, view.words)
    target = place_link(each.target, "." not in each.target, view)
    return pair(joined((target, " (", kind, ")")), reason, view.words)
