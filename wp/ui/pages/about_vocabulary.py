"""Bodies and strategic codes: adding one, changing what it is called, retiring it; and what it said
before."""

from collections.abc import Iterator, Mapping
from functools import partial

import streamlit as st

from wp.domain.people.rights import Verb
from wp.domain.vocabulary.entry import FIELDS, Entry, EntryField, EntryKind, entries_at
from wp.domain.vocabulary.entry_rules import LONGEST, LONGEST_NAME, LONGEST_REASON
from wp.language.dates import day
from wp.language.names import body_name
from wp.language.record_texts import told_in
from wp.language.wording.entries_told import changes_of, choice_of_field, entry_name
from wp.language.words import Words
from wp.services.progress.recording import Refused
from wp.services.vocabulary.entry_writing import all_entries, write_entry
from wp.ui.parts.form.author import NAMED
from wp.ui.parts.form.form import Form
from wp.ui.parts.form.opening import ask_about, open_form
from wp.ui.parts.form.troubles import refusal
from wp.ui.parts.form.widgets import YES, Field, Widget
from wp.ui.parts.html import draw, typed
from wp.ui.parts.tables import Row, table
from wp.ui.shell.view import View
from wp.ui.shell.who_acts import only_for

ENTRY, KEY, RETIRED, REASON = "entry", "key", "retired", "reason"
# Which fields stand side by side, and how wide.
ROWS: Mapping[EntryKind, tuple[tuple[str, ...], ...]] = {
    EntryKind.BODY: (
        ("full", "reports_to"),
        ("short_fr", "full_fr", "gender_fr"),
        ("aliases", "source"),
        ("source_fr", "open", "order"),
    ),
    EntryKind.CODE: (("title",), ("code_fr", "title_fr"), ("source_fr", "order")),
}


@only_for(Verb.VOCABULARY)
def draw_vocabulary(view: View) -> None:
    """The form for an entry that is chosen, or for a new one; nothing where the record is shown as
    it was known once."""
    words = view.words
    if view.answer.snapshot.known_at:
        return
    every = all_entries(view.engine)
    known = {f"{each.kind} {each.key}": each for each in entries_at(every)}
    names = {f"{kind} ": words(f"entry.new.{kind}") for kind in EntryKind}
    names |= {about: entry_name(each, words) for about, each in known.items()}
    with st.expander(words("entry.heading")):
        st.caption(words("entry.unit"))
        chosen = ask_about(ENTRY, "entry.which", names, view)
        kind = EntryKind(chosen.partition(" ")[0])
        former = known.get(chosen)
        bodies = {each.key: each for each in known.values() if each.kind is EntryKind.BODY}
        _draw_form(kind, former, bodies, chosen, view)
        if former:
            _show_history([e for e in every if (e.kind, e.key) == (kind, former.key)], words)


def _draw_form(
    kind: EntryKind,
    former: Entry | None,
    bodies: Mapping[str, Entry],
    about: str,
    view: View,
) -> None:
    start = dict(former.values) | {RETIRED: YES if former.retired else ""} if former else {}
    form = open_form(ENTRY, about, view, start)
    if not former:
        label, needed = f"entry.key.{kind}", "problem.entry.key"
        form.row(Field(KEY, label=label, most=LONGEST_NAME, needed=needed))
    fields = {each.name: each for each in FIELDS[kind]}
    for names in ROWS[kind]:
        form.row(*(_field(fields[name], bodies, view.words) for name in names))
    why = Field(REASON, label="entry.why", most=LONGEST_REASON, needed="problem.entry.reason")
    if former:
        form.row(Field(RETIRED, Widget.TICK, "entry.retired", help="entry.retired_help"))
    form.row(why, NAMED, widths=(2.4, 1))
    form.buttons("entry.record", partial(_send, form, kind, former))


def _field(each: EntryField, bodies: Mapping[str, Entry], words: Words) -> Field:
    label, needed = f"entry.field.{each.name}", "problem.entry.needed" if each.needed else ""
    if each.name == "reports_to":
        choices = {"": "–"} | {
            short: body_name(short, words)
            for short, body in bodies.items()
            if not body.retired and body["open"] != YES
        }
        return Field(each.name, Widget.CHOICE, label, choices)
    if each.choices:
        choices = {value: choice_of_field(each.name, value, words) for value in each.choices}
        return Field(each.name, Widget.CHOICE, label, choices)
    kind = Widget.LONG if each.several else Widget.TEXT
    return Field(each.name, kind, label, most=LONGEST, needed=needed)


def _send(form: Form, kind: EntryKind, former: Entry | None) -> str:
    words, key = form.view.words, former.key if former else form[KEY]
    entry = Entry(kind, key, retired=form.ticked(RETIRED), reason=form[REASON])
    said = entry.says({each.name: form[each.name] for each in FIELDS[kind]})
    seen = former.id if former else 0
    came = write_entry(form.view.engine, said, seen, form.acting, form.sending)
    if isinstance(came, Refused):
        raise refusal(came, words)
    return words("entry.recorded", key=key)


def _show_history(every: list[Entry], words: Words) -> None:
    """What was changed of an entry, the latest first."""
    head = [words(f"entry.col.{name}") for name in ("when", "changed", "reason")]
    draw(words, table(head, _history(every, words), "texts"))


def _history(every: list[Entry], words: Words) -> Iterator[Row]:
    for before, each in reversed(list(zip([None, *every], every, strict=False))):
        assert each.recorded_at
        when = day(each.recorded_at.date(), words.language)
        who = words("entry.by", who=each.recorded_by, day=when)
        reason = words("entry.begins") if each.begins else typed(told_in(each.reason, words))
        yield who, words.parts(changes_of(before, each, words)), reason
