"""What bodies, strategic codes and programmes are called, from the tables of `data/`: the names of
every language stand there side by side, with the source of the French ones."""

import csv
import io
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from wp.domain.spoken import as_compared
from wp.errors import InputError, system_reason
from wp.installation import DATA
from wp.language.catalogues import LANGUAGES

# The file of each family of names, the column of its key, and those of a short and a full name.
_TABLES = {
    "body": ("bodies.csv", "short", "short", "full"),
    "code": ("strategic_codes.csv", "code", "code", "title"),
    "title": ("programmes.csv", "title", "short", "title"),
    "programme": ("programmes.csv", "code", "acronym", "stands_for"),
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
def full_names(language: str) -> Mapping[str, str]:
    """What every short name of this language stands for."""
    return {
        name.short: name.full
        for family in _TABLES
        for name in _names(language, family).values()
        if name.short != name.full
    }


def short_in(text: str, language: str) -> tuple[str, ...]:
    """The short names that stand by themselves in a text of this language, each once.

    >>> short_in("PTC, WP 4.3 and the IMSC", "en"), short_in("PTC-CTP", "fr")
    (('PTC', 'IMSC'), ())
    """
    return tuple(
        dict.fromkeys(each for each in shorts().findall(text) if each in full_names(language))
    )


@cache
def shorts() -> re.Pattern[str]:
    """The short names of every language where they stand by themselves: not within a word, and no
    acronym of a programme in a reference ("WP 4.3", "WP@1")."""
    names = {name for language in LANGUAGES for name in full_names(language)}
    numbered = {name.short for each in LANGUAGES for name in _names(each, "programme").values()}
    spelled = (
        re.escape(each) + (r"(?![ \u00a0]I?\d)" if each in numbered else "")
        for each in sorted(names, key=lambda name: (-len(name), name))
    )
    # With the first letters said beforehand a long page is read forty times as fast.
    first = "".join(sorted({re.escape(name[0]) for name in names}))
    return re.compile(rf"\b(?=[{first}])(?<!-)(?:{'|'.join(spelled)})(?![\w@-])")


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
