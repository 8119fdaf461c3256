"""What becomes of progress in the new edition: acts that need a step, lines taken out, filled
Progress cells."""

from html import escape

import streamlit as st

from wp.domain.editions.carry_over import StepAnswer, StepQuestion
from wp.domain.editions.step_follows import HISTORY_ONLY, Carries, Target
from wp.language.dates import day, month
from wp.language.names import body_name
from wp.language.typography import shortened
from wp.language.words import Words
from wp.services.imports.confirm import ImportPlan
from wp.services.imports.request import FilledCell, GoneLine
from wp.ui.pages.import_.documents import Unit
from wp.ui.pages.import_.findings import place_words
from wp.ui.parts.blocks import show_heading
from wp.ui.shell.view import View

NOBODY = ""
AT_MOST = 100


def show_progress(unit: Unit, plan: ImportPlan, view: View) -> None:
    """What follows of itself, what is asked, what is taken out, and what stands filled in
    Progress cells."""
    words = view.words
    if plan.current is None and not plan.cells:
        return
    reports = sum(carried.reports for carried in plan.carried)
    stays = sum(carried.same for carried in plan.carried)
    follows = sum(len(carried.follows) for carried in plan.carried)
    said = words(
        "importing.carried",
        n=reports,
        lines=words("lines", n=len(plan.carried)),
        stays=stays,
        follows=follows,
    )
    show_heading(words("importing.progress"), said, words)
    if plan.unanswered:
        st.warning(words("importing.unanswered", n=len(plan.unanswered)))
    for question in plan.questions[:AT_MOST]:
        _ask_step(unit, question, view)
    _ask_successors(unit, plan, view)
    _offer_drafts(unit, plan, view)


def question_words(question: StepQuestion, words: Words) -> str:
    """What is asked: the act or month, and the step that the new edition has no more."""
    if question.carries is Carries.MONTH:
        when = month(question.month, words.language) if question.month else "–"
        return words("importing.ask_month", ref=question.ref, month=when, step=question.step or "–")
    on = day(question.on, words.language) if question.on else "–"
    body = body_name(question.body, words) if question.body else "–"
    return words("importing.ask_act", ref=question.ref, body=body, day=on, step=question.step)


def _ask_step(unit: Unit, question: StepQuestion, view: View) -> None:
    words = view.words
    asked = (question.ref, question.carries.value, question.step, question.body)
    options = [*dict.fromkeys(question.options), HISTORY_ONLY]
    key = unit.key(f"step:{'|'.join(asked)}")

    def name(target: Target) -> str:
        if target == HISTORY_ONLY:
            return words("importing.history_only")
        body = f" · {body_name(target.body, words)}" if target.body and not question.body else ""
        return f"{target.step}{body}"

    def hold() -> None:
        chosen = st.session_state[key]
        if chosen is None:
            unit.said.steps.pop(asked, None)
        else:
            unit.said.steps[asked] = StepAnswer(
                question.ref, question.step, chosen.step, question.body, chosen.body
            )

    if key not in st.session_state:
        st.session_state[key] = question.answer
    st.selectbox(
        question_words(question, words),
        options,
        format_func=name,
        key=key,
        on_change=hold,
        placeholder=words("importing.choose_step"),
    )


def _ask_successors(unit: Unit, plan: ImportPlan, view: View) -> None:
    """Each line taken out keeps its history; it may name the line that takes its place."""
    words = view.words
    if not plan.gone:
        return
    st.html(
        '<p class="wp-label" '
        f'lang="{words.language}">{escape(words("importing.gone", n=len(plan.gone)))}</p>'
    )
    names = {NOBODY: words("importing.no_successor")}
    names |= {
        line.ref: f"{line.ref} · {shortened(task.text, 70)}"
        for _, task, line in plan.edition.lines()
    }
    for gone in plan.gone[:AT_MOST]:
        _ask_successor(unit, gone, names, words)


def _ask_successor(unit: Unit, gone: GoneLine, names: dict[str, str], words: Words) -> None:
    key = unit.key(f"gone:{gone.ref}")

    def hold() -> None:
        chosen = st.session_state[key]
        if chosen:
            unit.said.successors[gone.ref] = chosen
        else:
            unit.said.successors.pop(gone.ref, None)

    if key not in st.session_state:
        st.session_state[key] = gone.successor or NOBODY
    left, right = st.columns((1.6, 1), gap="medium", vertical_alignment="center")
    with left:
        reports = words("importing.with_reports", n=gone.reports)
        st.html(
            f'<p lang="{words.language}"><strong>{escape(gone.ref)}</strong> '
            f'<span lang="en">{escape(gone.text)}</span> '
            f'<span class="wp-sub">{escape(reports)}</span></p>'
        )
    with right:
        st.selectbox(
            words("importing.successor", ref=gone.ref),
            list(names),
            format_func=names.__getitem__,
            key=key,
            on_change=hold,
        )


def _offer_drafts(unit: Unit, plan: ImportPlan, view: View) -> None:
    """Each filled Progress cell may become a draft report; it is never taken over silently."""
    words, cells = view.words, plan.cells
    if not cells:
        return
    st.html(
        '<p class="wp-label" '
        f'lang="{words.language}">{escape(words("importing.cells", n=len(cells)))}</p>'
        f'<p class="wp-sub" lang="{words.language}">{escape(words("importing.cells_say"))}</p>'
    )
    label = words("importing.cells_all")
    st.button(
        label, key=unit.key("cells_all"), type="tertiary", on_click=_draft_all, args=(unit, cells)
    )
    for cell in cells[:AT_MOST]:
        _offer_draft(unit, cell, words)


def _draft_all(unit: Unit, cells: tuple[FilledCell, ...]) -> None:
    unit.said.drafts = {cell.ref for cell in cells}
    for cell in cells:
        st.session_state[unit.key(f"cell:{cell.ref}")] = True


def _offer_draft(unit: Unit, cell: FilledCell, words: Words) -> None:
    key = unit.key(f"cell:{cell.ref}")

    def hold() -> None:
        (unit.said.drafts.add if st.session_state[key] else unit.said.drafts.discard)(cell.ref)

    if key not in st.session_state:
        st.session_state[key] = cell.drafted
    left, right = st.columns((1, 3), gap="medium", vertical_alignment="center")
    with left:
        st.checkbox(words("importing.as_draft", ref=cell.ref), key=key, on_change=hold)
    with right:
        where = escape(place_words(cell.place, words))
        st.html(
            f'<p><span class="wp-typed" lang="en">{escape(cell.text)}</span> '
            f'<span class="wp-sub" lang="{words.language}">{where}</span></p>'
        )
