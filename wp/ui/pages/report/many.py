"""Several lines that one session looked at: what its body did in a step of each, what is said of
all of them, and a preview line by line."""

from dataclasses import dataclass, replace

import streamlit as st

from wp.domain.on_a_line import OnALine, steps_for
from wp.domain.people.rights import Verb
from wp.domain.progress import Act, Authority, ProgressStatus, Statement
from wp.domain.reporting.languages import statement_in
from wp.domain.reporting.rules import LIMITS, Problem
from wp.domain.sessions import Session
from wp.domain.snapshot import LineView
from wp.domain.timeline import Step, render_step
from wp.errors import Phrase
from wp.language.names import body_name, step_words
from wp.language.wording.filters import session_words
from wp.services.clock import today
from wp.services.progress.recording import Entry, Preview, Recorded, Refused, previews, record
from wp.ui.pages.report.many_lines import pick_lines
from wp.ui.pages.report.one import statuses
from wp.ui.pages.session.under_review import session_in_view
from wp.ui.parts.form.author import WHO
from wp.ui.parts.form.beyond import explain_beyond, is_beyond, propose_all
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.step_order import ask_about_order
from wp.ui.parts.form.troubles import NotSent, Trouble, refusal
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.html import Markup, draw, english, paragraph, stacked
from wp.ui.parts.line_names import line_words
from wp.ui.parts.lists import as_printed, bullets, item
from wp.ui.parts.status_marks import status_chip, troubles
from wp.ui.parts.tables import table
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

MANY, ACTED = "many", "acted"


@dataclass(frozen=True, slots=True)
class Trial:
    """What the form makes of one line, with the step in which the body acts (None for none)."""

    line: LineView
    step: Step | None
    entry: Entry
    preview: Preview


@only_for(Verb.REPORT)
def show_many(view: View) -> None:
    """The session, its form, the preview, the button."""
    words = view.words
    show_heading(words("many.head"), words("many.lines_help"), words)
    sessions = _sessions(view)
    names = {about: session_words(each, words) for about, each in sessions.items()}
    under_review = session_in_view(view)
    meant = next((about for about, each in sessions.items() if each == under_review), "")
    about = ask_about(MANY, "many.session", names, view, meant)
    if not about:
        st.info(words("many.no_session"))
        return
    session = sessions[about]
    form = open_form(MANY, about, view, {"authority": Authority.NOTED.value})
    lines, troubles = pick_lines(form, session)
    trials = _trials(form, session, lines, _draw_fields(form, session, lines))
    if trials:
        show_heading(words("many.preview"), "", words)
        _show_problems(trials, session, form)
        _show_table(trials, session, form)

    def send() -> str:
        return _send(form, trials, session, troubles)

    said = [each.entry.statement for each in trials]
    label = "report.record_all"
    if explain_beyond(form, said, _refs(trials)):
        label = "proposed.propose_all"
    else:
        ask_about_order(form, said, send)
    form.buttons(Phrase(label, n=len(trials)), send, disabled=not trials)


def _sessions(view: View) -> dict[str, Session]:
    """The sessions that are over: by the day of the page first, the latest before the others."""
    as_of = view.answer.snapshot.as_of
    over = [s for s in view.reference.sessions if s.takes_place and s.end <= today()]
    over.sort(key=lambda s: (s.end <= as_of, s.end, s.body == "PTC"), reverse=True)
    return {f"{each.body} {each.start} {each.end}": each for each in over}


def _draw_fields(form: Form, session: Session, lines: list[LineView]) -> dict[int, Step | None]:
    """What is said of all lines; gives the step of each in which the body acts, as far as one
    waits for it."""
    words, body = form.view.words, body_name(session.body, form.view.words)
    form.row(Field(ACTED, Widget.TICK, Phrase("many.acted", body=body)))
    steps: dict[int, Step | None] = {}
    if form.ticked(ACTED):
        form.row(Field("how", label="report.acted_how", most=LIMITS["decision"] * 4))
        steps = _draw_steps(form, session, lines)
    form.propose("authority", (Authority.APPROVED if steps else Authority.NOTED).value)
    spoken = {each.value: words(f"authority.{each.value}") for each in reversed(Authority)}
    form.row(
        Field("status", Widget.CHOICE, choices=dict(list(statuses(words).items())[:3])),
        Field("authority", Widget.CHOICE, choices=spoken),
    )
    form.row(Field("note", Widget.LONG, most=20_000))
    evidence = Field("evidence", hint="report.evidence_hint", most=4_000)
    form.row(evidence, WHO, widths=(2, 1))
    return steps


