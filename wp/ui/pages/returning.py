"""The update workbook on its page: the file to send out, and the preview of one that came back."""

import hashlib
from dataclasses import replace
from functools import partial

import streamlit as st

from wp.domain.people.rights import Verb
from wp.domain.reporting.update_workbook import Choice, Kind
from wp.errors import Phrase, ReadingEnded, WorkProgrammeError
from wp.language.sizes import size_words
from wp.language.wording.update_workbook import counts_sentence, judged_sentences, notice_sentence
from wp.language.words import Words
from wp.loaders.sheets.update_workbook import UpdateSheet
from wp.services.files.export import export
from wp.services.files.formats import MEDIA
from wp.services.progress.recording import AwaitsAnswer
from wp.services.progress.update_workbook import (
    WRONG,
    PlannedUpdate,
    UpdatePlan,
    confirm_update,
    entries_of,
    plan_update,
    read_update_sheet,
)
from wp.ui.parts.files.awaited import await_document, show_ended
from wp.ui.parts.files.uploads import Wanted, ask_files
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.beyond import explain_beyond, is_beyond, propose_all
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import open_form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.form.step_order import ask_about_order
from wp.ui.parts.form.troubles import NotSent, Trouble, refusal
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.html import Markup, draw, joined, paragraph
from wp.ui.parts.lists import bullets, item
from wp.ui.parts.messages import as_typed, show_error
from wp.ui.parts.status_marks import status_chip
from wp.ui.parts.tables import Cell, table
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

RETURNING = "returning"
BACK = Wanted(RETURNING, "return.file", "return.browse", "return.drop_here", kinds=("xlsx", "csv"))
_NOBODY = "nobody"  # who records it is asked once, beside the button, not of every row
_CHOICES = ("none", *(choice.value for choice in Choice))


def show_out(view: View) -> None:
    """The workbook of the lines that the filter shows."""
    words, answer = view.words, view.answer
    show_heading(
        words("return.out"), words("return.out_says", lines=words("lines", n=len(answer))), words
    )
    editions = tuple(edition.key for edition in answer.snapshot.editions)
    question = replace(view.question, filter=view.filter, editions=editions)
    engine, language = view.engine, words.language
    st.download_button(
        words("return.download"),
        lambda: export(engine, question, "update", language),
        file_name=f"{words('export.file.update', day=answer.snapshot.as_of.isoformat())}.xlsx",
        mime=MEDIA["xlsx"],
        key="update_out",
        icon=":material/download:",
        on_click="ignore",
        disabled=not len(answer),
    )


@only_for(Verb.REPORT)
def show_back(view: View) -> None:
    """The file that came back, and what it would change."""
    words = view.words
    show_heading(words("return.in"), words("return.in_says"), words)
    pile = ask_files(BACK, view)
    if not pile.files:
        show_result(RETURNING, words)
        return
    (file,) = pile.files
    reading = words("upload.reading", name=file.name, size=size_words(len(file.data), words))
    read = partial(read_update_sheet, file.data, file.name)
    try:
        sheet = await_document(pile, file, RETURNING, reading, read, view)
    except ReadingEnded as error:
        show_ended(pile, file, RETURNING, error, view)
        return
    except WorkProgrammeError as error:
        show_error(error, view)
        return
    form = open_form(RETURNING, hashlib.sha256(file.data).hexdigest(), view)
    _ask_choices(form, sheet)
    form.row(NAMED)
    plan = plan_update(view.engine, sheet, form["actor"] or _NOBODY, _choices(form, sheet))
    _show_plan(form, plan)
    label, said = "return.record", [entry.statement for entry in entries_of(plan)]
    if plan.allowed and explain_beyond(form, said, _refs(plan)):
        label = "proposed.propose_all"
    elif plan.allowed:
        ask_about_order(form, said, lambda: _record(form, sheet))
    label_of = Phrase(label, n=len(said))
    form.buttons(label_of, lambda: _record(form, sheet), disabled=not plan.allowed)


