"""The review of a session: its parts in the order of a meeting, topic by topic, and the draft of
its conclusions."""

from functools import partial
from html import escape

import streamlit as st

from wp.domain.counts.topics import topics_with_lines
from wp.domain.meetings.review import Due, Late, Review, notes_of_session, previous_session, review
from wp.domain.sessions import Session, SessionStanding
from wp.domain.snapshot import LineView
from wp.language.names import body_name
from wp.language.wording.conclusions import draft_conclusions
from wp.language.wording.filters import session_words
from wp.language.wording.headlines import due_lines, review_headline
from wp.language.wording.reports import moves_sentence
from wp.language.wording.statuses import why_clause
from wp.services.meetings.decisions import asked_by, decided_at
from wp.ui.pages.decisions.register import decision_item
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.lists import line_item, show_items, show_listed
from wp.ui.parts.task_card import status_chip
from wp.ui.shell.frame import show_top
from wp.ui.shell.sidebar import write_all
from wp.ui.shell.view import View


def pick_session(session: Session, view: View) -> None:
    """Pick the session to be reviewed; the day of the page becomes its last day."""
    words = view.words
    gone = (SessionStanding.MOVED, SessionStanding.CANCELLED)
    offered = [s for s in view.reference.sessions if s.standing not in gone or s == session]
    days = {
        session_words(s, words): s.end.isoformat()
        for s in sorted(offered, key=lambda s: s.end, reverse=True)
    }
    st.session_state["review_session"] = session_words(session, words)
    st.selectbox(
        words("review.session"),
        list(days),
        key="review_session",
        on_change=lambda: write_all({"as_of": [days[st.session_state["review_session"]]], "p": []}),
    )


def show_agenda_of(found: Review, view: View) -> None:
    """Moved, due, late, stale, follow-ups."""
    words = view.words
    position = view.answer.position
    earlier = asked_by(view.engine, found.session, position.as_of, position.known_at)
    _show_counts(found, len(earlier), view)
    title = words("review.moved_first")
    if found.previous:
        title = words("review.moved", session=session_words(found.previous, words))

    def stands(line: LineView) -> str:
        return line_item(line, _status(line, view), view)

    show_items(
        title,
        found.moved,
        lambda each: line_item(each.line, escape(moves_sentence(each.moves, words)), view),
        view,
        "" if found.previous else words("review.no_previous"),
        "review-moved",
    )
    _show_due(found, view)
    show_items(
        words("review.late"),
        found.late,
        lambda each: line_item(each.line, _late(each, view), view),
        view,
        anchor="review-late",
    )
    show_items(words("review.stale"), found.stale, stands, view, anchor="review-stale")
    show_items(
        words("review.follow_ups"),
        earlier,
        lambda each: decision_item(each[0], view, (each[1],)),
        view,
        anchor="review-follow_ups",
    )


def _show_due(found: Review, view: View) -> None:
    """What is due at the session, body by body, its own unfolded."""
    words = view.words
    st.html(
        f'<h2 class="wp-heading" lang="{words.language}" '
        f'id="review-due">{escape(words("review.due"))}</h2>'
    )
    for body, due in found.due:
        name = body_name(body, words)
        with st.expander(
            f"**{name}** · {words('agenda.steps', n=len(due))}", body == found.session.body
        ):
            show_listed(f"due {name}", due, partial(_due_item, body, view), view)
    if not found.due:
        st.html(f'<p class="wp-sub" lang="{words.language}">{escape(words("review.nothing"))}</p>')


def _show_counts(found: Review, earlier: int, view: View) -> None:
    """How much each part of the review holds; each figure leads to its part."""
    words, body = view.words, body_name(found.session.body, view.words)
    unexplained = sum(each.reason is None for each in found.late)
    reasons = (
        words("review.note_late", n=unexplained) if unexplained else words("review.note_reasons")
    )
    since = session_words(found.previous, words) if found.previous else "–"
    counts = {
        "moved": (len(found.moved), words("review.note_moved", session=since)),
        "due": (due_lines(found), words("review.note_due", body=body)),
        "late": (len(found.late), reasons if found.late else words("review.note_none")),
        "stale": (len(found.stale), words("review.note_stale")),
        "follow_ups": (earlier, words("review.note_follow_ups")),
    }
    items = "".join(
        f'<li class="wp-figure"><a href="#review-{name}" target="_self">'
        f'<span class="wp-name">{escape(words(f"review.figure_{name}"))}</span>'
        f'<span class="wp-number">{n}</span><span class="wp-note">{escape(note)}</span></a></li>'
        for name, (n, note) in counts.items()
    )
    label = escape(words("review.figures"))
    st.html(
        f'<ul class="wp-figures wp-small" lang="{words.language}" aria-label="{label}">{items}</ul>'
    )


