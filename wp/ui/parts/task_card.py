"""A task with all that is known of it, as one block of HTML; every text from data is escaped and
marked English."""

from html import escape

import streamlit as st

from wp.domain.counts.rail import Stop, StopState, rail
from wp.domain.findings import Cell, CellState
from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.language.dates import day, month, window
from wp.language.names import body_name, programme_title
from wp.language.wording.statuses import why_clause
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS, filled_with
from wp.ui.shell.view import View

SIGNS = {
    StopState.REACHED: "✓",
    StopState.MISSED: "!",
    StopState.NEXT: "◔",
    StopState.LATER: "○",
    StopState.RECURRING: "↻",
    StopState.UNREAD: "?",
    StopState.CLOSED: "✕",
}


def show_task(
    lines: tuple[LineView, ...], links: tuple[Counterpart, ...], view: View, alone: bool
) -> None:
    """Draw the task of these lines; `alone` on its own page, where its title stands in the
    headline already."""
    words, first = view.words, lines[0]
    title = "" if alone else _title(first, view)
    body = "".join(_line(line, len(lines) > 1, view) for line in lines)
    st.html(
        f'<section class="wp-task" lang="{words.language}">{title}{_facts(first, view)}{body}'
        f"{_links(first, links, view)}</section>"
    )


def _title(first: LineView, view: View) -> str:
    link = escape(view.link("task", task=first.task.ref))
    return (
        f'<h3 class="wp-heading"><a href="{link}"><span '
        f'class="wp-ref">{escape(first.task.ref)}</span> '
        f'<span lang="en">{escape(first.task.text)}</span></a></h3>'
    )


def _facts(first: LineView, view: View) -> str:
    words, line = view.words, first.line
    pairs = [(words("task.status"), status_chip(first.task_status, words))]
    if first.edition.programme.kind == "topics":
        kind = words(f"type.{first.task.type}") if first.task.type else ""
        pairs.append((words("col.type"), _text(kind, line.type_cell, words)))
    pairs.append((words("col.codes"), _codes(first, view)))
    pairs.append((words("col.bodies"), _bodies(first, view)))
    if line.programmes.text:
        pairs.append((words("task.programmes"), _english(line.programmes.text)))
    items = "".join(f"<div><dt>{escape(name)}</dt><dd>{value}</dd></div>" for name, value in pairs)
    return f'<dl class="wp-facts">{items}</dl>'


def _text(text: str, state: CellState | None, words: Words) -> str:
    if not text:
        return f'<span class="wp-zero">{escape(words("not_stated"))}</span>'
    note = (
        f' <span class="wp-zero">({escape(words("task.merged"))})</span>'
        if state is CellState.MERGED
        else ""
    )
    return escape(text) + note


def _english(text: str) -> str:
    return f'<span lang="en">{escape(text)}</span>'


def _codes(first: LineView, view: View) -> str:
    titles = {code.code: code.title for code in view.reference.codes}
    shown = [
        f'<span lang="en" title="{escape(titles.get(c, ""))}">{escape(c)}</span>'
        for c in first.line.codes
    ]
    return ", ".join(shown) or _text("", None, view.words)


def _bodies(first: LineView, view: View) -> str:
    names = [body_name(body, view.words) for body in first.line.bodies]
    printed = first.line.bodies_cell.text
    if not names:
        return _text(printed, None, view.words)
    return f'<span title="{escape(printed)}">{escape(", ".join(names))}</span>'


def status_chip(status: TimelineStatus, words: Words) -> str:
    """A status as a coloured word with its sign, as HTML."""
    name = f"{STATUS_SIGNS[status]} {words(f'status.{status.value}')}"
    return (
        f'<span class="wp-chip" style="{filled_with(STATUS_COLOURS[status])}">{escape(name)}</span>'
    )


