"""Blocks of a page in the product's own type; every text from data is escaped."""

import datetime as dt
from html import escape

import streamlit as st

from wp.charts.colours import STATUS_COLOURS, STATUS_SIGNS
from wp.domain.filters import Answer, count_status
from wp.domain.position import LineView, Position
from wp.domain.sessions import SessionStanding
from wp.domain.status import DUE_SOON_DAYS, TimelineStatus
from wp.domain.summary import Kind, Quarter, SessionLoad, busiest
from wp.language.dates import day, month, window
from wp.language.names import body_name, programme_title, session_name
from wp.language.sentences import why_sentence
from wp.language.words import Words
from wp.services.clock import today
from wp.ui.address import Address

ALWAYS = (
    TimelineStatus.OVERDUE,
    TimelineStatus.DUE_SOON,
    TimelineStatus.UPCOMING,
    TimelineStatus.ONGOING,
    TimelineStatus.COMPLETED,
)


def show_brand(words: Words) -> None:
    """The product's name on top of the sidebar."""
    st.html(f'<p class="wp-brand">{escape(words("brand"))}</p>')


def show_view_line(
    position: Position, programmes: tuple[str, ...], address: Address, unasked: bool, words: Words
) -> None:
    """The line on top: the day, the session that ended on it, and the editions with their standing.

    Where the day was not asked for and is not today, it says so, with one click to today.
    """
    spoken = day(position.as_of, words.language)
    held = [
        session
        for session in position.sessions
        if session.standing is SessionStanding.HELD and session.end == position.as_of and session.body == "PTC"
    ]
    if position.as_of == today():
        when = words("view.as_of_today", day=spoken)
    elif held:
        when = words("view.as_of_session", day=spoken, session=session_name(held[0], words))
    else:
        when = words("view.as_of", day=spoken)
    shown = [e for e in position.editions if not programmes or e.programme.code in programmes]
    titles = [
        f"{escape(programme_title(e.programme.title, words))} <em>({escape(words.standing(e.standing))})</em>"
        for e in shown
    ]
    line = f"{escape(when)} · {words.listing(titles)}"
    if unasked:
        why = escape(words("view.default"))
        link = escape(address.link(as_of=today().isoformat()))
        said = escape(words("view.not_today", today=day(today(), words.language)))
        show = escape(words("view.to_today"))
        line += f' · <span title="{why}">{said}</span> <a href="{link}" target="_self">{show}</a>'
    st.html(f'<p class="wp-view" lang="{words.language}">{line}</p>')


def headline(answer: Answer, found: tuple[Quarter, ...], words: Words) -> str:
    """What the figures mean, in two sentences."""
    overdue = count_status(answer.lines)[TimelineStatus.OVERDUE]
    first = words("head.overdue", n=overdue) if overdue else words("head.none_overdue")
    peak = busiest(found)
    if peak is None:
        return f"{first} {words('head.no_more')}"
    quarter, n, _ = peak
    span = window(quarter.start, quarter.end, words.language)
    if 2 * n > sum(q.total for q in found):
        return f"{first} {words('head.most', window=span)}"
    return f"{first} {words('head.peak', window=span, n=n)}"


def show_headline(text: str, words: Words) -> None:
    """The headline, as the page's first heading."""
    st.html(f'<h1 class="wp-headline" lang="{words.language}">{escape(text)}</h1>')


def show_figures(answer: Answer, address: Address, words: Words) -> None:
    """The key figures, each a link to the lines that it counts, and the strip that shows their shares."""
    counts = count_status(answer.lines)
    shown = [status for status in TimelineStatus if status in ALWAYS or counts[status]]
    figures = "".join(_figure(status, counts[status], answer, address, words) for status in shown)
    strip = "".join(
        f'<span style="flex:{counts[status]} 1 0;background:{STATUS_COLOURS[status]}" '
        f'title="{escape(words(f"status.{status.value}"))}: {counts[status]}"></span>'
        for status in shown
        if counts[status]
    )
    unit = words("figures.unit", lines=words("lines", n=len(answer.lines)), tasks=words("tasks", n=answer.tasks))
    label = escape(words("figures.label"))
    st.html(
        f'<div lang="{words.language}"><ul class="wp-figures" aria-label="{label}">{figures}</ul>'
        f'<div class="wp-strip" role="presentation">{strip}</div><p class="wp-sub wp-unit">{escape(unit)}</p></div>'
    )


def _figure(status: TimelineStatus, count: int, answer: Answer, address: Address, words: Words) -> str:
    label = f"{STATUS_SIGNS[status]} {words(f'status.{status.value}')}"
    link = escape(address.link(status=status.value, as_of=answer.position.as_of.isoformat()))
    return (
        f'<li class="wp-figure"><a href="{link}" target="_self">'
        f'<span class="wp-name" style="color:{STATUS_COLOURS[status]}">{escape(label)}</span>'
        f'<span class="wp-number" data-status="{status.value}">{count}</span>'
        f'<span class="wp-note">{escape(figure_note(status, count, answer, words))}</span></a></li>'
    )


