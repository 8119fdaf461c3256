"""Correcting or withdrawing a decision in place, and the list of those that were."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import Any

import streamlit as st

from wp.domain.meetings.decisions import LONGEST, LONGEST_REASON, Decision, DecisionKind, Revised
from wp.domain.people.rights import Verb
from wp.language.dates import day
from wp.language.record_texts import Tell, text_in
from wp.language.wording.conclusions import recorder_words
from wp.language.wording.filters import session_words
from wp.language.words import Words
from wp.services.meetings.revisions import correct_decision, withdraw_decision
from wp.services.progress.recording import Refused
from wp.ui.parts.choice import warn_unknown
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import open_form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.troubles import refusal
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.hints import quoting, recorded
from wp.ui.parts.html import Markup, aside, draw, paragraph, strong
from wp.ui.parts.lists import bullets, item, remark
from wp.ui.parts.titles import show_heading
from wp.ui.shell.address_bar import write
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

REVISION = "revision"
WHICH = "decision"
CORRECTED = ("kind", "item", "paragraph", "decided")


@only_for(Verb.DECIDE)
def draw_revising(standing: Sequence[Decision], view: View) -> None:
    """The form for the decision of the address; one that does not stand is said."""
    words, asked = view.words, view.address.pick(WHICH)
    old = next((each for each in standing if str(each.id) == asked), None)
    if old is None:
        show_result(REVISION, words)
        if asked:
            warn_unknown(WHICH, asked, view)
        return
    session, by = session_words(old.session, words), recorder_words(old, words)
    named = words("revising.unit", session=session, by=by, id=old.id)
    form = open_form(REVISION, asked, view, _start(old))
    with st.container(border=True, key="wp_revising"):
        show_heading(words("revising.title"), named, words)
        _draw_fields(form)
        form.buttons(
            "revising.correct",
            lambda: _correct(form, old),
            ("withdraw", "revising.withdraw", lambda: form.press(lambda: _withdraw(form, old))),
            ("close", "check.close", lambda: write(WHICH, [])),
        )


def _start(old: Decision) -> dict[str, str]:
    start = {name: getattr(old, name) for name in CORRECTED}
    return start | {"refs": ", ".join(old.refs)}


def _draw_fields(form: Form) -> None:
    """What the decision should have said, why, and who says so."""
    words = form.view.words
    kinds = {kind.value: words(f"kind.{kind}") for kind in DecisionKind}
    form.row(
        Field("kind", Widget.CHOICE, "decisions.kind", kinds),
        Field("item", label="review.item", most=LONGEST["item"]),
        Field("paragraph", label="review.paragraph", most=LONGEST["paragraph"]),
        Field("refs", label="revising.refs", most=1_000),
        widths=(1.2, 0.7, 0.7, 1.4),
    )
    form.row(Field("decided", Widget.LONG, "review.wording", most=LONGEST["decided"]))
    reason = Field(
        "reason",
        label="revising.reason",
        help="revising.reason_help",
        most=LONGEST_REASON,
        needed="problem.decision.reason",
    )
    form.row(reason, NAMED, widths=(2.4, 1))


def _correct(form: Form, old: Decision) -> str:
    named = (" ".join(ref.split()) for ref in form["refs"].split(","))
    texts: dict[str, Any] = {name: form[name] for name in CORRECTED}
    texts["kind"] = DecisionKind(form["kind"])
    wanted = replace(old, **texts, refs=tuple(dict.fromkeys(ref for ref in named if ref)))
    engine, words = form.view.engine, form.view.words
    outcome = correct_decision(engine, old.id, wanted, form["reason"], form.acting, form.sending)
    if isinstance(outcome, Refused):
        raise refusal(outcome, words)
    write(WHICH, [])
    return words("revising.corrected", old=old.id, new=outcome.decision)


def _withdraw(form: Form, old: Decision) -> str:
    words = form.view.words
    if refused := withdraw_decision(form.view.engine, old.id, form["reason"], form.acting):
        raise refusal(refused, words)
    write(WHICH, [])
    return words("revising.withdrawn", old=old.id)


def show_set_aside(pairs: Sequence[tuple[Decision, Decision | None]], view: View) -> None:
    """The decisions that were corrected or withdrawn, folded: what they said, why, by whom, and
    what says so now."""
    words = view.words
    if not pairs:
        return
    with st.expander(words("revising.aside", n=len(pairs))):
        draw(words, bullets(_item(old, new, view) for old, new in pairs))


def _item(old: Decision, new: Decision | None, view: View) -> Markup:
    words, revised = view.words, old.revised
    told: str = ""
    if revised and revised.recorded_at:
        key = "revising.told_corrected" if new else "revising.told_withdrawn"
        told = quoting(partial(_told, key), revised, words)
    now = words("revising.now", id=new.id, said=text_in(new.decided, words)) if new else ""
    place = words("decisions.para", item=old.item or "–", para=old.paragraph or "–")
    where = f" · {session_words(old.session, words)}, {place}"
    return item(
        recorded(old.decided, words, "del"),
        " ",
        remark(strong(words(f"kind.{old.kind}")), where),
        *(paragraph("follow", aside(each)) for each in (told, now) if each),
        data_aside=old.id,
    )


def _told(key: str, revised: Revised, words: Words, told: Tell) -> str:
    on = day(revised.recorded_at.date(), words.language) if revised.recorded_at else ""
    return words(key, who=revised.recorded_by, day=on, reason=told(revised.reason, words))
