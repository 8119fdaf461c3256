"""The form for one line: what, which steps, why, on whose word, who."""

from wp.domain.days import days_after, months_from
from wp.domain.progress import Authority, ProgressStatus, StepState, fold
from wp.domain.reporting.rules import LIMITS, Circumstances
from wp.domain.timeline import render_step
from wp.errors import Phrase
from wp.language.dates import day, month
from wp.language.names import body_name
from wp.language.words import Words
from wp.services.clock import today
from wp.services.lines import FoundLine
from wp.ui.pages.report.entries import places
from wp.ui.parts.form.author import WHO
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import open_form
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.html import draw, paragraph
from wp.ui.shell.view import View

REPORT = "report"
DAYS_AHEAD = 1430
ACTION = Field("anticipated_action", Widget.LONG, most=LIMITS["anticipated_action"] * 4)
REASON = Field("reason", Widget.LONG, most=LIMITS["reason"] * 4)


def statuses(words: Words) -> dict[str, str]:
    """The statuses that a report can give, each in words; "" leaves it as it is."""
    given = [each for each in ProgressStatus if each is not ProgressStatus.NOT_REPORTED]
    return {"": words("report.as_is")} | {each: words(f"progress.{each}") for each in given}


def report_form(found: FoundLine, given: Circumstances, view: View) -> Form:
    """The form of this line; `seen` is the latest report that its author has seen."""
    effective = max(min(view.answer.snapshot.as_of, today()), given.programme_start)
    start = {
        "effective_on": effective.isoformat(),
        "authority": Authority.REPORTED.value,
        "seen": str(max((report.id for report in given.reports), default=0)),
    }
    return open_form(REPORT, str(found.line.id), view, start)


def draw_fields(form: Form, given: Circumstances) -> None:
    """All fields, in the order in which a person thinks."""
    words = form.view.words
    if form["supersedes"]:
        said = words("report.corrects", id=form["supersedes"])
        draw(words, paragraph("sub", said))
        form.show_problems("supersedes")
        form.row(Field("withdraw", Widget.TICK, "report.withdraw"))
        if form.ticked("withdraw"):
            form.row(REASON)
            form.row(WHO)
            return
    form.row(
        Field("status", Widget.CHOICE, choices=statuses(words)), Field("effective_on", Widget.DAY)
    )
    _draw_steps(form, given)
    spoken = {each.value: words(f"authority.{each.value}") for each in Authority}
    # A little more than is allowed can be typed, so that the rule itself says what is too long.
    form.row(Field("note", Widget.LONG, most=LIMITS["note"] * 4))
    form.row(
        Field("evidence", hint="report.evidence_hint", most=LIMITS["evidence"] * 4),
        Field("authority", Widget.CHOICE, choices=spoken),
    )
    if form["status"] in (ProgressStatus.POSTPONED, ProgressStatus.DISCONTINUED) or form["reason"]:
        form.row(REASON)
    if form["status"] == ProgressStatus.POSTPONED or form["anticipated_month"]:
        _draw_move(form, given)
    form.row(WHO)


def _states(form: Form, given: Circumstances) -> dict[str, StepState]:
    reports = [r for r in given.reports if str(r.id) != form["supersedes"]]
    state = fold(given.steps, reports, form.day("effective_on"))
    return {render_step(each.step): each for each in state.steps}


def _draw_steps(form: Form, given: Circumstances) -> None:
    """A tick for every act that the steps know: to say it, or to take it back."""
    words, states = form.view.words, _states(form, given)
    draw(words, paragraph("label", words("field.acts")))
    for at, step, body in places(given.steps):
        spoken, state = body_name(body, words) if body else "", states[render_step(step)]
        acted = next((act for act in state.acts if act.body == body or not step.bodies), None)
        if acted is None:
            said = Phrase("report.acted_nobody", step=step.text)
            if body:
                said = Phrase("report.acted", body=spoken, step=step.text)
            form.row(Field(f"act:{at}", Widget.TICK, said))
            if form.ticked(f"act:{at}"):
                form.propose(f"on:{at}", form["effective_on"])
                how = "report.acted_how"
                form.row(
                    Field(f"on:{at}", Widget.DAY, "report.acted_on"),
                    Field(f"how:{at}", label=how, most=LIMITS["decision"] * 4),
                    widths=(1, 2),
                )
            continue
        when = day(acted.on, words.language)
        if acted.body == body:
            told = Phrase("report.take_back", body=spoken or "–", step=step.text, day=when)
            form.row(Field(f"back:{at}", Widget.TICK, told))
            continue
        # A step that names no body, reached by one that the report names: to be corrected in that
        # report.
        name, how = body_name(acted.body, words), acted.decision or "–"
        said_of = words("task.act", body=name, on=when, decision=how)
        draw(words, paragraph("sub", words.pair(f"✓ {step.text}", said_of)))
    form.show_problems("acts", "denies")


def _draw_move(form: Form, given: Circumstances) -> None:
    """Which step moves, to which month, and what will be done."""
    words = form.view.words
    dated = {render_step(s): s.text for s in given.steps if s.due}
    # Who postpones names the step; a month alone may leave it to the order of the steps.
    asks = bool(dated) and form["status"] == ProgressStatus.POSTPONED
    names = {"": words("report.choose_step" if asks else "report.no_step")} | dated
    form.row(
        Field("step", Widget.CHOICE, choices=names),
        Field("anticipated_month", Widget.CHOICE, choices=_months(form, given)),
    )
    form.row(ACTION)


def _months(form: Form, given: Circumstances) -> dict[str, str]:
    """The months that can be anticipated: from that in which the report takes effect, or an earlier
    one that stands in it, as nobody anticipates the past."""
    words = form.view.words
    days = [form.day(name) for name in ("effective_on", "anticipated_month") if form[name]]
    first = min(days or [today()]).replace(day=1)
    dues = [each.due for each in given.steps if each.due]
    last = max(today(), days_after(first, DAYS_AHEAD), *dues)
    months = {"": words("report.no_month")}
    return months | {m.isoformat(): month(m, words.language) for m in months_from(first, last)}