def figure_note(status: TimelineStatus, count: int, answer: Answer, words: Words) -> str:
    """What a figure means on this day, in a few words."""
    as_of = answer.position.as_of
    due = [v.standing.next_due for v in answer.lines if v.status is status and v.standing.next_due]
    if status is TimelineStatus.DUE_SOON:
        return words("note.due soon", day=day(as_of + dt.timedelta(days=DUE_SOON_DAYS), words.language))
    if status is TimelineStatus.OVERDUE:
        return words("note.overdue", day=day(min(due), words.language)) if due else words("note.overdue.none")
    if status is TimelineStatus.UPCOMING:
        return words("note.upcoming", month=month(min(due), words.language)) if due else words("note.upcoming.none")
    if status is TimelineStatus.COMPLETED:
        share = f"{100 * count / len(answer.lines):.0f} %" if answer.lines else ""
        return words("note.completed", share=share) if count else words("note.completed.none")
    return words(f"note.{status.value}")


def show_heading(title: str, sub: str, keys: tuple[TimelineStatus, ...], words: Words) -> None:
    """A heading with a line of small print and, where colours need it, their names."""
    named = "".join(
        f'<span class="wp-nowrap"><span class="wp-key" style="background:{STATUS_COLOURS[status]}"></span>'
        f"{escape(words(f'status.{status.value}'))}</span> "
        for status in keys
    )
    parts = " &ensp; ".join(part for part in (escape(sub), named) if part)
    st.html(
        f'<div lang="{words.language}"><h2 class="wp-heading">{escape(title)}</h2><p class="wp-sub">{parts}</p></div>'
    )


def show_kinds(found: tuple[Kind, ...], titles: dict[str, str], words: Words) -> None:
    """The lines by programme and type of task, status by status."""
    shown = [s for s in TimelineStatus if s in ALWAYS or any(kind.lines[s] for kind in found)]
    head = "".join(f'<th scope="col">{escape(words(f"status.{status.value}"))}</th>' for status in shown)
    typed = {kind.programme for kind in found if kind.type}
    rows = "".join(_kind_row(kind, titles[kind.programme], kind.programme in typed, shown, words) for kind in found)
    total = escape(words("kinds.total"))
    st.html(
        f'<table class="wp-kinds" lang="{words.language}"><thead><tr><td></td><th scope="col">{total}</th>{head}</tr>'
        f"</thead><tbody>{rows}</tbody></table>"
    )


def _kind_row(kind: Kind, title: str, typed: bool, shown: list[TimelineStatus], words: Words) -> str:
    spoken = words(f"type.{kind.type or 'none'}")
    name = f"{title} · {spoken}" if typed else title
    cells = "".join(
        f'<td><span class="wp-chip" style="background:{STATUS_COLOURS[status]}">{kind.lines[status]}</span></td>'
        if kind.lines[status]
        else '<td class="wp-zero">0</td>'
        for status in shown
    )
    return f'<tr><th scope="row">{escape(name)}</th><td class="wp-all">{kind.total}</td>{cells}</tr>'


def show_card(view: LineView, words: Words) -> None:
    """One line that needs attention: its status, reference, task and sentence."""
    colour = STATUS_COLOURS[view.status]
    label = f"{STATUS_SIGNS[view.status]} {words(f'status.{view.status.value}')}"
    sentence = why_sentence(view.standing.why, words).split(":", 1)[1].strip()
    sentence = sentence[0].upper() + sentence[1:]
    st.html(
        f'<div class="wp-card" style="border-color:{colour}" lang="{words.language}">'
        f'<p><strong style="color:{colour}">{escape(label)}</strong>'
        f'<span class="wp-ref">{escape(view.line.ref)}</span></p>'
        f'<p class="wp-title" lang="en">{escape(view.task.text)}</p><p class="wp-why">{escape(sentence)}</p></div>'
    )


def show_next_session(load: SessionLoad | None, words: Words) -> None:
    """What awaits the PTC at its next session."""
    if load is None:
        st.html(f'<p class="wp-sub" lang="{words.language}">{escape(words("next.none"))}</p>')
        return
    body = body_name(load.session.body, words)
    name = f"{body}, {session_name(load.session, words)}"
    sentence = words("next.load", n=load.steps, body=body)
    sentence += words("next.advanced", n=load.advanced) if load.advanced else "."
    st.html(
        f'<div class="wp-card" style="border-color:#596779" lang="{words.language}">'
        f'<p class="wp-title">{escape(name)}</p><p class="wp-why">{escape(sentence)}</p></div>'
    )


def attention_unit(counts: dict[TimelineStatus, int], as_of: dt.date, words: Words) -> str:
    """How many lines need attention, and until when."""
    until = day(as_of + dt.timedelta(days=DUE_SOON_DAYS), words.language)
    return words(
        "attention.unit", overdue=counts[TimelineStatus.OVERDUE], soon=counts[TimelineStatus.DUE_SOON], day=until
    )
