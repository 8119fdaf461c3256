"""The sheets Decisions and History: what the sessions concluded of the lines shown, and every
report on them."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wp.domain.history import Chapter
from wp.domain.meetings.decisions import Decision, FollowUp
from wp.domain.snapshot import LineView
from wp.exports.cells import listed, moment_cell, word
from wp.exports.excel.book import Book
from wp.exports.excel.table import add_rows
from wp.exports.schema import TEXT, Field, InSheet, Value, sheet_columns
from wp.language.dates import month
from wp.language.names import body_name
from wp.language.wording.filters import session_words
from wp.language.wording.reports import moves_sentence
from wp.language.words import Words


@dataclass(frozen=True, slots=True)
class Concluded:
    """What a row of Decisions is read from: a decision, and one of the follow-ups it asked for."""

    decision: Decision
    asked: FollowUp | None
    as_of: dt.date
    words: Words


@dataclass(frozen=True, slots=True)
class Reported:
    """What a row of History is read from: a report with what it changed, and its line."""

    view: LineView
    chapter: Chapter
    words: Words


def _state(row: Concluded) -> str | None:
    return row.words(f"follow_up.{row.asked.state(row.as_of).value}") if row.asked else None


def _acts(row: Reported) -> str:
    return "; ".join(
        " ".join(
            filter(
                None,
                (f"{act.step}:", body_name(act.body, row.words), act.on.isoformat(), act.decision),
            )
        )
        for act in row.chapter.report.acts
    )


def _month(value: dt.date | None, row: Reported) -> Value:
    return month(value, row.words.language) if value else None


def _field(source: Any, key: str, widest: int, say: Any = None) -> Field:
    return Field(key, TEXT, source, sheet=InSheet(key, widest, say))


DECISIONS = (
    _field(lambda row: session_words(row.decision.session, row.words), "session", 30),
    _field("decision.item", "item", 10),
    _field("decision.paragraph", "paragraph", 12),
    _field("decision.kind", "kind", 16, word("kind")),
    _field("decision.decided", "decided", 70),
    _field("decision.refs", "refs", 18, listed),
    _field("asked?.who", "asked_who", 22),
    _field("asked?.asked", "asked", 50),
    _field("asked?.due_text", "asked_due", 18),
    _field("asked?.due_on", "asked_on", 13),
    _field(_state, "asked_state", 14),
    _field("decision.recorded_at", "recorded", 18, moment_cell),
    _field("decision.recorded_by", "recorded_by", 18),
)
HISTORY = (
    _field("view.line.ref", "ref", 12),
    _field("view.task.text", "task", 48),
    _field("chapter.report.id", "report", 9),
    _field("chapter.report.effective_on", "effective", 13),
    _field("chapter.report.status", "progress", 15, word("progress")),
    _field(_acts, "acts", 40),
    _field("chapter.report.note", "note", 50),
    _field("chapter.report.evidence", "evidence", 26),
    _field("chapter.report.authority", "authority", 14, word("authority")),
    _field("chapter.report.reason", "reason", 30),
    _field("chapter.report.anticipated_action", "action", 30),
    _field("chapter.report.anticipated_month", "month", 15, _month),
    _field("chapter.report.step", "step", 24),
    _field(lambda row: moves_sentence(row.chapter.moves, row.words), "changed", 50),
    _field("chapter.report.recorded_at", "recorded", 18, moment_cell),
    _field("chapter.report.recorded_by", "recorded_by", 18),
    _field("chapter.report.supersedes", "supersedes", 12),
    _field("chapter.superseded_by", "superseded", 14),
)


def add_decisions(book: Book, decisions: Sequence[Decision], as_of: dt.date) -> None:
    """One row a decision, and one a follow-up where it has several."""
    nothing: tuple[FollowUp | None, ...] = (None,)
    rows = [
        Concluded(decision, asked, as_of, book.words)
        for decision in decisions
        for asked in decision.follow_ups or nothing
    ]
    add_rows(book, "decisions", sheet_columns(DECISIONS), rows)


def add_history(book: Book, histories: Sequence[tuple[LineView, tuple[Chapter, ...]]]) -> None:
    """One row a report, line by line in the order of the documents, the reports in that of
    recording."""
    rows = [
        Reported(view, chapter, book.words) for view, chapters in histories for chapter in chapters
    ]
    add_rows(book, "history", sheet_columns(HISTORY), rows)
