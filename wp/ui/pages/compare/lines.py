"""Two editions beside each other: which two, what it means, the counts, and line by line."""

from collections.abc import Mapping
from html import escape
from itertools import pairwise

import streamlit as st

from wp.domain.editions.comparison import Comparison, Kind
from wp.domain.editions.comparison_filter import ORDER, UNCHANGED, asks_position, filtered
from wp.language.words import Words
from wp.services.editions import EditionOnRecord
from wp.ui.parts.blocks import show_heading
from wp.ui.parts.differences import SIGNS, line_html, topics_html
from wp.ui.parts.edition_names import edition_words
from wp.ui.parts.paging import one_page
from wp.ui.shell.sidebar import write
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
    left, right = st.columns(2, gap="medium")
    for place, side, key in ((left, "old", pair[0]), (right, "new", pair[1])):
        with place:
            known = key in names
            st.session_state[f"compare_{side}"] = key if known else None
            st.selectbox(
                view.words(f"comparing.{side}"),
                list(names),
                0 if known else None,
                format_func=names.__getitem__,
                key=f"compare_{side}",
                on_change=_write_pair,
                args=(pair,),
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
    counts = {**{kind.value: found.counts[kind] for kind in ORDER}, UNCHANGED: found.unchanged}
    items = "".join(_figure(name, n, view) for name, n in counts.items())
    unit = escape(words("comparing.unit", n=len(found.lines)))
    fields = found.changed_fields
    said = " · ".join(
        words("comparing.field", field=words(f"column.{name}"), n=n)
        for name, n in fields.most_common()
    )
    more = f'<p class="wp-sub">{escape(words("comparing.fields", said=said))}</p>' if said else ""
    st.html(
        f'<div lang="{words.language}">'
        f'<ul class="wp-figures" aria-label="{escape(words("comparing.figures"))}">{items}</ul>'
        f'<p class="wp-sub wp-unit">{unit}</p>{more}</div>'
    )


def _figure(name: str, n: int, view: View) -> str:
    label = view.words(f"line_kind.{name}")
    sign = "=" if name == UNCHANGED else SIGNS[Kind(name)]
    return (
        f'<li class="wp-figure"><a href="{escape(view.link(by=name))}" target="_self">'
        f'<span class="wp-name">{sign} {escape(label)}</span>'
        f'<span class="wp-number"><span data-kind="{name}">{n}</span></span></a></li>'
    )


def choice_names(words: Words) -> list[str]:
    """The kinds of change to choose from, in words."""
    kinds = [words(f"line_kind.{kind.value}") for kind in ORDER]
    return [words("comparing.all"), *kinds, words("line_kind.unchanged")]


def filtered_lines(found: Comparison, view: View) -> Comparison:
    """The comparison as the filters of the page leave it, unchanged lines too."""
    return filtered(found, view.filter, {shown.line.id for shown in view.answer.lines})


def show_lines(found: Comparison, successors: Mapping[str, tuple[str, ...]], view: View) -> None:
    """The changes of topics, then line by line, a page at a time."""
    words = view.words
    if found.topics:
        st.html(topics_html(found, words))
    show_heading(words("comparing.lines"), words("comparing.lines_unit", n=len(found.lines)), words)
    if asks_position(view.filter):
        st.caption(words("comparing.position"))
    if not found.lines:
        st.info(words("comparing.nothing"))
        return
    shown = one_page(found.lines, A_PAGE, view, "page_of_changes")
    items = "".join(line_html(line, view, successors.get(line.ref, ())) for line in shown)
    st.html(f'<ul class="wp-agenda wp-plain wp-changes" lang="{words.language}">{items}</ul>')
