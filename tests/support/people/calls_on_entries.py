"""The calls of the verb that writes entries of the vocabulary (`tests.support.people.calls`)."""

from collections.abc import Callable

from tests.support.people.calls_on_people import Do
from tests.support.vocabulary.entries import MOON
from wp.services.vocabulary import entry_writing
from wp.store.database import Engine


def write_entry(engine: Engine) -> Do:
    return lambda acting: entry_writing.write_entry(engine, MOON, 0, acting)


OF_ENTRIES: dict[tuple[str, str], Callable[..., Do]] = {
    ("wp.services.vocabulary.entry_writing", "write_entry"): write_entry,
}
