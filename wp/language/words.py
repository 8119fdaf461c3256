"""The words for people: one catalogue, English and French, asked by key."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pkgutil import iter_modules

from wp.language import entries
from wp.language.entries import interface, record

LANGUAGES = ("en", "fr")
FIRST = ("record", "interface")


class Catalogue(Mapping[str, tuple[str, str]]):
    """Every entry by its key: (English, French). Those of single pages are loaded when one of them
    is asked for.

    Every file in `entries` belongs to it; the command line starts with those of `FIRST` alone.
    """

    def __init__(self) -> None:
        self._first = {**record.ENTRIES, **interface.ENTRIES}

    @cached_property
    def _all(self) -> dict[str, tuple[str, str]]:
        found = dict(self._first)
        for module in iter_modules(entries.__path__):
            if module.name not in FIRST:
                found |= import_module(f"wp.language.entries.{module.name}").ENTRIES
        return found

    def __getitem__(self, key: str) -> tuple[str, str]:
        return self._first[key] if key in self._first else self._all[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._all)

    def __len__(self) -> int:
        return len(self._all)


CATALOGUE: Mapping[str, tuple[str, str]] = Catalogue()
PLURAL = " || "


@dataclass(frozen=True, slots=True)
class Words:
    """The catalogue in one language.

    An entry may hold a singular and a plural, set apart by " || "; the value `n` chooses (French
    counts 0 as singular).

    >>> Words("en")("lines", n=1), Words("fr")("lines", n=0)
    ('1 line', '0 ligne')
    """

    language: str = "en"

    def __call__(self, key: str, /, **values: object) -> str:
        """The words of this key, with the values in their places; KeyError for a key without an
        entry."""
        text = CATALOGUE[key][LANGUAGES.index(self.language)]
        if PLURAL in text:
            n = values.get("n", 0)
            assert isinstance(n, int)
            single = n == 1 or (n == 0 and self.language == "fr")
            text = text.split(PLURAL)[0 if single else 1]
        return text.format(**values) if values else text

    def listing(self, items: tuple[str, ...] | list[str]) -> str:
        """Items in a row, the last joined by "and".

        >>> Words("en").listing(("PTC", "PC", "Council"))
        'PTC, PC and Council'
        """
        if len(items) < 2:
            return "".join(items)
        return f"{', '.join(items[:-1])} {self('and')} {items[-1]}"

    def parts(self, items: Iterable[str]) -> str:
        """Parts of a sentence set apart by semicolons, with the space before them that French asks
        for.

        >>> Words("fr").parts(["un", "deux"])
        'un ; deux'
        """
        return ("; " if self.language == "en" else " ; ").join(items)

    def pair(self, name: str, said: str) -> str:
        """What a name stands for, behind a colon.

        >>> Words("fr").pair("échéance", "juin 2020")
        'échéance : juin 2020'
        """
        return f"{name}{':' if self.language == 'en' else ' :'} {said}"

    def named(self, family: str, value: str) -> str:
        """The words of a value that may come from elsewhere (another version's record, a file):
        else as it was given.

        >>> Words("fr").named("column", "task"), Words("fr").named("column", "Remarks")
        ('tâche', 'Remarks')
        """
        key = f"{family}.{value}"
        return self(key) if key in CATALOGUE else value

    def standing(self, printed: str) -> str:
        """A standing in words; one that the catalogue does not know is shown as it was given."""
        key = f"standing.{printed}"
        return self(key) if key in record.ENTRIES else printed
