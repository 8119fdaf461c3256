"""Which decisions are shown: those of the view's lines, then by session, kind, who is asked, and
what is still open."""

import datetime as dt
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import streamlit as st

from wp.domain.meetings.decisions import Decision, DecisionKind
from wp.domain.sessions import Session
from wp.language.names import who_words
from wp.language.wording.filters import session_words
from wp.ui.pages.decisions.register import STILL
from wp.ui.shell.sidebar import write
from wp.ui.shell.view import View

ANY = ""
ALL, OPEN, ENDED = "all", "open", "ended"


@dataclass(frozen=True, slots=True)
class Picked:
    """What the pickers ask for; ANY asks for nothing."""

    show: str
    session: str
    kind: str
    who: str


def narrowed(every: tuple[Decision, ...], view: View) -> tuple[Decision, ...]:
    """The decisions that bear on a line of the view; all of them where no filter is set."""
    if not view.filter.chosen():
        return every
    lines = {line.line.id for line in view.answer.lines}
    return tuple(each for each in every if lines & set(each.lines))


def pick_decisions(every: Sequence[Decision], view: View) -> Picked | None:
    """The pickers, which live in the address; None where a value of it is not known, which is said.

    `every` are all decisions of the day: what can be picked does not depend on the filter of the
    page.
    """
    words, any_ = view.words, view.words("decisions.any")
    met, asked = view.everything.worked_out(
        ("choices", view.reference.revision), lambda: _choices(every)
    )
    sessions = {each.key: session_words(each, words) for each in met}
    choices: dict[str, tuple[str, Mapping[str, str]]] = {
        "show": (
            "decisions.show",
            {
                ANY: words("decisions.show_all"),
                OPEN: words("decisions.show_open"),
                ENDED: words("decisions.show_ended"),
            },
        ),
        "meeting": ("decisions.session", {ANY: any_, **sessions}),
        "kind": (
            "decisions.kind",
            {ANY: any_, **{kind: words(f"kind.{kind}") for kind in DecisionKind}},
        ),
        "who": (
            "decisions.who",
            {ANY: any_, **{who: who_words(who, words) for who in asked if who}},
        ),
    }
    values = {}
    for column, (name, (label, options)) in zip(
        st.columns(4, gap="medium"), choices.items(), strict=True
    ):
        with column:
            values[name] = _pick(name, words(label), options, view)
    wrong = [name for name, value in values.items() if value is None]
    for name in wrong:
        st.warning(words("error.value", name=name, value=view.address.pick(name)[:200]))
    if wrong:
        return None
    return Picked(*(value or ANY for value in values.values()))


def _pick(name: str, label: str, options: Mapping[str, str], view: View) -> str | None:
    """One picker; None where the address asks for something that it does not have."""
    asked, key = view.address.pick(name), f"dec_{name}"
    if name == "show" and asked == ALL:
        asked = ANY
    st.session_state[key] = asked if asked in options else None
    st.selectbox(
        label,
        list(options),
        0 if asked in options else None,
        format_func=options.__getitem__,
        key=key,
        placeholder=view.words("decisions.choose"),
        on_change=lambda: write(name, [st.session_state[key] or ANY]),
    )
    return asked if asked in options else None


def _choices(every: Sequence[Decision]) -> tuple[tuple[Session, ...], tuple[str, ...]]:
    """The sessions and the people that the decisions name, each once."""
    sessions = dict.fromkeys(each.session for each in every)
    asked = dict.fromkeys(who for d in every for f in d.follow_ups for who in f.people)
    return tuple(sessions), tuple(asked)


def picked(found: Sequence[Decision], wanted: Picked, as_of: dt.date) -> tuple[Decision, ...]:
    """The decisions that the pickers leave, their follow-ups as they stand on the day."""

    def fits(each: Decision) -> bool:
        states = [f.state(as_of) in STILL for f in each.follow_ups]
        shown = {ANY: True, OPEN: any(states), ENDED: bool(states) and not all(states)}
        people = {who for f in each.follow_ups for who in f.people}
        return (
            shown[wanted.show]
            and wanted.session in (ANY, each.session.key)
            and wanted.kind in (ANY, each.kind)
            and (wanted.who == ANY or wanted.who in people)
        )

    return tuple(each for each in found if fits(each))
