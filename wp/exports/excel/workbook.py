"""An answer as an Excel workbook: About says what it is, Summary counts it, Lines holds one row a
line.

Decisions, History and Proposed topics stand behind them where they are asked for.
"""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from wp.domain.codes import StrategicCode
from wp.domain.filter import Answer
from wp.domain.history import Chapter
from wp.domain.meetings.decisions import Decision
from wp.domain.snapshot import LineView
from wp.exports.cell_words import Links
from wp.exports.excel.about import about, add_about, grounds_of, where_they_stand
from wp.exports.excel.book import Book
from wp.exports.excel.decisions_history import add_decisions, add_history
from wp.exports.excel.lines import LONGEST_TABLE, add_lines
from wp.exports.excel.proposals import add_proposals
from wp.exports.excel.summary import add_summary
from wp.exports.proposals import Proposed
from wp.language.words import Words


@dataclass(frozen=True, slots=True)
class Extra:
    """What a workbook holds beside the answer: the codes with their titles; what goes along
    where asked for."""

    codes: Sequence[StrategicCode] = ()
    decisions: Sequence[Decision] | None = None
    histories: Sequence[tuple[LineView, tuple[Chapter, ...]]] | None = None
    proposals: Sequence[Proposed] | None = None


def to_xlsx(
    answer: Answer,
    words: Words,
    generated_at: dt.datetime,
    links: Links,
    link: str,
    extra: Extra | None = None,
) -> bytes:
    """The workbook of an answer. Every cell with data is text, a number or a date; only Summary
    counts by formulas.

    `link` reopens the same view: a web address, or its query part alone; `extra` is what goes along
    beside the lines. Above `LONGEST_TABLE` lines it is streamed.
    """
    extra = extra or Extra()
    book = Book(words, words("sheet.title"), generated_at, streamed=len(answer) > LONGEST_TABLE)
    stands = tuple(where_they_stand(answer, words))
    told = about(answer, words, generated_at, link, found_out=stands)
    add_about(book, words("sheet.title"), told, link, grounds_of(words))
    add_summary(book, answer, extra.codes)
    add_lines(book, answer, links)
    if extra.decisions is not None:
        add_decisions(book, extra.decisions, answer.snapshot.as_of)
    if extra.histories is not None:
        add_history(book, extra.histories)
    if extra.proposals is not None:
        add_proposals(book, extra.proposals)
    return book.content()
