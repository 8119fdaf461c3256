"""All topics on one screen: topics down, status across, Advanced before Maintenance. Every
number opens its lines."""

from collections import Counter

import streamlit as st

from wp.charts.labels import status_name
from wp.domain.counts.topics import TopicRow
from wp.domain.filter import Facet
from wp.domain.meetings.proposals import Proposal
from wp.domain.programme import Edition, ProgrammeKind, TaskType, Topic
from wp.domain.status import TimelineStatus
from wp.language.names import programme_title
from wp.ui.pages.proposals.topics import apart_note
from wp.ui.parts.html import Markup, draw, english, joined, link, reference, tip
from wp.ui.parts.lists import item, labelled
from wp.ui.parts.status_marks import status_number
from wp.ui.parts.tables import Cell, Row, matrix
from wp.ui.shell.view import View

TYPES = (*TaskType, None)
# Tables of so few topics have room for long titles on two lines.
SHORT = 12

Column = tuple[TimelineStatus, TaskType | None]


def headline(view: View) -> str:
    """How many topics have something overdue, or the one topic chosen."""
    words, answer = view.words, view.answer
    if len(view.filter.topic) == 1 and len(answer):
        topic = answer.lines[0].topic
        return f"{topic.number}. {topic.title}"
    late = len(answer.values(Facet.TOPIC, (Facet.STATUS, TimelineStatus.OVERDUE)))
    total = len(answer.values(Facet.TOPIC))
    return words("topics.head", n=late, total=total) if late else words("topics.head_none", n=total)


def show_matrix(
    rows: tuple[TopicRow, ...],
    inactive: tuple[Topic, ...],
    proposed: tuple[Proposal, ...],
    view: View,
) -> None:
    """Draw the rows, one table a programme; the first stands beside the others, so that all fit on
    one screen. The inactive topics and the proposed tasks are listed below the last."""
    editions = list({row.edition.key: row.edition for row in rows}.values())
    with st.container(key="wp_matrices"):
        places = st.columns((1.4, 1), gap="large") if len(editions) > 1 else [st.container()]
    for at, edition in enumerate(editions):
        own = [row for row in rows if row.edition is edition]
        with places[min(at, 1)]:
            draw(view.words, _table(edition, own, view))
    with places[-1]:
        if inactive:
            draw(view.words, _inactive(inactive, view))
        if proposed:
            draw(view.words, apart_note(proposed, view))


def _inactive(topics: tuple[Topic, ...], view: View) -> Markup:
    items = (item(reference(topic.ref), " ", english(topic.title)) for topic in topics)
    return labelled(view.words("topics.inactive", n=len(topics)), items, "links bare")


def _table(edition: Edition, rows: list[TopicRow], view: View) -> Markup:
    words, typed = view.words, edition.programme.kind is ProgrammeKind.TOPICS
    columns = _columns(rows, typed)
    heads: list[Row] = [
        [
            Cell(programme_title(edition.programme.title, words), "left"),
            words("topics.lines"),
            *(
                Cell(status_name(status, words), "group-head", n)
                for status, n in Counter(status for status, _ in columns).items()
            ),
        ]
    ]
    if typed:
        kinds = (tip(kind or "–", words(f"type.{kind or 'none'}")) for _, kind in columns)
        heads.append(["", "", *kinds])
    body = (_row(row, columns, typed, view) for row in rows)
    return matrix(heads, body, "short" if len(rows) <= SHORT else "")


def _columns(rows: list[TopicRow], typed: bool) -> list[Column]:
    """The pairs of status and type under which any topic has a line; one a status where tasks
    have no type."""
    found = {(status, kind if typed else None) for row in rows for status, kind in row.lines}
    return [
        (status, kind) for status in TimelineStatus for kind in TYPES if (status, kind) in found
    ]


def _row(row: TopicRow, columns: list[Column], typed: bool, view: View) -> Row:
    topic = row.topic
    name = joined((f"{topic.number}.", english(topic.title)), " ")
    numbers = (_number(row, status, kind, typed, view) for status, kind in columns)
    titled = link(view.link(topic=topic.ref), name, class_="wp-cut", title=topic.title)
    return [titled, Cell(row.total, "all"), *numbers]


def _number(
    row: TopicRow, status: TimelineStatus, kind: TaskType | None, typed: bool, view: View
) -> Markup | str:
    n = row.lines.get((status, kind), 0)
    of_type = {"type": kind or "none"} if typed else {}
    href = view.link(topic=row.topic.ref, status=status, **of_type)
    return status_number(n, status, href) if n else ""
