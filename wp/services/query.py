"""The one way to ask that every page, command and export shares.

The position at a day is computed once per (database revision, editions, as-of, known-at) and kept,
bounded.
"""

import datetime as dt
from collections.abc import Hashable
from dataclasses import dataclass, field, replace
from typing import Any

from wp.domain.bodies import BodyVocabulary
from wp.domain.codes import StrategicCode
from wp.domain.editions.choice import shown_edition
from wp.domain.filter import Answer, Filter, Index
from wp.domain.programme import Edition, Programme
from wp.domain.progress import ProgressReport
from wp.domain.sessions import Session, default_as_of
from wp.domain.snapshot import LineView, position
from wp.errors import Phrase, QuestionError
from wp.services.cache import Kept
from wp.services.clock import today
from wp.services.edition_heads import head_of, heads_of
from wp.services.progress.followed_acts import reports_under
from wp.store.audit.log import count_events, revision
from wp.store.database import Connection, Engine, reading
from wp.store.edition_choices import load_choices
from wp.store.editions import list_editions, load_edition, require_programme
from wp.store.sessions import load_sessions
from wp.store.vocabulary import load_codes, load_vocabulary

KEPT = 48


@dataclass(frozen=True, slots=True)
class Question:
    """A filter at (as-of, known-at, editions); `as_of` None takes the default day, `editions`
    like "WP@1" pin them."""

    filter: Filter = field(default_factory=Filter)
    as_of: dt.date | None = None
    known_at: dt.datetime | None = None
    editions: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Reference:
    """What a screen needs beside the lines: programmes, sessions, codes, and the day shown
    unasked."""

    programmes: tuple[Programme, ...]
    sessions: tuple[Session, ...]
    codes: tuple[StrategicCode, ...]
    default_as_of: dt.date
    revision: int


_editions, _indexes, _heads, _answers = (Kept(KEPT) for _ in range(4))
# The last index of each (editions, as-of, known-at) whatever the revision, with the reports that it
# was made of.
_former = Kept(8)
Reports = dict[int, tuple[ProgressReport, ...]]


def ask(engine: Engine, question: Question) -> Answer:
    """The lines and facet counts of a question, from one state of the record.

    QuestionError for a value, edition or combination that is not understood; RecordError for an
    empty record.
    """
    with reading(engine) as connection:
        key = (str(engine.url), revision(connection))
        heads = _heads.get(key, lambda: _load_heads(connection))
        chosen = _chosen(heads, question)
        as_of = question.as_of or _default_as_of(heads, question.filter.programme)
        index = _indexes.get(
            (*key, tuple(head["id"] for head in chosen), as_of, question.known_at),
            lambda: _index(connection, key, chosen, as_of, question.known_at),
        )
    wanted = _resolved(question.filter, index, heads["vocabulary"])
    # The index is kept with its answers: as long as one is here, no other index can have its
    # identity.
    answer: Answer = _answers.get((id(index), wanted), lambda: (index, index.ask(wanted)))[1]
    return answer


def reference(engine: Engine, programmes: tuple[str, ...] = ()) -> Reference:
    """Programmes, sessions, codes and the default day, for these programmes or all."""
    with reading(engine) as connection:
        number = revision(connection)
        heads = _heads.get((str(engine.url), number), lambda: _load_heads(connection))
    return Reference(
        tuple(_programmes(heads).values()),
        heads["sessions"],
        heads["codes"],
        _default_as_of(heads, programmes),
        number,
    )


def current_editions(connection: Connection, engine: Engine) -> tuple[Edition, ...]:
    """The edition of each programme that is shown today; RecordError for an empty record."""
    url = str(engine.url)
    if connection.get_execution_options().get("writes"):
        # What is seen inside a transaction is never kept: rolled back, its revision would be
        # another one's later.
        heads = _load_heads(connection)
    else:
        heads = _heads.get((url, revision(connection)), lambda: _load_heads(connection))
    chosen = _chosen(heads, Question(as_of=today()))
    return tuple(_edition(connection, url, head, heads["vocabulary"]) for head in chosen)


def editions_written(engine: Engine, known_at: dt.datetime | None = None) -> int:
    """How many times an edition was added or made current, as known then; it only grows."""
    with reading(engine) as connection:
        return count_events(connection, "edition.", known_at)


def _load_heads(connection: Connection) -> dict[str, Any]:
    require_programme(connection)
    return {
        "editions": list_editions(connection),
        "choices": load_choices(connection),
        "sessions": load_sessions(connection),
        "vocabulary": load_vocabulary(connection),
        "codes": load_codes(connection),
    }


def _programmes(heads: dict[str, Any]) -> dict[str, Programme]:
    return {
        head["code"]: Programme(
            head["code"], head["programme_title"], head["kind"], head["start_on"], head["end_on"]
        )
        for head in heads["editions"]
    }


