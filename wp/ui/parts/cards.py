"""What needs attention, and what comes next, as cards."""

import datetime as dt
from html import escape

import streamlit as st

from wp.domain.counts.summary import SessionLoad
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus, due_soon_until
from wp.language.dates import day
from wp.language.names import body_name, session_name
from wp.language.wording.statuses import why_clause
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS
from wp.ui.parts.blocks import status_text
from wp.ui.shell.view import View

AT_MOST = 18


def show_cards(lines: tuple[LineView, ...], view: View) -> None:
    """Lines that need attention, each with its status, reference, task and sentence."""
    st.html("".join(_card(line, view) for line in lines))


def _card(line: LineView, view: View) -> str:
    words = view.words
    colour = STATUS_COLOURS[line.status]
    label = f"{STATUS_SIGNS[line.status]} {words(f'status.{line.status.value}')}"
    sentence = why_clause(line.standing.why, words)
    link = view.link("task", task=line.task.ref)
    return (
        f'<div class="wp-card" style="border-color:{colour}" lang="{words.language}">'
        f'<p><strong style="color:{status_text(line.status)}">{escape(label)}</strong>'
        f'<span class="wp-ref">{escape(line.line.ref)}</span></p>'
        f'<p class="wp-title" lang="en"><a href="{escape(link)}" '
        f'target="_self">{escape(line.task.text)}</a></p>'
        f'<p class="wp-why">{escape(sentence)}</p></div>'
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
    until = day(due_soon_until(as_of), words.language)
    return words(
        "attention.unit",
        overdue=counts[TimelineStatus.OVERDUE],
        soon=counts[TimelineStatus.DUE_SOON],
        day=until,
    )
