"""Proposed topics as a sheet of the workbook, and as a workbook of their own that explains
itself."""

import datetime as dt
from collections.abc import Sequence

from wp.domain.meetings.proposals import Proposal
from wp.domain.programme import Edition
from wp.domain.snapshot import Position
from wp.exports.excel.about import add_about, moment
from wp.exports.excel.book import Book, Value
from wp.exports.excel.decisions_history import add_rows, moment_text
from wp.exports.proposals import proposal_row
from wp.language.dates import day
from wp.language.wording.filters import session_words
from wp.language.words import Words

SHEET = {
    "proposal": 9,
    "programme": 13,
    "proposed_title": 44,
    "takes_up": 12,
    "members": 30,
    "observers": 26,
    "proposed_document": 28,
    "proposed_why": 60,
    "proposed_on": 13,
    "lacks": 24,
    "proposal_state": 14,
    "ended_on": 13,
    "session": 30,
    "item": 10,
    "paragraph": 12,
    "verdict_said": 50,
    "in_text": 14,
    "recorded": 18,
    "recorded_by": 18,
}


def proposals_to_xlsx(
    proposals: Sequence[Proposal],
    position: Position,
    chosen: str,
    words: Words,
    generated_at: dt.datetime,
) -> bytes:
    """The workbook of these proposals at a day and moment; `chosen` says in words which ones
    they are."""
    book, title = Book(words, words("proposals.title"), generated_at), words("proposals.title")
    known = moment(position.known_at, words) if position.known_at else words("sheet.known_now")
    add_about(
        book,
        title,
        [
            (words("sheet.what"), words("proposals.sheet_what")),
            (words("proposals.sheet_which"), chosen),
            (
                words("sheet.as_of"),
                f"{day(position.as_of, words.language)} ({position.as_of.isoformat()})",
            ),
            (words("sheet.known_at"), known),
            (title, str(len(proposals))),
            *(
                (words("sheet.edition", edition=each.key), words.standing(each.standing))
                for each in position.editions
            ),
            (words("sheet.rules"), words("proposals.rule")),
            (words("sheet.made"), moment(generated_at, words)),
        ],
        "",
    )
    add_proposals(book, proposals, position.as_of, position.editions)
    return book.content()


def add_proposals(
    book: Book, proposals: Sequence[Proposal], as_of: dt.date, editions: Sequence[Edition]
) -> None:
    """The sheet with one row a proposal, in the order of recording."""
    add_rows(
        book, "proposals", SHEET, [_cells(each, as_of, editions, book.words) for each in proposals]
    )


def _cells(
    proposal: Proposal, as_of: dt.date, editions: Sequence[Edition], words: Words
) -> list[Value]:
    row = proposal_row(proposal, as_of, editions)
    verdict = proposal.verdict if row["ended_on"] else None
    return [
        proposal.id,
        proposal.programme,
        proposal.title,
        proposal.takes_up,
        "; ".join(proposal.members),
        "; ".join(proposal.observers),
        proposal.document,
        proposal.why,
        proposal.proposed_on,
        words.listing([words(f"sheet.lacks.{what}") for what in row["lacks"]]),
        words(f"fate.{row['state']}"),
        verdict.on if verdict else None,
        session_words(verdict.session, words) if verdict and verdict.session else None,
        row["item"],
        row["paragraph"],
        row["said"],
        row["in_text"],
        moment_text(proposal.recorded_at, words),
        proposal.recorded_by,
    ]
