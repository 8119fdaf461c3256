"""The one way to ask that every page, command and export shares.

The position at a day is computed once per (database, head of its log, editions, as-of, known-at)
and kept, bounded.
"""

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass, field

from wp.domain.bodies import BodyVocabulary
from wp.domain.codes import StrategicCode
from wp.domain.editions.choice import ProgrammeEditions
from wp.domain.filter import Answer, Facet, Filter
from wp.domain.index import Index
from wp.domain.programme import Edition, EditionHeader, Part, Programme
from wp.domain.progress import ProgressReport
from wp.domain.sessions import Session, default_as_of
from wp.domain.snapshot import LineView, take_snapshot
from wp.domain.texts import Translation, known_translations
from wp.domain.vocabulary.entry import Entry, bodies_in, entries_at
from wp.errors import QuestionError
from wp.language.record_names import Names, names_of
from wp.language.record_texts import text_in
from wp.language.typed_filter import resolved_filter
from wp.language.words import LANGUAGES, Words
from wp.services.cache import Cache
from wp.services.clock import today
from wp.services.editions import require_edition
from wp.services.editions_read import KEPT, editions_read
from wp.services.progress.followed_acts import reports_under
from wp.store.audit.log import Head, count_events, head_of
from wp.store.database import Connection, Engine, reading
from wp.store.editions import editions_by_programme
from wp.store.sessions import load_sessions
from wp.store.text_translations import load_translations
from wp.store.vocabulary import load_codes, load_entries


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
    """What a screen needs beside the lines: programmes, sessions, codes, and the day shown by
    default."""

    programmes: tuple[Programme, ...]
    sessions: tuple[Session, ...]
    codes: tuple[StrategicCode, ...]
    default_as_of: dt.date
    log_head: Head


_indexes, _lists, _answers = (Cache(KEPT) for _ in range(3))
# The last index of each (editions, as-of, known-at) whatever the head, with the reports that it
# was made of.
_former = Cache(8)
Reports = dict[int, tuple[ProgressReport, ...]]
_Called = tuple[BodyVocabulary, Names]


def ask(engine: Engine, question: Question) -> Answer:
    """The lines and facet counts of a question, from one state of the record.

    QuestionError for a value, edition or combination that is not understood; RecordError for an
    empty record.
    """
    with reading(engine) as connection:
        key = (str(engine.url), head_of(connection))
        listed = _listed_at(connection, key)
        chosen = _chosen(listed, question)
        as_of = question.as_of or listed.default_as_of(question.filter.programme)
        at = (as_of, question.known_at)
        index = _indexes.get(
            (*key, tuple(each.id for each in chosen), *at),
            lambda: _index(connection, key[0], listed, chosen, at),
        )
    bodies, names = listed.known(question.known_at)
    wanted = resolved_filter(question.filter, index, bodies, Words(names=names))
    # The index is kept with its answers: as long as one is here, no other index can have its
    # identity.
    return _answers.get((id(index), wanted), lambda: (index, index.ask(wanted)))[1]


def reference(engine: Engine, programmes: tuple[str, ...] = ()) -> Reference:
    """Programmes, sessions, codes and the default day, for these programmes or all; RecordError for
    an empty record."""
    with reading(engine) as connection:
        head = head_of(connection)
        listed = _listed_at(connection, (str(engine.url), head))
    return Reference(
        tuple(each.programme for each in listed.editions.values()),
        listed.sessions,
        listed.codes,
        listed.default_as_of(programmes),
        head,
    )


def current_editions(connection: Connection, engine: Engine) -> tuple[Edition, ...]:
    """The edition of each programme that is shown today; RecordError for an empty record."""
    url = str(engine.url)
    if connection.get_execution_options().get("writes"):
        # What is seen inside a transaction is never kept: rolled back, it never was.
        listed = _listed(connection)
    else:
        listed = _listed_at(connection, (url, head_of(connection)))
    chosen = _chosen(listed, Question(as_of=today()))
    return editions_read(connection, chosen, listed.known()[0])


def editions_written(engine: Engine, known_at: dt.datetime | None = None) -> int:
    """How many times an edition was added or made current, as known then; it only grows."""
    with reading(engine) as connection:
        return count_events(connection, "edition.", known_at)


