"""The forms of proposed topics: to put one forward, to complete it, and to say what became of
it."""

from html import escape

import streamlit as st

from wp.domain.counts.topics import inactive_topics
from wp.domain.meetings.proposals import LONGEST, Fate, Proposal, Verdict, can_decide, lacks
from wp.domain.reporting.rules import Problem
from wp.language.wording.filters import session_words
from wp.language.wording.reports import problem_sentence
from wp.services.clock import today
from wp.services.meetings.proposals import propose, settle
from wp.services.progress.recording import Refused
from wp.ui.pages.proposals.topics import lacking
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.choice import ask_day
from wp.ui.parts.messages import ask_actor, attempt, renew_token, token_for
from wp.ui.shell.view import View

PROPOSING, SETTLING = "proposing", "settling"
FIELDS = ("title", "members", "observers", "document", "why", "on")
NEW = "new"


def draw_proposing(waiting: tuple[Proposal, ...], view: View) -> None:
    """Put a topic forward: a new one, an inactive one again, or a correction of one that is
    proposed."""
    words = view.words
    show_heading(words("proposals.form"), words("proposals.form_unit"), words)
    own = [
        edition
        for edition in view.everything.position.editions
        if edition.programme.kind == "topics"
    ]
    idle = {topic.ref: topic.title for edition in own for topic in inactive_topics([edition])}
    code_of = {
        topic.ref: edition.programme.code for edition in own for topic in inactive_topics([edition])
    }
    names = {NEW: words("proposals.a_new")}
    names |= {f"fix {each.id}": words("proposals.correct", title=each.title) for each in waiting}
    names |= {ref: words("proposals.again", ref=ref, title=title) for ref, title in idle.items()}
    chosen = st.selectbox(
        words("proposals.which"),
        list(names),
        format_func=names.__getitem__,
        key="prop_which",
        on_change=_forget,
    )
    former = next((each for each in waiting if chosen == f"fix {each.id}"), None)
    codes = [edition.programme.code for edition in own]
    programme = former.programme if former else code_of.get(chosen) or _programme(codes, view)
    given = _fields(former, idle.get(chosen, ""), view)
    takes_up = former.takes_up if former else chosen if chosen in idle else ""
    proposal = Proposal(
        id=0,
        programme=programme,
        title=given["title"],
        members=_lines(given["members"]),
        observers=_lines(given["observers"]),
        document=given["document"],
        why=given["why"],
        proposed_on=st.session_state["prop_on"],
        takes_up=takes_up,
        supersedes=former.id if former else None,
    )
    actor = ask_actor(view, "prop_actor")
    _say(("actor", "programme", "supersedes", "takes_up"), PROPOSING, view)
    args = (proposal, actor, view)
    st.button(
        words("proposals.record"), key="prop_record", type="primary", on_click=_propose, args=args
    )


def _programme(codes: list[str], view: View) -> str:
    """The programme of a new topic; asked only where there are several."""
    if len(codes) < 2:
        return codes[0] if codes else ""
    return str(st.selectbox(view.words("facet.programme"), codes, key="prop_programme"))


def _fields(former: Proposal | None, title: str, view: View) -> dict[str, str]:
    """The fields, filled from what is corrected or taken up, each with its problems under it."""
    words = view.words
    start = {"title": former.title if former else title}
    if former:
        start |= {"document": former.document, "why": former.why}
        start |= {"members": "\n".join(former.members), "observers": "\n".join(former.observers)}
    for name in FIELDS[:-1]:
        st.session_state.setdefault(f"prop_{name}", start.get(name, ""))
    day = former.proposed_on if former else min(view.answer.position.as_of, today())
    st.session_state.setdefault("prop_on", day)
    found = {
        "title": st.text_input(
            words("field.proposal_title"), key="prop_title", max_chars=LONGEST["title"] * 2
        )
    }
    _say(("title",), PROPOSING, view)
    left, right = st.columns(2, gap="medium")
    for place, name in ((left, "members"), (right, "observers")):
        with place:
            found[name] = st.text_area(
                words(f"field.{name}"), key=f"prop_{name}", height=90, max_chars=6_000
            )
            _say((name,), PROPOSING, view)
    left, right = st.columns((1.3, 1), gap="medium")
    with left:
        hint = words("proposals.document_hint")
        most = LONGEST["document"] * 2
        found["document"] = st.text_input(
            words("field.document"), key="prop_document", placeholder=hint, max_chars=most
        )
        _say(("document",), PROPOSING, view)
    with right:
        ask_day(words("field.proposed_on"), "prop_on")
        _say(("proposed_on",), PROPOSING, view)
    found["why"] = st.text_area(
        words("field.why"), key="prop_why", height=110, max_chars=LONGEST["why"] * 2
    )
    _say(("why",), PROPOSING, view)
    return {name: text.strip() for name, text in found.items()}


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _say(fields: tuple[str, ...], form: str, view: View) -> None:
    """What is wrong with these fields, under them."""
    for problem in st.session_state.get(f"problems_{form}", ()):
        if problem.field in fields:
            said = escape(problem_sentence(problem, view.words))
            st.html(f'<p class="wp-problem" role="alert" lang="{view.words.language}">⚠ {said}</p>')


