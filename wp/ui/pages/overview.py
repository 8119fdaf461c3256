"""Parts of the first page: the key figures, what needs attention, and what comes next."""

import datetime as dt

import streamlit as st

from wp.charts.labels import status_name
from wp.domain.counts.summary import Quarter, SessionLoad, attention_in_view, kinds
from wp.domain.filter import Answer, Facet, count_status
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus, shown_statuses
from wp.domain.step_status import DUE_SOON_DAYS, due_soon_until
from wp.language.dates import day, month
from wp.language.names import body_name, session_name
from wp.language.wording.filters import baseline_note, baseline_words
from wp.language.wording.headlines import headline
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS
from wp.services.meetings.baseline import answer_then, baseline_of
from wp.ui.parts.cards import QUIET, card
from wp.ui.parts.figure_strip import Figure, figure_strip, share_strip
from wp.ui.parts.html import draw, joined, link, paragraph, reference
from wp.ui.parts.kinds import show_kinds
from wp.ui.parts.status_marks import edge, ink, status_text, troubles, why_of
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.frame import show_top_of_lines
from wp.ui.shell.view import View

CARDS, AT_MOST = 3, 18


def show_headline(view: View, found: tuple[Quarter, ...]) -> None:
    """The top of the overview: what the figures mean."""
    show_top_of_lines(view, headline(view.answer, found, view.words))


def show_figures(view: View) -> None:
    """The key figures, each a link to the lines that it counts and with its change since the
    PTC's session before (`baseline_of`), and the strip that shows their shares."""
    answer, words, position = view.answer, view.words, view.answer.snapshot
    since = baseline_of(answer)
    then = answer_then(view.engine, answer, since, view.address.question.editions)
    counts, former = count_status(answer), count_status(then)
    shown = shown_statuses(counts.get)
    figures = (
        Figure(
            status_name(status, words),
            counts[status],
            figure_note(status, counts[status], answer, words),
            view.link(status=status, as_of=position.as_of.isoformat()),
            ink(status),
            counts[status] - former[status],
            {"data_status": status.value},
        )
        for status in shown
    )
    shares = [
        (counts[s], STATUS_COLOURS[s], f"{words(f'status.{s.value}')}: {counts[s]}") for s in shown
    ]
    unit = words(
        "figures.unit_since",
        since=baseline_words(since, words),
        lines=words("lines", n=len(answer)),
        tasks=words("tasks", n=answer.tasks),
    )
    counted = link(view.link("about"), words("picture.counted"))
    draw(
        words,
        figure_strip(words("figures.label"), figures),
        share_strip(shares),
        paragraph("sub unit", unit, " · ", counted),
        paragraph("sub unit", baseline_note(since, words)),
    )


def figure_note(status: TimelineStatus, count: int, answer: Answer, words: Words) -> str:
    """What the figure of a status, this count of lines, means on this day, in a few words."""
    key, language = f"note.{status.value}", words.language
    match status:
        case TimelineStatus.DUE_SOON:
            return words(key, day=day(due_soon_until(answer.snapshot.as_of), language))
        case TimelineStatus.OVERDUE | TimelineStatus.UPCOMING:
            lines = answer.subset((Facet.STATUS, status))
            due = min(
                (v.line_status.next_due for v in lines if v.line_status.next_due), default=None
            )
            if due:
                return words(key, day=day(due, language), month=month(due, language))
        case TimelineStatus.COMPLETED:
            if count:
                return words(key, share=words.percent(count / len(answer)))
        case _:
            return words(key)
    return words(f"{key}.none")


def attention_unit(counts: dict[TimelineStatus, int], as_of: dt.date, words: Words) -> str:
    """How many lines need attention, and until when."""
    return words(
        "attention.unit",
        overdue=counts[TimelineStatus.OVERDUE],
        soon=counts[TimelineStatus.DUE_SOON],
        day=day(due_soon_until(as_of), words.language),
    )


def show_attention(view: View) -> None:
    """What is overdue, due soon or slipped, each with its sentence; one that slipped first, all
    but the first few folded."""
    words, found = view.words, attention_in_view(view.answer)
    slipped = view.answer.count_marked("slipped", True)
    moved = link(view.link(slipped="yes"), words("attention.slipped", n=slipped)) if slipped else ""
    counted = attention_unit(count_status(view.answer), view.answer.snapshot.as_of, words)
    unit = joined((counted, moved), ", ")
    show_heading(words("attention.title"), unit, words)
    if not found:
        st.success(words("attention.none", n=DUE_SOON_DAYS))
    _show_cards(found[:CARDS], view)
    if found[CARDS:]:
        with st.expander(words("attention.more", n=len(found) - CARDS)):
            _show_cards(found[CARDS:AT_MOST], view)
            if len(found) > AT_MOST:
                st.caption(words("attention.rest", n=len(found) - AT_MOST))


def _show_cards(lines: tuple[LineView, ...], view: View) -> None:
    """Lines that need attention, each with its status, reference, task and sentence."""
    if not lines:
        return
    words = view.words
    cards = (
        card(
            paragraph("", status_text(line.status, words), reference(line.line.ref)),
            paragraph(
                "title", link(view.link("task", task=line.task.ref), line.task.text), lang="en"
            ),
            paragraph("why", why_of(line, words)),
            paragraph("why", troubles(line, words)),
            edge=edge(line.status),
        )
        for line in lines
    )
    draw(words, *cards)


def show_balance(view: View) -> None:
    """Advanced and Maintenance, plan by plan."""
    show_heading(view.words("kinds.title"), view.words("kinds.unit"), view.words)
    show_kinds(kinds(view.answer), view)


def show_next_session(load: SessionLoad | None, view: View) -> None:
    """What awaits the PTC at its next session: it opens the review of it, its numbers the lines."""
    words = view.words
    show_heading(words("next.title"), "", words)
    if load is None:
        show_note(words, words("next.none"))
        return
    body = body_name(load.session.body, words)
    sentence = words("next.load", n=load.steps, body=body)
    sentence += words("next.advanced", n=load.advanced) if load.advanced else "."
    name = words.row((body, session_name(load.session, words)))
    title = link(view.link("session", review=load.session.key), name)
    lines = link(view.link(session=load.session.key), sentence) if load.steps else sentence
    draw(words, card(paragraph("title", title), paragraph("why", lines), edge=QUIET))
