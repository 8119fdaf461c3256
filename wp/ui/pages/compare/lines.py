"""Two editions beside each other: which two, what it means, the counts, and line by line."""

from collections.abc import Mapping
from itertools import pairwise

import streamlit as st

from wp.domain.editions.comparison import Comparison
from wp.domain.editions.comparison_filter import (
    ALL,
    CHOICES,
    ORDER,
    UNCHANGED,
    asks_position,
    filtered,
)
from wp.language.words import Words
from wp.services.editions import EditionOnRecord
from wp.ui.parts.choice import select
from wp.ui.parts.differences import SIGNS, line_change, topic_changes
from wp.ui.parts.edition_names import edition_words
from wp.ui.parts.figure_strip import Figure, figure_strip
from wp.ui.parts.html import draw, paragraph
from wp.ui.parts.lists import bullets
from wp.ui.parts.paging import one_page
from wp.ui.parts.titles import show_heading
from wp.ui.shell.address_bar import write
from wp.ui.shell.view import View

A_PAGE = 40


def chosen_pair(editions: tuple[EditionOnRecord, ...], view: View) -> tuple[str, str]:
    """The editions of the address, else the latest one with an earlier one and that one; ("",
    "") where none has."""
    address, wanted = view.address, view.filter.programme
    own = [e for e in editions if not wanted or e.code in wanted]
    pairs = [
        (before.key, after.key) for before, after in pairwise(own) if before.code == after.code
    ]
    latest = {e.key: e.recorded_at for e in editions}
    old, new = max(pairs, key=lambda pair: latest[pair[1]], default=("", ""))
    return address.old or old, address.new or new


def pick_pair(editions: tuple[EditionOnRecord, ...], pair: tuple[str, str], view: View) -> None:
    """Pick the two editions; they live in the address."""
    names = {edition.key: edition_words(edition, view.words) for edition in editions}
    for column, side, key in zip(st.columns(2, gap="medium"), ("old", "new"), pair, strict=True):
        known, state = key in names, f"compare_{side}"
        st.session_state[state] = key if known else None
        with column:
            select(
                view.words(f"comparing.{side}"),
                names,
                state,
                lambda _: _write_pair(pair),
                index=0 if known else None,
                placeholder=view.words("comparing.choose"),
            )


def _write_pair(pair: tuple[str, str]) -> None:
    for side, key in zip(("old", "new"), pair, strict=True):
        write(side, [st.session_state[f"compare_{side}"] or key])


def compare_headline(found: Comparison, words: Words) -> str:
    """What the comparison says, in one sentence."""
    old = found.old.key if found.old else ""
    if found.alike:
        return words("comparing.head_alike", new=found.new.key, old=old)
    told = [words(f"comparing.n_{kind.value}", n=n) for kind in ORDER if (n := found.counts[kind])]
    told = told or [words("comparing.n_topics", n=len(found.topics))]
    return words("comparing.head", new=found.new.key, old=old, said=words.listing(told))


def show_counts(found: Comparison, view: View) -> None:
    """How many lines became what, each a link to these lines; and which columns read otherwise."""
    words = view.words
    signs = {**{kind.value: sign for kind, sign in SIGNS.items()}, UNCHANGED: "="}
    counts = {**{kind.value: found.counts[kind] for kind in ORDER}, UNCHANGED: found.unchanged}
    figures = (
        Figure(
            f"{signs[kind]} {_kind(kind, words)}",
            n,
            "",
            view.link(by=kind),
            data={"data_kind": kind},
        )
        for kind, n in counts.items()
    )
    fields = " · ".join(
        words("comparing.field", field=words(f"column.{name}"), n=n)
        for name, n in found.changed_fields.most_common()
    )
    draw(
        words,
        figure_strip(words("comparing.figures"), figures),
        paragraph("sub unit", words("comparing.unit", n=len(found.lines))),
        paragraph("sub", words("comparing.fields", said=fields) if fields else ""),
    )


def choice_names(words: Words) -> dict[str, str]:
    """The kinds of change to choose from, with their words."""
    return {ALL: words("comparing.all")} | {kind: _kind(kind, words) for kind in CHOICES[1:]}


def _kind(kind: str, words: Words) -> str:
    return words(f"line_kind.{kind}")


def filtered_lines(found: Comparison, view: View) -> Comparison:
    """The comparison as the filters of the page leave it, unchanged lines too."""
    return filtered(found, view.filter, {shown.line.id for shown in view.answer.lines})


def show_lines(found: Comparison, successors: Mapping[str, tuple[str, ...]], view: View) -> None:
    """The changes of topics, then line by line, a page at a time."""
    words = view.words
    if found.topics:
        draw(words, topic_changes(found, view))
    show_heading(words("comparing.lines"), words("comparing.lines_unit", n=len(found.lines)), words)
    if asks_position(view.filter):
        st.caption(words("comparing.position"))
    if not found.lines:
        st.info(words("comparing.nothing"))
        return
    shown = one_page(found.lines, A_PAGE, view, "page_of_changes")
    items = (line_change(line, view, successors.get(line.ref, ())) for line in shown)
    draw(words, bullets(items, "agenda plain changes"))
