"""A revised document becomes an edition: dropped, read, its doubts settled, compared, decided,
confirmed; nothing is written before."""

from wp.domain.people.rights import Verb
from wp.services.imports.confirm import ImportPlan
from wp.ui.pages.import_.changes import show_changes, show_matching
from wp.ui.pages.import_.confirm import IMPORT, draw_confirm
from wp.ui.pages.import_.documents import Unit, ask_documents
from wp.ui.pages.import_.findings import show_doubts
from wp.ui.pages.import_.plans import ask_first, pick_one, planned
from wp.ui.pages.import_.progress import show_progress
from wp.ui.pages.import_.recognition import ask_identity, show_recognised
from wp.ui.pages.import_.settling import settle_forms
from wp.ui.pages.import_.table_questions import ask_tables
from wp.ui.pages.import_.undo import draw_undo, show_written
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.result import show_result
from wp.ui.parts.messages import show_outcome
from wp.ui.shell.frame import open_view, show_top
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import require_here


def show_plan(unit: Unit, plan: ImportPlan, form: Form, view: View) -> None:
    """One document, in the order in which a person judges it."""
    show_recognised(plan, view)
    ask_identity(unit, plan, view)
    read = plan.reading
    ask_tables(unit, read.seen, read.columns, view, read.remembered)
    show_doubts(plan, form, view)
    show_changes(plan, view)
    show_matching(unit, plan, view)
    show_progress(unit, plan, view)


view = open_view()
words = view.words
show_top(view, words("importing.head"))
show_outcome(view)
require_here(Verb.IMPORT, words)
show_written(view)
uploads = ask_documents(view)
units = ask_first(uploads, view)
forms = settle_forms(units, view)
plans = planned(units, view) if units else ()
if plans:
    unit, plan = pick_one(units, plans, view)
    show_plan(unit, plan, forms[unit.id], view)
    draw_confirm(units, plans, view)
else:
    show_result(IMPORT, words)
draw_undo(view)
