"""Blocks of a page in the product's own type; every text from data is escaped."""

from html import escape

import streamlit as st

from wp.domain.counts.summary import Kind, Quarter
from wp.domain.filter import Answer, count_status
from wp.domain.sessions import held_before
from wp.domain.status import TimelineStatus, due_soon_until
from wp.language.dates import day, month
from wp.language.names import programme_title
from wp.language.wording.filters import session_words
from wp.language.wording.headlines import headline
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS, filled_with
from wp.ui.shell.frame import show_top
from wp.ui.shell.view import View

ALWAYS = (
    TimelineStatus.OVERDUE,
    TimelineStatus.DUE_SOON,
    TimelineStatus.UPCOMING,
    TimelineStatus.ONGOING,
    TimelineStatus.COMPLETED,
)


def show_headline(view: View, found: tuple[Quarter, ...]) -> None:
    """The top of the overview: what the figures mean."""
    show_top(view, headline(view.answer, found, view.words))


def former_answer(view: View) -> tuple[Answer | None, str]:
    """The same question at the end of the PTC's session before, and that session's name; (None,
    "") without one."""
    session = held_before(view.answer.position.sessions, "PTC", view.answer.position.as_of)
    if session is None:
        return None, ""
    return view.ask_on(session.end), session_words(session, view.words)


def show_figures(view: View, before: Answer | None, since: str) -> None:
    """The key figures, each a link to the lines that it counts, and the strip that shows their
    shares.

    `before` is the same question at the end of the previous session, named by `since`; None where
    there is none.
    """
    answer, words = view.answer, view.words
    counts = count_status(answer)
    former = count_status(before) if before else counts
    shown = [status for status in TimelineStatus if status in ALWAYS or counts[status]]
    figures = "".join(
        _figure(status, counts[status], counts[status] - former[status], view) for status in shown
    )
    strip = "".join(
        f'<span style="flex:{counts[status]} 1 0;background:{STATUS_COLOURS[status]}" '
        f'title="{escape(words.pair(words(f"status.{status.value}"), str(counts[status])))}">'
        "</span>"
        for status in shown
        if counts[status]
    )
    key = "figures.unit" if before is None else "figures.unit_since"
    lines, tasks = words("lines", n=len(answer)), words("tasks", n=answer.tasks)
    unit = words(key, since=since, lines=lines, tasks=tasks)
    label = escape(words("figures.label"))
    counted = f'<a href="{escape(view.link("about"))}">{escape(words("picture.counted"))}</a>'
    st.html(
        f'<div lang="{words.language}"><ul class="wp-figures" aria-label="{label}">{figures}</ul>'
        f'<div class="wp-strip" role="presentation">{strip}</div>'
        f'<p class="wp-sub wp-unit">{escape(unit)} · {counted}</p></div>'
    )


def _figure(status: TimelineStatus, count: int, change: int, view: View) -> str:
    words = view.words
    label = f"{STATUS_SIGNS[status]} {words(f'status.{status.value}')}"
    link = escape(view.link(status=status.value, as_of=view.answer.position.as_of.isoformat()))
    sign = "+" if change > 0 else "−"
    moved = f'<span class="wp-change">{sign}{abs(change)}</span>' if change else ""
    return (
        f'<li class="wp-figure"><a href="{link}" target="_self">'
        f'<span class="wp-name" style="color:{status_text(status)}">{escape(label)}</span>'
        f'<span class="wp-number"><span data-status="{status.value}">{count}</span>{moved}</span>'
        "<span "
        f'class="wp-note">{escape(figure_note(status, count, view.answer, words))}</span></a></li>'
    )


def status_text(status: TimelineStatus) -> str:
    """The colour of a status for text: it follows the theme, light or dark."""
    return f"var(--wp-{status.value.replace(' ', '-')})"


def figure_note(status: TimelineStatus, count: int, answer: Answer, words: Words) -> str:
    """What a figure means on this day, in a few words."""
    as_of = answer.position.as_of
    due = []
    if status in (TimelineStatus.OVERDUE, TimelineStatus.UPCOMING):
        due = [
            v.standing.next_due
            for v in answer.subset(("status", status.value))
            if v.standing.next_due
        ]
    if status is TimelineStatus.DUE_SOON:
        return words("note.due soon", day=day(due_soon_until(as_of), words.language))
    if status is TimelineStatus.OVERDUE:
        return (
            words("note.overdue", day=day(min(due), words.language))
            if due
            else words("note.overdue.none")
        )
    if status is TimelineStatus.UPCOMING:
        return (
            words("note.upcoming", month=month(min(due), words.language))
            if due
            else words("note.upcoming.none")
        )
    if status is TimelineStatus.COMPLETED:
        share = f"{100 * count / len(answer):.0f} %" if answer else ""
        return words("note.completed", share=share) if count else words("note.completed.none")
    return words(f"note.{status.value}")


def show_heading(title: str, sub: str, words: Words) -> None:
    """A heading with a line of small print."""
    small = f'<p class="wp-sub">{escape(sub)}</p>' if sub else ""
    st.html(
        f'<div lang="{words.language}"><h2 class="wp-heading">{escape(title)}</h2>{small}</div>'
    )


def show_kinds(found: tuple[Kind, ...], view: View) -> None:
    """The lines by programme and type of task, status by status; each number opens its lines."""
    words = view.words
    titles = {
        e.programme.code: programme_title(e.programme.title, words)
        for e in view.answer.position.editions
    }
    shown = [s for s in TimelineStatus if s in ALWAYS or any(kind.lines[s] for kind in found)]
    head = "".join(
        f'<th scope="col">{escape(words(f"status.{status.value}"))}</th>' for status in shown
    )
    typed = {kind.programme for kind in found if kind.type}
    rows = "".join(
        _kind_row(kind, titles[kind.programme], kind.programme in typed, shown, view)
        for kind in found
    )
    total = escape(words("kinds.total"))
    st.html(
        f'<table class="wp-table" lang="{words.language}"><thead><tr><td></td><th '
        f'scope="col">{total}</th>{head}</tr>'
        f"</thead><tbody>{rows}</tbody></table>"
    )


def _kind_row(kind: Kind, title: str, typed: bool, shown: list[TimelineStatus], view: View) -> str:
    kept = {"programme": kind.programme, "type": kind.type or "none"}
    cells = "".join(
        f'<td><a class="wp-chip" style="{filled_with(STATUS_COLOURS[status])}" target="_self" '
        f'href="{escape(view.link(status=status.value, **kept))}">{kind.lines[status]}</a></td>'
        if kind.lines[status]
        else '<td class="wp-zero">0</td>'
        for status in shown
    )
    spoken = view.words(f"type.{kind.type or 'none'}")
    name = f"{title} · {spoken}" if typed else title
    return (
        f'<tr><th scope="row">{escape(name)}</th><td class="wp-all">{kind.total}</td>{cells}</tr>'
    )
