"""Proposed topics as a list: who puts them forward, what they lack, what became of them."""

from collections.abc import Iterable
from html import escape

import streamlit as st

from wp.domain.meetings.proposals import SPONSORS, Fate, Proposal, became_topic, lacks
from wp.language.dates import day
from wp.language.wording.filters import session_words
from wp.language.words import Words
from wp.ui.parts.blocks import show_heading
from wp.ui.shell.view import View

SIGNS = {Fate.OPEN: "◔", Fate.ACCEPTED: "✓", Fate.DECLINED: "✕", Fate.WITHDRAWN: "↩"}


def lacking(proposal: Proposal, words: Words) -> str:
    """What a proposal still needs, in words; "" where it is complete."""
    short = SPONSORS - len(proposal.members)
    return words.listing([words(f"proposals.lacks_{what}", n=short) for what in lacks(proposal)])


def show_proposals(waiting: tuple[Proposal, ...], view: View) -> None:
    """The topics that stand apart, with the rule by which they can be accepted."""
    words = view.words
    show_heading(words("proposals.title"), words("proposals.unit"), words)
    if not waiting:
        st.info(words("proposals.none"))
    items = "".join(_item(each, view) for each in waiting)
    rule = f'<p class="wp-sub">{escape(words("proposals.rule"))}</p>'
    st.html(f'<div lang="{words.language}"><ul class="wp-agenda wp-plain">{items}</ul>{rule}</div>')


def show_settled(settled: tuple[Proposal, ...], view: View) -> None:
    """The topics that were accepted, declined or withdrawn, the latest first."""
    if settled:
        words = view.words
        show_heading(words("proposals.settled"), "", words)
        items = "".join(_item(each, view) for each in reversed(settled))
        st.html(f'<ul class="wp-agenda wp-plain" lang="{words.language}">{items}</ul>')


def _item(proposal: Proposal, view: View) -> str:
    words = view.words
    fate, needed = proposal.fate(view.answer.position.as_of), lacking(proposal, words)
    sign, name = SIGNS[fate], words(f"fate.{fate.value}")
    if fate is Fate.OPEN and needed:
        sign, name = "!", words("fate.incomplete")
    said = [
        words("proposals.by", names=_names(proposal.members, words)),
        *(
            [words("proposals.observers", names=_names(proposal.observers, words))]
            if proposal.observers
            else []
        ),
        words("proposals.document", document=proposal.document or words("proposals.no_document")),
    ]
    placed = [
        proposal.programme,
        words("proposals.on", day=day(proposal.proposed_on, words.language)),
    ]
    if proposal.takes_up:
        placed.append(words("proposals.takes_up", ref=proposal.takes_up))
    placed.append(words("proposals.recorded_by", who=proposal.recorded_by))
    missing = words("proposals.lacks", what=needed) if needed and fate is Fate.OPEN else ""
    return (
        f'<li><strong class="wp-mark">{sign} {escape(name)}</strong> '
        f'<strong class="wp-typed" lang="en">{escape(proposal.title)}</strong>'
        f'<span class="wp-agenda-when">{escape(" · ".join(placed))}</span>'
        f'<span class="wp-typed">{escape(" · ".join(said))}</span>'
        f"{_paragraph('wp-typed', proposal.why)}{_paragraph('wp-follow wp-late', missing)}{_ended(proposal, view)}</li>"
    )


def _names(names: Iterable[str], words: Words) -> str:
    return ", ".join(names) or words("proposals.nobody")


def _paragraph(kind: str, text: str) -> str:
    return f'<p class="{kind}">{escape(text)}</p>' if text else ""


def _ended(proposal: Proposal, view: View) -> str:
    """What became of it: the session or the day, the words, and whether the programme's text has
    it by now (HTML)."""
    words, verdict = view.words, proposal.verdict
    if verdict is None or proposal.fate(view.answer.position.as_of) is Fate.OPEN:
        return ""
    fate = words(f"fate.{verdict.fate.value}")
    if verdict.session:
        at = session_words(verdict.session, words)
        said = words("proposals.ended_at", fate=fate, session=at, said=verdict.said)
    else:
        said = words(
            "proposals.ended_on", fate=fate, day=day(verdict.on, words.language), said=verdict.said
        )
    found = f'<p class="wp-follow"><bdi class="wp-typed">{escape(said)}</bdi></p>'
    if verdict.fate is not Fate.ACCEPTED:
        return found
    topic = became_topic(proposal, view.everything.position.editions)
    if not topic:
        return found + _paragraph("wp-follow", words("proposals.awaits"))
    link = escape(view.link("topics", topic=topic))
    in_text = escape(words("proposals.in_text", ref=topic))
    return f'{found}<p class="wp-follow"><a href="{link}" target="_self">{in_text}</a></p>'


def apart_note(waiting: tuple[Proposal, ...], view: View) -> str:
    """The topics that stand apart, as a short list for another page (HTML); "" where none does."""
    if not waiting:
        return ""
    words = view.words
    title = escape(words("proposals.apart"))
    items = "".join(f'<li lang="en">{escape(each.title)}</li>' for each in waiting)
    link = f'<a href="{escape(view.link("proposals"))}" target="_self">{title}</a>'
    return f'<div lang="{words.language}"><p class="wp-label">{link}</p><ul class="wp-links">{items}</ul></div>'