def _asked(form: Form, sheet: UpdateSheet) -> dict[str, PlannedUpdate]:
    """The lines on which somebody else reported meanwhile, by the field that asks what to do."""
    rows = plan_update(form.view.engine, sheet, _NOBODY, {}).of(Kind.MEANWHILE)
    return {f"choice:{r.judged.row.number}:{r.judged.meanwhile[-1].id}": r for r in rows}


def _choices(form: Form, sheet: UpdateSheet) -> dict[int, Choice]:
    """What was chosen for each line of `_asked`, by its row."""
    chosen = {r.judged.row.number: form[name] for name, r in _asked(form, sheet).items()}
    return {row: Choice(name) for row, name in chosen.items() if name in set(Choice)}


def _ask_choices(form: Form, sheet: UpdateSheet) -> None:
    """For each line on which somebody else reported meanwhile: both are shown, and one is asked
    what to do."""
    words = form.view.words
    offered = {name: words(f"return.choice.{name}") for name in _CHOICES}
    for name, row in _asked(form, sheet).items():
        with st.container(border=True):
            label = Phrase("return.choice", ref=row.judged.ref)
            form.row(Field(name, Widget.RADIO, label, offered))
            said = (paragraph("told", each) for each in judged_sentences(row.judged, words))
            draw(words, *said, kind="div.wp-becomes")


def _show_plan(form: Form, plan: UpdatePlan) -> None:
    words = form.view.words
    show_heading(words("return.preview"), counts_sentence(plan.counts, words), words)
    if plan.beside:
        told = "\n".join(f"- {as_typed(notice_sentence(each, words))}" for each in plan.beside)
        st.warning(f"{words('return.beside')}\n{told}")
    quiet = [
        row for row in plan.of(Kind.UNCHANGED) if not (row.judged.again or row.judged.meanwhile)
    ]
    shown = [row for row in plan.rows if row not in quiet]
    if quiet and st.checkbox(words("return.show_unchanged", n=len(quiet)), key=f"{RETURNING}:all"):
        shown = list(plan.rows)
    if shown:
        draw(words, _table(shown, words))
    if plan.of(*WRONG, Kind.MEANWHILE):
        st.error(words("return.blocked"))
    elif not plan.of(Kind.CHANGES):
        st.info(words("return.nothing"))


def _table(rows: list[PlannedUpdate], words: Words) -> Markup:
    keys = ("return.col.row", "update.col.ref", "return.col.what", "return.col.details")
    return table([words(key) for key in keys], (_row(each, words) for each in rows), "left")


def _row(each: PlannedUpdate, words: Words) -> tuple[object, ...]:
    found, statuses = each.judged, {}
    if each.preview:
        statuses = dict.fromkeys((each.preview.before.status, each.preview.after.status))
    moved = joined((status_chip(status, words) for status in statuses), " → ")
    kind = found.kind.value
    what = joined((words(f"return.kind.{kind}"), paragraph("told", moved)))
    sentences = (item(sentence) for sentence in judged_sentences(found, words))
    told = bullets(sentences, "")
    return found.row.number, found.ref, Cell(what, more={"data_kind": kind}), told


def _refs(plan: UpdatePlan) -> dict[int, str]:
    return {at: row.judged.ref for at, row in enumerate(plan.of(Kind.CHANGES))}


def _record(form: Form, sheet: UpdateSheet) -> str:
    view, acting, choices = form.view, form.acting, _choices(form, sheet)
    plan = plan_update(view.engine, sheet, acting.who, choices)
    entries = entries_of(plan)
    if plan.allowed and is_beyond(form, [each.statement for each in entries]):
        done = propose_all(form, entries, _refs(plan))
        BACK.pile.remove(*BACK.pile.files)
        return done
    _, written = confirm_update(
        view.engine, sheet, acting, choices, form.sending, form.answer, view.words.language
    )
    if written is None:
        raise NotSent([Trouble("", view.words("return.blocked"))])
    if isinstance(written, AwaitsAnswer):
        raise refusal(written, view.words)
    BACK.pile.remove(*BACK.pile.files)
    return view.words("return.recorded", n=len(written.reports), who=acting.who)
