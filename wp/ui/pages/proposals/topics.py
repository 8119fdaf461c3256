"""Proposed topics as a list: who puts them forward, what they lack, what became of them."""

from collections.abc import Iterable

import streamlit as st

from wp.domain.meetings.proposals import SPONSORS, Fate, Proposal, Verdict, became_topic, lacks
from wp.domain.texts import language_of
from wp.language.dates import day
from wp.language.record_texts import Tell
from wp.language.wording.filters import session_words
from wp.language.words import DEFAULT, Words
from wp.ui.parts.hints import quoting, recorded
from wp.ui.parts.html import Markup, aside, draw, joined, link, paragraph, strong, typed
from wp.ui.parts.lists import bullets, item, labelled, remark
from wp.ui.parts.titles import show_heading
from wp.ui.shell.view import View

SIGNS = {Fate.OPEN: "□", Fate.ACCEPTED: "✓", Fate.DECLINED: "✕", Fate.WITHDRAWN: "↩"}


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
    items = bullets(_item(each, view) for each in waiting)
    draw(words, items, paragraph("sub", words("proposals.rule")))


def show_settled(settled: tuple[Proposal, ...], view: View) -> None:
    """The topics that were accepted, declined or withdrawn, the latest first."""
    if settled:
        show_heading(view.words("proposals.settled"), "", view.words)
        draw(view.words, bullets(_item(each, view) for each in reversed(settled)))


def _item(proposal: Proposal, view: View) -> Markup:
    words, fate = view.words, proposal.fate(view.answer.snapshot.as_of)
    needed = lacking(proposal, words) if fate is Fate.OPEN else ""
    sign, name = ("!", "incomplete") if needed else (SIGNS[fate], fate.value)
    takes_up, observers = proposal.takes_up, proposal.observers
    placed = (
        proposal.programme,
        words("proposals.on", day=day(proposal.proposed_on, words.language)),
        words("proposals.takes_up", ref=takes_up) if takes_up else "",
        words("proposals.recorded_by", who=proposal.recorded_by),
    )
    said = (
        words("proposals.by", names=_names(proposal.members, words)),
        words("proposals.observers", names=_names(observers, words)) if observers else "",
        words("proposals.document", document=proposal.document or words("proposals.no_document")),
    )
    missing = words("proposals.lacks", what=needed) if needed else ""
    return item(
        strong(f"{sign} {words(f'fate.{name}')}", class_="wp-mark"),
        " ",
        typed(proposal.title, "strong", lang=language_of(proposal.title) or DEFAULT),
        remark(joined(placed, " · ")),
        typed(joined(said, " · ")),
        paragraph("typed", recorded(proposal.why, words)),
        paragraph("follow late", missing),
        *_ended(proposal, view),
    )


def _names(names: Iterable[str], words: Words) -> str:
    return ", ".join(names) or words("proposals.nobody")


def _ended(proposal: Proposal, view: View) -> tuple[Markup, ...]:
    """What became of it: the session or the day, the words, and whether the programme's text has
    it by now."""
    words, verdict = view.words, proposal.verdict
    if verdict is None or proposal.fate(view.answer.snapshot.as_of) is Fate.OPEN:
        return ()
    ended = paragraph("follow", aside(quoting(_verdict, verdict, words)))
    if verdict.fate is not Fate.ACCEPTED:
        return (ended,)
    topic = became_topic(proposal, view.everything.snapshot.editions)
    after: object = words("proposals.awaits")
    if topic:
        after = link(view.link("topics", topic=topic), words("proposals.in_text", ref=topic))
    return ended, paragraph("follow", after)


def _verdict(verdict: Verdict, words: Words, told: Tell) -> str:
    ending = {"fate": words(f"fate.{verdict.fate.value}"), "said": told(verdict.said, words)}
    if verdict.session:
        at = session_words(verdict.session, words)
        return words("proposals.ended_at", session=at, **ending)
    return words("proposals.ended_on", day=day(verdict.on, words.language), **ending)


def apart_note(waiting: tuple[Proposal, ...], view: View) -> Markup:
    """The topics that stand apart, as a short list for another page."""
    title = link(view.link("proposals"), view.words("proposals.apart"))
    return labelled(title, (item(each.title, lang="en") for each in waiting))