def _status(line: LineView, view: View) -> str:
    return f"{status_chip(line.status, view.words)} {escape(why_clause(line.standing.why, view.words))}"


def _due_item(body: str, view: View, each: Due) -> str:
    words, step = view.words, each.step
    state = words("review.reached") if step.has_acted(body) else words("review.waiting")
    return line_item(
        each.line, f'<span lang="en">{escape(step.step.text)}</span> · {escape(state)}', view
    )


def _late(each: Late, view: View) -> str:
    words = view.words
    why = f"{_status(each.line, view)}<br>"
    if each.reason is None:
        return f'{why}<strong class="wp-late">{escape(words("review.no_reason"))}</strong>'
    action = f" · {each.reason.anticipated_action}" if each.reason.anticipated_action else ""
    return f"{why}<bdi>{escape(each.reason.reason + action)}</bdi>"


def show_topic(view: View) -> tuple[LineView, ...]:
    """One topic with its lines; the keys N and P go on and back. Gives its lines."""
    words = view.words
    held = view.answer.worked_out("topics with lines", lambda: topics_with_lines(view.answer))
    refs = [topic.ref for _, topic in held]
    if not refs:
        return ()
    at = min(view.address.page, len(refs))
    lines = view.answer.subset(("topic", refs[at - 1]))
    with st.container(horizontal=True, vertical_alignment="center"):
        before, behind = str(max(at - 1, 1)), str(min(at + 1, len(refs)))
        st.button(
            words("review.before"),
            key="topic_before",
            shortcut="P",
            disabled=at == 1,
            on_click=write_all,
            args=({"p": [before]},),
        )
        st.button(
            words("review.next"),
            key="topic_next",
            shortcut="N",
            disabled=at == len(refs),
            on_click=write_all,
            args=({"p": [behind]},),
        )
        st.html(
            '<p class="wp-sub" '
            f'lang="{words.language}">{escape(words("review.topic_of", n=at, total=len(refs)))}</p>'
        )
    topic = lines[0].topic
    items = "".join(line_item(line, _told(line, view), view) for line in lines)
    st.html(
        f'<section lang="{words.language}"><h2 class="wp-heading" '
        f'lang="en">{escape(topic.number)}. '
        f'{escape(topic.title)}</h2><ul class="wp-agenda wp-plain wp-wide">{items}</ul></section>'
    )
    return lines


def _told(line: LineView, view: View) -> str:
    latest = line.state.latest
    note = (
        f'<br><bdi class="wp-typed" lang="en">{escape(latest.note)}</bdi>'
        if latest and latest.note
        else ""
    )
    indicator = (
        f'<span lang="en">{escape(line.line.indicator.text)}</span><br>'
        if line.line.indicator.text
        else ""
    )
    return f"{indicator}{_status(line, view)}{note}"


def show_conclusions(session: Session, view: View) -> None:
    """The draft of the conclusions and of the Progress column, to be copied or taken as a file."""
    words = view.words
    position = view.answer.position
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
    st.download_button(
        words("conclusions.take"),
        text.encode(),
        name,
        "text/plain; charset=utf-8",
        on_click="ignore",
    )
    st.code(text, language=None, wrap_lines=True)


def reviewed(session: Session, view: View) -> Review:
    """The review of a session on the day of the view; worked out once."""
    previous = previous_session(view.reference.sessions, session)
    then = view.ask_on(previous.end) if previous else None
    return view.answer.worked_out(
        ("review", session, previous, then), lambda: review(session, previous, view.answer, then)
    )


def show_review_head(found: Review, view: View) -> None:
    """The top of the page: the session, and how much moved, is due and is late."""
    show_top(view, review_headline(found, view.words))