def _hold(form: str, problems: tuple[Problem, ...] = ()) -> None:
    st.session_state[f"problems_{form}"] = problems


def _forget() -> None:
    """Something else is proposed: its fields are filled anew."""
    _hold(PROPOSING)
    for name in FIELDS:
        st.session_state.pop(f"prop_{name}", None)


def _propose(proposal: Proposal, actor: str, view: View) -> None:
    words = view.words

    def save() -> str:
        outcome = propose(view.engine, proposal, actor, token_for(PROPOSING, proposal))
        if isinstance(outcome, Refused):
            _hold(PROPOSING, outcome.problems[0])
            return ""
        renew_token(PROPOSING)
        _forget()
        st.session_state["prop_which"] = NEW
        st.session_state.pop("settle_which", None)
        st.session_state["actor"] = actor
        if not lacks(proposal):
            return words("proposals.recorded", title=proposal.title)
        return words(
            "proposals.recorded_incomplete", title=proposal.title, what=lacking(proposal, words)
        )

    attempt(save, words)


def draw_settling(waiting: tuple[Proposal, ...], view: View) -> None:
    """Say what became of a proposal: a session accepted or declined it, or its sponsors withdrew
    it."""
    words = view.words
    show_heading(words("proposals.settle"), words("proposals.settle_unit"), words)
    names = {each.id: each.title for each in waiting}
    left, right = st.columns((1.4, 1), gap="medium")
    with left:
        number = st.selectbox(
            words("proposals.proposal"),
            list(names),
            format_func=lambda each: names.get(each, ""),
            key="settle_which",
        )
    with right:
        fates = {
            fate: words(f"proposals.do_{fate.value}") for fate in Fate if fate is not Fate.OPEN
        }
        fate = st.selectbox(
            words("proposals.fate"), list(fates), format_func=fates.__getitem__, key="settle_fate"
        )
    _say(("proposal",), SETTLING, view)
    verdict = _withdrawal(view) if fate is Fate.WITHDRAWN else _of_session(fate, view)
    actor = ask_actor(view, "settle_actor")
    _say(("actor",), SETTLING, view)
    args = (number, verdict, names.get(number, ""), actor, view)
    st.button(words("proposals.settle_record"), key="settle_record", on_click=_settle, args=args)


def _said(view: View) -> str:
    label, most = view.words("proposals.said"), LONGEST["said"] * 2
    said = st.text_area(label, key="settle_said", height=80, max_chars=most).strip()
    _say(("said",), SETTLING, view)
    return said


def _withdrawal(view: View) -> Verdict:
    on = ask_day(
        view.words("proposals.ended"), "settle_on", min(view.answer.position.as_of, today())
    )
    _say(("on",), SETTLING, view)
    return Verdict(Fate.WITHDRAWN, on, _said(view))


def _of_session(fate: Fate, view: View) -> Verdict:
    words = view.words
    begun = [s for s in view.reference.sessions if can_decide(s, today())]
    sessions = {each.key: each for each in sorted(begun, key=lambda s: s.start, reverse=True)}
    # The session of the day shown, or the last before it, is the one that is meant most often.
    meant = [key for key, each in sessions.items() if each.start <= view.answer.position.as_of]
    if meant:
        st.session_state.setdefault("settle_session", meant[0])
    first, second, third = st.columns((1.8, 1, 1), gap="medium", vertical_alignment="bottom")
    with first:
        key = st.selectbox(
            words("proposals.session"),
            list(sessions),
            format_func=lambda each: session_words(sessions[each], words),
            key="settle_session",
        )
    with second:
        item = st.text_input(words("proposals.item"), key="settle_item", max_chars=80).strip()
    with third:
        paragraph = st.text_input(
            words("proposals.paragraph"), key="settle_paragraph", max_chars=80
        ).strip()
    _say(("session", "item", "paragraph", "on"), SETTLING, view)
    session = sessions.get(key)
    return Verdict(fate, session.end if session else today(), _said(view), session, item, paragraph)


def _settle(number: int, verdict: Verdict, title: str, actor: str, view: View) -> None:
    words = view.words

    def save() -> str:
        outcome = settle(
            view.engine, number, verdict, actor, token_for(SETTLING, (number, verdict))
        )
        if isinstance(outcome, Refused):
            _hold(SETTLING, outcome.problems[0])
            return ""
        renew_token(SETTLING)
        _hold(SETTLING)
        st.session_state["actor"] = actor
        for name in ("said", "item", "paragraph"):
            st.session_state.pop(f"settle_{name}", None)
        return words(
            "proposals.settled_done", title=title, fate=words(f"fate.{verdict.fate.value}")
        )

    attempt(save, words)
