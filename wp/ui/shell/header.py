"""What stands on top of every page: day and editions, headline, the filter in words, its chips,
what to take away."""

import datetime as dt
from dataclasses import replace
from html import escape
from urllib.parse import urlsplit

import streamlit as st

from wp.domain.filter import FACETS
from wp.domain.sessions import SessionStanding
from wp.domain.snapshot import Position
from wp.language.dates import day
from wp.language.names import programme_title, session_name
from wp.language.wording.filters import chips, filter_sentence
from wp.language.words import Words
from wp.services.clock import today
from wp.services.files.export import export
from wp.services.files.formats import MEDIA
from wp.services.query_string import pinned_query
from wp.ui.shell.sidebar import write_all
from wp.ui.shell.view import View

LONG = 80
OTHERS = ("stale", "slipped", "text")


def draw_top(view: View, headline: str, language: str) -> None:
    """Draw it all; the filter's row only where something narrows."""
    with st.container(horizontal=True, vertical_alignment="top", key="wp_top"):
        st.html(f'<p class="wp-view" lang="{view.words.language}">{view_line(view)}</p>')
        _offer_link(view)
        _offer_excel(view)
        _offer_paper(view)
    size = " wp-long" if len(headline) > LONG else ""
    st.html(f'<h1 class="wp-headline{size}" lang="{language}">{escape(headline)}</h1>')
    if view.filter.chosen():
        _draw_filter(view)


def view_line(view: View) -> str:
    """The day, the session that ended on it, and the editions with their standing, as HTML.

    Where the day was not asked for and is not today, it says so, with one click to today.
    """
    words, position = view.words, view.answer.position
    shown = [
        e
        for e in position.editions
        if not view.filter.programme or e.programme.code in view.filter.programme
    ]
    titles = [
        f"{escape(programme_title(e.programme.title, words))} "
        f"<em>({escape(words.standing(e.standing))})</em>"
        for e in shown
    ]
    line = f"{escape(_when(position, words))} · {words.listing(titles)}"
    if view.is_default_day:
        why, show = escape(words("view.default")), escape(words("view.to_today"))
        said = escape(words("view.not_today", today=day(today(), words.language)))
        link = escape(view.link(as_of=today().isoformat()))
        line += f' · <span title="{why}">{said}</span> <a href="{link}" target="_self">{show}</a>'
    return line


def _when(position: Position, words: Words) -> str:
    spoken = day(position.as_of, words.language)
    if position.as_of == today():
        return words("view.as_of_today", day=spoken)
    for session in position.sessions:
        if (
            session.standing is SessionStanding.HELD
            and session.end == position.as_of
            and session.body == "PTC"
        ):
            return words("view.as_of_session", day=spoken, session=session_name(session, words))
    return words("view.as_of", day=spoken)


def _draw_filter(view: View) -> None:
    words, answer = view.words, view.answer
    sentence = escape(filter_sentence(view.filter, answer.position, words))
    numbers = words("filter.shown", n=len(answer), total=len(view.everything))
    without = words("filter.without_date", n=answer.without_date) if answer.without_date else ""
    more = f" · {escape(without)}" if without else ""
    st.html(
        f'<p class="wp-filter" lang="{words.language}">{sentence} – '
        f"<strong>{escape(numbers)}</strong>{more}</p>"
    )
    found = chips(view.filter, answer.position, words)
    labels = {f"{facet}\t{value}": label for facet, value, label in found}
    with st.container(horizontal=True, key="wp_chips"):
        st.session_state["chips"] = list(labels)
        st.pills(
            words("filter.chips"),
            list(labels),
            format_func=lambda key: f"{labels.get(key, key)}  ✕",
            selection_mode="multi",
            key="chips",
            label_visibility="collapsed",
            on_change=_take_off,
        )
        st.button(words("filter.clear"), key="clear_filters", type="tertiary", on_click=_clear)
    if not len(answer):
        st.info(words("filter.nothing"))


def _take_off() -> None:
    left: dict[str, list[str]] = {}
    for key in st.session_state["chips"]:
        facet, _, value = key.partition("\t")
        left.setdefault(facet, []).append(value)
    changes: dict[str, list[str]] = {facet: left.get(facet, []) for facet in FACETS}
    write_all(changes | {name: [] for name in OTHERS if name not in left})


def _clear() -> None:
    write_all({name: [] for name in (*FACETS, *OTHERS)})


def pinned(view: View) -> str:
    """The query that reopens exactly this view: day and editions pinned, the language left to
    the reader."""
    address = view.address
    return pinned_query(view.answer, by=address.by, task=address.task)


def page_url() -> str:
    """The address of the present page without its query, "" where the browser does not tell."""
    here = urlsplit(st.context.url or "")
    return f"{here.scheme}://{here.netloc}{here.path}" if here.netloc else ""


def _offer_link(view: View) -> None:
    words = view.words
    with st.popover(words("share.link"), type="tertiary", icon=":material/link:"):
        st.caption(words("share.says"))
        st.code(page_url() + pinned(view), language=None, wrap_lines=True)


def _offer_excel(view: View) -> None:
    words = view.words
    # The file is made on another thread when it is asked for: everything it needs is fixed here.
    engine, question, language, base = view.engine, view.question, words.language, page_url()
    editions = tuple(edition.key for edition in view.answer.position.editions)
    frozen = replace(question, editions=editions)
    as_of: dt.date = view.answer.position.as_of
    st.download_button(
        words("share.excel"),
        lambda: export(engine, frozen, "xlsx", language, base_url=base),
        file_name=words("share.file", day=as_of.isoformat()),
        mime=MEDIA["xlsx"],
        key="excel",
        type="tertiary",
        icon=":material/download:",
        help=words("share.excel_help"),
        on_click="ignore",
    )


def _offer_paper(view: View) -> None:
    """The whole page on paper or as a PDF, by the reader's own browser (`pictures.js`)."""
    words = view.words
    st.html(
        f'<button type="button" class="wp-button wp-paper" data-print lang="{words.language}" '
        f'title="{escape(words("share.pdf_help"))}">'
        f"{escape(words('share.pdf'))}</button>"
    )
