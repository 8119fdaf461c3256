"""The frame of every page: the address read and checked, the sidebar, and the line, headline and
filter on top."""

import runpy
from dataclasses import replace
from pathlib import Path

import streamlit as st
from streamlit.runtime.pages_manager import PagesManager

from wp.charts.theme import DARK, LIGHT, Theme
from wp.domain.filter import Answer, Facet
from wp.domain.sessions import Session
from wp.errors import QuestionError, RecordError
from wp.installation import APP
from wp.language.spellings import session_spelled
from wp.language.wording.errors import error_sentence
from wp.language.words import Words
from wp.services.clock import doubt, now
from wp.services.query import Question, ask, reference
from wp.services.query_string import without_tracking
from wp.services.record import shared_record
from wp.services.translations import words_on_record
from wp.ui.parts.failing_backup import warn_of_failing
from wp.ui.parts.form.others import show_told
from wp.ui.parts.form.translation import draw_translating
from wp.ui.parts.messages import as_typed
from wp.ui.parts.titles import show_title
from wp.ui.shell.address import Address, read_filter, read_frame
from wp.ui.shell.header import draw_top
from wp.ui.shell.navigation import language_of
from wp.ui.shell.screen import screen
from wp.ui.shell.sidebar import draw_sidebar
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import show_who_acts

STYLE = Path(__file__).with_name("style.css")


def open_view() -> View:
    """Read the address, draw the sidebar and give the view; stops the page where there is
    nothing to show."""
    _leave_automatic_pages()
    engine = shared_record()
    parameters = without_tracking({name: st.query_params.get_all(name) for name in st.query_params})
    address = read_frame(parameters)
    language = language_of(address.language)
    words = words_on_record(engine, language, address.question.known_at)
    try:
        everything = ask(engine, address.question)
    except RecordError as error:
        _stop_empty(as_typed(error_sentence(error, words)), words)
    except QuestionError as error:
        address = replace(address, problems=(*address.problems, ("", error_sentence(error, words))))
        everything = ask(engine, Question())
    parameters, unclear = _with_keys(parameters, everything.snapshot.sessions, words)
    address = replace(address, problems=(*address.problems, *unclear))
    known = {facet: {each.value for each in everything.facets[facet]} for facet in Facet}
    address = read_filter(address, parameters, known, words)
    answer = everything
    if address.filter.chosen():
        answer = ask(
            engine,
            replace(
                address.question, editions=_editions(everything), as_of=everything.snapshot.as_of
            ),
        )
    window = screen()
    theme = replace(_theme(), width=window.width)
    plan = reference(engine)
    view = View(words, address, engine, plan, everything, answer, theme=theme, screen=window)
    draw_sidebar(view)
    with st.sidebar:
        show_who_acts(words)
    if not everything.snapshot.editions:
        _stop_empty(words("view.nothing"), words)
    if address.problems:
        _stop_unclear(address, words)
    return view


def _with_keys(
    parameters: dict[str, list[str]], sessions: tuple[Session, ...], words: Words
) -> tuple[dict[str, list[str]], list[tuple[str, str]]]:
    """The parameters of an address with the keys of the sessions that it names otherwise, and as
    problems those of its values that name several."""
    keys, problems = [], []
    for value in parameters.get("session", ()):
        try:
            named = session_spelled(sessions, value, words)
            keys.append(named.key if named else value)
        except QuestionError as error:
            problems.append(("", error_sentence(error, words)))
    return parameters | ({"session": keys} if "session" in parameters else {}), problems


def show_top_of_lines(view: View, headline: str, language: str | None = None) -> None:
    """The top of a page about the lines shown: what the figures mean (`headline`, of a `language`);
    where no line is shown that nothing was checked, as a nought is no praise."""
    if view.answer.lines:
        show_top(view, headline, language)
    else:
        show_top(view, view.words("head.nothing"))


def show_top(view: View, headline: str, language: str | None = None) -> None:
    """The line with day and editions, the headline, and the filter in words with its chips.

    `language` is that of the headline where it is a text of the source ("en"), else the view's.
    """
    draw_top(view, headline, language or view.words.language)
    if strange := doubt(view.engine):
        st.warning(view.words(f"clock.{strange}", now=f"{now():%Y-%m-%d %H:%M}"))
    warn_of_failing(view)
    show_told(view)
    draw_translating(view)


def _leave_automatic_pages() -> None:
    """Run app.py instead where Streamlit took the `pages/` folder for its own automatic menu.

    It does so until `st.navigation` has run once in the process: the first visitor of a fresh
    server who follows a link to a page would see that page without the application around it.
    """
    if PagesManager.uses_pages_directory:
        PagesManager.uses_pages_directory = False
        runpy.run_path(str(APP))
        st.stop()


def _editions(everything: Answer) -> tuple[str, ...]:
    return tuple(edition.key for edition in everything.snapshot.editions)


def _theme() -> Theme:
    return DARK if st.context.theme.type == "dark" else LIGHT


def _stop_empty(reason: str, words: Words) -> None:
    show_title(words("empty.title"), words)
    st.info(reason)
    st.stop()


def _stop_unclear(address: Address, words: Words) -> None:
    show_title(words("error.headline"), words)
    st.error(words("error.address"))
    for name, value in address.problems:
        st.text(words("error.value", name=name, value=value[:200]) if name else value)
    if st.button(words("error.clear"), key="clear"):
        st.query_params.clear()
        st.rerun()
    st.stop()