def _default_as_of(heads: dict[str, Any], programmes: tuple[str, ...]) -> dt.date:
    shown = [head for head in heads["editions"] if not programmes or head["code"] in programmes]
    periods = [(head["start_on"], head["end_on"]) for head in shown]
    return default_as_of(
        today(), periods, heads["sessions"], [head["effective_on"] for head in shown]
    )


def _chosen(heads: dict[str, Any], question: Question) -> list[dict[str, Any]]:
    """The edition of each programme: the one pinned, else the one that is shown then."""
    pinned: dict[str, dict[str, Any]] = {}
    by_key = {f"{head['code']}@{head['number']}": head for head in heads["editions"]}
    for name in question.editions:
        if name not in by_key:
            raise QuestionError(
                "ask.edition", edition=name, known=tuple(by_key) or Phrase("error.none")
            )
        head = by_key[name]
        if head["code"] in pinned and pinned[head["code"]] is not head:
            raise QuestionError("ask.two_editions", code=head["code"])
        pinned[head["code"]] = head
    as_of = question.as_of or _default_as_of(heads, question.filter.programme)
    chosen = []
    for code in _programmes(heads):
        mine = [head for head in heads["editions"] if head["code"] == code]
        choices = [choice for choice in heads["choices"] if choice.code == code]
        shown = shown_edition(heads_of(mine), choices, as_of, question.known_at)
        head = pinned.get(code) or (head_of(mine, shown) if shown else None)
        if head:
            chosen.append(head)
    return chosen


def _index(
    connection: Connection,
    key: tuple[str, int],
    heads: list[dict[str, Any]],
    as_of: dt.date,
    known_at: dt.datetime | None,
) -> Index:
    kept = _heads.get(key, lambda: _load_heads(connection))
    editions = [_edition(connection, key[0], head, kept["vocabulary"]) for head in heads]
    reports = reports_under(connection, editions)
    place = (key[0], tuple(head["id"] for head in heads), as_of, known_at)
    same, former = _standing_still(place, editions, kept["sessions"], reports)
    found = position(editions, reports, kept["sessions"], as_of, known_at, same)
    known = {
        "programme": tuple(_programmes(kept)),
        "code": tuple(code.code for code in kept["codes"]),
        "body": tuple(body.short for body in kept["vocabulary"].bodies),
        "session": tuple(session.key for session in kept["sessions"]),
        "topic": tuple(topic.ref for edition in editions for topic in edition.topics),
        "part": ("active", "reports", "inactive"),
    }
    index = Index(found, known, former)
    _former.put(place, (index, reports))
    return index


def _standing_still(
    place: Hashable, editions: list[Edition], sessions: tuple[Session, ...], reports: Reports
) -> tuple[dict[int, LineView], Index | None]:
    """The lines that stand as in the last index of this place, and that index; none where it was of
    other texts.

    A write reports on a few lines: only these are judged again.
    """
    index, before = _former.get(place, lambda: (None, {}))
    if index is None or index.position.sessions != sessions:
        return {}, None
    if any(one is not other for one, other in zip(index.position.editions, editions, strict=True)):
        return {}, None
    views = {view.line.id: view for view in index.position.lines}
    return {
        number: view for number, view in views.items() if before.get(number) == reports.get(number)
    }, index


def _edition(
    connection: Connection, url: str, head: dict[str, Any], vocabulary: BodyVocabulary
) -> Edition:
    made: Edition = _editions.get(
        (url, head["id"], head["sha256"], head["recorded_at"]),
        lambda: load_edition(connection, head, vocabulary),
    )
    return made


def _resolved(wanted: Filter, index: Index, vocabulary: BodyVocabulary) -> Filter:
    """Values as people type them: a topic by its number alone, a body by any spelling, status in
    any case."""
    topics: list[str] = []
    for value in wanted.topic:
        every = (topic for edition in index.position.editions for topic in edition.topics)
        same = [
            t.ref for t in every if value.casefold() in (t.number.casefold(), t.title.casefold())
        ]
        topics += [value] if value in index.bits["topic"] else same or [value]

    def spelled(facet: str, values: tuple[str, ...]) -> tuple[str, ...]:
        known = {value.casefold(): value for value in index.bits[facet]}
        return tuple(dict.fromkeys(known.get(v.casefold().replace("_", " "), v) for v in values))

    bodies = [(body.short if (body := vocabulary.find(value)) else value) for value in wanted.body]
    return replace(
        wanted,
        topic=tuple(dict.fromkeys(topics)),
        programme=spelled("programme", wanted.programme),
        part=spelled("part", wanted.part),
        type=spelled("type", wanted.type),
        code=spelled("code", wanted.code),
        body=spelled("body", tuple(bodies)),
        status=spelled("status", wanted.status),
        progress=spelled("progress", wanted.progress),
        fy=tuple(value.removeprefix("FY ") for value in wanted.fy),
    )
