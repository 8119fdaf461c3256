"""Decisions as a register, their follow-ups, and recording that a follow-up ended."""

from collections.abc import Sequence

from wp.domain.meetings.decision_filter import STILL, by_item
from wp.domain.meetings.decisions import Decision, Ending, FollowUp, FollowUpState, Outcome
from wp.domain.people.rights import Verb
from wp.language.dates import day
from wp.language.names import who_words
from wp.language.record_texts import text_in
from wp.language.typography import shortened
from wp.language.wording.conclusions import recorder_words
from wp.language.wording.filters import session_words
from wp.services.clock import today
from wp.services.meetings.decisions import end_follow_up
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.hints import asked_of, recorded
from wp.ui.parts.html import Markup, aside, draw, faint, joined, link, paragraph, strong
from wp.ui.parts.lists import group, item, remark, task_links
from wp.ui.parts.paging import one_page
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

# A sign that a status of a line or a step has means the same here (wp/look/colours.py).
SIGNS = {
    FollowUpState.OVERDUE: "!",
    FollowUpState.OPEN: "□",
    FollowUpState.UNDATED: "?",
    FollowUpState.DONE: "✓",
    FollowUpState.DROPPED: "✕",
}
A_PAGE, UNFOLDED = 100, 12
ENDING = "ending"


def decision_item(
    decision: Decision, view: View, only: Sequence[FollowUp] | None = None, revisable: bool = False
) -> Markup:
    """A decision with its item, paragraph, references and follow-ups (all, or `only` these), as an
    item of a list.

    `revisable` adds the link to the form that corrects or withdraws it.
    """
    words = view.words
    place = words("decisions.para", item=decision.item or "–", para=decision.paragraph or "–")
    parts = (
        strong(words(f"kind.{decision.kind}")),
        f"{session_words(decision.session, words)}, {place}",
        task_links(decision.refs, view),
        recorder_words(decision, words) if decision.chair is not None else "",
        *(_revise_links(decision, view) if revisable else ()),
    )
    asked = decision.follow_ups if only is None else only
    return item(
        recorded(decision.decided, words),
        " ",
        remark(joined(parts, " · ")),
        *(follow_up_line(each, view) for each in asked),
    )


def _revise_links(decision: Decision, view: View) -> tuple[object, ...]:
    """That it corrects another, and the link to the form for it."""
    words, former = view.words, decision.supersedes
    href = view.link(decision=str(decision.id), p=str(view.address.page))
    label = words("revising.link_of", said=shortened(text_in(decision.decided, words), 80))
    return (
        words("revising.is_correction", id=former) if former else "",
        link(href, words("revising.link"), aria_label=label),
    )


def follow_up_line(each: FollowUp, view: View) -> Markup:
    """A follow-up: where it stands, who is asked for what, by when, and what ended it."""
    words, state = view.words, each.state(view.answer.snapshot.as_of)
    name = words(f"follow_up.{state.value}")
    when = ""
    if each.ending and state not in STILL:
        on, evidence = day(each.ending.on, words.language), each.ending.evidence
        when = words("decisions.shown_by", state=name, day=on, evidence=evidence)
    elif each.due_on:
        on = day(each.due_on, words.language)
        when = words("decisions.due", day=on, text=text_in(each.due_text, words) or "–")
    asked = aside(asked_of(each, words))
    kind = "follow late" if state is FollowUpState.OVERDUE else "follow"
    chip = strong(f"{SIGNS[state]} {name}")
    return paragraph(kind, joined((chip, asked, faint(when)), " "))


def show_register(decisions: Sequence[Decision], view: View) -> Sequence[Decision]:
    """The decisions item by item, in the order in which they stand in the report, a page at a time;
    gives those shown. Items fold where there are many."""
    words = view.words
    unit = words("decisions.register_unit", n=len(decisions))
    sessions = list(dict.fromkeys(each.session for each in decisions))
    one = session_words(sessions[0], words) if len(sessions) == 1 else ""
    show_heading(words("decisions.register"), joined((one, unit), " · "), words)
    shown = one_page(tuple(decisions), A_PAGE, view, "page_of_decisions")
    opened = len(shown) <= UNFOLDED
    draw(words, *(_of_item(held, view, opened, not one) for held in by_item(shown)))
    return shown


def _of_item(held: Sequence[Decision], view: View, opened: bool, named: bool) -> Markup:
    """The decisions on one item of a session, folded under what they are on.

    `opened` and `named`: whether they are unfolded, and whether the session is named.
    """
    words, first, as_of = view.words, held[0], view.answer.snapshot.as_of
    still = sum(f.state(as_of) in STILL for each in held for f in each.follow_ups)
    open_ = words("decisions.still", n=still) if still else ""
    paragraphs = "-".join(dict.fromkeys((held[0].paragraph, held[-1].paragraph)))
    place = words("decisions.para", item=first.item or "–", para=paragraphs or "–")
    refs = ", ".join(dict.fromkeys(ref for each in held for ref in each.refs))
    said = (words("decisions.of_item", n=len(held)), open_, refs)
    place = f"{session_words(first.session, words)}, {place}" if named else place
    title = joined((strong(place), *said), " · ")
    items = (decision_item(each, view, revisable=True) for each in held)
    return group(title, items, "agenda plain register", opened)


@only_for(Verb.DECIDE)
def draw_ending(decisions: Sequence[Decision], view: View) -> None:
    """Record that a follow-up was done or dropped."""
    words, as_of = view.words, view.answer.snapshot.as_of
    still = {
        str(f.id): f
        for d in decisions
        for f in d.follow_ups
        if f.ending is None and f.state(as_of) in STILL
    }
    if not still:
        show_result(ENDING, words)
        return
    show_heading(words("decisions.end"), words("decisions.end_unit"), words)
    names = {
        number: words.pair(who_words(f.who, words), text_in(f.asked, words))
        for number, f in still.items()
    }
    chosen = ask_about(ENDING, "decisions.which", names, view)
    form = open_form(ENDING, chosen, view, {"on": min(as_of, today()).isoformat()})
    outcomes = {each.value: words(f"follow_up.{each.value}") for each in Outcome}
    form.row(
        Field("outcome", Widget.CHOICE, "decisions.outcome", outcomes),
        Field("on", Widget.DAY, "decisions.on"),
        Field("evidence", most=1_000, needed="refused.ending_evidence"),
        NAMED,
        widths=(1, 1, 2, 1.2),
    )

    def send() -> str:
        ending = Ending(Outcome(form["outcome"]), form.day("on"), form["evidence"])
        end_follow_up(view.engine, int(chosen), ending, form.acting)
        return words("decisions.ended")

    form.buttons("decisions.record", send)
