"""The update workbook on its page: the file to send out, and the preview of one that came back."""

from dataclasses import replace
from html import escape

import streamlit as st

from wp.domain.reporting.update_workbook import Choice, Kind
from wp.errors import RefusedError, WorkProgrammeError
from wp.language.wording.update_workbook import counts_sentence, judged_sentences
from wp.language.words import Words
from wp.loaders.sheets.update_workbook import ReturnedSheet
from wp.services.files.export import export
from wp.services.files.formats import MEDIA
from wp.services.progress.update_workbook import (
    WRONG,
    PlannedUpdate,
    UpdatePlan,
    confirm_update,
    plan_update,
    read_returned,
)
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.messages import as_typed, ask_actor, attempt, renew_token, show_error, token_for
from wp.ui.parts.task_card import status_chip
from wp.ui.parts.uploader import uploader_words
from wp.ui.shell.view import View

KEY = "returning"
_NOBODY = "–"  # who records it is asked once, beside the button, not of every row
_CHOICES = ("none", *(choice.value for choice in Choice))


def show_out(view: View) -> None:
    """The workbook of the lines that the filter shows."""
    words, answer = view.words, view.answer
    show_heading(
        words("return.out"), words("return.out_says", lines=words("lines", n=len(answer))), words
    )
    editions = tuple(edition.key for edition in answer.position.editions)
    question = replace(view.question, filter=view.filter, editions=editions)
    engine, language = view.engine, words.language
    st.download_button(
        words("return.download"),
        lambda: export(engine, question, "update", language),
        file_name=f"{words('export.file.update', day=answer.position.as_of.isoformat())}.xlsx",
        mime=MEDIA["xlsx"],
        key="update_out",
        icon=":material/download:",
        on_click="ignore",
        disabled=not len(answer),
    )


def show_back(view: View) -> None:
    """The file that came back, and what it would change."""
    words = view.words
    show_heading(words("return.in"), words("return.in_says"), words)
    left, right = st.columns((1, 2), gap="large", vertical_alignment="top")
    with left:
        actor = ask_actor(view, KEY + ":actor")
    with right:
        st.html(uploader_words("return.browse", "return.drop_here", view))
        nonce = st.session_state.setdefault(KEY + ":file", 0)
        file = st.file_uploader(words("return.file"), ["xlsx", "csv"], key=f"{KEY}:file:{nonce}")
    if file is None:
        return
    try:
        sheet = read_returned(file.getvalue(), file.name)
    except WorkProgrammeError as error:
        show_error(error, view)
        return
    choices = _ask_choices(sheet, view)
    _show_plan(
        plan_update(view.engine, sheet, actor or _NOBODY, choices), sheet, actor, choices, view
    )


def _ask_choices(sheet: ReturnedSheet, view: View) -> dict[int, Choice]:
    """For each line on which somebody else reported meanwhile: both are shown, and one is asked
    what to do."""
    words, choices = view.words, {}
    for row in plan_update(view.engine, sheet, _NOBODY, {}).of(Kind.MEANWHILE):
        number, ref = row.judged.row.number, row.judged.ref
        with st.container(border=True):
            chosen = st.radio(
                words("return.choice", ref=ref),
                _CHOICES,
                key=f"{KEY}:choice:{number}:{row.judged.meanwhile[-1].id}",
                format_func=lambda name: words(f"return.choice.{name}"),
                horizontal=True,
            )
            said = "".join(f"<p>{escape(each)}</p>" for each in judged_sentences(row.judged, words))
            st.html(f'<div class="wp-becomes" lang="{words.language}">{said}</div>')
        if chosen != "none":
            choices[number] = Choice(chosen)
    return choices


def _show_plan(
    plan: UpdatePlan, sheet: ReturnedSheet, actor: str, choices: dict[int, Choice], view: View
) -> None:
    words = view.words
    show_heading(words("return.preview"), counts_sentence(plan.counts, words), words)
    if plan.ignored:
        st.warning(as_typed(words("return.ignored", columns=", ".join(plan.ignored))))
    quiet = [
        row for row in plan.of(Kind.UNCHANGED) if not (row.judged.again or row.judged.meanwhile)
    ]
    shown = [row for row in plan.rows if row not in quiet]
    if quiet and st.checkbox(words("return.show_unchanged", n=len(quiet)), key=f"{KEY}:all"):
        shown = list(plan.rows)
    if shown:
        st.html(_table(shown, words))
    if plan.of(*WRONG, Kind.MEANWHILE):
        st.error(words("return.blocked"))
    elif not plan.of(Kind.CHANGES):
        st.info(words("return.nothing"))
    n = len(plan.of(Kind.CHANGES))
    if plan.allowed and not actor:
        st.warning(words("problem.actor.missing"))
    st.button(
        words("return.record", n=n),
        key="record_returned",
        type="primary",
        disabled=not (plan.allowed and actor),
        on_click=_record,
        args=(sheet, actor, choices, view),
    )


def _table(rows: list[PlannedUpdate], words: Words) -> str:
    heads = (
        words("return.col.row"),
        words("update.col.ref"),
        words("return.col.what"),
        words("return.col.details"),
    )
    head = "".join(f'<th scope="col">{escape(title)}</th>' for title in heads)
    body = "".join(_row(each, words) for each in rows)
    return (
        f'<table class="wp-table wp-left" lang="{words.language}"><thead><tr>{head}</tr></thead>'
        f"<tbody>{body}</tbody></table>"
    )


def _row(each: PlannedUpdate, words: Words) -> str:
    found = each.judged
    said = "".join(f"<li>{escape(sentence)}</li>" for sentence in judged_sentences(found, words))
    moved = ""
    if each.preview:
        before, after = each.preview.before.status, each.preview.after.status
        chips = [status_chip(before, words)] + (
            [status_chip(after, words)] if after is not before else []
        )
        moved = f"<p>{' → '.join(chips)}</p>"
    what = escape(words(f"return.kind.{found.kind.value}"))
    return (
        f'<tr data-kind="{found.kind.value}"><td>{found.row.number}</td><th '
        f'scope="row">{escape(found.ref)}</th>'
        f"<td>{what}{moved}</td><td><ul>{said}</ul></td></tr>"
    )


def _record(sheet: ReturnedSheet, actor: str, choices: dict[int, Choice], view: View) -> None:
    words = view.words

    def save() -> str:
        token = token_for(KEY, [row.cells for row in sheet.rows])
        _, written = confirm_update(view.engine, sheet, actor, choices, token)
        if written is None:
            raise RefusedError("return.blocked")
        renew_token(KEY)
        st.session_state["actor"] = actor
        st.session_state[KEY + ":file"] += 1
        return words("return.recorded", n=len(written.reports), who=actor)

    attempt(save, words)
