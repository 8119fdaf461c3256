"""The agenda and the work without dates, as lists that fold; every text from data is escaped and
marked English."""

from collections import Counter
from collections.abc import Sequence
from html import escape

import streamlit as st

from wp.domain.counts.schedule import Apart
from wp.domain.meetings.agenda import Agenda, Item, Peak, Sitting
from wp.domain.sessions import quarter_window
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.domain.timeline import StepKind
from wp.language.dates import month, window
from wp.language.wording.filters import session_words
from wp.language.wording.statuses import describe_gap
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS
from wp.ui.parts.blocks import show_heading, status_text
from wp.ui.shell.view import View

LISTED = 26


def timeline_headline(peak: Peak, view: View) -> str:
    """Where the work still to do gathers, and what is overdue."""
    words, lines = view.words, view.answer.lines
    if not lines:
        return words("timeline.head_empty")
    if not peak.total:
        return words("timeline.head_none")
    if not peak.quarter:
        return words("timeline.head_only_late", n=peak.overdue)
    dated = view.answer.worked_out(
        "dated steps", lambda: sum(s.due is not None for v in lines for s in v.state.steps)
    )
    key = "timeline.head_left" if peak.total < dated else "timeline.head"
    span = window(*quarter_window(peak.quarter), words.language)
    said = words(key, n=peak.steps, total=peak.total, window=span)
    return said + (words("timeline.head_late", n=peak.overdue) if peak.overdue else "") + "."


