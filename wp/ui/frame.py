"""The frame of every page: settings, style, sidebar, and the question that address and sidebar make."""

from dataclasses import dataclass, replace
from pathlib import Path

import streamlit as st

from wp.domain.filters import Answer, Filter
from wp.language.dates import day
from wp.language.names import programme_title, session_name
from wp.language.words import LANGUAGES, Words
from wp.services.asking import Question, Reference, ask, reference
from wp.services.clock import today
from wp.services.record import shared_record
from wp.store.database import Engine
from wp.ui.address import Address, read_address
from wp.ui.blocks import show_brand

STYLE = Path(__file__).with_name("style.css")
_OTHER, _ALL = "other", "all"


@dataclass(frozen=True, slots=True)
class View:
    """What a page is asked to show: the words, the address, the record, the day and its reference values."""

    words: Words
    address: Address
    engine: Engine
    reference: Reference

    @property
    def question(self) -> Question:
        """The question of this view."""
        programme = (self.address.programme,) if self.address.programme else ()
        return Question(Filter(programme=programme), self.address.as_of or self.reference.default_as_of)

    @property
    def is_default_day(self) -> bool:
        """Whether the day was not asked for and is not today."""
        return self.address.as_of is None and self.reference.default_as_of != today()

    def ask(self, wanted: Filter | None = None) -> Answer:
        """The answer to the view's question, or to another filter on the same day."""
        question = self.question if wanted is None else replace(self.question, filter=wanted)
        return ask(self.engine, question)


def open_view() -> View:
    """Read the address, draw the sidebar, and give the view; stops the page where the address is not understood."""
    engine = shared_record()
    everything = reference(engine)
    codes = tuple(programme.code for programme in everything.programmes)
    parameters = {name: st.query_params.get_all(name) for name in st.query_params}
    address = read_address(parameters, st.context.locale, codes)
    words = Words(address.language)
    shown = reference(engine, (address.programme,)) if address.programme in codes else everything
    view = View(words, address, engine, shown)
    _sidebar(view)
    if address.problems:
        _show_problems(view)
        st.stop()
    return view


def _show_problems(view: View) -> None:
    words = view.words
    problems = [words("error.value", name=name, value=value[:80]) for name, value in view.address.problems]
    st.error(words("error.address"))
    for problem in problems:
        st.text(problem)
    if st.button(words("error.clear"), key="clear"):
        st.query_params.clear()
        st.rerun()


def _sidebar(view: View) -> None:
    with st.sidebar:
        show_brand(view.words)
        _pick_language(view)
        _pick_programme(view)
        _pick_day(view)


def _pick_language(view: View) -> None:
    st.session_state["language"] = view.address.language
    st.segmented_control(
        view.words("side.language"),
        LANGUAGES,
        format_func=lambda code: view.words(f"language.{code}"),
        key="language",
        required=True,
        label_visibility="collapsed",
        on_change=lambda: _write("lang", st.session_state["language"]),
    )


def _pick_programme(view: View) -> None:
    words = view.words
    every = ask(view.engine, Question(Filter(), view.question.as_of))
    counts = {facet.value: facet.count for facet in every.facets["programme"]}
    titles = {p.code: programme_title(p.title, words) for p in reference(view.engine).programmes}
    labels = {_ALL: words("side.all", n=len(every.lines))}
    labels |= {c: words("side.programme", title=title, n=counts.get(c, 0)) for c, title in titles.items()}
    st.session_state["programme"] = view.address.programme if view.address.programme in labels else _ALL
    st.radio(
        words("side.show"),
        list(labels),
        format_func=lambda code: labels[code],
        key="programme",
        on_change=lambda: _write("programme", st.session_state["programme"], _ALL),
    )


def _pick_day(view: View) -> None:
    words = view.words
    as_of, now = view.question.as_of, today()
    assert as_of is not None
    labels = {
        session.end.isoformat(): session_name(session, words)
        for session in view.reference.sessions
        if session.body == "PTC" and any(p.start <= session.end <= p.end for p in view.reference.programmes)
    }
    labels[now.isoformat()] = words("side.today")
    labels[_OTHER] = words("side.other")
    st.session_state["session"] = as_of.isoformat() if as_of.isoformat() in labels else _OTHER
    st.selectbox(
        words("side.as_of"), list(labels), format_func=lambda key: labels[key], key="session", on_change=_choose_session
    )
    st.caption(day(as_of, words.language))
    st.session_state["day"] = as_of
    if st.session_state["session"] == _OTHER or st.session_state.get("other_day"):
        st.date_input(
            words("side.day"),
            key="day",
            min_value=min(p.start for p in view.reference.programmes).replace(month=1, day=1),
            max_value=max(now, *(p.end for p in view.reference.programmes)).replace(month=12, day=31),
            format="DD/MM/YYYY",
            on_change=lambda: _write("as_of", st.session_state["day"].isoformat()),
        )


def _choose_session() -> None:
    chosen = st.session_state["session"]
    st.session_state["other_day"] = chosen == _OTHER
    if chosen != _OTHER:
        _write("as_of", chosen)


def _write(name: str, value: str, default: str | None = None) -> None:
    """Put a value into the address, or take it out where it is the default; other values stay."""
    if value == default:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = value
