"""The agenda and the work without dates, as lists that fold."""

from collections import Counter
from collections.abc import Sequence

import streamlit as st

from wp.charts.labels import status_name
from wp.domain.counts.schedule import Apart
from wp.domain.meetings.agenda import Agenda, Item, Peak, Sitting
from wp.domain.sessions import quarter_window
from wp.domain.snapshot import LineView
from wp.domain.step_status import StepStatus
from wp.domain.timeline import StepKind
from wp.language.dates import month, window
from wp.language.wording.filters import session_words
from wp.language.wording.statuses import describe_gap
from wp.ui.parts.html import Markup, draw, english, joined, link, paragraph, strong
from wp.ui.parts.lists import bullets, item, line_item
from wp.ui.parts.status_marks import edge, status_text
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.view import View

LISTED = 26


def timeline_headline(peak: Peak, view: View) -> str:
    """Where the work still to do gathers, and what is overdue."""
    words, lines = view.words, view.answer.lines
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
        show_note(words, words("agenda.nothing"))
        return
    left, right = st.columns(2, gap="large")
    with left:
        if found.overdue:
            late = status_name(StepStatus.OVERDUE, words)
            _fold(late, found.overdue, view, open_=len(found.overdue) <= LISTED // 4)
        if not found.sittings:
            show_note(words, words("agenda.no_session"))
        _show_sittings(found.sittings, view)
    with right:
        if found.months:
            title, unit = words("agenda.without"), words("agenda.without_unit")
            show_heading(title, unit, words, level="h3")
        for each in found.months:
            name = month(each.first, words.language)
            _fold(name[0].upper() + name[1:], each.items, view, open_=False)


def _show_sittings(sittings: Sequence[Sitting], view: View) -> None:
    """The sessions at which something is due, the first one open; the others in one sentence."""
    words, opened = view.words, False
    for each in sittings:
        if each.items:
            href = view.link(session=each.session.key)
            _fold(session_words(each.session, words), each.items, view, not opened, href)
            opened = True
    idle = [session_words(each.session, words) for each in sittings if not each.items]
    if idle:
        show_note(words, words("agenda.nothing_at", sessions=words.parts(idle)))


def _fold(title: str, items: Sequence[Item], view: View, open_: bool, href: str = "") -> None:
    words, more = view.words, len(items) - LISTED
    with st.expander(f"**{title}** · {words('agenda.steps', n=len(items))}", expanded=open_):
        rest = words("agenda.rest", n=more) if more > 0 else ""
        whole = link(href, words("agenda.all")) if href else ""
        listed = bullets((_item(each, view) for each in items[:LISTED]), "agenda")
        draw(words, listed, paragraph("sub", joined((rest, whole), " ")))


def _item(each: Item, view: View) -> Markup:
    """One step: its line and task, how it stands, the step as printed, and how late it is."""
    words, step, late = view.words, each.step, ""
    if each.status is StepStatus.OVERDUE:
        gap = describe_gap(each.due, view.answer.snapshot.as_of, words)
        late = words("agenda.late", gap=gap)
    said = joined((status_text(each.status, words), english(step.step.text), late), " · ")
    return line_item(each.view, said, view, step, style=edge(each.status))


def show_apart(found: Apart, view: View) -> None:
    """The work that no date holds, below the picture: recurring steps by their wording, and what
    was not understood."""
    words = view.words
    if not found.recurring:
        show_heading(words("timeline.recurring"), words("timeline.recurring_none"), words)
    else:
        dated = view.answer.worked_out(
            "recurring dated", lambda: sum(bool(line.quarters) for line in found.recurring)
        )
        also = words("timeline.recurring_also", n=dated) if dated else ""
        unit = words("timeline.recurring_unit", n=len(found.recurring), also=also)
        show_heading(words("timeline.recurring"), unit, words)
        _show_wordings(found, view)
        _list_lines(found.recurring, view)
    if found.undated:
        unit = words("timeline.undated_unit", n=len(found.undated))
        show_heading(words("timeline.undated"), unit, words)
        _list_lines(found.undated, view)


def _show_wordings(found: Apart, view: View) -> None:
    """How the plans say it, the most frequent first, and a link to the lines without any date."""
    words, n = view.words, found.without_date
    counts = view.answer.worked_out("wordings", lambda: _wordings(found.recurring))
    shown = (item(english(said), " ", strong(times), " ") for said, times in counts.most_common(8))
    more = link(view.link(fy="none"), words("timeline.without_date", n=n)) if n else ""
    draw(words, bullets(shown, "wordings"), paragraph("sub", more))


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
    """Lines with their status and their timeline as printed, folded away."""
    words, most = view.words, 2 * LISTED
    with st.expander(words("timeline.recurring_list", n=len(lines))):
        listed = (
            line_item(
                line,
                joined((status_text(line.status, words), english(line.line.timeline.text)), " · "),
                view,
                style=edge(line.status),
            )
            for line in lines[:most]
        )
        rest = words("agenda.rest", n=len(lines) - most) if len(lines) > most else ""
        draw(words, bullets(listed, "agenda two"), paragraph("sub", rest))