def _draw_steps(form: Form, session: Session, lines: list[LineView]) -> dict[int, Step | None]:
    """The step of each line in which the body acts: the one due first that waits for it, unless
    another is chosen."""
    words = form.view.words
    waiting: dict[int, dict[str, Step]] = {}
    for line in lines:
        states = steps_for(OnALine.APPROVED, session, line.state.steps)
        states = tuple(sorted(states, key=lambda each: (each.due is None, each.due)))
        waiting[line.line.id] = {render_step(each.step): each.step for each in states}
    several = [line for line in lines if len(waiting[line.line.id]) > 1]
    if several:
        with st.expander(words("many.other_steps", n=len(several))):
            for line in several:
                own = waiting[line.line.id].items()
                names = {key: step_words(step, words) for key, step in own}
                label = Phrase("many.step", ref=line.line.ref)
                form.row(Field(f"step:{line.line.id}", Widget.CHOICE, label, names))
    return {
        number: own.get(form[f"step:{number}"], next(iter(own.values()), None))
        for number, own in waiting.items()
    }


def _trials(
    form: Form, session: Session, lines: list[LineView], steps: dict[int, Step | None]
) -> list[Trial]:
    """What the entries make of each line."""
    statement = Statement(
        0,
        session.end,
        ProgressStatus(form["status"]) if form["status"] else None,
        note=form["note"],
        evidence=form["evidence"],
        authority=Authority(form["authority"]),
    )
    said, language = [], form.view.words.language
    for line in lines:
        step = steps.get(line.line.id)
        act = Act(render_step(step), session.body, session.end, form["how"]) if step else None
        own = replace(statement, line=line.line.id, acts=(act,) if act else ())
        said.append(statement_in(language, own))
    as_of = form.view.answer.snapshot.as_of
    tried = zip(lines, previews(form.view.engine, said, form["actor"], as_of), strict=True)
    return [Trial(line, steps.get(line.line.id), *each) for line, each in tried]


def _problems(trials: list[Trial], session: Session, form: Form) -> dict[int, tuple[Problem, ...]]:
    """What forbids each report, by its place: also that no step of the line waits for the body,
    which then is all that it lacks."""
    idle = Problem(ACTED, "act.no_step", words=body_name(session.body, form.view.words))
    broken = {}
    for at, each in enumerate(trials):
        broken[at] = each.preview.problems
        if form.ticked(ACTED) and not each.step:
            broken[at] = (idle, *(p for p in broken[at] if p.code != "nothing_said"))
    return broken


def _show_problems(trials: list[Trial], session: Session, form: Form) -> None:
    """What forbids the reports, each problem once with the lines that it concerns."""
    words, broken = form.view.words, _problems(trials, session, form)
    troubles = refusal(Refused(broken), words, _refs(trials)).troubles
    if troubles:
        told = bullets((item(each.message) for each in troubles), "plain")
        draw(words, paragraph("label", words("many.problems")), told, kind="div.wp-problems")


def _show_table(trials: list[Trial], session: Session, form: Form) -> None:
    words = form.view.words
    acted = words("many.col_step", body=body_name(session.body, words))
    head = [words(key) for key in ("col.ref", "col.task", "many.col_now", "many.col_then")]
    draw(
        words,
        table(
            [*head, *([acted] if form.ticked(ACTED) else [])],
            [_row(each, form) for each in trials],
            "left",
        ),
    )


def _row(each: Trial, form: Form) -> list[Markup | str]:
    words = form.view.words
    row: list[Markup | str] = [
        each.line.line.ref,
        stacked(
            english(line_words(each.line.line, each.line.task)), as_printed(each.line, form.view)
        ),
        stacked(status_chip(each.preview.before.status, words), troubles(each.line, words)),
        status_chip(each.preview.after.status, words),
    ]
    reached = step_words(each.step, words) if each.step else "–"
    return [*row, reached] if form.ticked(ACTED) else row


def _refs(trials: list[Trial]) -> dict[int, str]:
    return {at: each.line.line.ref for at, each in enumerate(trials)}


def _send(form: Form, trials: list[Trial], session: Session, troubles: list[Trouble]) -> str:
    words = form.view.words
    if troubles:
        raise NotSent(troubles)
    if any(broken := _problems(trials, session, form).values()):
        raise refusal(Refused(dict(enumerate(broken))), words, _refs(trials))
    entries, refs = [each.entry for each in trials], _refs(trials)
    if is_beyond(form, [each.statement for each in entries]):
        return propose_all(form, entries, refs)
    outcome = record(form.view.engine, entries, form.acting, form.sending, form.answer)
    if not isinstance(outcome, Recorded):
        raise refusal(outcome, words, refs)
    return words("report.done_many", n=len(outcome.reports))
