"""The review of a session: its parts in the order of a meeting, topic by topic, and the draft of
its conclusions."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Any

import streamlit as st

from wp.domain.meetings.review import (
    Due,
    Review,
    notes_of_session,
)
from wp.domain.progress import StepState
from wp.domain.sessions import Session
from wp.domain.snapshot import LineView
from wp.language.names import body_name
from wp.language.wording.conclusions import draft_conclusions
from wp.language.wording.filters import baseline_note, baseline_words, session_words
from wp.language.wording.headlines import due_lines, review_headline
from wp.language.wording.reports import moves_sentence
from wp.services.meetings.baseline import review_of
from wp.services.meetings.decisions import asked_by, decided_at
from wp.ui.pages.decisions.register import decision_item
from wp.ui.pages.session.under_review import UNDER_REVIEW
from wp.ui.parts.choice import select
from wp.ui.parts.downloads import offer_file
from wp.ui.parts.figure_strip import Figure, figure_strip
from wp.ui.parts.html import Markup, draw, english, joined, stacked
from wp.ui.parts.lists import as_printed, line_item, show_folded, show_items, show_listed
from wp.ui.parts.status_marks import edge, status_chip, status_text, why_of
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.address_bar import write_all
from wp.ui.shell.frame import show_top_of_lines
from wp.ui.shell.view import View

# How many of the late lines stand open.
LATE = 4


def pick_session(session: Session, view: View) -> None:
    """Pick the session to be reviewed; the day of the page becomes its last day. Under the picker,
    which one is opened unless one is picked."""
    words, key = view.words, "review_session"
    offered = [each for each in view.reference.sessions if each.takes_place]
    offered.sort(key=lambda each: each.end, reverse=True)
    days = {each.key: each.end.isoformat() for each in offered}
    st.session_state[key] = session.key
    select(
        words("review.session"),
        {each.key: session_words(each, words) for each in offered},
        key,
        lambda chosen: write_all({"as_of": [days[chosen]], UNDER_REVIEW: [chosen], "p": []}),
    )
    show_note(words, words("review.rule"))


def show_agenda_of(found: Review, view: View) -> None:
    """What is due and what is late, then, folded away, what moved, is stale or was asked before."""
    words, position = view.words, view.answer.snapshot
    earlier = asked_by(view.engine, found.session, position.as_of, position.known_at)
    _show_counts(found, len(earlier), view)
    show_note(words, baseline_note(found.baseline, words))
    _show_due(found, view)
    show_items(
        words("review.late"),
        found.late,
        lambda each: _item(each.line, _status(each.line, view), view),
        view,
        anchor="review-late",
        opened=LATE,
    )
    moved = words("review.moved", session=baseline_words(found.baseline, words))
    parts: tuple[tuple[str, str, Sequence[Any], Callable[[Any], Markup]], ...] = (
        (
            "moved",
            moved,
            found.moved,
            lambda each: _item(each.line, moves_sentence(each.moves, words), view),
        ),
        (
            "stale",
            words("review.stale"),
            found.stale,
            lambda line: _item(line, _status(line, view), view),
        ),
        (
            "follow_ups",
            words("review.follow_ups"),
            earlier,
            lambda each: decision_item(each[0], view, (each[1],)),
        ),
    )
    for name, title, items, draw_item in parts:
        show_folded(title, items, draw_item, view, f"review-{name}")


def _show_due(found: Review, view: View) -> None:
    """What is due at the session, body by body, its own unfolded."""
    words = view.words
    nothing = "" if found.due else words("review.nothing")
    show_heading(words("review.due"), nothing, words, "review-due")
    for body, due in found.due:
        name = body_name(body, words)
        title = f"**{name}** · {words('agenda.steps', n=len(due))}"
        with st.expander(title, body == found.session.body):
            show_listed(f"due {name}", due, partial(_due_item, body, view), view)


def _show_counts(found: Review, earlier: int, view: View) -> None:
    """How much each part of the review holds; each figure leads to its part."""
    words, body = view.words, body_name(found.session.body, view.words)
    unexplained = sum(each.reason is None for each in found.late)
    late = words("review.note_late", n=unexplained) if unexplained else ""
    late = late or words("review.note_reasons" if found.late else "review.note_none")
    since = baseline_words(found.baseline, words)
    counts = {
        "moved": (len(found.moved), words("review.note_moved", session=since)),
        "due": (due_lines(found), words("review.note_due", body=body)),
        "late": (len(found.late), late),
        "stale": (len(found.stale), words("review.note_stale")),
        "follow_ups": (earlier, words("review.note_follow_ups")),
    }
    figures = (
        Figure(words(f"review.figure_{name}"), n, note, f"#review-{name}")
        for name, (n, note) in counts.items()
    )
    draw(words, figure_strip(words("review.figures"), figures, "small"))


def _status(line: LineView, view: View) -> Markup:
    return joined((status_chip(line.status, view.words), why_of(line, view.words)), " ")


def _due_item(body: str, view: View, each: Due) -> Markup:
    words, step, status = view.words, each.step, each.line.status_of(each.step)
    acted = words("review.acted", body=body_name(body, words)) if each.acted(body) else ""
    said = (status_text(status, words), english(step.step.text), acted)
    return _item(each.line, joined(said, " · "), view, step, style=edge(status))


def _item(
    line: LineView, said: object, view: View, step: StepState | None = None, **attributes: object
) -> Markup:
    """A line with its indicator and timeline; `step` and `attributes` as of `line_item`."""
    return line_item(line, stacked(as_printed(line, view), said), view, step, **attributes)


def show_conclusions(session: Session, view: View) -> None:
    """The draft of the conclusions and of the Progress column, to be copied or taken as a file."""
    words, position = view.words, view.answer.snapshot
    own = decided_at(view.engine, session, position.as_of, position.known_at)
    if not own:
        st.info(words("conclusions.none"))
        return
    notes = view.answer.worked_out(
        ("notes", session), lambda: notes_of_session(session, view.answer.lines)
    )
    text = draft_conclusions(session, own, notes, words)
    show_heading(words("review.conclusions"), words("conclusions.unit", n=len(own)), words)
    name = words("conclusions.file", session=session.key.replace(" ", "-"))
    label, mime = words("conclusions.take"), "text/plain; charset=utf-8"
    offer_file(label, text.encode(), name, mime, "conclusions", type="secondary")
    st.code(text, language=None, wrap_lines=True)


def reviewed(session: Session, view: View) -> Review:
    """The review of a session on the day of the view; worked out once."""
    editions = view.address.question.editions
    found: Review = view.answer.worked_out(
        ("review", session, editions),
        lambda: review_of(view.engine, session, view.answer, editions)[0],
    )
    return found


def show_review_head(found: Review, view: View) -> None:
    """The top of the page: the session, and how much moved, is due and is late."""
    show_top_of_lines(view, review_headline(found, view.words))
