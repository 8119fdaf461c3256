"""Blocks of the page that lays the two plans beside each other; texts of the source are escaped
and marked English."""

from collections.abc import Iterable
from html import escape
from itertools import groupby

import streamlit as st

from wp.domain.plans.action_rows import ActionRow, count_kinds
from wp.domain.plans.alignment import TIMES, Disagreement, DisagreementCode, End
from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.language.names import body_name, programme_title
from wp.language.wording.alignment import alignment_headline, disagreement_sentence, place_words
from wp.services.alignment import Alignment
from wp.ui.parts.task_card import status_chip
from wp.ui.shell.frame import show_top
from wp.ui.shell.view import View

TASKS_AT_MOST, PAIRS_AT_MOST, SECTIONS = 36, 14, 12
COLUMNS = "columns:2 26rem;column-gap:2.4rem"
EDGE = "#596779"
GROUPS = {
    "times": TIMES,
    "no task": (DisagreementCode.NO_TASK,),
    "inactive": (DisagreementCode.INACTIVE,),
    "no action": (DisagreementCode.NO_ACTION,),
}
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


def show_counts(found: tuple[Disagreement, ...], view: View) -> None:
    """How much does not agree, by kind of disagreement; each figure leads to its sentences."""
    words = view.words
    items = ""
    for name, codes in GROUPS.items():
        n = sum(each.code in codes for each in found)
        anchor = _anchor(next((each.code for each in found if each.code in codes), codes[0]))
        tag = "span" if n else "div"
        said = (
            f'<{tag} class="wp-name">{escape(words(f"align.figure.{name}"))}</{tag}>'
            f'<{tag} class="wp-number" data-group="{name}">{n}</{tag}>'
            f'<{tag} class="wp-note">{escape(words(f"align.note.{name}"))}</{tag}>'
        )
        linked = f'<a href="#{anchor}" target="_self">{said}</a>' if n else said
        items += f'<li class="wp-figure">{linked}</li>'
    label = escape(words("align.figures"))
    st.html(f'<ul class="wp-figures" lang="{words.language}" aria-label="{label}">{items}</ul>')


def _anchor(code: DisagreementCode) -> str:
    return f"align-{code.value.replace(' ', '-')}"


CONTRADICTIONS = tuple(code for code in DisagreementCode if code is not DisagreementCode.NO_ACTION)


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
    of_actions = code in (DisagreementCode.NO_TASK, DisagreementCode.INACTIVE)
    unit = "tasks" if code is DisagreementCode.NO_ACTION else "actions" if of_actions else "pairs"
    title, sub = (
        escape(words(f"align.group.{code.value}")),
        escape(words(f"align.unit.{unit}", n=len(own))),
    )
    st.html(
        f'<div id="{_anchor(code)}" lang="{words.language}"><h2 class="wp-heading">{title}</h2>'
        f'<p class="wp-sub">{sub}</p></div>'
    )
    # Links and words are the same as long as language and address are: hundreds of them are not
    # worded at every click.
    most = TASKS_AT_MOST if code is DisagreementCode.NO_ACTION else PAIRS_AT_MOST
    key = ("cards", words.language, view.link(), *map(id, own[:most]))
    cards = view.answer.worked_out(key, lambda: "".join(_card(each, view) for each in own[:most]))
    rest = len(own) - most
    more = f'<p class="wp-sub">{escape(words("align.more", n=rest))}</p>' if rest > 0 else ""
    st.html(f'<div lang="{words.language}" style="{COLUMNS}">{cards}</div>{more}')


def _card(each: Disagreement, view: View) -> str:
    words = view.words
    sentence = disagreement_sentence(
        each, words, lambda end: place_link(end.ref, end.is_topic, end.text, view), english
    )
    named = (each.subject, *_named(each))
    texts = english(each.subject.text)
    if len(named) > 1:  # the sentence names the one place; two are told apart
        texts = "<br>".join(f"{escape(end.ref)}: {english(end.text)}" for end in named)
    # What is only near to a task without an action is a link away.
    ends = (
        (each.subject,) if each.code is DisagreementCode.NO_ACTION else (each.subject, *each.others)
    )
    places = " · ".join(escape(place_words(end, words)) for end in ends)
    return (
        f'<div class="wp-card" style="border-color:{EDGE};break-inside:avoid" '
        f'data-code="{each.code.value}">'
        f'<p class="wp-why">{sentence}</p><p class="wp-sub">{texts}</p><p '
        f'class="wp-source">{places}</p></div>'
    )


def _named(each: Disagreement) -> tuple[End, ...]:
    """The other places whose text the card shows: not the topic that the sentence names, nor
    those only near to it."""
    return each.others if each.code in TIMES else ()


def english(text: str) -> str:
    """A text of the source, escaped and marked as English."""
    return f'<span lang="en">{escape(text)}</span>'


def place_link(ref: str, is_topic: bool, text: str, view: View) -> str:
    """A link to a task or a topic; to a topic without a filter on the plan, which may be the
    other one."""
    link = (
        view.link("topics", topic=ref, programme=None, by=None)
        if is_topic
        else view.link("task", task=ref, by=None)
    )
    title = f' title="{escape(text)}"' if text else ""
    return f'<a href="{escape(link)}" target="_self"{title}>{escape(ref)}</a>'


