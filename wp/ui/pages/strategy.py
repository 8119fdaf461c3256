"""Blocks of the page of the strategic plan: the headline, and the codes with nothing or little
behind them."""

from collections.abc import Sequence
from html import escape

import streamlit as st

from wp.charts.stacked_bars import name_of
from wp.domain.counts.crosstab import Coverage, gaps
from wp.domain.filter import NONE
from wp.domain.status import TimelineStatus
from wp.language.words import Words
from wp.look.colours import STATUS_SIGNS
from wp.ui.parts.blocks import show_heading
from wp.ui.shell.view import View


def headline(found: Sequence[Coverage], view: View) -> str:
    """Which codes have no task; where only one is asked for, what stands behind it."""
    words = view.words
    if len(found) == 1:
        return _headline_of_one(found[0], view)
    empty = gaps(found)
    if not view.answer.lines or not found:
        return words("strategy.head_nothing")
    if empty:
        codes = words.listing([code.code for code in empty])
        return words("strategy.head", n=len(empty), all=len(found), codes=codes)
    return words("strategy.head_full", n=len(found))


def _headline_of_one(each: Coverage, view: View) -> str:
    words, code = view.words, each.code.code
    if not each.tasks:
        return words("strategy.head_one_gap", code=code)
    return words(
        "strategy.head_one",
        code=code,
        tasks=words("tasks", n=each.tasks),
        lines=words("lines", n=each.lines),
    )


def show_gaps(found: Sequence[Coverage], view: View) -> None:
    """The codes without a task and those with only one, by their titles, and the lines that
    state no code."""
    words = view.words
    show_heading(words("strategy.gaps"), words("strategy.gaps_unit"), words)
    empty = [each for each in found if not each.tasks]
    if empty:
        _show_codes(empty, view)
    else:
        st.caption(words("strategy.gaps_none"))
    thin = [each for each in found if each.tasks == 1]
    if thin:
        show_heading(words("strategy.thin"), "", words)
        _show_codes(thin, view)
    unlinked = sum(not line.line.codes for line in view.answer.lines)
    if unlinked:
        link = escape(view.link(code=NONE))
        st.html(
            '<p class="wp-sub" '
            f'lang="{words.language}">{escape(words("strategy.unlinked", n=unlinked))} '
            f'<a href="{link}">{escape(words("strategy.show"))}</a></p>'
        )


def _show_codes(found: Sequence[Coverage], view: View) -> None:
    st.html("".join(_code(each, view) for each in found))


def _code(each: Coverage, view: View) -> str:
    code, words = each.code, view.words
    name = escape(code.code)
    if each.tasks:
        name = f'<a href="{escape(view.link(code=code.code))}">{name}</a>'
    group = escape(words(f"group.{code.group}"))
    return (
        f'<div class="wp-card" style="border-color:var(--wp-rule)" lang="{words.language}">'
        f'<p class="wp-title">{name} <span lang="en">{escape(code.title)}</span></p><p '
        f'class="wp-why">{group}</p></div>'
    )


def column_name(facet: str, value: str, words: Words) -> str:
    """What a column of the heat map is called: a body by its short name, a status with its sign."""
    if facet == "body":
        return name_of(value, words)
    if facet == "status":
        return f"{STATUS_SIGNS[TimelineStatus(value)]} {words(f'status.{value}')}"
    return value
