"""How the tables of a file are read: which, where their headings and topics stand, and what each
column holds; as proposed, until a person says otherwise."""

from collections.abc import Iterable, Mapping, Sequence

import streamlit as st

from wp.domain.findings import COLUMNS
from wp.language.typography import shortened
from wp.language.wording.imports import table_sentence
from wp.loaders.rows import ColumnGuess, SeenTable
from wp.loaders.tables.layout import NO_HEADING, TopicsFrom, letter_of
from wp.ui.pages.import_.documents import Unit
from wp.ui.parts.choice import select
from wp.ui.parts.html import draw, english, joined, strong
from wp.ui.parts.tables import Cell, table
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.view import View

FIELDS = tuple(each for each in COLUMNS if each not in ("number", "topic_code"))
# A column of which nobody has said anything, and whose heading and values say nothing.
OPEN = "?"
FOUND, AS_MET = -1, ""


def ask_tables(
    unit: Unit,
    seen: Sequence[SeenTable],
    columns: Sequence[ColumnGuess],
    view: View,
    remembered: bool | None = None,
) -> None:
    """The tables of a unit as they are `seen` in the file, what their columns are taken for
    (`remembered`: as at an earlier import; None: nothing is read yet), and the questions about
    both; nothing for a document whose tables are known."""
    if not columns:
        return
    words = view.words
    sub = words("importing.columns_remembered" if remembered else "importing.columns_unit")
    show_heading(words("importing.columns"), sub, words)
    _ask_which(unit, seen, view)
    chosen = [each for each in seen if each.taken] or list(seen[:1])
    for each in chosen[:3]:
        _show(each, view)
    first, second = st.columns(2, gap="medium")
    with first:
        _ask_heading(unit, chosen, view)
    with second:
        _ask_topics(unit, view)
    _ask_columns(unit, columns, view, read=remembered is not None)


def _ask_which(unit: Unit, seen: Sequence[SeenTable], view: View) -> None:
    if len(seen) < 2:
        return
    words = view.words
    names = {each.number: table_sentence(each, words) for each in seen}
    key = unit.key("tables")
    st.session_state[key] = [each.number for each in seen if each.taken]

    def hold() -> None:
        unit.answers.tables = tuple(st.session_state[key])
        unit.answers.columns, unit.answers.picked = {}, {}

    st.multiselect(
        words("importing.tables_which"),
        list(names),
        format_func=names.__getitem__,
        key=key,
        placeholder=words("importing.tables_all"),
        on_change=hold,
    )


def _show(seen: SeenTable, view: View) -> None:
    """The first rows of a table, under the letters of its columns; the row of its headings is
    marked."""
    words = view.words
    wide = max(len(texts) for _, texts in seen.rows)
    head = ["", *(letter_of(column) for column in range(1, wide + 1))]
    rows = []
    for number, texts in seen.rows:
        shown = map(english, texts)
        cells = map(strong, shown) if number == seen.heading else shown
        rows.append([str(number), *(Cell(cell, "left") for cell in cells)])
    show_note(words, table_sentence(seen, words))
    draw(words, table(head, rows, "texts"), kind="div.wp-wide")


def _ask_heading(unit: Unit, seen: Sequence[SeenTable], view: View) -> None:
    words, key = view.words, unit.key("heading")
    rows = {number: texts for each in seen[:1] for number, texts in each.rows}
    names = {FOUND: words("importing.heading_found")}
    names |= {
        number: words(
            "importing.heading_row", n=number, text=shortened(" · ".join(filter(None, texts)), 60)
        )
        for number, texts in rows.items()
    }
    names[NO_HEADING] = words("importing.heading_none")
    said = unit.answers.heading
    st.session_state[key] = FOUND if said is None or said not in names else said

    def hold(chosen: int) -> None:
        unit.answers.heading = None if chosen == FOUND else chosen
        unit.answers.columns, unit.answers.picked = {}, {}

    select(words("importing.heading"), names, key, hold)


def _ask_topics(unit: Unit, view: View) -> None:
    words, key = view.words, unit.key("topics")
    names = {AS_MET: words("importing.topics_met")}
    names |= {each.value: words(f"importing.topics_{each.value}") for each in TopicsFrom}
    st.session_state[key] = unit.answers.topics

    def hold(chosen: str) -> None:
        unit.answers.topics = chosen

    select(words("importing.topics_from"), names, key, hold)


def _taken(unit: Unit, guess: ColumnGuess) -> str:
    """What a column is taken for: as said, else as proposed."""
    said = (unit.answers.columns | unit.answers.picked).get(guess.heading)
    proposed = OPEN if not guess.field and not guess.confidence else guess.field
    return said if said in (*FIELDS, OPEN) else proposed if proposed in (*FIELDS, OPEN) else ""


def _ask_columns(unit: Unit, columns: Iterable[ColumnGuess], view: View, read: bool) -> None:
    """What each column was taken for, how sure that is, and a choice to correct it; what is `read`
    is so at each choice, else once they are all made, for a long document takes its time."""
    words = view.words
    asked = {guess.heading: guess for guess in columns if guess.heading}
    names = {OPEN: words("column_of.open")}
    names |= {name: words(f"column_of.{name or 'none'}") for name in FIELDS}
    keys = {heading: unit.key(f"column:{at}") for at, heading in enumerate(asked)}

    def hold() -> None:
        unit.answers.picked = {heading: st.session_state[key] for heading, key in keys.items()}
        if read:
            _read_so(unit)

    for heading, guess in asked.items():
        left, middle, right = st.columns((1.3, 1.2, 2.5), gap="medium", vertical_alignment="center")
        with left:
            show_note(words, strong(heading), kind="column")
        with middle:
            st.session_state[keys[heading]] = _taken(unit, guess)
            select(
                words("importing.column_is", heading=heading),
                names,
                keys[heading],
                on_change=hold,
                label_visibility="collapsed",
            )
        with right:
            percent = words.percent(guess.confidence)
            sure = words("importing.sure", percent=percent) if guess.field else ""
            sample = english(" · ".join(shortened(text, 60) for text in guess.sample[:3]))
            show_note(words, joined(filter(None, (sure, sample)), " · "))
    taken = {heading: _taken(unit, guess) for heading, guess in asked.items()}
    if not read:
        st.button(
            words("importing.read_so"),
            key=unit.key("read_so"),
            type="primary",
            disabled="task" not in taken.values(),
            on_click=_read_so,
            args=(unit, taken),
        )
    elif OPEN in taken.values():
        decided = {heading: "" if name == OPEN else name for heading, name in taken.items()}
        st.button(
            words("importing.leave_out"),
            key=unit.key("leave_out"),
            on_click=_read_so,
            args=(unit, decided),
        )


def _read_so(unit: Unit, columns: Mapping[str, str] | None = None) -> None:
    """The document is read by what is picked, or by these columns."""
    said = unit.answers
    said.columns, said.picked = dict(said.picked if columns is None else columns), {}
