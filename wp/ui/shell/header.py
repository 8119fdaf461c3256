"""What stands on top of every page: day and editions, headline, the filter in words, its chips,
what to take away."""

import datetime as dt
from dataclasses import replace
from urllib.parse import urlsplit

import streamlit as st

from wp.domain.filter import FLAGS, Facet
from wp.domain.sessions import SessionState
from wp.domain.snapshot import Snapshot
from wp.language.dates import day
from wp.language.names import programme_title, session_name
from wp.language.wording.filters import chips, filter_sentence
from wp.language.words import Words
from wp.services.clock import today
from wp.services.files.export import export
from wp.services.files.formats import MEDIA
from wp.services.query_string import pinned_query
from wp.ui.parts.downloads import offer_file
from wp.ui.parts.html import MarkedWords, Markup, draw, emphasis, joined, link, strong, tag, tip
from wp.ui.parts.titles import show_note, show_title
from wp.ui.shell.address_bar import write_all
from wp.ui.shell.view import View

OTHERS = (*FLAGS, "text")


def draw_top(view: View, headline: str, language: str) -> None:
    """Draw it all; the filter's row only where something narrows."""
    with st.container(horizontal=True, vertical_alignment="top", key="wp_top"):
        show_note(view.words, view_line(view), kind="view")
        _offer_link(view)
        _offer_excel(view)
        _offer_paper(view)
    show_title(headline, view.words, language)
    if view.filter.chosen():
        _draw_filter(view)


def view_line(view: View) -> Markup:
    """The day, the session that ended on it, and the editions with their standing.

    Where the day was not asked for and is not today, it says so, with one click to today.
    """
    words, position = view.words, view.answer.snapshot
    shown = [
        e
        for e in position.editions
        if not view.filter.programme or e.programme.code in view.filter.programme
    ]
    titles: list[str] = [
        programme_title(e.programme.title, words) + emphasis(f" ({words.standing(e.standing)})")
        for e in shown
    ]
    parts = [_when(position, words), MarkedWords.of(words).listing(titles)]
    if view.is_default_day:
        said = words("view.not_today", today=day(today(), words.language))
        to_today = link(view.link(as_of=today().isoformat()), words("view.to_today"))
        parts.append(joined((tip(said, words("view.default"), "span"), to_today), " "))
    return joined(parts, " · ")


def _when(position: Snapshot, words: Words) -> str:
    spoken = day(position.as_of, words.language)
    if position.as_of == today():
        return words("view.as_of_today", day=spoken)
    for session in position.sessions:
        if (
            session.state is SessionState.HELD
            and session.end == position.as_of
            and session.body == "PTC"
        ):
            return words("view.as_of_session", day=spoken, session=session_name(session, words))
    return words("view.as_of", day=spoken)


def _draw_filter(view: View) -> None:
    words, answer = view.words, view.answer
    numbers = strong(words("filter.shown", n=len(answer), total=len(view.everything)))
    sentence = joined((filter_sentence(view.filter, answer.snapshot, words), numbers), " – ")
    without = words("filter.without_date", n=answer.without_date) if answer.without_date else ""
    show_note(words, joined((sentence, without), " · "), kind="filter")
    found = chips(view.filter, answer.snapshot, words)
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
    changes: dict[str, list[str]] = {facet: left.get(facet, []) for facet in Facet}
    write_all(changes | {name: [] for name in OTHERS if name not in left})


def _clear() -> None:
    write_all({name: [] for name in (*Facet, *OTHERS)})


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
    editions = tuple(edition.key for edition in view.answer.snapshot.editions)
    frozen = replace(question, editions=editions)
    as_of: dt.date = view.answer.snapshot.as_of
    offer_file(
        words("share.excel"),
        lambda: export(engine, frozen, "xlsx", language, base_url=base),
        words("share.file", day=as_of.isoformat()),
        MEDIA["xlsx"],
        "excel",
        words("share.excel_help"),
    )


def _offer_paper(view: View) -> None:
    """The whole page on paper or as a PDF, or on the whole screen, by the reader's own browser
    (`pictures.js`, `sidebar.js`)."""
    words = view.words
    paper = {"title": words("share.pdf_help"), "data_print": True}
    screen = {"title": words("share.screen_help"), "data_fullscreen": True}
    draw(
        words,
        tag("button.wp-button.wp-act.wp-paper", words("share.pdf"), type="button", **paper),
        tag("button.wp-button.wp-act.wp-whole", words("share.screen"), type="button", **screen),
        class_="wp-acts",
    )
