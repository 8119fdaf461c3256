"""Confirming an import: what is still to be decided, the one write, what came of it, and the way
back."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from wp.domain.editions.comparison import Kind
from wp.errors import Phrase
from wp.language.wording.imports import not_current
from wp.services.imports.confirm import ImportPlan, confirm_imports
from wp.ui.pages.import_.documents import Unit, begin_anew
from wp.ui.pages.import_.settling import give_up_forms, settle_forms
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import open_form
from wp.ui.parts.form.widgets import Field, Widget
from wp.ui.parts.html import draw, paragraph
from wp.ui.parts.lists import bullets, item
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View

IMPORT, WRITTEN = "import", "import_written"
Written = tuple[str, str]


def draw_confirm(units: Sequence[Unit], plans: Sequence[ImportPlan], view: View) -> None:
    """What the import will write, what keeps it from being written, who does it, and the button."""
    words = view.words
    new = [plan for plan in plans if not plan.nothing_new]
    show_heading(words("importing.confirm"), words("importing.confirm_unit"), words)
    draw(words, bullets((item(_would(plan, view)) for plan in plans), "becomes would"))
    still = [sentence for plan in plans for sentence in _still(plan, view)]
    draw(words, *(paragraph("problem", "⚠ ", sentence) for sentence in still))
    unplaced = sum(len(plan.unplaced) for plan in plans)
    left = sum(len(plan.edition.open_findings) for plan in new)
    draw(words, paragraph("sub", words("settling.left", n=left)) if left else None)
    form = open_form(IMPORT, " ".join(unit.id for unit in units), view)
    if unplaced:
        form.row(Field("allow", Widget.TICK, Phrase("importing.allow_unplaced", n=unplaced)))
    form.row(NAMED)
    against = tuple(plan.current_key for plan in plans)
    wait = bool(still) or not new or (bool(unplaced) and not form.ticked("allow"))
    form.buttons("importing.write", lambda: _confirm(form, units, against), disabled=wait)


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
        told = words("refused.settled_alike", edition=plan.current_key)
        return [told] if plan.settled else []
    name = plan.request.called
    open_ = {
        "matches": len(plan.doubtful),
        "steps": len(plan.unanswered),
        "settled": len(plan.mis_settled),
    }
    return [words(f"importing.still_{what}", n=n, name=name) for what, n in open_.items() if n]


def _confirm(form: Form, units: Sequence[Unit], against: tuple[str, ...]) -> str:
    """Write what was shown: `against` names, for each document, the edition that its changes
    were shown against."""
    view = form.view
    # What was typed last may have come with the press itself.
    settle_forms(units, view)
    requests = [
        replace(unit.request(), against=key) for unit, key in zip(units, against, strict=True)
    ]
    plans = confirm_imports(view.engine, requests, form.acting, form.ticked("allow"))
    written = [(plan.written, plan.current_key) for plan in plans if plan.written]
    st.session_state[WRITTEN] = written
    give_up_forms(units, view)
    begin_anew()
    return view.words("importing.written", editions=view.words.listing([key for key, _ in written]))
