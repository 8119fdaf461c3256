"""Proposed reports: what waits for the Secretariat, taken over or declined one by one, and to who
proposed them what became of theirs."""

from functools import partial

import streamlit as st

from wp.domain.history import Chapter
from wp.domain.people.rights import Verb
from wp.domain.progress import Statement, last_number
from wp.domain.reporting.proposed import ProposedReport
from wp.domain.reporting.rules import LIMITS
from wp.language.dates import day
from wp.language.wording.proposed import outcome_words, proposer_words
from wp.language.wording.reports import problem_sentence, said_pairs
from wp.language.words import Words
from wp.services.progress.proposing import (
    accept_proposed,
    decline_proposed,
    on_its_line,
    proposed_by,
    waiting,
)
from wp.services.progress.recording import Recorded, preview_of
from wp.ui.pages.report.history import A_PAGE, typed_facts
from wp.ui.pages.report.sending import show_preview
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.step_order import ask_about_order
from wp.ui.parts.form.troubles import refusal
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.html import Markup, draw, english, link, paragraph, strong, typed
from wp.ui.parts.line_names import line_words
from wp.ui.parts.lists import bullets, item, remark
from wp.ui.parts.paging import part_of
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import allowed, drawn_for, only_for

PROPOSED = "proposed"
REASON = Field("reason", Widget.LONG, label="proposed.reason", most=LIMITS["reason"] * 4)


def waiting_words(view: View) -> str:
    """What the choice of proposed reports is called: for the Secretariat with how many wait."""
    if allowed(Verb.JUDGE):
        return view.words("proposed.tab_waiting", n=len(waiting(view.engine)))
    return view.words("proposed.tab")


def waiting_headline(view: View) -> str:
    """The headline over proposed reports: for the Secretariat how many wait."""
    if allowed(Verb.JUDGE) and (every := waiting(view.engine)):
        return view.words("proposed.waiting", n=len(every))
    return view.words("proposed.tab")


def show_waiting_reports(view: View) -> None:
    """What waits, for who may take it over, and what who signed in proposed."""
    _judge_waiting(view)
    person = drawn_for()
    if person and person.person and (own := proposed_by(view.engine, person.person)):
        show_heading(view.words("proposed.own"), "", view.words)
        _list(own[::-1], "own", view)
    elif not allowed(Verb.JUDGE):
        st.info(view.words("proposed.none_own"))


@only_for(Verb.JUDGE)
def _judge_waiting(view: View) -> None:
    words, every = view.words, waiting(view.engine)
    if not every:
        show_result(PROPOSED, words)
        st.info(words("proposed.none"))
        return
    _list(every, "waiting", view)
    show_heading(words("proposed.judge"), words("proposed.judge_unit"), words)
    names = {str(each.id): f"{each.ref} · {proposer_words(each, words)}" for each in every}
    chosen = ask_about(PROPOSED, "proposed.which", names, view)
    _draw_form(next(each for each in every if str(each.id) == chosen), view)


def _draw_form(given: ProposedReport, view: View) -> None:
    """What it says and what it would make of its line, beside what one may do with it."""
    words, line = view.words, on_its_line(view.engine, given)
    form, problems, seen = open_form(PROPOSED, str(given.id), view), [], 0
    said = given.spoken(line[1].reports if line else ())
    left, right = st.columns((1.15, 1), gap="large")
    with right:
        draw(words, paragraph("label", words("proposed.says")), _told(given, said, words))
    with left:
        if line is None:
            problems = [words("problem.line.gone", n=said.line)]
        else:
            found, against = line
            draw(words, paragraph("told", english(line_words(found.line, found.task))))
            shown = preview_of(said, given.recorded_by, against, view.answer.snapshot.as_of)
            show_preview(shown, view)
            problems = [problem_sentence(each, words) for each in shown.problems]
            seen = last_number(against.reports)
            newer = [r for r in against.reports if r.recorded_at > given.recorded_at]
            if newer:
                st.warning(words("proposed.newer", n=len(newer)))
        if problems:
            why = bullets(map(item, problems), "plain")
            told = paragraph("label", words("proposed.cannot"))
            draw(words, told, why, kind="div.wp-problems")
        else:
            ask_about_order(form, [said], partial(_accept, form, given, seen))
        form.row(REASON)
        form.row(NAMED)
        decline = (
            "decline",
            "proposed.decline",
            partial(form.press, partial(_decline, form, given)),
        )
        accept = partial(_accept, form, given, seen)
        form.buttons("proposed.accept", accept, decline, disabled=bool(problems))


def _told(given: ProposedReport, said: Statement, words: Words) -> Markup:
    chapter = Chapter(said.recorded(0, given.recorded_at, given.recorded_by), (), None)
    effective = (words("field.effective_on"), day(said.effective_on, words.language))
    by = (words("proposed.by"), proposer_words(given, words))
    # No part of the record yet: nothing of it is translated.
    said_of = said_pairs(chapter, words, lambda text, _: str(text))
    return typed_facts([by, effective, *said_of], words)


def _list(every: tuple[ProposedReport, ...], key: str, view: View) -> None:
    words = view.words
    items = (_item(each, view) for each in part_of(every, A_PAGE, words, f"page of {key}"))
    draw(words, bullets(items, data_proposed=len(every)))


def _item(each: ProposedReport, view: View) -> Markup:
    words = view.words
    to_line = link(view.link("report", task=each.ref, by=None), strong(each.ref))
    return item(
        to_line,
        " ",
        proposer_words(each, words),
        remark(typed(each.statement.note, "bdi")) if each.statement.note else None,
        remark(outcome_words(each, words)) if each.end else None,
    )


def _accept(form: Form, given: ProposedReport, seen: int) -> str:
    view, words = form.view, form.view.words
    outcome = accept_proposed(view.engine, given.id, seen, form.acting, form.sending, form.answer)
    if not isinstance(outcome, Recorded):
        raise refusal(outcome, words, {0: given.ref})
    who = given.recorded_by
    return words("proposed.accepted_now", ref=given.ref, who=who, id=outcome.reports[0])


def _decline(form: Form, given: ProposedReport) -> str:
    view, reason = form.view, form["reason"]
    refused = decline_proposed(view.engine, given.id, reason, form.acting, form.sending)
    if refused:
        raise refusal(refused, view.words)
    return view.words("proposed.declined_now", ref=given.ref, who=given.recorded_by)
