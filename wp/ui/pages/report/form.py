"""The form for one line. It stands outside `st.form`: every field that is left reaches the
server and is kept."""

import datetime as dt
import secrets
from dataclasses import dataclass, field
from html import escape
from typing import Any

import streamlit as st

from wp.domain.days import days_after, months_from
from wp.domain.progress import Authority, ProgressStatus, StepState, fold
from wp.domain.reporting.rules import LIMITS, Circumstances, Problem
from wp.domain.timeline import render_step
from wp.errors import WorkProgrammeError
from wp.language.dates import day, month
from wp.language.names import body_name
from wp.language.wording.errors import error_sentence
from wp.language.wording.reports import problem_sentence
from wp.services.clock import today
from wp.services.lines import FoundLine
from wp.services.progress import drafts
from wp.ui.pages.report.entries import YES, places
from wp.ui.parts.messages import FAILED
from wp.ui.shell.view import View

STATUSES = (
    "",
    *(status.value for status in ProgressStatus if status is not ProgressStatus.NOT_REPORTED),
)
DAYS_AHEAD = 1430
TRIED, CONFLICT = "tried", "conflict"


@dataclass
class Form:
    """One report being written: its token, its line, what it is judged against, and what has
    been entered so far."""

    token: str
    found: FoundLine
    given: Circumstances
    entries: dict[str, str] = field(default_factory=dict)

    @property
    def name(self) -> str:
        """How drafts of this line are found again."""
        return f"report:{self.found.line.id}"

    def key(self, name: str) -> str:
        """The key of a widget of this form."""
        return f"{self.token}:{name}"


def open_form(found: FoundLine, given: Circumstances, view: View) -> Form:
    """The form of the address's draft, of the one this browser tab works on, or a new one."""
    tokens = st.session_state.setdefault("report_tokens", {})
    line = found.line.id
    asked = view.address.draft
    # A draft that was sent is closed: what is typed now is another report.
    open_ = "" if asked and drafts.sent(view.engine, asked) else asked
    token = open_ or tokens.get(line) or new_token()
    tokens[line] = token
    kept = drafts.find(view.engine, token)
    latest = max((report.id for report in given.reports), default=0)
    start = {
        "effective_on": max(
            min(view.answer.position.as_of, today()), given.programme_start
        ).isoformat(),
        "authority": Authority.REPORTED.value,
        "actor": st.session_state.get("actor", ""),
        "seen": str(latest),
    }
    form = Form(
        token,
        found,
        given,
        start | dict(kept.entries if kept and kept.form == f"report:{line}" else {}),
    )
    _take_typed(form)
    return form


def _take_typed(form: Form) -> None:
    """What the widgets hold now."""
    for key, value in st.session_state.items():
        token, _, name = str(key).partition(":")
        if token == form.token:
            form.entries[name] = _text(value)


def new_token() -> str:
    """A token that nobody guesses."""
    return secrets.token_urlsafe(18)


def forget(form: Form) -> None:
    """Begin anew: the next form of this line has a token of its own."""
    st.session_state.get("report_tokens", {}).pop(form.found.line.id, None)
    for key in [key for key in st.session_state if str(key).startswith(f"{form.token}:")]:
        del st.session_state[key]
    if "draft" in st.query_params:
        del st.query_params["draft"]


def _text(value: Any) -> str:
    if isinstance(value, bool):
        return YES if value else ""
    if isinstance(value, dt.date):
        return value.isoformat()
    return "" if value is None else str(value)


def keep(form: Form, view: View) -> None:
    """Keep the draft with what the widgets hold now, and name it in the address."""
    _take_typed(form)
    st.session_state["actor"] = form.entries.get("actor", "")
    kept = {name: text for name, text in form.entries.items() if name not in (TRIED, CONFLICT)}
    try:
        drafts.keep(view.engine, form.token, form.name, form.entries.get("actor", ""), kept)
    except WorkProgrammeError as error:
        st.session_state[FAILED] = error_sentence(error, view.words)
    st.query_params["draft"] = form.token


class Fields:
    """Draws the fields of a form, each with its problems under it."""

    def __init__(self, form: Form, problems: tuple[Problem, ...], view: View) -> None:
        self.form, self.view = form, view
        self.problems = problems if form.entries.get(TRIED) else ()

    def _ready(self, name: str, value: Any) -> dict[str, Any]:
        key = self.form.key(name)
        if key not in st.session_state:
            st.session_state[key] = value
        return {"key": key, "on_change": keep, "args": (self.form, self.view)}

    def _label(self, name: str) -> str:
        return self.view.words(f"field.{name}")

    def say(self, *names: str) -> None:
        """What is wrong with these fields, under them."""
        for problem in self.problems:
            if problem.field in names:
                said = escape(problem_sentence(problem, self.view.words))
                st.html(
                    f'<p class="wp-problem" role="alert" lang="{self.view.words.language}">⚠ '
                    f"{said}</p>"
                )

    def text(self, name: str, long: bool = False, hint: str = "") -> None:
        """A field of text."""
        options: dict[str, Any] = self._ready(name, self.form.entries.get(name, ""))
        # A little more than is allowed can be typed, so that the rule itself says what is too long.
        options |= {"placeholder": hint, "max_chars": LIMITS[name] * 4}
        if long:
            st.text_area(self._label(name), height=110, **options)
        else:
            st.text_input(self._label(name), **options)
        self.say(name)

    def day(self, name: str, label: str = "") -> None:
        """A day."""
        value = dt.date.fromisoformat(
            self.form.entries.get(name) or self.form.entries["effective_on"]
        )
        first = days_after(self.form.given.programme_start, -730)
        options = self._ready(name, value)
        last = days_after(today(), 365)
        first, last = min(first, value), max(last, value)
        st.date_input(
            label or self._label(name),
            min_value=first,
            max_value=last,
            format="DD/MM/YYYY",
            **options,
        )
        self.say(name)

    def choice(self, name: str, values: list[str], names: dict[str, str]) -> None:
        """One of a few values."""
        held = self.form.entries.get(name, "")
        options = self._ready(name, held if held in values else values[0])
        st.selectbox(self._label(name), values, format_func=lambda value: names[value], **options)
        self.say(name)

    def tick(self, name: str, label: str) -> bool:
        """Yes or no."""
        return st.checkbox(label, **self._ready(name, self.form.entries.get(name) == YES))

    def say_how(self, name: str) -> None:
        """What the body decided."""
        label = self.view.words("report.acted_how")
        st.text_input(
            label,
            max_chars=LIMITS["decision"] * 4,
            **self._ready(name, self.form.entries.get(name, "")),
        )


