"""One topic after the other: the topic with its tasks, and ways to the next, the former and any
other one."""

import streamlit as st

from wp.domain.counts.topics import topics_with_lines
from wp.domain.filter import Facet
from wp.domain.snapshot import LineView
from wp.language.typography import shortened
from wp.services.tasks import tasks_of
from wp.ui.parts.choice import select
from wp.ui.parts.html import draw, english, joined, link, mark
from wp.ui.parts.task_card import line_anchor, show_lines_of
from wp.ui.parts.titles import heading, show_note
from wp.ui.shell.address_bar import write_all
from wp.ui.shell.view import View

LONG = 90


def show_topic(view: View) -> tuple[LineView, ...]:
    """One topic with its tasks; the keys N and P go on and back, the list to any other. Gives its
    lines."""
    words = view.words
    held = view.answer.worked_out("topics with lines", lambda: topics_with_lines(view.answer))
    if not held:
        show_note(words, words("review.no_topic"))
        return ()
    total = len(held)
    at = min(view.address.page, total)
    topic = held[at - 1][1]
    names = {n: f"{t.ref}  {shortened(t.title, LONG)}" for n, (_, t) in enumerate(held, 1)}
    with st.container(horizontal=True, vertical_alignment="bottom", key="wp_topics"):
        for name, key, by in (("before", "P", -1), ("next", "N", 1)):
            st.button(
                words(f"review.{name}"),
                key=f"topic_{name}",
                shortcut=key,
                disabled=not 1 <= at + by <= total,
                on_click=_go_on,
                args=(by, total),
            )
        st.session_state["review_topic"] = at
        select(words("col.topic"), names, "review_topic", _go_to)
        show_note(words, words("review.topic_of", n=at, total=total))
    lines = view.answer.subset((Facet.TOPIC, topic.ref))
    slipped = [line for line in lines if line.state.slipped]
    jumps = joined((link(f"#{line_anchor(line)}", line.line.ref) for line in slipped), ", ")
    note = joined((mark(words("mark.slipped")), jumps), " ") if slipped else ""
    draw(words, heading(english(f"{topic.number}. {topic.title}"), note))
    for ref in tasks_of(lines):
        show_lines_of(tuple(line for line in lines if line.task.ref == ref), view)
    return lines


def _go_to(at: int) -> None:
    write_all({"p": [str(at)]})


def _go_on(by: int, total: int) -> None:
    """Show the next topic, or the former one, counted from the one that the session knows of: of
    two quick presses the second may bring the address of before the first."""
    at = st.session_state["review_topic"] = min(
        max(st.session_state["review_topic"] + by, 1), total
    )
    _go_to(at)
