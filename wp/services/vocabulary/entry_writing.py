"""Adding, changing and retiring an entry of a vocabulary, with a reason: one verb. What is on
record of it stays as it was read, and as it was known."""

from dataclasses import dataclass, replace

from wp.domain.people.acting import Acting
from wp.domain.people.rights import Verb
from wp.domain.vocabulary.entry import Entry, EntryKind, bodies_in, entries_at
from wp.domain.vocabulary.entry_rules import entry_problems
from wp.errors import QuestionError, RefusedError
from wp.services.cache import Cache
from wp.services.clock import moment
from wp.services.once import Written, once
from wp.services.progress.recording import Refused
from wp.services.settling import lost_steps
from wp.services.writing import writing_as
from wp.store.audit.log import head_of
from wp.store.database import Connection, Engine, reading
from wp.store.editions import list_editions, load_edition
from wp.store.settlements import load_settlements
from wp.store.vocabulary import add_entry, load_entries

_kept = Cache(4)


@dataclass(frozen=True, slots=True)
class EntryKept:
    """The number under which an entry was written."""

    number: int


def all_entries(engine: Engine) -> tuple[Entry, ...]:
    """All that was ever written of the vocabulary, in the order of writing; kept until the record
    changes."""
    with reading(engine) as connection:
        key = (str(engine.url), head_of(connection))
        return _kept.get(key, lambda: load_entries(connection))


def history_of(every: tuple[Entry, ...], kind: EntryKind, key: str) -> tuple[Entry, ...]:
    """What an entry said over time, the oldest first; QuestionError where there is none."""
    own = tuple(each for each in every if (each.kind, each.key) == (kind, key))
    if not own:
        known = tuple(each.key for each in entries_at(every) if each.kind is kind)
        raise QuestionError("ask.entry", key=key[:60], known=known)
    return own


def write_entry(
    engine: Engine, entry: Entry, seen: int, acting: Acting, token: str = ""
) -> EntryKept | Refused:
    """Write what an entry says from now on: a new one, a changed one, or one that is retired or
    offered again; sent twice with one token, it is written once.

    `seen` is the number of its form that the writer saw, 0 where they saw none. Problems stand
    under 0. RefusedError where somebody wrote it meanwhile, or where a step of a line on record
    would be read otherwise that has an act or an anticipated month.
    """
    with writing_as(engine, acting, Verb.VOCABULARY) as connection:
        came = once(connection, token, lambda: _write(connection, entry, seen, acting.who))
        return EntryKept(came.numbers) if isinstance(came, Written) else came


def _write(connection: Connection, entry: Entry, seen: int, actor: str) -> Written | Refused:
    every = load_entries(connection)
    known = entries_at(every)
    former = next((e for e in known if (e.kind, e.key) == (entry.kind, entry.key)), None)
    if (former.id if former else 0) != seen:
        raise RefusedError("refused.entry_meanwhile", key=entry.key[:60])
    said = replace(entry, key=entry.key.strip(), reason=entry.reason.strip())
    said = said.says(dict(entry.values))
    if problems := tuple(entry_problems(said, known)):
        return Refused({0: problems})
    if said.kind is EntryKind.BODY:
        _refuse_other_steps(connection, known, entries_at((*every, replace(said, begins=True))))
    return Written(add_entry(connection, said, moment(connection), actor))


def _refuse_other_steps(
    connection: Connection, before: tuple[Entry, ...], after: tuple[Entry, ...]
) -> None:
    """Acts stay with their steps: whoever reads an edition by other bodies must not lose one."""
    old, new = bodies_in(before), bodies_in(after)
    if old.spellings == new.spellings:
        return
    settled = load_settlements(connection)
    for header in list_editions(connection):
        own = settled.get(header.id, ())
        shown, then = (load_edition(connection, header, each, own) for each in (old, new))
        for ref, steps in lost_steps(connection, shown, then):
            raise RefusedError("refused.entry_steps", ref=ref, steps=steps)
