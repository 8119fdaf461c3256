"""What bodies, strategic codes and programmes are called, from the tables of `data/`: the names of
every language stand there side by side, with the source of the French ones."""

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from wp.domain.spoken import as_compared
from wp.errors import InputError, system_reason
from wp.installation import DATA

# The file of each family of names, the column of its key, and those of a short and a full name.
_TABLES = {
    "body": ("bodies.csv", "short", "short", "full"),
    "code": ("strategic_codes.csv", "code", "code", "title"),
    "title": ("programmes.csv", "title", "short", "title"),
}
SEPARATORS = ",;\t"
# What the tables say of the source of a French name, and the key of its words.
SOURCES = {
    "WCO usage": "usage",
    "WCO usage; short name ours": "short_ours",
    "WCO usage; code ours": "code_ours",
    "WCO usage; title ours": "title_ours",
    "our translation": "ours",
}


@dataclass(frozen=True, slots=True)
class Name:
    """A name in one language: short, in full, where it is from ("" for that of the record), and
    its gender as `wp.language.words.Noun` has it."""

    short: str
    full: str
    source: str = ""
    gender: str = ""


def name_in(language: str, family: str, key: str) -> Name | None:
    """What a key ("PTC") of a family ("body", "code", "title") is called; None where no table
    gives it a name in this language."""
    return _names(language, family).get(key)


@cache
def keys_by_name(languages: tuple[str, ...], family: str) -> Mapping[str, str]:
    """The key of every name of a family in these languages, short or in full, as it is compared."""
    return {
        as_compared(spelling): key
        for language in languages
        for key, name in _names(language, family).items()
        for spelling in (name.short, name.full)
    }


@cache
def _names(language: str, family: str) -> Mapping[str, Name]:
    file, key, *columns = _TABLES[family]
    rows = table_rows(file)
    # English is the language of the record: its columns have no suffix.
    suffix = "" if language == "en" else f"_{language}"
    return {
        row[key]: name for row in rows if (name := _name(row, columns, suffix)).short and name.full
    }


def _name(row: Mapping[str, str], columns: Sequence[str], suffix: str) -> Name:
    short, full = (row.get(f"{each}{suffix}") or "" for each in columns)
    if suffix:
        return Name(short, full, row.get(f"source{suffix}") or "", row.get(f"gender{suffix}") or "")
    # English has one article, which an open phrase ("other relevant committees") goes without.
    return Name(short, full, gender="phrase" if row.get("open") == "yes" else "m")


@cache
def table_rows(file: str) -> tuple[Mapping[str, str], ...]:
    """The rows of a table of `data/`, as whatever wrote it sets cells apart; the readers of
    `wp.loaders.data` say what is wrong with it when the record is filled.

    InputError where it cannot be read.
    """
    try:
        text = (DATA / file).read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        reason = system_reason(error) if isinstance(error, OSError) else str(error)
        raise InputError("read.data.unreadable", document=file, reason=reason) from error
    separator = max(SEPARATORS, key=text.partition("\n")[0].count)
    return tuple(csv.DictReader(io.StringIO(text, newline=""), delimiter=separator))
