"""What was recognised in a document: its programme, kind, format, words; and what a person corrects
there."""

import streamlit as st

from wp.domain.programme import Part
from wp.language.dates import day
from wp.language.names import programme_title
from wp.language.wording.imports import coverage_sentence
from wp.loaders.rows import Tracked
from wp.services.imports.confirm import ImportPlan
from wp.ui.pages.import_.documents import BOTH, Unit, choose_tracked
from wp.ui.parts.choice import ask_day, select
from wp.ui.parts.files.uploads import Upload
from wp.ui.parts.html import draw, joined
from wp.ui.parts.lists import facts
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.view import View

STANDINGS = (
    "draft",
    "draft, provisionally approved",
    "draft revised, endorsed",
    "provisionally approved",
    "endorsed",
    "adopted",
)


def ask_tracked(upload: Upload, count: int, view: View) -> None:
    """Ask which edition of a document with tracked changes is meant."""
    words = view.words
    st.warning(words("importing.tracked", name=upload.name, n=count))
    choices = {
        each: words(f"importing.tracked_{each}")
        for each in (Tracked.ACCEPT.value, Tracked.REJECT.value, BOTH)
    }

    def choose() -> None:
        chosen = st.session_state[f"imp:{upload.id}:tracked"]
        if chosen:
            choose_tracked(upload, chosen)

    st.radio(
        words("importing.tracked_which"),
        list(choices),
        None,
        format_func=choices.__getitem__,
        key=f"imp:{upload.id}:tracked",
        on_change=choose,
    )


def show_recognised(plan: ImportPlan, view: View) -> None:
    """What the document is taken for, how it was read, and the account of its words."""
    words, reading, edition = view.words, plan.reading, plan.edition
    against = (
        words("importing.first")
        if plan.current is None
        else words("importing.against", edition=plan.current.key)
    )
    show_heading(words("importing.recognised"), against, words)
    lines = list(edition.lines())
    idle = sum(topic.part is Part.INACTIVE for topic in edition.topics)
    counts = [
        words("cli.topics", n=len(edition.topics) - idle),
        words("tasks", n=len({(topic.ref, task.ref) for topic, task, _ in lines})),
        words("lines", n=len(lines)),
        *([words("cli.inactive", n=idle)] if idle else []),
    ]
    read = (
        words.named("reader", reading.format),
        words("importing.pages", n=reading.pages) if reading.pages else "",
        words("importing.tables", n=reading.tables) if reading.tables else "",
        words("importing.tracked_n", n=reading.tracked) if reading.tracked else "",
    )
    title = programme_title(edition.programme.title, words)
    recognised = {
        "programme": f"{edition.programme.code} · {title}",
        "kind": words(f"importing.kind_{edition.programme.kind}"),
        "read_as": joined(read, " · "),
        "holds": words.row(counts),
        "words": coverage_sentence(plan.coverage, len(lines), words),
    }
    rows = ((words(f"importing.{name}"), said) for name, said in recognised.items())
    draw(words, facts(rows, "said recognised"))
    if plan.coverage.unplaced:
        sample = words.row(words("quoted", text=word) for word, _ in plan.coverage.unplaced[:12])
        said = words("importing.unplaced", n=len(plan.coverage.unplaced), sample=sample)
        show_note(words, f"⚠ {said}", kind="problem")


def ask_code(unit: Unit, recognised: str, view: View) -> None:
    """The code of the programme."""
    # Of a file that comes again the field may hold what was typed for it before.
    st.session_state[unit.key("programme")] = unit.answers.programme or recognised
    st.text_input(
        view.words("importing.code"),
        key=unit.key("programme"),
        max_chars=16,
        placeholder="WP",
        on_change=_hold,
        args=(unit, "programme"),
    )


def ask_identity(unit: Unit, plan: ImportPlan, view: View) -> None:
    """The programme's code, the standing and the effective date: as recognised, until a person
    says otherwise."""
    words, said = view.words, unit.answers
    first, second, third = st.columns((0.8, 2, 1.1), gap="medium")
    with first:
        ask_code(unit, plan.edition.programme.code, view)
    with second:
        shown = said.standing or plan.edition.standing
        _ready(unit, "standing", shown)
        select(
            words("importing.standing"),
            {standing: words.standing(standing) for standing in (shown, *STANDINGS)},
            unit.key("standing"),
            accept_new_options=True,
            on_change=_hold,
            args=(unit, "standing"),
        )
    with third:
        _ready(unit, "effective", said.effective_on or plan.edition.effective_on)
        ask_day(
            words("importing.effective"),
            unit.key("effective"),
            on_change=_hold,
            args=(unit, "effective"),
        )
    if plan.current and plan.edition.effective_on == plan.current.effective_on:
        on = day(plan.edition.effective_on, words.language)
        warned = words("importing.same_day", edition=plan.current.key, day=on)
        show_note(words, warned, kind="follow late")


def _ready(unit: Unit, name: str, value: object) -> None:
    st.session_state.setdefault(unit.key(name), value)


def _hold(unit: Unit, name: str) -> None:
    """Only what a person has touched is said by that person; the rest is left to document and
    record."""
    said, held = unit.answers, st.session_state.get(unit.key(name))
    if name == "effective":
        said.effective_on = held
    elif name == "standing":
        said.standing = (held or "").strip()
    else:
        said.programme = (held or "").strip()
        for other in ("standing", "effective"):
            st.session_state.pop(unit.key(other), None)
