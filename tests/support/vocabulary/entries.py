"""Entries of the vocabulary for tests, written as people write them."""

from dataclasses import replace

from tests.support.people.acting import by
from wp.domain.vocabulary.entry import Entry, EntryKind, entries_at
from wp.services.vocabulary.entry_writing import EntryKept, all_entries, write_entry
from wp.store.database import Engine

MOON = Entry(EntryKind.BODY, "CMD", reason="report, para 12").says(
    {
        "full": "Committee on Moon Dust",
        "short_fr": "CPL",
        "full_fr": "Comité des poussières lunaires",
        "gender_fr": "m",
        "aliases": "Moon Dust Committee\nCMD group",
        "reports_to": "PTC",
    }
)


def entry_on_record(engine: Engine, kind: EntryKind, key: str) -> Entry:
    """An entry as it stands."""
    every = entries_at(all_entries(engine))
    return next(each for each in every if (each.kind, each.key) == (kind, key))


def changed(entry: Entry, **texts: str) -> Entry:
    """The entry saying this beside what it says, with a reason."""
    return replace(entry.says(dict(entry.values) | texts), reason="as decided")


def put_entry(engine: Engine, entry: Entry, seen: int | None = None) -> int:
    """Write an entry by one who has seen it as it stands (`seen`, by default what the entry
    itself says); gives its number."""
    came = write_entry(engine, entry, entry.id if seen is None else seen, by("ana"))
    assert isinstance(came, EntryKept), came
    return came.number
