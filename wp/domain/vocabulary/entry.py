"""Entries of a vocabulary as people keep them (bodies, strategic codes): what an entry says, what
it said before and why; and the values of the domain that they make."""

import datetime as dt
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from functools import lru_cache

from wp.domain.bodies import BodyVocabulary, ResponsibleBody
from wp.domain.codes import StrategicCode, group_of
from wp.domain.known import was_known

# How several texts of one field stand in it, each on a line of its own.
BETWEEN = "\n"
YES, NO = "yes", "no"
# After every entry whose place is said.
LAST = 1000


class EntryKind(StrEnum):
    """What an entry is about."""

    BODY = "body"
    CODE = "code"


@dataclass(frozen=True, slots=True)
class EntryField:
    """What an entry says under one name, called as the column of `data/` that it began with:
    whether it may be empty, what can be chosen, and whether it holds several texts."""

    name: str
    needed: bool = False
    choices: tuple[str, ...] = ()
    several: bool = False


FIELDS: dict[EntryKind, tuple[EntryField, ...]] = {
    EntryKind.BODY: (
        EntryField("full", needed=True),
        EntryField("short_fr"),
        EntryField("full_fr"),
        EntryField("gender_fr", choices=("", "m", "f", "plural")),
        EntryField("aliases", several=True),
        EntryField("reports_to"),
        EntryField("open", choices=(NO, YES)),
        EntryField("order"),
        EntryField("source"),
        EntryField("source_fr"),
    ),
    EntryKind.CODE: (
        EntryField("title", needed=True),
        EntryField("code_fr"),
        EntryField("title_fr"),
        EntryField("order"),
        EntryField("source_fr"),
    ),
}
# The short and the full name in French: one has no use without the other.
FRENCH = {
    EntryKind.BODY: ("short_fr", "full_fr"),
    EntryKind.CODE: ("code_fr", "title_fr"),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry as one write left it: its kind and key (the short name, the code), what it says by
    the names of its fields, and why.

    `retired` entries are offered no more; what is on record of them keeps its name. What a record
    `begins` with is known at any moment.
    """

    kind: EntryKind
    key: str
    values: tuple[tuple[str, str], ...] = ()
    retired: bool = False
    reason: str = ""
    begins: bool = False
    id: int = 0
    recorded_at: dt.datetime | None = None
    recorded_by: str = ""

    def __getitem__(self, name: str) -> str:
        """What it says under a name, "" where it says nothing."""
        return next((text for each, text in self.values if each == name), "")

    def texts(self, name: str) -> tuple[str, ...]:
        """The texts of a field that holds several."""
        lines = (each.strip() for each in self[name].split(BETWEEN))
        return tuple(dict.fromkeys(each for each in lines if each))

    def says(self, texts: Mapping[str, str]) -> "Entry":
        """The same entry saying this by the names of its fields: without spaces around the texts,
        and without what says nothing."""
        trimmed = (
            (each.name, BETWEEN.join(line.strip() for line in texts.get(each.name, "").split("\n")))
            for each in FIELDS[self.kind]
        )
        return replace(self, values=tuple((n, t.strip()) for n, t in trimmed if t.strip()))

    @property
    def place(self) -> int:
        """Its place among those of its kind."""
        text = self["order"]
        return int(text) if text.isascii() and text.isdigit() else LAST

    @property
    def names(self) -> tuple[str, ...]:
        """Every name by which it is called, in any language."""
        columns = ("full", "title", *FRENCH[self.kind])
        spelled = (self.key, *(self[each] for each in columns), *self.texts("aliases"))
        return tuple(dict.fromkeys(each for each in spelled if each))


def entries_at(every: Iterable[Entry], known_at: dt.datetime | None = None) -> tuple[Entry, ...]:
    """Each entry as it was last written by a moment, those of a kind in their order; `every` holds
    all that was ever written, in the order of writing."""
    latest: dict[tuple[str, str], Entry] = {}
    for each in every:
        if each.begins or was_known(each.recorded_at, known_at):
            latest[each.kind, each.key] = each
    return tuple(sorted(latest.values(), key=lambda each: (each.kind, each.place)))


# What a vocabulary makes is made once for the same entries: whatever else was written, editions
# read by the same bodies are the same.
@lru_cache(maxsize=32)
def bodies_in(entries: tuple[Entry, ...]) -> BodyVocabulary:
    """The bodies of these entries, those retired too."""
    return BodyVocabulary(
        ResponsibleBody(
            each.key,
            each["full"],
            each.texts("aliases"),
            each["reports_to"],
            each["open"] == YES,
            each["source"],
            each.retired,
        )
        for each in entries
        if each.kind is EntryKind.BODY
    )


@lru_cache(maxsize=32)
def codes_in(entries: tuple[Entry, ...]) -> tuple[StrategicCode, ...]:
    """The strategic codes of these entries in their order, those retired too."""
    return tuple(
        StrategicCode(each.key, group_of(each.key), each["title"], each.place, each.retired)
        for each in entries
        if each.kind is EntryKind.CODE
    )
