"""What bodies, strategic codes and programmes are called in every language, with the source of the
French names: bodies and codes as the record has them, programmes from the table of `data/`."""

import csv
import io
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from wp.domain.spoken import as_compared
from wp.domain.vocabulary.entry import Entry, EntryKind
from wp.errors import InputError, system_reason
from wp.installation import DATA
from wp.language.catalogues import LANGUAGES

Row = Mapping[str, str]
# For each family of names where its rows are from, the column of its key, and those of a short and
# a full name.
_FAMILIES = {
    "body": ("bodies.csv", "short", "short", "full"),
    "code": ("strategic_codes.csv", "code", "code", "title"),
    "title": ("programmes.csv", "title", "short", "title"),
    "programme": ("programmes.csv", "code", "acronym", "stands_for"),
}
_KEPT = {"bodies.csv": EntryKind.BODY, "strategic_codes.csv": EntryKind.CODE}
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


class Names:
    """The names of one state of the record, in every language."""

    def __init__(self, rows_of: Callable[[str], Iterable[Row]]) -> None:
        """`rows_of` gives the rows of a table by its name; each is asked for when it is needed."""
        self._rows_of = rows_of
        self._by_key = cache(self._named)
        self.keys_by_name = cache(self._keys_by_name)
        self.full_names = cache(self._full_names)
        self.shorts = cache(self._shorts)

    def name_in(self, language: str, family: str, key: str) -> Name | None:
        """What a key ("PTC") of a family ("body", "code", "title") is called; None where it has no
        name in this language."""
        return self._by_key(language, family).get(key)

    def short_in(self, text: str, language: str) -> tuple[str, ...]:
        """The short names that stand by themselves in a text of this language, each once.

        >>> SHIPPED.short_in("PTC, WP 4.3 and the IMSC", "en"), SHIPPED.short_in("PTC-CTP", "fr")
        (('PTC', 'IMSC'), ())
        """
        known = self.full_names(language)
        return tuple(dict.fromkeys(each for each in self.shorts().findall(text) if each in known))

    def _keys_by_name(self, family: str) -> Mapping[str, str]:
        """The key of every name of a family in any language, short or in full, as it is
        compared."""
        return {
            as_compared(spelling): key
            for language in LANGUAGES
            for key, name in self._by_key(language, family).items()
            for spelling in (name.short, name.full)
        }

    def _full_names(self, language: str) -> Mapping[str, str]:
        """What every short name of a language stands for."""
        return {
            name.short: name.full
            for family in _FAMILIES
            for name in self._by_key(language, family).values()
            if name.short != name.full
        }

    def _shorts(self) -> re.Pattern[str]:
        """The short names of every language where they stand by themselves: not within a word, and
        no acronym of a programme in a reference ("WP 4.3", "WP@1")."""
        names = {name for language in LANGUAGES for name in self.full_names(language)}
        programmes = (self._by_key(each, "programme").values() for each in LANGUAGES)
        numbered = {name.short for own in programmes for name in own}
        spelled = (
            re.escape(each) + (r"(?![ \u00a0]I?\d)" if each in numbered else "")
            for each in sorted(names, key=lambda name: (-len(name), name))
        )
        # With the first letters said beforehand a long page is read forty times as fast.
        first = "".join(sorted({re.escape(name[0]) for name in names}))
        return re.compile(rf"\b(?=[{first}])(?<!-)(?:{'|'.join(spelled)})(?![\w@-])")

    def _named(self, language: str, family: str) -> Mapping[str, Name]:
        table, key, *columns = _FAMILIES[family]
        # English is the language of the record: its columns have no suffix.
        suffix = "" if language == "en" else f"_{language}"
        return {
            row[key]: name
            for row in self._rows_of(table)
            if (name := _name(row, columns, suffix)).short and name.full
        }


def _name(row: Row, columns: Sequence[str], suffix: str) -> Name:
    short, full = (row.get(f"{each}{suffix}") or "" for each in columns)
    if suffix:
        return Name(short, full, row.get(f"source{suffix}") or "", row.get(f"gender{suffix}") or "")
    # English has one article, which an open phrase ("other relevant committees") goes without.
    return Name(short, full, gender="phrase" if row.get("open") == "yes" else "m")


@lru_cache(maxsize=32)
def names_of(entries: tuple[Entry, ...]) -> Names:
    """The names that the entries of a vocabulary give; the same for the same entries."""

    def rows_of(table: str) -> Iterable[Row]:
        if table not in _KEPT:
            return table_rows(table)
        own = (each for each in entries if each.kind is _KEPT[table])
        return [{"short": each.key, "code": each.key, **dict(each.values)} for each in own]

    return Names(rows_of)


@cache
def table_rows(file: str) -> tuple[Row, ...]:
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


# What a record begins with: the names of who speaks of no record.
SHIPPED = Names(table_rows)
