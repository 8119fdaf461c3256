"""What becomes of progress in the new edition: acts that need a step, lines taken out, filled
Progress cells."""

import streamlit as st

from wp.domain.editions.carry_over import StepAnswer, StepQuestion
from wp.domain.editions.step_follows import HISTORY_ONLY, Carries, Target
from wp.language.dates import day, month
from wp.language.names import actor_name, body_name
from wp.language.words import Words
from wp.services.imports.confirm import ImportPlan
from wp.services.imports.request import FilledCell, GoneLine
from wp.ui.pages.import_.changes import line_names
from wp.ui.pages.import_.documents import Unit
from wp.ui.pages.import_.findings import place_words
from wp.ui.parts.choice import select
from wp.ui.parts.html import english, joined, small, strong, typed
from wp.ui.parts.titles import show_heading, show_note
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
    body = actor_name(question.body, words)
    return words("importing.ask_act", ref=question.ref, body=body, day=on, step=question.step)


def _ask_step(unit: Unit, question: StepQuestion, view: View) -> None:
    words = view.words
    asked = (question.ref, question.carries.value, question.step, question.body)
    options = (*question.options, HISTORY_ONLY)
    key = unit.key(f"step:{'|'.join(asked)}")

    def name(target: Target) -> str:
        if target == HISTORY_ONLY:
            return words("importing.history_only")
        body = f" · {body_name(target.body, words)}" if target.body and not question.body else ""
        return f"{target.step}{body}"

    def hold(chosen: Target | None) -> None:
        if chosen is None:
            unit.answers.steps.pop(asked, None)
        else:
            unit.answers.steps[asked] = StepAnswer(
                question.ref, question.step, chosen.step, question.body, chosen.body
            )

    st.session_state.setdefault(key, question.answer)
    select(
        question_words(question, words),
        {target: name(target) for target in options},
        key,
        hold,
        placeholder=words("importing.choose_step"),
    )


def _ask_successors(unit: Unit, plan: ImportPlan, view: View) -> None:
    """Each line taken out keeps its history; it may name the line that takes its place."""
    words = view.words
    if not plan.gone:
        return
    show_note(words, words("importing.gone", n=len(plan.gone)), kind="label")
    names = {NOBODY: words("importing.no_successor")} | line_names(plan.edition)
    for gone in plan.gone[:AT_MOST]:
        _ask_successor(unit, gone, names, words)


def _ask_successor(unit: Unit, gone: GoneLine, names: dict[str, str], words: Words) -> None:
    key = unit.key(f"gone:{gone.ref}")

    def hold(chosen: str) -> None:
        if chosen:
            unit.answers.successors[gone.ref] = chosen
        else:
            unit.answers.successors.pop(gone.ref, None)

    st.session_state.setdefault(key, gone.successor or NOBODY)
    left, right = st.columns((1.6, 1), gap="medium", vertical_alignment="center")
    with left:
        reports = small(words("importing.with_reports", n=gone.reports))
        said = joined((strong(gone.ref), english(gone.text), reports), " ")
        show_note(words, said, kind="text")
    with right:
        select(words("importing.successor", ref=gone.ref), names, key, hold)


def _offer_drafts(unit: Unit, plan: ImportPlan, view: View) -> None:
    """Each filled Progress cell may become a draft report; it is never taken over silently."""
    words, cells = view.words, plan.cells
    if not cells:
        return
    show_note(words, words("importing.cells", n=len(cells)), kind="label")
    show_note(words, words("importing.cells_say"))
    label = words("importing.cells_all")
    st.button(
        label, key=unit.key("cells_all"), type="tertiary", on_click=_draft_all, args=(unit, cells)
    )
    for cell in cells[:AT_MOST]:
        _offer_draft(unit, cell, words)


def _draft_all(unit: Unit, cells: tuple[FilledCell, ...]) -> None:
    unit.answers.drafts = {cell.ref for cell in cells}
    for cell in cells:
        st.session_state[unit.key(f"cell:{cell.ref}")] = True


def _offer_draft(unit: Unit, cell: FilledCell, words: Words) -> None:
    key = unit.key(f"cell:{cell.ref}")

    def hold() -> None:
        (unit.answers.drafts.add if st.session_state[key] else unit.answers.drafts.discard)(
            cell.ref
        )

    st.session_state.setdefault(key, cell.drafted)
    left, right = st.columns((1, 3), gap="medium", vertical_alignment="center")
    with left:
        st.checkbox(words("importing.as_draft", ref=cell.ref), key=key, on_change=hold)
    with right:
        where = small(place_words(cell.place, words))
        show_note(words, typed(cell.text, lang="en"), " ", where, kind="text")
