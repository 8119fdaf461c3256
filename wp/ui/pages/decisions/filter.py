"""Which decisions are shown: those of the view's lines, then by session, kind, who is asked, and
what is still open."""

import datetime as dt
from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from wp.domain.meetings.decision_filter import ANY, Picked, Show, picked
from wp.domain.meetings.decisions import Decision, DecisionKind
from wp.domain.sessions import Session
from wp.errors import QuestionError
from wp.language.names import who_words
from wp.language.spellings import decision_words, session_spelled, value_named, who_named
from wp.language.wording.filters import session_words
from wp.language.words import Words
from wp.ui.parts.choice import select, warn_unknown
from wp.ui.parts.messages import show_error
from wp.ui.shell.address_bar import write
from wp.ui.shell.view import View

ALL = "all"


def narrowed(every: tuple[Decision, ...], view: View) -> tuple[Decision, ...]:
    """The decisions that bear on a line of the view; all of them where no filter is set."""
    if not view.filter.chosen():
        return every
    lines = {line.line.id for line in view.answer.lines}
    return tuple(each for each in every if lines & set(each.lines))


def picked_in(
    decisions: Iterable[Decision], wanted: Picked, as_of: dt.date, words: Words
) -> tuple[Decision, ...]:
    """The decisions that are `wanted` (`picked`) on a day; a text is looked for in every language,
    by the names that the `words` have."""
    return picked(decisions, wanted, as_of, lambda each: decision_words(each, words))


def pick_decisions(
    every: Sequence[Decision], paragraphs: Sequence[str], view: View
) -> Picked | None:
    """The pickers, which live in the address; None where a value of it is not known, which is said.

    `every` are all decisions of the day, `paragraphs` those that ask for something: what can be
    picked does not depend on the filter of the page.
    """
    words = view.words
    met, asked = view.everything.worked_out(
        ("choices", view.reference.log_head), lambda: _choices(every)
    )
    any_ = {ANY: words("decisions.any")}
    choices: dict[str, dict[str, str]] = {
        "show": {
            Show.ANY: words("decisions.show_all"),
            Show.OPEN: words("decisions.show_open"),
            Show.ENDED: words("decisions.show_ended"),
        },
        "meeting": any_ | {each.key: session_words(each, words) for each in met},
        "kind": any_ | {kind: words(f"kind.{kind}") for kind in DecisionKind},
        "who": any_ | {who: who_words(who, words) for who in asked if who},
        "paragraph": {ANY: words("asked.any")}
        | {each: words("asked.pick", paragraph=each) for each in paragraphs},
    }
    values: list[str | None] = []
    columns = st.columns(len(choices), gap="medium")
    for column, (name, names) in zip(columns, choices.items(), strict=True):
        with column:
            values.append(_pick(name, names, view))
    values.append(_find(view))
    known = [value for value in values if value is not None]
    return Picked(*known) if len(known) == len(values) else None


def _find(view: View) -> str:
    """The text that a decision has to have somewhere."""
    st.session_state["dec_find"] = asked = view.address.pick("find")
    st.text_input(
        view.words("decisions.find"),
        key="dec_find",
        max_chars=200,
        placeholder=view.words("decisions.find_hint"),
        on_change=lambda: write("find", [st.session_state["dec_find"]]),
    )
    return asked


LABELS = {
    "show": "decisions.show",
    "meeting": "decisions.session",
    "kind": "decisions.kind",
    "who": "decisions.who",
    "paragraph": "review.paragraph",
}


def _pick(name: str, names: Mapping[str, str], view: View) -> str | None:
    """One picker; None where the address asks for something that it does not have, which is
    said."""
    asked, key = view.address.pick(name), f"dec_{name}"
    if name == "show" and asked == ALL:
        asked = ANY
    if name == "meeting" and asked:
        asked = _key_of(asked, names, view)
    elif asked:
        who = name == "who"
        asked = who_named(asked, names, view.words) if who else value_named(name, asked, view.words)
    known = asked in names
    st.session_state[key] = asked if known else None
    select(
        view.words(LABELS[name]),
        names,
        key,
        lambda chosen: write(name, [chosen or ANY]),
        index=0 if known else None,
        placeholder=view.words("decisions.choose"),
    )
    if not known:
        warn_unknown(name, asked, view)
    return asked if known else None


def _key_of(asked: str, names: Mapping[str, str], view: View) -> str:
    """The key of the session that is asked for by another name; of several, those are named."""
    try:
        met = (each for each in view.reference.sessions if each.key in names)
        named = session_spelled(met, asked, view.words)
    except QuestionError as error:
        show_error(error, view)
        return asked
    return named.key if named else asked


def _choices(every: Sequence[Decision]) -> tuple[tuple[Session, ...], tuple[str, ...]]:
    """The sessions and the people that the decisions name, each once."""
    sessions = dict.fromkeys(each.session for each in every)
    asked = dict.fromkeys(who for d in every for f in d.follow_ups for who in f.people)
    return tuple(sessions), tuple(asked)