def show_headline(found: Alignment, view: View) -> None:
    """The top of the page; and say so where the filter leaves only one of the two plans."""
    show_top(view, alignment_headline(found.found, view.words))
    left = ((found.wp_edition, found.wp_tasks), (found.ecp_edition, found.ecp_tasks))
    kept = [edition for edition, n in left if n]
    if len(kept) == 1:
        title = programme_title(kept[0].programme.title, view.words)
        st.info(view.words("align.only", plan=title))


def show_kinds(rows: tuple[ActionRow, ...], view: View) -> None:
    """The actions by section and nearest link, as bars in a table; each number opens its
    actions."""
    words = view.words
    counts = count_kinds(rows)
    shown = [kind for kind in KINDS if any(each.kinds.get(kind) for each in counts)]
    widest = max((n for each in counts for n in each.kinds.values()), default=1)
    head = "".join(
        f'<th scope="col" class="wp-left">{escape(words(f"align.kind.{kind_name(kind)}"))}</th>'
        for kind in shown
    )
    body = ""
    for each in counts[:SECTIONS]:
        cells = "".join(
            "<td "
            f'class="wp-left">{_bar(each.kinds.get(kind, 0), widest, kind, each.topic.ref, view)}</td>'
            for kind in shown
        )
        name = f"{escape(each.topic.number)}. {english(each.topic.title)}"
        body += f'<tr><th scope="row">{name}</th>{cells}<td class="wp-all">{sum(each.kinds.values())}</td></tr>'
    first, total = escape(words("align.section")), escape(words("kinds.total"))
    st.html(
        f'<table class="wp-table" lang="{words.language}"><thead><tr><th scope="col" '
        f'class="wp-left">{first}</th>{head}'
        f'<th scope="col">{total}</th></tr></thead><tbody>{body}</tbody></table>'
    )


def _bar(n: int, widest: int, kind: LinkKind | None, topic: str, view: View) -> str:
    if not n:
        return '<span class="wp-zero">0</span>'
    ground, ink = KIND_COLOURS[kind]
    link = escape(view.link(topic=topic, by=kind_name(kind)))
    # A number keeps its room; beyond it the length is that of the share.
    style = f"background:{ground};color:{ink} !important;width:calc(1.6em + {5 * n / widest:.2f}rem);text-align:left"
    return f'<a class="wp-chip" style="{style}" href="{link}" target="_self">{n}</a>'


# Shares of the width: a narrow window breaks words rather than the page.
_COLUMNS = {
    "align.col.action": 22,
    "col.bodies": 14,
    "col.timeline": 12,
    "task.programmes": 14,
    "align.col.link": 26,
    "col.status": 12,
}
_TOP = 'class="wp-left" style="vertical-align:top;padding-left:0"'


def show_actions(rows: Iterable[ActionRow], view: View) -> None:
    """The actions as a table, section by section: bodies, time frame, linked programme, links
    with reasons, status."""
    shown = tuple(rows)
    key = ("actions", view.words.language, view.link(), *map(id, shown))
    st.html(view.answer.worked_out(key, lambda: _actions(shown, view)))


def _actions(rows: tuple[ActionRow, ...], view: View) -> str:
    words = view.words
    head = "".join(
        '<th scope="col" class="wp-left" '
        f'style="width:{share}%;padding-left:0">{escape(words(name))}</th>'
        for name, share in _COLUMNS.items()
    )
    body = ""
    for _, own in groupby(rows, key=lambda row: row.topic.ref):
        body += _section(list(own), view)
    style = "table-layout:fixed;overflow-wrap:break-word;hyphens:auto;font-size:.92rem"
    return f'<table class="wp-table" lang="{words.language}" style="{style}"><thead><tr>{head}</tr></thead>{body}</table>'


def _section(own: list[ActionRow], view: View) -> str:
    topic = own[0].topic
    title = f"{escape(topic.number)}. {english(topic.title)}"
    span = (
        f'scope="rowgroup" colspan="{len(_COLUMNS)}" class="wp-left" style="padding:1rem 0 .3rem"'
    )
    rows = "".join(_action(row, view) for row in own)
    return f"<tbody><tr><th {span}><strong>{title}</strong></th></tr>{rows}</tbody>"


def _action(row: ActionRow, view: View) -> str:
    words, first = view.words, row.lines[0]
    line = first.line
    name = f"{place_link(row.ref, False, '', view)} {english(first.task.text)}"
    none = f'<span class="wp-zero">{escape(words("not_stated"))}</span>'
    bodies = escape(", ".join(body_name(body, words) for body in line.bodies))
    printed = (
        bodies,
        *(english(text) if text else "" for text in (line.timeline.text, line.programmes.text)),
    )
    links = "<br>".join(_counterpart(each, view) for each in row.links) or escape(
        words("align.not_judged")
    )
    cells = "".join(
        f"<td {_TOP}>{cell or none}</td>"
        for cell in (*printed, links, status_chip(first.task_status, words))
    )
    return (
        f'<tr data-action="{escape(row.ref)}"><th scope="row" '
        f'style="vertical-align:top;font-weight:400">{name}</th>'
        f"{cells}</tr>"
    )


def _counterpart(link: Counterpart, view: View) -> str:
    words = view.words
    kind = escape(words(f"link.{link.kind.value}"))
    if link.kind is LinkKind.NONE:
        return f"<strong>{kind}</strong>: {english(link.reason)}"
    target = place_link(link.target, "." not in link.target, "", view)
    return f"{target} (<strong>{kind}</strong>): {english(link.reason)}"
