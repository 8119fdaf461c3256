"""Proposed topics as a list to take away: which of them, and in which format."""

import datetime as dt
from collections.abc import Collection

from wp.domain.filter import Answer
from wp.domain.meetings.proposals import Fate, Proposal, in_force_proposals, lacks
from wp.domain.spoken import folded as searched
from wp.errors import QuestionError
from wp.exports.proposals import Proposals, Proposed
from wp.language.words import Words
from wp.services.clock import now
from wp.services.files.formats import make_file
from wp.services.meetings.proposals import proposals_on_record
from wp.store.database import Engine


def proposals_shown(
    engine: Engine, answer: Answer, states: Collection[str] = (), incomplete: bool | None = None
) -> tuple[Proposal, ...]:
    """The proposals made by the day of the answer, as known then, of its programmes and with the
    words of its text.

    `states` are values of Fate; `incomplete` leaves those that lack a Member or the document, or
    the others. The other filters are about lines, of which a proposal has none. QuestionError for a
    state that is not known.
    """
    for state in states:
        if state not in set(Fate):
            raise QuestionError("ask.fate", state=state[:60], known=tuple(Fate))
    found, wanted = answer.snapshot, answer.filter
    terms = searched(wanted.text).split()
    return tuple(
        each
        for each in in_force_proposals(proposals_on_record(engine, found.known_at), found.as_of)
        if (not wanted.programme or each.programme in wanted.programme)
        and (not states or each.fate(found.as_of) in states)
        and (incomplete is None or bool(lacks(each)) is incomplete)
        and all(term in _text(each) for term in terms)
    )


def _text(proposal: Proposal) -> str:
    said = (
        proposal.title,
        proposal.takes_up,
        *proposal.members,
        *proposal.observers,
        proposal.document,
        proposal.why,
    )
    return searched(" ".join(said))


def export_proposals(
    answer: Answer,
    proposals: tuple[Proposal, ...],
    form: str,
    words: Words,
    chosen: str = "",
    generated_at: dt.datetime | None = None,
) -> bytes:
    """These proposals as they stand on the day of the answer, as a file of this format.

    `chosen` says in words which ones they are, "" that they are all. QuestionError for a format
    that is not known.
    """
    rows = [proposed(each, answer, words) for each in proposals]
    chosen = chosen or words("proposals.sheet_all")
    found = Proposals(rows, answer.snapshot, chosen, words, generated_at or now())
    return make_file("proposals", form, found)


def proposed(proposal: Proposal, answer: Answer, words: Words) -> Proposed:
    """A proposal as it stood on the day of the answer."""
    return Proposed(proposal, answer.snapshot.as_of, answer.snapshot.editions, words)


def chosen_words(
    answer: Answer, states: Collection[str], incomplete: bool | None, words: Words
) -> str:
    """Which proposals were asked for, in words; "" where all were.

    `states` are the fates that were chosen; `incomplete` says whether only incomplete proposals
    were (True), only complete ones (False), or both (None).
    """
    said = [*answer.filter.programme, *(words(f"fate.{state}") for state in states)]
    if incomplete is not None:
        said.append(words("fate.incomplete" if incomplete else "proposals.complete"))
    if answer.filter.text:
        said.append(words("filter.text", text=answer.filter.text))
    return ", ".join(said)
