"""From documents to plans: the questions that come first, the reading with a sign of life, and
which one is shown."""

from collections.abc import Sequence
from dataclasses import replace
from functools import partial

import streamlit as st

from wp.errors import InputError, QuestionError, ReadingEnded, TrackedChanges, WorkProgrammeError
from wp.language.sizes import size_words
from wp.services.imports.confirm import ImportPlan, plan_import, plan_imports
from wp.services.imports.read import TablesAsked, read_ahead
from wp.ui.pages.import_.documents import DOCUMENTS, Unit, units_of
from wp.ui.pages.import_.offered_template import offer_template
from wp.ui.pages.import_.recognition import ask_code, ask_tracked
from wp.ui.pages.import_.table_questions import ask_tables
from wp.ui.parts.files.awaited import await_document, show_ended
from wp.ui.parts.files.uploads import Upload
from wp.ui.parts.messages import as_typed, show_error
from wp.ui.shell.view import View

# The refusal of what is read well, and of no programme on record.
_NEW = "unready.unrecognised"


def ask_first(uploads: Sequence[Upload], view: View) -> tuple[Unit, ...]:
    """The editions that the documents make, once each can be read; else what is wrong or asked,
    and no edition."""
    found: list[Unit] = []
    asked = False
    for at, upload in enumerate(uploads, 1):
        for unit in units_of(upload):
            asked = not _readable(unit, at, len(uploads), view) or asked
            found.append(unit)
    return () if asked else tuple(found)


def _readable(unit: Unit, at: int, total: int, view: View) -> bool:
    """Read a document for itself, with a sign of life; say what is wrong or ask what it needs."""
    words, upload, pile = view.words, unit.upload, DOCUMENTS.pile
    alone = replace(unit.request(), matches=(), steps=(), successors=(), drafts=(), settled=())
    # Each way of reading it is waited for.
    what = repr((alone.programme, alone.tracked, alone.mapping))
    size = size_words(len(upload.data), words)
    label = words("importing.reading", name=upload.name, at=at, total=total, size=size)
    try:
        await_document(pile, upload, what, label, partial(read_ahead, view.engine, alone), view)
        plan = plan_import(view.engine, alone)
        unit.answers.doubts = tuple(each.finding.key for each in plan.doubts)
        return True
    except ReadingEnded as error:
        show_ended(pile, upload, what, error, view)
    except TrackedChanges as error:
        ask_tracked(upload, error.count, view)
    except TablesAsked as error:
        _ask_of_tables(unit, error, view)
    except (InputError, QuestionError) as error:
        _say_refused(unit, error, view)
    return False


def _say_refused(unit: Unit, error: WorkProgrammeError, view: View) -> None:
    """What is wrong, and the next step: a code for what can be read, a template for what cannot."""
    key = error.phrase.key
    if key == _NEW:
        st.info(as_typed(view.words("importing.new_plan", name=unit.upload.name)))
    else:
        show_error(error, view)
    if key.startswith("unready."):
        ask_code(unit, "", view)
    elif isinstance(error, InputError):
        offer_template(view, unit.id)


def _ask_of_tables(unit: Unit, asked: TablesAsked, view: View) -> None:
    """Nothing is wrong with the file, but nobody has said which column holds the task."""
    words = view.words
    st.info(as_typed(words("importing.which_task", name=unit.upload.name)))
    ask_code(unit, "", view)
    ask_tables(unit, asked.seen, asked.columns, view)
    offer_template(view, unit.id)


def planned(units: Sequence[Unit], view: View) -> tuple[ImportPlan, ...]:
    """The plans of all editions, each after those before it; answers that no longer apply are
    taken back and told."""
    try:
        return plan_imports(view.engine, [unit.request() for unit in units])
    except QuestionError:
        for unit in units:
            unit.take_back()
        st.info(view.words("importing.taken_back"))
    try:
        return plan_imports(view.engine, [unit.request() for unit in units])
    except (InputError, QuestionError) as error:
        for unit in units:
            unit.answers.matches.clear()
        show_error(error, view)
        return ()


def pick_one(
    units: Sequence[Unit], plans: Sequence[ImportPlan], view: View
) -> tuple[Unit, ImportPlan]:
    """The document that is looked at, picked where there are several."""
    at = 0
    if len(units) > 1:
        names = {place: _name(unit, view) for place, unit in enumerate(units)}
        chosen = st.segmented_control(
            view.words("importing.which"),
            list(names),
            format_func=names.__getitem__,
            key="import_which",
            default=0,
            required=True,
        )
        at = chosen if chosen in names else 0
    return units[at], plans[at]


def _name(unit: Unit, view: View) -> str:
    if unit.tracked is None:
        return unit.upload.name
    return f"{unit.upload.name} · {view.words(f'importing.side_{unit.tracked.value}')}"