def show_agenda(found: Agenda, steps: int, view: View) -> None:
    """What is overdue, then the coming sessions; beside them the months in which no session is
    on record."""
    words = view.words
    show_heading(words("agenda.title"), words("agenda.unit", n=steps) if steps else "", words)
    if not steps:
        _note(words("agenda.nothing"), words)
        return
    left, right = st.columns(2, gap="large")
    with left:
        if found.overdue:
            late = f"{STATUS_SIGNS[TimelineStatus.OVERDUE]} {words('agenda.overdue')}"
            _fold(late, found.overdue, view, open_=len(found.overdue) <= LISTED // 4)
        if not found.sittings:
            _note(words("agenda.no_session"), words)
        _show_sittings(found.sittings, view)
    with right:
        if found.months:
            _small_heading(words("agenda.without"), words("agenda.without_unit"), words)
        for each in found.months:
            _fold(_capital(month(each.first, words.language)), each.items, view, open_=False)


def _show_sittings(sittings: Sequence[Sitting], view: View) -> None:
    """The sessions at which something is due, the first one open; the others in one sentence."""
    words, opened = view.words, False
    for each in sittings:
        if each.items:
            link = view.link(session=each.session.key)
            _fold(session_words(each.session, words), each.items, view, open_=not opened, link=link)
            opened = True
    idle = [session_words(each.session, words) for each in sittings if not each.items]
    if idle:
        _note(words("agenda.nothing_at", sessions=words.parts(idle)), words)


def _fold(title: str, items: Sequence[Item], view: View, open_: bool, link: str = "") -> None:
    words = view.words
    with st.expander(f"**{title}** · {words('agenda.steps', n=len(items))}", expanded=open_):
        listed = "".join(_item(item, view) for item in items[:LISTED])
        rest = words("agenda.rest", n=len(items) - LISTED) if len(items) > LISTED else ""
        more = (
            f'<a href="{escape(link)}" target="_self">{escape(words("agenda.all"))}</a>'
            if link
            else ""
        )
        end = f'<p class="wp-sub">{escape(rest)} {more}</p>' if rest or more else ""
        st.html(f'<div lang="{words.language}"><ul class="wp-agenda">{listed}</ul>{end}</div>')


def _item(item: Item, view: View) -> str:
    """One step: its line and task, how it stands, the step as printed, where it was due first."""
    words, step, standing = view.words, item.step, item.standing
    parts = [f'<span lang="en">{escape(step.step.text)}</span>']
    printed = step.step
    if step.due != printed.due and printed.start and printed.end and step.start and step.due:
        was, now = (
            window(*days, words.language)
            for days in ((printed.start, printed.end), (step.start, step.due))
        )
        parts.append(escape(words("timeline.moved", first=was, now=now)))
    if standing is TimelineStatus.OVERDUE:
        gap = describe_gap(item.due, view.answer.position.as_of, words)
        parts.append(escape(words("agenda.late", gap=gap)))
    return (
        f'<li style="border-color:{STATUS_COLOURS[standing]}">{_named(item.view, view)}'
        f'<span class="wp-agenda-when">{_status(standing, words)} · {" · ".join(parts)}</span></li>'
    )


def _named(line: LineView, view: View) -> str:
    link = escape(view.link("task", task=line.task.ref))
    return (
        f'<a href="{link}" target="_self"><strong>{escape(line.line.ref)}</strong></a> '
        f'<span lang="en">{escape(line.task.text)}</span> '
    )


def show_apart(found: Apart, view: View) -> None:
    """The work that no date holds, below the picture: recurring steps by their wording, and what
    was not understood."""
    words = view.words
    dated = view.answer.worked_out(
        "recurring dated", lambda: sum(bool(line.quarters) for line in found.recurring)
    )
    also = words("timeline.recurring_also", n=dated) if dated else ""
    sub = words("timeline.recurring_unit", n=len(found.recurring), also=also)
    show_heading(
        words("timeline.recurring"),
        sub if found.recurring else words("timeline.recurring_none"),
        words,
    )
    if found.recurring:
        _show_wordings(found, view)
        with st.expander(words("timeline.recurring_list", n=len(found.recurring))):
            _list_lines(found.recurring, view)
    if found.undated:
        show_heading(
            words("timeline.undated"), words("timeline.undated_unit", n=len(found.undated)), words
        )
        with st.expander(words("timeline.recurring_list", n=len(found.undated))):
            _list_lines(found.undated, view)


def _show_wordings(found: Apart, view: View) -> None:
    """How the plans say it, the most frequent first, and a link to the lines without any date."""
    words = view.words
    counts = view.answer.worked_out("wordings", lambda: _wordings(found.recurring))
    shown = " ".join(
        f'<li><span lang="en">{escape(said)}</span> <strong>{n}</strong></li>'
        for said, n in counts.most_common(8)
    )
    link = escape(view.link(fy="none"))
    said = escape(words("timeline.without_date", n=found.without_date))
    more = (
        f'<p class="wp-sub"><a href="{link}" target="_self">{said}</a></p>'
        if found.without_date
        else ""
    )
    st.html(f'<div lang="{words.language}"><ul class="wp-wordings">{shown}</ul>{more}</div>')


def _wordings(lines: Sequence[LineView]) -> Counter[str]:
    """How many lines say each wording of a recurring step."""
    return Counter(
        said
        for line in lines
        for said in {
            s.step.text: None for s in line.state.steps if s.step.kind is StepKind.RECURRING
        }
    )


def _list_lines(lines: Sequence[LineView], view: View) -> None:
    words = view.words
    listed = "".join(
        f'<li style="border-color:{STATUS_COLOURS[line.status]}">{_named(line, view)}'
        f'<span class="wp-agenda-when">{_status(line.status, words)} · '
        f'<span lang="en">{escape(line.line.timeline.text)}</span></span></li>'
        for line in lines[: 2 * LISTED]
    )
    rest = words("agenda.rest", n=len(lines) - 2 * LISTED) if len(lines) > 2 * LISTED else ""
    end = f'<p class="wp-sub">{escape(rest)}</p>' if rest else ""
    st.html(f'<div lang="{words.language}"><ul class="wp-agenda wp-two">{listed}</ul>{end}</div>')


def _status(status: TimelineStatus, words: Words) -> str:
    said = escape(f"{STATUS_SIGNS[status]} {words(f'status.{status.value}')}")
    return f'<strong style="color:{status_text(status)}">{said}</strong>'


def _small_heading(title: str, sub: str, words: Words) -> None:
    st.html(
        f'<div lang="{words.language}"><h3 class="wp-heading">{escape(title)}</h3>'
        f'<p class="wp-sub">{escape(sub)}</p></div>'
    )


def _note(text: str, words: Words) -> None:
    st.html(f'<p class="wp-sub" lang="{words.language}">{escape(text)}</p>')


def _capital(text: str) -> str:
    return text[0].upper() + text[1:]
