"""All topics on one screen: topics down, status across, Advanced before Maintenance. Every
number opens its lines."""

from html import escape

import streamlit as st

from wp.domain.counts.topics import TopicRow
from wp.domain.meetings.proposals import Proposal
from wp.domain.programme import Edition, Topic
from wp.domain.status import TimelineStatus
from wp.language.names import programme_title
from wp.look.colours import STATUS_COLOURS, STATUS_SIGNS, filled_with
from wp.ui.pages.proposals.topics import apart_note
from wp.ui.shell.view import View

TYPES = ("A", "M", None)
# Tables of so few topics have room for long titles on two lines.
SHORT = 12

Column = tuple[TimelineStatus, str | None]


def show_matrix(
    rows: tuple[TopicRow, ...],
    inactive: tuple[Topic, ...],
    proposed: tuple[Proposal, ...],
    view: View,
) -> None:
    """Draw the rows, one table a programme; the first stands beside the others, so that all fit
    on one screen."""
    editions = list({row.edition.key: row.edition for row in rows}.values())
    with st.container(key="wp_matrices"):
        places = st.columns((1.4, 1), gap="large") if len(editions) > 1 else [st.container()]
    for at, edition in enumerate(editions):
        own = [row for row in rows if row.edition is edition]
        with places[min(at, 1)]:
            st.html(_table(edition, own, view))
    if inactive:
        with places[-1]:
            st.html(_inactive(inactive, view))
    if proposed:
        with places[-1]:
            st.html(apart_note(proposed, view))


def _inactive(topics: tuple[Topic, ...], view: View) -> str:
    words = view.words
    items = "".join(
        f'<li><span class="wp-ref">{escape(topic.ref)}</span> <span '
        f'lang="en">{escape(topic.title)}</span></li>'
        for topic in topics
    )
    title = escape(words("topics.inactive", n=len(topics)))
    return f'<div lang="{words.language}"><p class="wp-label">{title}</p><ul class="wp-links wp-bare">{items}</ul></div>'


def _table(edition: Edition, rows: list[TopicRow], view: View) -> str:
    words = view.words
    typed = edition.programme.kind == "topics"
    columns = _columns(rows, typed)
    title = escape(programme_title(edition.programme.title, words))
    head = "".join(
        f'<th scope="colgroup" colspan="{sum(each is status for each, _ in columns)}" '
        'class="wp-group-head">'
        f"{STATUS_SIGNS[status]} {escape(words(f'status.{status.value}'))}</th>"
        for status in dict.fromkeys(status for status, _ in columns)
    )
    under = "".join(_kind_head(kind, view) for _, kind in columns)
    second = f"<tr><td></td><td></td>{under}</tr>" if typed else ""
    body = "".join(_row(row, columns, typed, view) for row in rows)
    short = " wp-short" if len(rows) <= SHORT else ""
    return (
        f'<table class="wp-table wp-matrix{short}" lang="{words.language}"><thead><tr>'
        f'<th scope="col" class="wp-left">{title}</th>'
        "<th "
        f'scope="col">{escape(words("topics.lines"))}</th>{head}</tr>{second}</thead><tbody>{body}</tbody></table>'
    )


def _columns(rows: list[TopicRow], typed: bool) -> list[Column]:
    """The pairs of status and type under which any topic has a line; one a status where tasks
    have no type."""
    found = {(status, kind if typed else None) for row in rows for status, kind in row.lines}
    return [
        (status, kind) for status in TimelineStatus for kind in TYPES if (status, kind) in found
    ]


def _kind_head(kind: str | None, view: View) -> str:
    name = view.words(f"type.{kind or 'none'}")
    return f'<th scope="col"><abbr title="{escape(name)}">{kind or "–"}</abbr></th>'


def _row(row: TopicRow, columns: list[Column], typed: bool, view: View) -> str:
    topic = row.topic
    link = escape(view.link(topic=topic.ref))
    name = f'{escape(topic.number)}. <span lang="en">{escape(topic.title)}</span>'
    cells = "".join(_number(row, status, kind, typed, view) for status, kind in columns)
    return (
        f'<tr><th scope="row"><a class="wp-cut" href="{link}" '
        f'title="{escape(topic.title)}">{name}</a></th>'
        f'<td class="wp-all">{row.total}</td>{cells}</tr>'
    )


def _number(
    row: TopicRow, status: TimelineStatus, kind: str | None, typed: bool, view: View
) -> str:
    n = row.lines.get((status, kind), 0)
    if not n:
        return "<td></td>"
    of_type = {"type": kind or "none"} if typed else {}
    link = escape(view.link(topic=row.topic.ref, status=status.value, **of_type))
    return f'<td><a class="wp-chip" style="{filled_with(STATUS_COLOURS[status])}" href="{link}">{n}</a></td>'
