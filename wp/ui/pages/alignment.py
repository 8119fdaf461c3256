"""Parts of the page that lays the two plans beside each other."""

from collections.abc import Iterable
from itertools import groupby

import streamlit as st

from wp.domain.plans.action_rows import ActionRow, SectionCount, count_kinds
from wp.domain.plans.alignment import TIMES, Disagreement, DisagreementCode
from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.domain.programme import Topic
from wp.errors import InputError
from wp.language.names import body_name, programme_title
from wp.language.wording.alignment import alignment_headline, disagreement_sentence, place_words
from wp.services.alignment import Alignment, align
from wp.ui.parts.cards import QUIET, card, in_columns
from wp.ui.parts.choice import pick_by
from wp.ui.parts.figure_strip import Figure, figure_strip
from wp.ui.parts.html import (
    Markup,
    draw,
    english,
    joined,
    pair,
    paragraph,
    sentence,
    stacked,
    strong,
)
from wp.ui.parts.messages import show_error
from wp.ui.parts.paging import one_page
from wp.ui.parts.status_marks import filled_number, status_chip
from wp.ui.parts.tables import Cell, grouped_table, table
from wp.ui.parts.task_card import place_link, stated
from wp.ui.parts.titles import show_heading
from wp.ui.shell.frame import show_top
from wp.ui.shell.view import View

TASKS_AT_MOST, PAIRS_AT_MOST, SECTIONS, ACTIONS = 36, 14, 12, 63
NO_TASK, INACTIVE, NO_ACTION = (
    DisagreementCode.NO_TASK,
    DisagreementCode.INACTIVE,
    DisagreementCode.NO_ACTION,
)
GROUPS = {
    "times": TIMES,
    "no task": (NO_TASK,),
    "inactive": (INACTIVE,),
    "no action": (NO_ACTION,),
}
UNITS = {NO_TASK: "actions", INACTIVE: "actions", NO_ACTION: "tasks"}
CONTRADICTIONS = tuple(code for code in DisagreementCode if code is not NO_ACTION)
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


def find(view: View) -> Alignment | None:
    """The two plans side by side, None where the record shows only one; stops the page where the
    table of counterparts cannot be taken."""
    try:
        return align(view.everything, view.answer)
    except InputError as error:
        show_top(view, view.words("align.refused"))
        show_error(error, view)
        st.stop()


def show_headline(found: Alignment, view: View) -> None:
    """The top of the page; and say so where the filter leaves only one of the two plans."""
    show_top(view, alignment_headline(found.disagreements, view.words))
    left = ((found.wp_edition, found.wp_tasks), (found.ecp_edition, found.ecp_tasks))
    kept = [edition for edition, n in left if n]
    if len(kept) == 1:
        title = programme_title(kept[0].programme.title, view.words)
        st.info(view.words("align.only", plan=title))


def show_counts(found: tuple[Disagreement, ...], view: View) -> None:
    """How much does not agree, by kind of disagreement; each figure leads to its sentences."""
    words, figures = view.words, []
    for name, codes in GROUPS.items():
        own = [each.code for each in found if each.code in codes]
        title, note = words(f"align.figure.{name}"), words(f"align.note.{name}")
        href = f"#{_anchor(own[0])}" if own else ""
        figures.append(Figure(title, len(own), note, href, data={"data_group": name}))
    draw(words, figure_strip(words("align.figures"), figures))


def _anchor(code: DisagreementCode) -> str:
    return f"align-{code.value.replace(' ', '-')}"


def show_disagreements(
    found: tuple[Disagreement, ...],
    view: View,
    codes: tuple[DisagreementCode, ...] = CONTRADICTIONS,
) -> None:
    """The disagreements of these kinds, each as one sentence with both places, kind by kind."""
    for code in codes:
        own = [each for each in found if each.code is code]
        if own:
            _show_group(code, own, view)


def _show_group(code: DisagreementCode, own: list[Disagreement], view: View) -> None:
    words = view.words
    unit = words(f"align.unit.{UNITS.get(code, 'pairs')}", n=len(own))
    show_heading(words(f"align.group.{code.value}"), unit, words, _anchor(code))
    # Links and words are the same as long as language and address are: hundreds of them are not
    # worded at every click.
    most = TASKS_AT_MOST if code is NO_ACTION else PAIRS_AT_MOST
    key = ("cards", words.language, view.link(), *map(id, own[:most]))
    cards = view.answer.worked_out(key, lambda: [_card(each, view) for each in own[:most]])
    rest = words("align.more", n=len(own) - most) if len(own) > most else ""
    draw(words, in_columns(*cards), paragraph("sub", rest))


def _card(each: Disagreement, view: View) -> Markup:
    words, subject = view.words, each.subject
    said = sentence(
        disagreement_sentence,
        each,
        words,
        lambda end: place_link(end.ref, end.is_topic, view, end.text),
    )
    texts: list[object] = [english(subject.text)]
    if each.code in TIMES:  # the sentence names both places; their texts are told apart
        texts = [pair(end.ref, english(end.text), words) for end in (subject, *each.others)]
    # What is only near to a task without an action is a link away.
    ends = (subject,) if each.code is NO_ACTION else (subject, *each.others)
    return card(
        paragraph("why", said),
        paragraph("sub", stacked(*texts)),
        paragraph("source", " · ".join(place_words(end, words) for end in ends)),
        edge=QUIET,
        data_code=each.code.value,
    )


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
    show_heading(words("align.actions_title"), words("align.actions_unit", n=len(rows)), words)
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
    "col.bodies": 14,
    "col.timeline": 12,
    "task.programmes": 14,
    "align.col.link": 26,
    "col.status": 12,
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
    links = stacked(*(_counterpart(each, view) for each in row.links))
    return [
        Cell(name, more={"data_action": row.ref}),
        stated(bodies, words),
        stated(line.timeline.text and english(line.timeline.text), words),
        stated(line.programmes.text and english(line.programmes.text), words),
        links or words("align.not_judged"),
        status_chip(first.task_status, words),
    ]


def _counterpart(each: Counterpart, view: View) -> Markup:
    kind, reason = strong(view.words(f"link.{each.kind.value}")), english(each.reason)
    if each.kind is LinkKind.NONE:
        return pair(kind, reason, view.words)
    target = place_link(each.target, "." not in each.target, view)
    return pair(joined((target, " (", kind, ")")), reason, view.words)
