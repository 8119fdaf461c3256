"""The plan of changes of an import, and how each line was matched; what is doubtful is confirmed
one by one."""

from collections import Counter

import streamlit as st

from wp.domain.editions.comparison import Comparison
from wp.domain.editions.matching import How, Match
from wp.domain.editions.similarity import Entry
from wp.domain.editions.word_diff import word_diff
from wp.domain.programme import Edition
from wp.language.typography import shortened
from wp.language.words import Words
from wp.services.imports.confirm import ImportPlan
from wp.ui.pages.import_.documents import Unit
from wp.ui.parts.choice import select
from wp.ui.parts.differences import SIGNS, line_change, show_pieces, topic_changes
from wp.ui.parts.html import draw, paragraph, strong
from wp.ui.parts.lists import folded
from wp.ui.parts.titles import show_heading, show_note
from wp.ui.shell.view import View

SHOWN, LISTED, NAMED = 12, 300, 70
NEW_LINE = ""


def show_changes(plan: ImportPlan, view: View) -> None:
    """What is new, changed, moved and taken out against the current edition, line by line."""
    words, found = view.words, plan.comparison
    if plan.current is None:
        show_heading(words("importing.changes"), words("cli.first_edition"), words)
        return
    show_heading(words("importing.changes"), changes_words(found, words), words)
    lines = [line for line in found.lines if line.kinds or line.alike]
    if found.topics:
        draw(words, topic_changes(found, view))
    items = [line_change(line, view) for line in lines[:LISTED]]
    draw(words, folded(items, SHOWN, view, total=len(lines)))


def changes_words(found: Comparison, words: Words) -> str:
    """The counts of a comparison in a row."""
    named = {
        f"{SIGNS[kind]} {words(f'line_kind.{kind.value}')}": n for kind, n in found.counts.items()
    }
    named[words("line_kind.unchanged")] = found.unchanged
    return " · ".join(words("comparing.field", field=name, n=n) for name, n in named.items())


def show_matching(unit: Unit, plan: ImportPlan, view: View) -> None:
    """How many lines were matched in which way; the doubtful ones, one by one; and a way to
    correct any other."""
    if plan.current is None:
        return
    words = view.words
    by_how = Counter(match.how for match in plan.matches if match.new)
    named = {words(f"match.{how.value}"): by_how[how] for how in How if by_how[how]}
    said = [words("comparing.field", field=name, n=n) for name, n in named.items()]
    show_heading(words("importing.matching"), " · ".join(said), words)
    doubtful = plan.doubtful
    if doubtful:
        st.warning(words("importing.doubtful", n=len(doubtful)))
    elif unit.answers.matches:
        st.success(words("importing.doubtful_done"))
    for match in doubtful:
        _ask_match(unit, match, plan, view)
    _correct(unit, plan, view)


def _ask_match(unit: Unit, match: Match, plan: ImportPlan, view: View) -> None:
    """One doubtful match: the two texts beside each other, and the question which line it is."""
    assert match.new and match.old
    words = view.words
    with st.container(border=True):
        both = word_diff(_text(match.old), _text(match.new))
        percent = words.percent(match.score)
        head = words("importing.is_it", new=match.ref, old=match.old[2].ref, percent=percent)
        draw(words, paragraph("", strong(head)), paragraph("", show_pieces(both, words)))
        choices = {match.old[2].ref: words("importing.yes_same", ref=match.old[2].ref)}
        for ref, score in match.others:
            choices.setdefault(ref, words("importing.other", ref=ref, percent=words.percent(score)))
        choices[NEW_LINE] = words("importing.new_line")
        _radio(unit, match.ref, choices, view)


def _radio(unit: Unit, ref: str, choices: dict[str, str], view: View) -> None:
    key = unit.key(f"match:{ref}")

    def hold() -> None:
        chosen = st.session_state[key]
        if chosen is not None:
            unit.answers.matches[ref] = chosen or None

    st.radio(
        view.words("importing.which_line", ref=ref),
        list(choices),
        None,
        format_func=choices.__getitem__,
        key=key,
        on_change=hold,
        label_visibility="collapsed",
    )


def _text(entry: Entry) -> str:
    _, task, line = entry
    texts = (task.text, line.indicator.text, line.timeline.text)
    return "\n".join(text for text in texts if text)


def _correct(unit: Unit, plan: ImportPlan, view: View) -> None:
    """Say of any line of the new edition which line it was, and take back what was said."""
    words = view.words
    assert plan.current is not None
    with st.expander(words("importing.correct")):
        new = {
            match.ref: f"{match.ref} · {shortened(match.new[1].text, NAMED)}"
            for match in plan.matches
            if match.new
        }
        old = {NEW_LINE: words("importing.new_line")} | line_names(plan.current)
        left, middle, right = st.columns((1.4, 1.4, 0.8), gap="medium", vertical_alignment="bottom")
        with left:
            ref = select(words("importing.line_new"), new, unit.key("correct_new"))
        with middle:
            former = select(words("importing.line_old"), old, unit.key("correct_old"))
        with right:
            label, key = words("importing.say"), unit.key("correct")
            st.button(label, key=key, on_click=_say, args=(unit, ref, former))
        for said, was in sorted(unit.answers.matches.items()):
            _show_said(unit, said, was, view)


def _show_said(unit: Unit, ref: str, former: str | None, view: View) -> None:
    """What was said of one line, and the way to take it back."""
    words = view.words
    first, second = st.columns((3, 1), gap="medium", vertical_alignment="center")
    with first:
        key = "importing.said" if former else "importing.said_new"
        show_note(words, words(key, new=ref, old=former), kind="text")
    with second:
        st.button(
            words("importing.take_back", ref=ref),
            key=unit.key(f"back:{ref}"),
            type="tertiary",
            on_click=_take_back,
            args=(unit, ref),
        )


def line_names(edition: Edition) -> dict[str, str]:
    """The lines of an edition by their references, each with the beginning of its task."""
    return {
        line.ref: f"{line.ref} · {shortened(task.text, NAMED)}" for _, task, line in edition.lines()
    }


def _say(unit: Unit, ref: str | None, old: str) -> None:
    if ref:
        # One old line is one new line: what was said of it before gives way.
        for said in [
            each for each, former in unit.answers.matches.items() if former == old and old
        ]:
            del unit.answers.matches[said]
        unit.answers.matches[ref] = old or None


def _take_back(unit: Unit, ref: str) -> None:
    unit.answers.matches.pop(ref, None)
    st.session_state.pop(unit.key(f"match:{ref}"), None)
