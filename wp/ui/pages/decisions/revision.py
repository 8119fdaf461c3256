"""Correcting or withdrawing a decision in place, and the list of those that were."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from wp.domain.meetings.decisions import LONGEST, LONGEST_REASON, Decision, DecisionKind
from wp.language.dates import day
from wp.language.wording.filters import session_words
from wp.services.meetings.revisions import correct_decision, withdraw_decision
from wp.services.progress.recording import Refused
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.messages import ask_actor, attempt, refuse, renew_token, token_for
from wp.ui.shell.sidebar import write
from wp.ui.shell.view import View

FORM = "revision"
WHICH = "decision"


def draw_revising(standing: Sequence[Decision], view: View) -> None:
    """The form for the decision of the address; one that does not stand is said."""
    words, asked = view.words, view.address.pick(WHICH)
    if not asked:
        return
    old = next((each for each in standing if str(each.id) == asked), None)
    if old is None:
        st.warning(words("error.value", name=WHICH, value=asked[:200]))
        return
    named = words(
        "revising.unit", session=session_words(old.session, words), by=old.recorded_by, id=old.id
    )
    with st.container(border=True, key="wp_revising"):
        show_heading(words("revising.title"), named, words)
        wanted = _fields(old, view)
        left, right = st.columns((2.4, 1), gap="medium")
        with left:
            reason = st.text_input(
                words("revising.reason"),
                key=f"rev_reason_{old.id}",
                max_chars=LONGEST_REASON,
                help=words("revising.reason_help"),
            )
        with right:
            actor = ask_actor(view, "rev_actor")
        _draw_buttons(old, wanted, reason, actor, view)


def _fields(old: Decision, view: View) -> Decision:
    """What the decision should have said."""
    words, at = view.words, old.id
    kinds: dict[str, str] = {kind: words(f"kind.{kind}") for kind in DecisionKind}
    first, second, third, fourth = st.columns(
        (1.2, 0.7, 0.7, 1.4), gap="medium", vertical_alignment="bottom"
    )
    with first:
        kind = st.selectbox(
            words("decisions.kind"),
            list(kinds),
            list(kinds).index(old.kind),
            format_func=kinds.__getitem__,
            key=f"rev_kind_{at}",
        )
    with second:
        item = st.text_input(
            words("review.item"), old.item, key=f"rev_item_{at}", max_chars=LONGEST["item"]
        )
    with third:
        para = st.text_input(
            words("review.paragraph"),
            old.paragraph,
            key=f"rev_para_{at}",
            max_chars=LONGEST["paragraph"],
        )
    with fourth:
        refs = st.text_input(
            words("revising.refs"), ", ".join(old.refs), key=f"rev_refs_{at}", max_chars=1_000
        )
    decided = st.text_area(
        words("review.wording"),
        old.decided,
        key=f"rev_said_{at}",
        max_chars=LONGEST["decided"],
        height=90,
    )
    named = tuple(dict.fromkeys(" ".join(ref.split()) for ref in refs.split(",") if ref.strip()))
    return replace(
        old,
        kind=kind or old.kind,
        item=item.strip(),
        paragraph=para.strip(),
        decided=decided.strip(),
        refs=named,
    )


def _draw_buttons(old: Decision, wanted: Decision, reason: str, actor: str, view: View) -> None:
    words = view.words

    def correct() -> str:
        token = token_for(FORM, (old.id, wanted, reason))
        outcome = correct_decision(view.engine, old.id, wanted, reason, actor, token)
        if isinstance(outcome, Refused):
            raise refuse(outcome.problems, {}, words)
        renew_token(FORM)
        return words("revising.corrected", old=old.id, new=outcome.decision)

    def withdraw() -> str:
        if refused := withdraw_decision(view.engine, old.id, reason, actor):
            raise refuse(refused.problems, {}, words)
        return words("revising.withdrawn", old=old.id)

    def settled(action: Callable[[], str]) -> Callable[[], str]:
        def act() -> str:
            said = action()
            st.session_state["actor"] = actor
            write(WHICH, [])
            return said

        return act

    with st.container(horizontal=True):
        label, act = words("revising.correct"), (settled(correct), words)
        st.button(label, key="rev_correct", type="primary", on_click=attempt, args=act)
        st.button(
            words("revising.withdraw"),
            key="rev_withdraw",
            on_click=attempt,
            args=(settled(withdraw), words),
        )
        st.button(words("check.close"), key="rev_close", on_click=write, args=(WHICH, []))


def show_set_aside(pairs: Sequence[tuple[Decision, Decision | None]], view: View) -> None:
    """The decisions that were corrected or withdrawn, folded: what they said, why, by whom, and
    what says so now."""
    words = view.words
    if not pairs:
        return
    items = "".join(_item(old, new, view) for old, new in pairs)
    with st.expander(words("revising.aside", n=len(pairs))):
        st.html(f'<ul class="wp-agenda wp-plain" lang="{words.language}">{items}</ul>')


def _item(old: Decision, new: Decision | None, view: View) -> str:
    words, revised = view.words, old.revised
    told = ""
    if revised and revised.recorded_at:
        told = words(
            "revising.told_corrected" if new else "revising.told_withdrawn",
            who=revised.recorded_by,
            day=day(revised.recorded_at.date(), words.language),
            reason=revised.reason,
        )
    now = words("revising.now", id=new.id, said=new.decided) if new else ""
    place = words("decisions.para", item=old.item or "–", para=old.paragraph or "–")
    return (
        f'<li data-aside="{old.id}"><del lang="en">{escape(old.decided)}</del> <span '
        'class="wp-agenda-when">'
        f"<strong>{escape(words(f'kind.{old.kind}'))}</strong> · "
        f"{escape(session_words(old.session, words))}, "
        f'{escape(place)}</span><p class="wp-follow"><bdi>{escape(told)}</bdi></p>'
        + (f'<p class="wp-follow"><bdi>{escape(now)}</bdi></p>' if now else "")
        + "</li>"
    )
