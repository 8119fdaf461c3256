"""Calendars of exactly the view that was asked for: its steps, the sessions of its bodies, what
was called off."""

import datetime as dt
from dataclasses import replace

from wp.domain.filter import Answer
from wp.domain.known import was_known
from wp.domain.programme import Edition
from wp.domain.sessions import Session
from wp.domain.snapshot import LineView
from wp.exports.ical import Agenda, Entry, entries_of, to_ics
from wp.language.words import Words
from wp.services.clock import now
from wp.services.editions import EditionOnRecord, editions_on_record
from wp.services.query import Question, ask, editions_written
from wp.services.query_string import pinned, query
from wp.services.translations import words_on_record
from wp.store.database import Engine, reading
from wp.store.reports import load_reports


def calendar(engine: Engine, question: Question, language: str = "en", link: str = "") -> bytes:
    """The steps and sessions of a view as iCalendar, UTF-8.

    `link` is the address of the page of tasks. Errors as of `wp.services.query.ask`.
    """
    words = words_on_record(engine, language, question.known_at)
    return calendar_of(engine, ask(engine, question), words, link)


def calendar_of(engine: Engine, answer: Answer, words: Words, link: str) -> bytes:
    """The calendar of an answer; `link` is the address of the page of tasks, "" for none."""
    return to_ics(
        agenda(engine, answer),
        answer,
        words,
        words("calendar.name", what=_what(answer, words)),
        lambda ref: link + query({"task": ref}) if link else "",
    )


def agenda(engine: Engine, answer: Answer) -> Agenda:
    """The entries of an answer: its dated steps, and as gone those that only a former edition
    has under its filter."""
    found, question = answer.snapshot, pinned(answer)
    with reading(engine) as connection:
        reports = load_reports(connection)
    current = {view.line.id: view for view in answer.lines}
    everywhere = {view.line.id for view in found.lines}
    former: dict[int, list[LineView]] = {}
    for shown in found.editions:
        for head in _given_up(engine, shown, found.known_at):
            for view in ask(engine, replace(question, editions=(head.key,))).lines:
                # A line that still stands, though no longer under this filter, is not called off.
                if view.edition.programme.code == head.code and (
                    view.line.id in current or view.line.id not in everywhere
                ):
                    former.setdefault(view.line.id, []).append(view)
    written = editions_written(engine, found.known_at)
    entries: list[Entry] = []
    for line in (*current, *(line for line in former if line not in current)):
        known = tuple(r for r in reports.get(line, ()) if was_known(r.recorded_at, found.known_at))
        entries += entries_of(current.get(line), former.get(line, ())[::-1], known, written)
    undated = sum(not any(state.due for state in view.state.steps) for view in answer.lines)
    changed = max((edition.recorded_at for edition in found.editions), default=now())
    return Agenda(tuple(entries), _sessions(answer), undated, changed)


def _given_up(
    engine: Engine, shown: Edition, known_at: dt.datetime | None
) -> list[EditionOnRecord]:
    """The editions whose steps a calendar may have shown before: those before the one shown, and
    those set aside."""
    return [
        each
        for each in editions_on_record(engine)
        if each.code == shown.programme.code
        and each.key != shown.key
        and was_known(each.recorded_at, known_at)
        and (each.set_aside or each.recorded_at < shown.recorded_at)
    ]


def _sessions(answer: Answer) -> tuple[Session, ...]:
    """The sessions of the bodies asked for; those of every body where none is."""
    bodies = answer.filter.body
    return tuple(each for each in answer.snapshot.sessions if not bodies or each.body in bodies)


def _what(answer: Answer, words: Words) -> str:
    chosen = answer.filter.chosen()
    said = [
        str(each)
        for values in chosen.values()
        for each in (values if isinstance(values, list) else [values])
    ]
    return ", ".join(said) or words("calendar.everything")
