"""The tables of the vocabularies: a row for each time that somebody wrote an entry. A vocabulary
is a set of its own, which programmes share; all of them share the one that a record begins with."""

from wp.domain.vocabulary.entry import EntryKind
from wp.store import column_types as c

vocabularies = c.table("vocabularies", c.word("name", 40, unique=True), *c.recorded())
vocabulary_entries = c.table(
    "vocabulary_entries",
    c.link("vocabulary_id", "vocabularies"),
    c.kind("kind", EntryKind),
    *c.texts("named", "content"),
    *map(c.flag, ("retired", "begins")),
    c.text("reason"),
    *c.recorded(),
)