def _line(line: LineView, several: bool, view: View) -> str:
    words = view.words
    ref = f'<span class="wp-ref">{escape(line.line.ref)}</span> ' if several else ""
    said = (
        f"{ref}{_cell(line.line.indicator, words)}"
        if line.edition.programme.kind == "topics"
        else ""
    )
    label = f'<p class="wp-label">{escape(words("col.indicator"))}</p><p>{said}</p>' if said else ""
    stops = "".join(_stop(stop, view) for stop in rail(line, view.answer.position.as_of))
    source = line.line.source
    place = words(
        "task.source",
        document=source.document,
        page=source.page or "–",
        table=source.table or "–",
        row=source.row or "–",
    )
    marks = "".join(
        f' <span class="wp-mark">{escape(words(key))}</span>'
        for key, on in (
            ("mark.stale", line.stale),
            ("mark.slipped", line.state.slipped is not None),
        )
        if on
    )
    return (
        f'<div class="wp-line" id="{escape(line.line.ref.replace(" ", "-"))}">{label}'
        f'<div class="wp-halves"><div><p class="wp-label">{escape(words("col.timeline"))}</p>'
        f"<p>{_cell(line.line.timeline, words)}</p>"
        f'<ol class="wp-rail" aria-label="{escape(words("task.rail"))}">{stops}</ol></div>'
        f'<div><p class="wp-label">{escape(words("col.status"))}</p>'
        f"<p>{status_chip(line.status, words)}{marks} "
        f"{escape(why_clause(line.standing.why, words))}</p>"
        f'{_progress(line, view)}</div></div><p class="wp-source">{escape(place)} · '
        f"{_report(line, view)}</p></div>"
    )


def _report(line: LineView, view: View) -> str:
    link = escape(view.link("report", task=line.line.ref))
    return f'<a href="{link}" target="_self">{escape(view.words("report.open", ref=line.line.ref))}</a>'


def _cell(cell: Cell, words: Words) -> str:
    return _english(cell.text) if cell.text else _text("", None, words)


def _stop(stop: Stop, view: View) -> str:
    words, step = view.words, stop.step
    language = words.language
    named = ", ".join(body_name(body, words) for body in step.step.bodies)
    bodies = f"<strong>{escape(named)}</strong><br>" if named else ""
    when = window(step.start, step.due, language) if step.start and step.due else step.step.text
    english = "" if step.start and step.due else ' lang="en"'
    state = words(f"stop.{stop.state.value}")
    acts = "".join(
        "<br>"
        + escape(
            words(
                "task.act",
                body=body_name(a.body, words),
                on=day(a.on, language),
                decision=a.decision or "–",
            )
        )
        for a in step.acts
    )
    moved = (
        f"<br>{escape(words('task.moved', first=month(stop.first_due, language)))}"
        if stop.first_due
        else ""
    )
    return (
        f'<li class="wp-stop wp-{stop.state.value}"><span class="wp-node" '
        f'aria-hidden="true">{SIGNS[stop.state]}</span>'
        f"{bodies}<span{english}>{escape(when)}</span><br>"
        f'<span class="wp-state">{escape(state)}{moved}{acts}</span></li>'
    )


def _progress(line: LineView, view: View) -> str:
    words, state = view.words, line.state
    parts = [words(f"progress.{state.status.value}")]
    if state.latest:
        parts += [state.latest.note, state.latest.evidence]
    if state.status_report:
        parts += [state.status_report.reason, state.status_report.anticipated_action]
    printed = line.line.progress.text
    more = words.pair(f" · {escape(words('task.printed'))}", _english(printed)) if printed else ""
    spoken = " · ".join(escape(part) for part in parts if part)
    return f'<p class="wp-label">{escape(words("col.progress"))}</p><p>{spoken}{more}</p>'


def _links(first: LineView, links: tuple[Counterpart, ...], view: View) -> str:
    words = view.words
    items = "".join(_link(each, first, view) for each in links)
    if not items:
        items = f"<li>{escape(words('task.no_link'))}</li>"
    return f'<p class="wp-label">{escape(words("task.links"))}</p><ul class="wp-links">{items}</ul>'


def _link(link: Counterpart, first: LineView, view: View) -> str:
    words = view.words
    other = link.target if link.action == first.task.ref else link.action
    kind = escape(words(f"link.{link.kind.value}"))
    if link.kind is LinkKind.NONE or not other:
        return f"<li>{words.pair(kind, _english(link.reason))}</li>"
    target = f'<a href="{escape(view.link("task", task=other))}">{escape(other)}</a>'
    if not _is_task(other, view):
        target = f'<a href="{escape(view.link("topics", topic=other))}">{escape(other)}</a>'
    return f"<li>{words.pair(f'{target} ({kind})', _english(link.reason))}</li>"


def _is_task(ref: str, view: View) -> bool:
    return any(
        task.ref == ref
        for e in view.answer.position.editions
        for topic in e.topics
        for task in topic.tasks
    )


def place_line(first: LineView, view: View) -> str:
    """Where a task stands in its plan: programme and topic, as HTML with a link to the topic."""
    words = view.words
    link = escape(view.link("topics", topic=first.topic.ref, task=None))
    title = escape(programme_title(first.edition.programme.title, words))
    topic = f"{escape(first.topic.number)}. {escape(first.topic.title)}"
    return f'{title} · <a href="{link}"><span lang="en">{topic}</span></a>'
