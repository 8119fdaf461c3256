"""Which decisions are shown: those of the view's lines, then by session, kind, who is asked, and what is still open."""

from collections.abc import Iterable

import streamlit as st

from wp.domain.decisions import Decision
from wp.domain.sessions import Session
from wp.language.filter_words import session_words
from wp.language.names import who_words
from wp.ui.decision_blocks import STILL
from wp.ui.view import View

ANY = ""


def narrowed(every: tuple[Decision, ...], view: View) -> tuple[Decision, ...]:
    """The decisions that bear on a line of the view; all of them where no filter is set."""
    if not view.filter.chosen():
        return every
    lines = {line.line.id for line in view.answer.lines}
    return tuple(each for each in every if lines & set(each.lines))


def pick_decisions(found: tuple[Decision, ...], view: View) -> tuple[Decision, ...]:
    """The pickers, and what they leave."""
    words, as_of = view.words, view.answer.position.as_of
    any_ = words("decisions.any")
    revision = view.reference.revision
    met, kinds_there, asked = view.answer.worked_out(("choices", revision), lambda: _choices(found))
    sessions = {each.key: session_words(each, words) for each in met}
    kinds = {kind: words(f"kind.{kind}") for kind in kinds_there}
    shows = {"all": words("decisions.show_all"), "open": words("decisions.show_open")}
    shows["ended"] = words("decisions.show_ended")
    columns = st.columns(4, gap="medium")
    with columns[0]:
        show = st.selectbox(words("decisions.show"), list(shows), format_func=shows.__getitem__, key="dec_show")
    with columns[1]:
        options = {ANY: any_, **sessions}
        session = st.selectbox(
            words("decisions.session"), list(options), format_func=options.__getitem__, key="dec_session"
        )
    with columns[2]:
        named = {ANY: any_, **kinds}
        kind = st.selectbox(words("decisions.kind"), list(named), format_func=named.__getitem__, key="dec_kind")
    with columns[3]:
        people = {ANY: any_, **{who: who_words(who, words) for who in asked}}
        who = st.selectbox(words("decisions.who"), list(people), format_func=people.__getitem__, key="dec_who")

    def fits(each: Decision) -> bool:
        states = [f.state(as_of) in STILL for f in each.follow_ups]
        return (
            (
                show == "all"
                or (show == "open" and any(states))
                or (show == "ended" and bool(states) and not all(states))
            )
            and (not session or each.session.key == session)
            and (not kind or each.kind == kind)
            and (not who or any(who in [w.strip() for w in f.who.split(";")] for f in each.follow_ups))
        )

    picked = ("picked", revision, show, session, kind, who)
    return view.answer.worked_out(picked, lambda: tuple(each for each in found if fits(each)))


def _choices(found: Iterable[Decision]) -> tuple[tuple[Session, ...], tuple[str, ...], tuple[str, ...]]:
    """The sessions, kinds and people that the decisions name, each once."""
    sessions: dict[Session, None] = {}
    kinds: dict[str, None] = {}
    asked: dict[str, None] = {}
    for each in found:
        sessions[each.session], kinds[each.kind] = None, None
        asked |= {who.strip(): None for follow_up in each.follow_ups for who in follow_up.who.split(";")}
    return tuple(sessions), tuple(kinds), tuple(asked)
