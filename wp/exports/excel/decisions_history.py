"""The sheets Decisions and History: what the sessions concluded of the lines shown, and every
report on them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass

from wp.domain.history import Chapter
from wp.domain.meetings.decisions import Decision, FollowUp
from wp.domain.snapshot import LineView
from wp.exports.cell_words import asked_of, listed, moment_cell, own_text, word
from wp.exports.excel.book import Book
from wp.exports.excel.table import add_rows
from wp.exports.field_types import Value, column
from wp.language.dates import month
from wp.language.names import body_name
from wp.language.record_texts import told_in
from wp.language.wording.conclusions import recorder_words
from wp.language.wording.filters import session_words
from wp.language.wording.reports import moves_sentence
from wp.language.words import Words


@dataclass(frozen=True, slots=True)
class Concluded:
    """What a row of Decisions is read from: a decision, and one of the follow-ups it asked for."""

    decision: Decision
    follow_up: FollowUp | None
    as_of: dt.date
    words: Words


@dataclass(frozen=True, slots=True)
class Reported:
    """What a row of History is read from: a report with what it changed, and its line."""

    view: LineView
    chapter: Chapter
    words: Words


def _state(row: Concluded) -> str | None:
    return row.words(f"follow_up.{row.follow_up.state(row.as_of).value}") if row.follow_up else None


def _recorder(row: Concluded) -> str:
    """The name alone where nobody said whether it is the Chair's."""
    if row.decision.chair is None:
        return row.decision.recorded_by
    return recorder_words(row.decision, row.words)


def _acts(row: Reported) -> str:
    return "; ".join(
        " ".join(
            filter(
                None,
                (
                    f"{act.step}:",
                    body_name(act.body, row.words),
                    act.on.isoformat(),
                    told_in(act.decision, row.words),
                ),
            )
        )
        for act in row.chapter.report.acts
    )


def _month(value: dt.date | None, row: Reported) -> Value:
    return month(value, row.words.language) if value else None


DECISIONS = (
    column("session", 30, lambda row: session_words(row.decision.session, row.words)),
    column("item", 10, "decision.item"),
    column("paragraph", 12, "decision.paragraph"),
    column("kind", 16, "decision.kind", word("kind")),
    column("decided", 70, "decision.decided", own_text),
    column("refs", 18, "decision.refs", listed),
    column("asked_who", 22, "follow_up?.who", asked_of),
    column("asked", 50, "follow_up?.asked", own_text),
    column("asked_due", 18, "follow_up?.due_text", own_text),
    column("asked_on", 13, "follow_up?.due_on"),
    column("asked_state", 14, _state),
    column("recorded", 18, "decision.recorded_at", moment_cell),
    column("recorded_by", 30, _recorder),
)
HISTORY = (
    column("ref", 12, "view.line.ref"),
    column("task", 48, "view.task.text"),
    column("report", 9, "chapter.report.id"),
    column("effective", 13, "chapter.report.effective_on"),
    column("progress", 15, "chapter.report.status", word("progress")),
    column("acts", 40, _acts),
    column("note", 50, "chapter.report.note", own_text),
    column("evidence", 26, "chapter.report.evidence", own_text),
    column("authority", 14, "chapter.report.authority", word("authority")),
    column("reason", 30, "chapter.report.reason", own_text),
    column("as_it_stands", 30, "chapter.report.as_it_stands", own_text),
    column("action", 30, "chapter.report.anticipated_action", own_text),
    column("month", 15, "chapter.report.anticipated_month", _month),
    column("step", 24, "chapter.report.step"),
    column("changed", 50, lambda row: moves_sentence(row.chapter.moves, row.words)),
    column("recorded", 18, "chapter.report.recorded_at", moment_cell),
    column("recorded_by", 18, "chapter.report.recorded_by"),
    column("supersedes", 12, "chapter.report.supersedes"),
    column("superseded", 14, "chapter.superseded_by"),
)


def add_decisions(book: Book, decisions: Sequence[Decision], as_of: dt.date) -> None:
    """One row a decision, and one a follow-up where it has several."""
    nothing: tuple[FollowUp | None, ...] = (None,)
    rows = [
        Concluded(decision, asked, as_of, book.words)
        for decision in decisions
        for asked in decision.follow_ups or nothing
    ]
    add_rows(book, "decisions", DECISIONS, rows)


def add_history(book: Book, histories: Sequence[tuple[LineView, tuple[Chapter, ...]]]) -> None:
    """One row a report, line by line in the order of the documents, the reports in that of
    recording."""
    rows = [
        Reported(view, chapter, book.words) for view, chapters in histories for chapter in chapters
    ]
    add_rows(book, "history", HISTORY, rows)
