"""The sheets Decisions and History: what the sessions concluded of the lines shown, and every
report on them."""

import datetime as dt
from collections.abc import Iterator, Mapping, Sequence

from wp.domain.history import Chapter
from wp.domain.meetings.decisions import Decision, FollowUp
from wp.domain.snapshot import LineView
from wp.exports.excel.book import A3, Book, Sheet, Value, column_width
from wp.exports.excel.lines import add_table
from wp.language.dates import month
from wp.language.names import body_name
from wp.language.wording.filters import session_words
from wp.language.wording.reports import moves_sentence
from wp.language.words import Words

DECISIONS = {
    "session": 30,
    "item": 10,
    "paragraph": 12,
    "kind": 16,
    "decided": 70,
    "refs": 18,
    "asked_who": 22,
    "asked": 50,
    "asked_due": 18,
    "asked_on": 13,
    "asked_state": 14,
    "recorded": 18,
    "recorded_by": 18,
}
HISTORY = {
    "ref": 12,
    "task": 48,
    "report": 9,
    "effective": 13,
    "progress": 15,
    "acts": 40,
    "note": 50,
    "evidence": 26,
    "authority": 14,
    "reason": 30,
    "action": 30,
    "month": 15,
    "step": 24,
    "changed": 50,
    "recorded": 18,
    "recorded_by": 18,
    "supersedes": 12,
    "superseded": 14,
}


def add_decisions(book: Book, decisions: Sequence[Decision], as_of: dt.date) -> None:
    """One row a decision, and one a follow-up where it has several."""
    rows = [row for each in decisions for row in _decision(each, as_of, book.words)]
    add_rows(book, "decisions", DECISIONS, rows)


def _decision(decision: Decision, as_of: dt.date, words: Words) -> Iterator[list[Value]]:
    said: list[Value] = [
        session_words(decision.session, words),
        decision.item,
        decision.paragraph,
        words(f"kind.{decision.kind}"),
        decision.decided,
        ", ".join(decision.refs),
    ]
    told: list[Value] = [moment_text(decision.recorded_at, words), decision.recorded_by]
    follow_ups: tuple[FollowUp | None, ...] = decision.follow_ups or (None,)
    for asked in follow_ups:
        if asked is None:
            yield [*said, None, None, None, None, None, *told]
            continue
        state = words(f"follow_up.{asked.state(as_of).value}")
        yield [*said, asked.who, asked.asked, asked.due_text, asked.due_on, state, *told]


def add_history(book: Book, histories: Sequence[tuple[LineView, tuple[Chapter, ...]]]) -> None:
    """One row a report, line by line in the order of the documents, the reports in that of
    recording."""
    rows = [_chapter(view, each, book.words) for view, chapters in histories for each in chapters]
    add_rows(book, "history", HISTORY, rows)


def _chapter(view: LineView, chapter: Chapter, words: Words) -> list[Value]:
    report = chapter.report
    acts = "; ".join(
        " ".join(
            part
            for part in (
                f"{act.step}:",
                body_name(act.body, words),
                act.on.isoformat(),
                act.decision,
            )
            if part
        )
        for act in report.acts
    )
    return [
        view.line.ref,
        view.task.text,
        report.id,
        report.effective_on,
        words(f"progress.{report.status.value}") if report.status else "",
        acts,
        report.note,
        report.evidence,
        words(f"authority.{report.authority.value}"),
        report.reason,
        report.anticipated_action,
        month(report.anticipated_month, words.language) if report.anticipated_month else "",
        report.step,
        moves_sentence(chapter.moves, words),
        moment_text(report.recorded_at, words),
        report.recorded_by,
        report.supersedes,
        chapter.superseded_by,
    ]


def add_rows(
    book: Book, name: str, columns: Mapping[str, int], rows: Sequence[Sequence[Value]]
) -> None:
    """A sheet with a table of these rows, or one sentence; the catalogue has its name and titles,
    `columns` the widest.

    Its words are "sheet.<name>", "sheet.no_<name>" and "sheet.col.<column>".
    """
    words = book.words
    titles = [words(f"sheet.col.{key}") for key in columns]
    widths = [
        column_width(title, (row[at] for row in rows), widest)
        for at, (title, widest) in enumerate(zip(titles, columns.values(), strict=True))
    ]
    made = Sheet(book, words(f"sheet.{name}"), widths)
    made.sheet.freeze_panes(1, 1)
    made.print_as("landscape", A3)
    made.sheet.hide_gridlines(0)
    made.sheet.repeat_rows(0)
    made.append(titles, "head")
    for each in rows:
        made.append(each)
    if not rows:
        made.append([words(f"sheet.no_{name}")], "note")
    elif book.streamed:
        made.sheet.autofilter(0, 0, len(rows), len(titles) - 1)
    else:
        add_table(made, words(f"sheet.{name}").replace(" ", "_"), titles, len(rows))


def moment_text(value: dt.datetime | None, words: Words) -> str:
    """A moment of recording as the sheets write it, "" for none."""
    return words("moment", moment=f"{value.astimezone(dt.UTC):%Y-%m-%d %H:%M}") if value else ""