def draw_fields(form: Form, problems: tuple[Problem, ...], view: View) -> None:
    """All fields, in the order in which a person thinks: what, which steps, why, on whose word,
    who."""
    words, fields = view.words, Fields(form, problems, view)
    if form.entries.get("supersedes"):
        st.info(words("report.corrects", id=form.entries["supersedes"]))
        fields.say("supersedes")
        if fields.tick("withdraw", words("report.withdraw")):
            fields.text("reason", long=True)
            fields.text("actor")
            return
    left, right = st.columns(2, gap="medium")
    with left:
        names = {
            value: words(f"progress.{value}") if value else words("report.as_is")
            for value in STATUSES
        }
        fields.choice("status", list(STATUSES), names)
    with right:
        fields.day("effective_on")
    _draw_steps(form, fields, view)
    fields.text("note", long=True)
    left, right = st.columns(2, gap="medium")
    with left:
        fields.text("evidence", hint=words("report.evidence_hint"))
    with right:
        spoken = {each.value: words(f"authority.{each.value}") for each in Authority}
        fields.choice("authority", list(spoken), spoken)
    if form.entries.get("status") in ("postponed", "discontinued") or form.entries.get("reason"):
        fields.text("reason", long=True)
    if form.entries.get("status") == "postponed" or form.entries.get("anticipated_month"):
        _draw_move(form, fields, view)
    fields.text("actor")


def _states(form: Form) -> dict[str, StepState]:
    reports = [r for r in form.given.reports if str(r.id) != form.entries.get("supersedes")]
    state = fold(form.given.steps, reports, dt.date.fromisoformat(form.entries["effective_on"]))
    return {render_step(each.step): each for each in state.steps}


def _draw_steps(form: Form, fields: Fields, view: View) -> None:
    words, states = view.words, _states(form)
    st.html(f'<p class="wp-label" lang="{words.language}">{escape(words("field.acts"))}</p>')
    for at, step, body in places(form.given.steps):
        state = states[render_step(step)]
        spoken = body_name(body, words) if body else ""
        acted = next((act for act in state.acts if act.body == body or not step.bodies), None)
        if acted:
            when = day(acted.on, words.language)
            if acted.body != body:
                # A step that names no body, reached by one that the report names: to be corrected
                # in that report.
                said = words(
                    "task.act",
                    body=body_name(acted.body, words),
                    on=when,
                    decision=acted.decision or "–",
                )
                st.html(
                    f'<p class="wp-sub" lang="{words.language}">✓ '
                    f"{escape(words.pair(step.text, said))}</p>"
                )
                continue
            fields.tick(
                f"back:{at}",
                words("report.take_back", body=spoken or "–", step=step.text, day=when),
            )
            continue
        key = "report.acted" if body else "report.acted_nobody"
        label = words(key, body=spoken, step=step.text)
        if fields.tick(f"act:{at}", label):
            left, right = st.columns((1, 2), gap="medium")
            with left:
                fields.day(f"on:{at}", words("report.acted_on"))
            with right:
                fields.say_how(f"how:{at}")
    fields.say("acts", "denies")


def _first_month(form: Form) -> dt.date:
    """The month in which the report takes effect, or an earlier one that stands in it: nobody
    anticipates the past."""
    days = (form.entries["effective_on"], form.entries.get("anticipated_month"))
    return min(dt.date.fromisoformat(each) for each in days if each).replace(day=1)


def _draw_move(form: Form, fields: Fields, view: View) -> None:
    words = view.words
    dated = {render_step(s): s.text for s in form.given.steps if s.due}
    # Who postpones names the step; a month alone may leave it to the order of the steps.
    asks = bool(dated) and form.entries.get("status") == "postponed"
    names = {"": words("report.choose_step" if asks else "report.no_step")} | dated
    first = _first_month(form)
    last = max(
        [today(), days_after(first, DAYS_AHEAD), *(s.due for s in form.given.steps if s.due)]
    )
    months = {"": words("report.no_month")}
    months |= {each.isoformat(): month(each, words.language) for each in months_from(first, last)}
    left, right = st.columns(2, gap="medium")
    with left:
        fields.choice("step", list(names), names)
    with right:
        fields.choice("anticipated_month", list(months), months)
    fields.text("anticipated_action", long=True)
