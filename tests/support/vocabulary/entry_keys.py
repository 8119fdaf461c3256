"""The keys of the catalogue that the entries of a vocabulary put together while the code runs."""

from collections.abc import Iterable

from wp.domain.vocabulary.entry import FIELDS, EntryKind


def entry_keys() -> dict[str, Iterable[str]]:
    """Each family with what closes it."""
    fields = [each for own in FIELDS.values() for each in own]
    return {
        "entry.choice.{}.{}": {
            f"{each.name}.{value or 'none'}"
            for each in fields
            for value in (*each.choices, "")
            if each.choices
        },
        "entry.field.{}": {each.name for each in fields},
        "entry.key.{}": EntryKind,
        "entry.named.{}": EntryKind,
        "entry.named.{}.retired": EntryKind,
        "entry.new.{}": EntryKind,
    }
