"""What a session, or a day, is compared with: the record at the end of the session before; at the
first session of a programme its text, with nothing on record."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import replace

from wp.domain.filter import Answer
from wp.domain.meetings.review import PTC, Review, review
from wp.domain.sessions import Baseline, Session, baseline_before
from wp.errors import QuestionError
from wp.services.query import Question, ask
from wp.store.database import Engine

NOTHING_KNOWN = dt.datetime.min.replace(tzinfo=dt.UTC)


def baseline_of(answer: Answer, session: Session | None = None) -> Baseline:
    """Since when changes are told at a session, or at the PTC on the day of the answer, for the
    programmes that it shows."""
    position, wanted = answer.snapshot, answer.filter.programme
    programmes = (each.programme for each in position.editions)
    starts = [each.start for each in programmes if not wanted or each.code in wanted]
    body, before = (session.body, session.start) if session else (PTC, position.as_of)
    return baseline_before(position.sessions, body, before, starts)


def answer_then(
    engine: Engine, answer: Answer, baseline: Baseline, editions: Sequence[str] = ()
) -> Answer:
    """The answer that another one is compared with, to the same filter, at its `baseline`;
    `editions` are pinned, else they are those of that day, or where the filter asks for what those
    have not, the same."""
    known, shown = answer.snapshot.known_at, tuple(e.key for e in answer.snapshot.editions)
    if baseline.session is None:
        return ask(engine, Question(answer.filter, baseline.day, NOTHING_KNOWN, shown))
    question = Question(answer.filter, baseline.day, known, tuple(editions))
    try:
        return ask(engine, question)
    except QuestionError:
        return ask(engine, replace(question, editions=shown))


def review_of(
    engine: Engine, session: Session, answer: Answer, editions: Sequence[str] = ()
) -> tuple[Review, Answer]:
    """The review of a session on the day of an answer, and the answer that it is compared with, of
    these `editions` where any are pinned."""
    baseline = baseline_of(answer, session)
    then = answer_then(engine, answer, baseline, editions)
    return review(session, baseline, answer, then), then
