"""The forms of proposed topics: to put one forward, to complete it, and to say what became of
it."""

from typing import Any

from wp.domain.counts.topics import inactive_topics
from wp.domain.meetings.proposals import LONGEST, Fate, Proposal, Verdict, can_decide, lacks
from wp.domain.people.rights import Verb
from wp.domain.programme import ProgrammeKind
from wp.domain.sessions import Session
from wp.language.wording.filters import session_words
from wp.services.clock import today
from wp.services.meetings.proposals import propose, settle
from wp.services.progress.recording import Refused
from wp.ui.pages.proposals.topics import lacking
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.troubles import refusal
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

PROPOSING, SETTLING = "proposing", "settling"
NEW = "new"
TEXTS = ("programme", "title", "document", "why", "takes_up")


@only_for(Verb.PROPOSAL)
def draw_proposing(waiting: tuple[Proposal, ...], view: View) -> None:
    """Put a topic forward: a new one, an inactive one again, or a correction of one that is
    proposed."""
    words = view.words
    show_heading(words("proposals.form"), words("proposals.form_unit"), words)
    own = [
        edition
        for edition in view.everything.snapshot.editions
        if edition.programme.kind is ProgrammeKind.TOPICS
    ]
    idle = {topic.ref: topic.title for edition in own for topic in inactive_topics([edition])}
    code_of = {
        topic.ref: edition.programme.code for edition in own for topic in inactive_topics([edition])
    }
    former = {f"fix {each.id}": each for each in waiting}
    names = {NEW: words("proposals.a_new")}
    names |= {key: words("proposals.correct", title=each.title) for key, each in former.items()}
    names |= {ref: words("proposals.again", ref=ref, title=title) for ref, title in idle.items()}
    chosen = ask_about(PROPOSING, "proposals.which", names, view)
    day = min(view.answer.snapshot.as_of, today()).isoformat()
    codes = [edition.programme.code for edition in own]
    start = {"title": idle.get(chosen, ""), "proposed_on": day}
    start |= {"programme": code_of.get(chosen, "".join(codes[:1]))}
    start |= {"takes_up": chosen if chosen in idle else ""}
    if chosen in former:
        start = _start(former[chosen])
    form = open_form(PROPOSING, chosen, view, start)
    if chosen == NEW and len(codes) > 1:
        choices = dict(zip(codes, codes, strict=True))
        form.row(Field("programme", Widget.CHOICE, "facet.programme", choices))
    _draw_topic(form)
    elsewhere = ("supersedes", "takes_up", "programme")
    form.show_problems(*(name for name in elsewhere if name not in form.drawn))
    form.buttons("proposals.record", lambda: _propose(form, former.get(chosen)))


def _start(former: Proposal) -> dict[str, str]:
    """The texts of a proposal that is to be corrected."""
    start = {name: str(getattr(former, name)) for name in TEXTS}
    start |= {name: "\n".join(getattr(former, name)) for name in ("members", "observers")}
    return start | {"proposed_on": former.proposed_on.isoformat()}


def _draw_topic(form: Form) -> None:
    """What is proposed, by whom, in which document, and why."""
    # A little more than is allowed can be typed, so that the rule itself says what is too long.
    form.row(
        Field(
            "title",
            label="field.proposal_title",
            most=LONGEST["title"] * 2,
            needed="problem.proposal.title",
        )
    )
    form.row(*(Field(name, Widget.LONG, most=6_000) for name in ("members", "observers")))
    form.row(
        Field("document", hint="proposals.document_hint", most=LONGEST["document"] * 2),
        Field("proposed_on", Widget.DAY),
        widths=(1.3, 1),
    )
    form.row(Field("why", Widget.LONG, most=LONGEST["why"] * 2))
    form.row(NAMED)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.splitlines() if line.strip())


def _propose(form: Form, former: Proposal | None) -> str:
    words = form.view.words
    texts: dict[str, Any] = {name: form[name] for name in TEXTS}
    texts |= {name: _lines(form[name]) for name in ("members", "observers")}
    on, corrects = form.day("proposed_on"), former.id if former else None
    proposal = Proposal(0, proposed_on=on, supersedes=corrects, **texts)
    outcome = propose(form.view.engine, proposal, form.acting, form.sending)
    if isinstance(outcome, Refused):
        raise refusal(outcome, words)
    if not lacks(proposal):
        return words("proposals.recorded", title=proposal.title)
    what = lacking(proposal, words)
    return words("proposals.recorded_incomplete", title=proposal.title, what=what)


@only_for(Verb.PROPOSAL)
def draw_settling(waiting: tuple[Proposal, ...], view: View) -> None:
    """Say what became of a proposal: a session accepted or declined it, or its sponsors withdrew
    it."""
    words, as_of = view.words, view.answer.snapshot.as_of
    if not waiting:
        show_result(SETTLING, words)
        return
    show_heading(words("proposals.settle"), words("proposals.settle_unit"), words)
    names = {str(each.id): each.title for each in waiting}
    chosen = ask_about(SETTLING, "proposals.proposal", names, view)
    begun = [s for s in view.reference.sessions if can_decide(s, today())]
    begun.sort(key=lambda s: s.start, reverse=True)
    sessions = {each.key: each for each in begun}
    # The session of the day shown, or the last before it, is the one that is meant most often.
    meant = next((key for key, each in sessions.items() if each.start <= as_of), "")
    start = {"session": meant, "on": min(as_of, today()).isoformat()}
    form = open_form(SETTLING, chosen, view, start)
    fates = {
        fate.value: words(f"proposals.do_{fate.value}") for fate in Fate if fate is not Fate.OPEN
    }
    form.row(Field("fate", Widget.CHOICE, "proposals.fate", fates))
    form.show_problems("proposal")
    if form["fate"] == Fate.WITHDRAWN:
        form.row(Field("on", Widget.DAY, "proposals.ended"))
    else:
        spoken = {key: session_words(each, words) for key, each in sessions.items()}
        form.row(
            Field("session", Widget.CHOICE, "proposals.session", spoken),
            Field("item", label="proposals.item", most=80),
            Field("paragraph", label="proposals.paragraph", most=80),
            widths=(1.8, 1, 1),
        )
        form.show_problems("on")
    said = Field(
        "said",
        Widget.LONG,
        "proposals.said",
        most=LONGEST["said"] * 2,
        needed="problem.proposal.said",
    )
    form.row(said)
    form.row(NAMED)
    form.buttons("proposals.settle_record", lambda: _settle(form, names[chosen], sessions))


def _settle(form: Form, title: str, sessions: dict[str, Session]) -> str:
    words, fate = form.view.words, Fate(form["fate"])
    verdict = Verdict(fate, form.day("on"), form["said"])
    if fate is not Fate.WITHDRAWN:
        session = sessions.get(form["session"])
        on = session.end if session else today()
        verdict = Verdict(fate, on, form["said"], session, form["item"], form["paragraph"])
    outcome = settle(form.view.engine, int(form.about), verdict, form.acting, form.sending)
    if isinstance(outcome, Refused):
        raise refusal(outcome, words)
    return words("proposals.settled_done", title=title, fate=words(f"fate.{fate.value}"))