@dataclass(frozen=True, slots=True)
class _Listed:
    """What is on record beside the text of the editions."""

    editions: dict[str, ProgrammeEditions]
    sessions: tuple[Session, ...]
    entries: tuple[Entry, ...]
    called: _Called
    codes: tuple[StrategicCode, ...]

    def known(self, known_at: dt.datetime | None = None) -> _Called:
        """The bodies, and all names, as known at a moment."""
        return self.called if known_at is None else _called(self.entries, known_at)

    def default_as_of(self, programmes: tuple[str, ...]) -> dt.date:
        """The day shown by default for these programmes, or for all."""
        shown = [own for code, own in self.editions.items() if not programmes or code in programmes]
        return default_as_of(
            today(),
            [(each.programme.start, each.programme.end) for each in shown],
            self.sessions,
            [header.effective_on for each in shown for header in each.headers],
        )


def _listed_at(connection: Connection, key: tuple[str, Head]) -> _Listed:
    return _lists.get(key, lambda: _listed(connection))


def _called(entries: tuple[Entry, ...], known_at: dt.datetime | None = None) -> _Called:
    own = entries_at(entries, known_at)
    return bodies_in(own), names_of(own)


def _listed(connection: Connection) -> _Listed:
    entries = load_entries(connection)
    return _Listed(
        editions_by_programme(connection),
        load_sessions(connection),
        entries,
        _called(entries),
        load_codes(connection),
    )


def _chosen(listed: _Listed, question: Question) -> list[EditionHeader]:
    """The edition of each programme: the one pinned, else the one that is shown then."""
    pinned: dict[str, EditionHeader] = {}
    by_key = {each.key: each for own in listed.editions.values() for each in own.headers}
    for name in question.editions:
        header = require_edition(by_key, name)
        if pinned.setdefault(header.code, header) is not header:
            raise QuestionError("ask.two_editions", code=header.code)
    as_of = question.as_of or listed.default_as_of(question.filter.programme)
    shown = (
        pinned.get(code) or own.shown(as_of, question.known_at)
        for code, own in listed.editions.items()
    )
    return [header for header in shown if header]


def _index(
    connection: Connection,
    url: str,
    listed: _Listed,
    headers: list[EditionHeader],
    at: tuple[dt.date, dt.datetime | None],
) -> Index:
    vocabulary = listed.known(at[1])[0]
    editions = editions_read(connection, headers, vocabulary, at[1])
    reports = reports_under(connection, editions)
    added = load_translations(connection)
    latest = added[-1].recorded_at if added else None
    place = (url, tuple(each.id for each in headers), *at, latest)
    same, former = _standing_still(place, editions, listed.sessions, reports)
    known = {
        Facet.PROGRAMME: tuple(listed.editions),
        Facet.CODE: tuple(code.code for code in listed.codes),
        Facet.BODY: tuple(body.short for body in vocabulary.bodies),
        Facet.SESSION: tuple(session.key for session in listed.sessions),
        Facet.TOPIC: tuple(topic.ref for edition in editions for topic in edition.topics),
        Facet.PART: tuple(Part),
    }
    index = Index(
        take_snapshot(
            editions,
            reports,
            listed.sessions,
            *at,
            same,
            in_every_language(added, at[1]),
        ),
        known,
        former,
    )
    _former.put(place, (index, reports))
    return index


def in_every_language(
    added: Sequence[Translation], known_at: dt.datetime | None
) -> Callable[[str], Iterable[str]]:
    """Gives a text of a report as each language says it, with the translations known then: a search
    looks in all of them."""
    spoken = [Words(each, known_translations(added, each, known_at)) for each in LANGUAGES]
    return lambda text: dict.fromkeys((text, *(text_in(text, words) for words in spoken)))


def _standing_still(
    place: Hashable, editions: Sequence[Edition], sessions: tuple[Session, ...], reports: Reports
) -> tuple[dict[int, LineView], Index | None]:
    """The lines that stand as in the last index of this place, and that index; none where it was of
    other texts.

    A write reports on a few lines: only these are judged again.
    """
    never: tuple[Index | None, Reports] = (None, {})
    index, before = _former.get(place, lambda: never)
    if index is None or index.snapshot.sessions != sessions:
        return {}, None
    if any(one is not other for one, other in zip(index.snapshot.editions, editions, strict=True)):
        return {}, None
    views = ((view.line.id, view) for view in index.snapshot.lines)
    return {n: view for n, view in views if before.get(n) == reports.get(n)}, index
