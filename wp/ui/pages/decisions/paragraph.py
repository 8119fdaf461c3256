"""What was asked in a paragraph of the report, and is it done? Requests with what answers them,
and how many of each paragraph are done."""

from collections.abc import Mapping, Sequence
from functools import partial

import streamlit as st

from wp.domain.checks.model import Breach, CheckCode, SubjectKind
from wp.domain.checks.requests import RequestAnswer, RequestState
from wp.domain.meetings.asked import Paragraph, paragraphs_of
from wp.domain.meetings.decisions import Decision
from wp.errors import InputError
from wp.language.wording.checks import breach_sentence
from wp.language.wording.errors import error_sentence
from wp.language.wording.requests import asked_headline, in_language
from wp.services.files.asked import export_asked
from wp.services.files.formats import formats_of
from wp.services.report_paragraphs import requests_answered
from wp.ui.parts.downloads import offer_file
from wp.ui.parts.html import (
    Markup,
    draw,
    english,
    joined,
    link,
    pair,
    sentence,
    stacked,
    strong,
)
from wp.ui.parts.messages import as_typed
from wp.ui.parts.tables import Cell, table
from wp.ui.parts.task_card import is_topic, place_link
from wp.ui.parts.titles import show_heading
from wp.ui.shell.header import page_url
from wp.ui.shell.view import View

SIGNS = {
    RequestState.DONE: "✓",
    RequestState.MISSING: "◇",
    RequestState.REFUSED: "✕",
    RequestState.UNTOLD: "–",
}
NAMED = 8
# Shares of the width: a state stands on one line.
_COLUMNS = {"asked_for": 34, "done": 15, "asked_where": 51}


def find_paragraphs(decisions: Sequence[Decision], view: View) -> dict[str, Paragraph]:
    """What was asked by the day, paragraph by paragraph, in the order of the report; where the
    table of requests cannot be taken, that is said."""
    try:
        answers = requests_answered(view.engine, view.everything)
    except InputError as error:
        st.error(as_typed(error_sentence(error, view.words)))
        answers = ()
    return paragraphs_of(answers, decisions)


def paragraph_headline(paragraphs: Mapping[str, Paragraph], view: View) -> str:
    """How much of what the paragraph of the address asks for is done; "" where it names none."""
    number = view.address.pick("paragraph")
    if number not in paragraphs:
        return ""
    counts = paragraphs[number].counts(view.answer.snapshot.as_of)
    return asked_headline(number, counts, view.words)


def show_paragraph(paragraphs: Mapping[str, Paragraph], paragraph: str, view: View) -> None:
    """The requests of the paragraph, each with what answers it; where none is chosen, all
    paragraphs that ask for something, folded."""
    words = view.words
    if not paragraph:
        if paragraphs:
            with st.expander(words("asked.all", n=len(paragraphs))):
                _offer_files(tuple(paragraphs.values()), view)
                draw(words, _paragraphs(paragraphs, view))
        return
    requests = paragraphs[paragraph].requests
    show_heading(
        words("asked.title", paragraph=paragraph),
        words("asked.unit", n=len(requests)) if requests else words("asked.no_requests"),
        words,
    )
    if requests:
        head = [
            Cell(words(f"sheet.col.{name}"), more={"style": f"width:{share}%"})
            for name, share in _COLUMNS.items()
        ]
        draw(words, table(head, (_row(each, view) for each in requests), "texts"))
    _offer_files((paragraphs[paragraph],), view)


def _offer_files(paragraphs: Sequence[Paragraph], view: View) -> None:
    """What these paragraphs ask for as Excel and CSV; a file is made on another thread when it is
    asked for, from what never changes."""
    words, everything = view.words, view.everything
    which = f"{paragraphs[0].number}_" if len(paragraphs) == 1 else ""
    day = everything.snapshot.as_of.isoformat()
    with st.container(horizontal=True):
        for form, each in formats_of("asked").items():
            make = partial(export_asked, everything, paragraphs, form, words, base_url=page_url())
            name = words(each.file, which=which, day=day, form=form)
            offer_file(words(each.title), make, name, each.mime, f"asked_{form}")


def _paragraphs(paragraphs: Mapping[str, Paragraph], view: View) -> Markup:
    words = view.words
    names = ("review.paragraph", "sheet.col.asked_for", "asked.col.done", "asked.col.missing")
    head = [words(name) for name in (*names, "asked.col.other")]
    body = []
    for number, each in paragraphs.items():
        counts = each.counts(view.answer.snapshot.as_of)
        named = link(view.link(paragraph=number), words("asked.pick", paragraph=number))
        body.append([named, *(Cell(n, "" if n else "zero") for n in (sum(counts), *counts))])
    return table(head, body)


def _row(each: RequestAnswer, view: View) -> list[object]:
    words, request = view.words, each.request
    text = _in_language(request.text, request.text_fr, view)
    chip = strong(f"{SIGNS[each.state]} {words(f'asked.state.{each.state.value}')}")
    said: list[object] = [_broken(check, own, view) for check, own in each.broken]
    broken = {check for check, _ in each.broken}
    said += [
        joined((words("asked.holds"), _check(check, view)), " ")
        for check in request.checks
        if check not in broken
    ]
    if each.where:
        refs = (place_link(ref, is_topic(ref, view), view) for ref in each.where[:NAMED])
        said.append(joined((words("asked.stands"), joined(refs, ", ")), " "))
    said += [words("asked.absent", words=absent) for absent in each.absent]
    if request.note:
        said.append(_in_language(request.note, request.note_fr, view))
    return [Cell(text, "left"), Cell(chip, "left"), Cell(stacked(*said), "left")]


def _in_language(original: str, french: str, view: View) -> object:
    """A text of the table in the reader's language, else in the original, marked as such."""
    said = in_language(original, french, view.words)
    return english(original) if said == original else said


def _check(check: CheckCode, view: View) -> Markup:
    href = view.link("checks", by=check, paragraph=None)
    return link(href, view.words(f"check.name.{check.value}"))


def _broken(check: CheckCode, own: Sequence[Breach], view: View) -> Markup:
    named = joined((_subject(each, view) for each in own[:NAMED]), ", ")
    more = view.words("check.more", n=len(own) - NAMED) if len(own) > NAMED else ""
    return pair(_check(check, view), joined((named, more), ", "), view.words)


def _subject(breach: Breach, view: View) -> object:
    subject = breach.subject
    if subject.kind in (SubjectKind.LINE, SubjectKind.TASK):
        return place_link(subject.ref, False, view, subject.text)
    return sentence(breach_sentence, breach, view.words, lambda ref, t: place_link(ref, t, view))
