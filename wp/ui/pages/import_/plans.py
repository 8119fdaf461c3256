"""From documents to plans: the questions that come first, the reading with a sign of life, and
which one is shown."""

from collections.abc import Sequence
from dataclasses import replace

import streamlit as st

from wp.errors import InputError, QuestionError, TrackedChanges
from wp.language.sizes import size_words
from wp.services.imports.confirm import ImportPlan, plan_import, plan_imports
from wp.ui.pages.import_.documents import Unit, units_of
from wp.ui.pages.import_.recognition import ask_code, ask_tracked
from wp.ui.parts.messages import show_error
from wp.ui.parts.titles import show_note
from wp.ui.parts.uploads import Upload
from wp.ui.shell.view import View

READ = "import_read"


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
    """Read a document for itself, with a sign of life the first time; say what is wrong or ask
    what it needs."""
    words, upload = view.words, unit.upload
    alone = replace(unit.request(), matches=(), steps=(), successors=(), drafts=(), settled=())
    seen: set[str] = st.session_state.setdefault(READ, set())
    try:
        if unit.id in seen:
            unit.answers.doubts = _doubts(plan_import(view.engine, alone))
            return True
        size = size_words(len(upload.data), words)
        with st.status(
            words("importing.reading", name=upload.name, at=at, total=total, size=size)
        ) as status:
            try:
                unit.answers.doubts = _doubts(plan_import(view.engine, alone))
            except (InputError, QuestionError):
                status.update(label=words("importing.stopped", name=upload.name), state="error")
                raise
            status.update(label=words("importing.read", name=upload.name), state="complete")
        seen.add(unit.id)
    except TrackedChanges as error:
        ask_tracked(upload, error.count, view)
        return False
    except (InputError, QuestionError) as error:
        show_error(error, view)
        if isinstance(error, InputError):
            show_note(words, words("importing.name_it"), kind="text")
            ask_code(unit, "", view)
        return False
    return True


def _doubts(plan: ImportPlan) -> tuple[str, ...]:
    return tuple(each.finding.key for each in plan.doubts)


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
