"""Entries of a vocabulary in words: what each is called, and what a write changed of it."""

from collections.abc import Iterator

from wp.domain.vocabulary.entry import BETWEEN, FIELDS, Entry, EntryKind
from wp.language.names import body_in_full, code_name, code_title
from wp.language.words import Words


def entry_name(entry: Entry, words: Words) -> str:
    """What an entry is called in a list of them, with what it is.

    >>> entry_name(Entry(EntryKind.BODY, "PTC"), Words("en"))
    'Body: Permanent Technical Committee (PTC)'
    """
    if entry.kind is EntryKind.BODY:
        name = body_in_full(entry.key, words)
    else:
        title = code_title(entry.key, entry["title"], words)
        name = words.pair(code_name(entry.key, words), title)
    if entry.retired:
        return words(f"entry.named.{entry.kind}.retired", name=name)
    return words(f"entry.named.{entry.kind}", name=name)


def changes_of(before: Entry | None, after: Entry, words: Words) -> Iterator[str]:
    """What a write changed of an entry: each field with what it said before and says now."""
    if before is None:
        yield words("entry.added")
        return
    if before.retired != after.retired:
        yield words("entry.now_retired" if after.retired else "entry.now_offered")
    for each in FIELDS[after.kind]:
        was, now = (_shown(entry, each.name, words) for entry in (before, after))
        if was != now:
            field = words(f"entry.field.{each.name}")
            yield words("entry.changed", field=field, before=was or "–", after=now or "–")


def _shown(entry: Entry, name: str, words: Words) -> str:
    text = entry[name]
    chosen = next(each.choices for each in FIELDS[entry.kind] if each.name == name)
    return choice_of_field(name, text, words) if chosen and text else text.replace(BETWEEN, ", ")


def choice_of_field(name: str, value: str, words: Words) -> str:
    """What can be chosen in a field, in words.

    >>> choice_of_field("gender_fr", "f", Words("en"))
    'feminine'
    """
    return words(f"entry.choice.{name}.{value or 'none'}")
