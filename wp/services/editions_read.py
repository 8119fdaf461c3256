"""Editions with their text as they read at a moment, kept until more is settled of their
doubts, or other bodies are known."""

import datetime as dt
from collections.abc import Iterable

from wp.domain.bodies import BodyVocabulary
from wp.domain.programme import Edition, EditionHeader
from wp.services.cache import Cache
from wp.store.database import Connection
from wp.store.editions import load_edition
from wp.store.settlements import load_settlements

KEPT = 48
_editions = Cache(KEPT)


def editions_read(
    connection: Connection,
    headers: Iterable[EditionHeader],
    bodies: BodyVocabulary,
    known_at: dt.datetime | None = None,
) -> tuple[Edition, ...]:
    """The editions of these headers with what was settled of them by a moment; the vocabulary of
    bodies gives timelines and settled readings their meaning."""
    settled, url = load_settlements(connection, known_at), str(connection.engine.url)

    def read(header: EditionHeader) -> Edition:
        said = settled.get(header.id, ())
        numbers = tuple((each.id, each.recorded_at) for each in said)
        key = (url, header.id, header.sha256, header.recorded_at, numbers, bodies.bodies)
        return _editions.get(key, lambda: load_edition(connection, header, bodies, said))

    return tuple(read(each) for each in headers)
