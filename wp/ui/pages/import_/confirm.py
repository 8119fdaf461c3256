"""Confirming an import: what is still to be decided, the one write, what came of it, and the way
back."""

from collections.abc import Sequence
from dataclasses import replace
from html import escape

import streamlit as st

from wp.domain.editions.comparison import Kind
from wp.errors import RefusedError
from wp.language.wording.imports import not_current
from wp.services.imports.confirm import ImportPlan, confirm_imports
from wp.ui.pages.import_.documents import Unit, begin_anew
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.messages import ask_actor, attempt
from wp.ui.shell.view import View

WRITTEN = "import_written"
Written = tuple[str, str]


def draw_confirm(units: Sequence[Unit], plans: Sequence[ImportPlan], view: View) -> None:
    """What the import will write, what keeps it from being written, who does it, and the button."""
    words = view.words
    new = [plan for plan in plans if not plan.nothing_new]
    show_heading(words("importing.confirm"), words("importing.confirm_unit"), words)
    items = "".join(f"<li>{escape(_would(plan, view))}</li>" for plan in plans)
    st.html(f'<ul class="wp-becomes wp-would" lang="{words.language}">{items}</ul>')
    still = [sentence for plan in plans for sentence in _still(plan, view)]
    for sentence in still:
        st.html(f'<p class="wp-problem" lang="{words.language}">⚠ {escape(sentence)}</p>')
    unplaced = sum(len(plan.coverage.unplaced) for plan in plans)
    allowed = bool(unplaced) and st.checkbox(
        words("importing.allow_unplaced", n=unplaced), key="import_allow"
    )
    left, right = st.columns((1, 2), gap="medium", vertical_alignment="bottom")
    with left:
        actor = ask_actor(view, "import_actor")
    with right:
        against = tuple(plan.current_key for plan in plans)
        wait = bool(still) or not new or (bool(unplaced) and not allowed)
        st.button(
            words("importing.write"),
            key="import_confirm",
            type="primary",
            disabled=wait,
            on_click=_confirm,
            args=(tuple(units), against, actor, allowed, view),
        )


def _would(plan: ImportPlan, view: View) -> str:
    """What this plan would write, in a sentence."""
    words, edition = view.words, plan.edition
    if plan.nothing_new and plan.current:
        return words("cli.nothing_new", edition=plan.current.key)
    counts = plan.comparison.counts
    if plan.current is None:
        return words("importing.would_first", edition=edition.key, name=plan.request.called)
    changes = words(
        "importing.would",
        edition=edition.key,
        name=plan.request.called,
        old=plan.current.key,
        changed=counts[Kind.CHANGED],
        moved=counts[Kind.MOVED],
        new=counts[Kind.NEW],
        removed=counts[Kind.REMOVED],
    )
    return " ".join((changes, *not_current(plan.current, edition, words)))


def _still(plan: ImportPlan, view: View) -> list[str]:
    words = view.words
    if plan.nothing_new:
        return []
    name = plan.request.called
    found = (
        [words("importing.still_matches", n=len(plan.doubtful), name=name)] if plan.doubtful else []
    )
    return [
        *found,
        *(
            [words("importing.still_steps", n=len(plan.unanswered), name=name)]
            if plan.unanswered
            else []
        ),
    ]


def _confirm(
    units: tuple[Unit, ...], against: tuple[str, ...], actor: str, allowed: bool, view: View
) -> None:
    """Write what was shown: `against` names, for each document, the edition that its changes
    were shown against."""
    words = view.words

    def write() -> str:
        if not actor:
            raise RefusedError("problem.actor.missing")
        requests = [
            replace(unit.request(), against=key) for unit, key in zip(units, against, strict=True)
        ]
        plans = confirm_imports(view.engine, requests, actor, allowed)
        st.session_state["actor"] = actor
        written = [(plan.written, plan.current_key) for plan in plans if plan.written]
        st.session_state[WRITTEN] = written
        begin_anew()
        return words("importing.written", editions=words.listing([key for key, _ in written]))

    attempt(write, words)
