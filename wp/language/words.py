"""The words for people in one language: asked by key, with numbers and lists as it writes them."""

import unicodedata
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache

from wp.domain.texts import Translation
from wp.language.catalogues import DEFAULT, LANGUAGES, Catalogue
from wp.language.record_names import SHIPPED, Names

__all__ = ["CATALOGUE", "DEFAULT", "LANGUAGES", "Words", "catalogue"]


@cache
def catalogue(language: str) -> Catalogue:
    """The catalogue of a language; KeyError for one without."""
    return Catalogue(LANGUAGES[language])


CATALOGUE: Mapping[str, tuple[str, ...]] = catalogue(DEFAULT)


class Noun(str):
    """A name with its gender: "m", "f" or "plural"; "phrase" where it takes no article, "" where
    nobody knows it.

    >>> Words("fr")("conclusions.opening", body=Noun("EPMD", "f")).replace("\\u00a0", " ")
    'En conclusion, l’EPMD :'
    """

    gender: str

    def __new__(cls, text: str, gender: str = "") -> "Noun":
        """The text with its gender."""
        noun = super().__new__(cls, text)
        noun.gender = gender
        return noun


@dataclass(frozen=True, slots=True)
class _Named:
    """One name or several in an entry that asks for their article, as `{body:of_the}` ("The" with
    a capital), or for what agrees with them, as `{body:masculine/feminine/plural}`."""

    names: tuple[str, ...]
    words: "Words"

    def __format__(self, spec: str) -> str:
        genders = [getattr(name, "gender", "") for name in self.names]
        if "/" in spec:
            masculine, feminine, plural = spec.split("/")
            if len(genders) > 1:
                return plural
            return {"f": feminine, "plural": plural}.get(genders[0], masculine)
        pairs = zip(self.names, genders, strict=True)
        said = self.words.listing([self._with_article(*pair, spec.lower()) for pair in pairs])
        return said[0].upper() + said[1:] if spec[:1].isupper() else said

    def _with_article(self, name: str, gender: str, spec: str) -> str:
        if not spec:
            return str(name)
        vowel = unicodedata.normalize("NFD", name)[:1].casefold() in set("aeiou")
        kind = "vowel" if vowel and gender in ("m", "f") else gender or "unknown"
        return self.words(f"article.{spec}.{kind}", name=str(name))


class _Written(str):
    """A number as it is written, whatever an entry asks of its digits."""

    __slots__ = ()

    def __format__(self, spec: str) -> str:
        return str(self)


@dataclass(frozen=True, slots=True)
class Words:
    """The catalogue in one language, with the `translations` into it that are on record, by their
    originals, and the `names` of bodies and codes.

    An entry may have a form for each plural of the language; the value `n` chooses.

    >>> Words("en")("lines", n=1), Words("fr")("lines", n=0), Words("en")("lines", n=1225)
    ('1 line', '0 ligne', '1,225 lines')
    """

    language: str = DEFAULT
    translations: Mapping[str, Translation] = field(default_factory=dict, compare=False, repr=False)
    names: Names = field(default=SHIPPED, repr=False)

    def every_language(self) -> "tuple[Words, ...]":
        """The words of every language, with the same names."""
        return tuple(Words(each, names=self.names) for each in LANGUAGES)

    def __call__(self, key: str, /, **values: object) -> str:
        """The words of this key, with the values in their places; KeyError for a key without an
        entry."""
        held = catalogue(self.language)
        forms = held[key]
        if not values and len(forms) == 1:
            return forms[0]
        n = values.get("n", 0)
        if len(forms) == 1:
            text = forms[0]
        else:
            assert isinstance(n, int)
            text = forms[held.plural(n)]
            values["n"] = _Written(self.number(n))
        for name, value in values.items():
            if isinstance(value, tuple):
                values[name] = _Named(value, Words(self.language))
            elif type(value) is not _Written and isinstance(value, str) and f"{{{name}:" in text:
                values[name] = _Named((value,), Words(self.language))
        if ":," in text:
            values |= {
                name: _Written(self.number(value))
                for name, value in values.items()
                if isinstance(value, int) and f"{{{name}:,}}" in text
            }
        return text.format(**values)

    def number(self, value: float, places: int = 0) -> str:
        """A number with its thousands set apart, and this many places after the decimal sign.

        >>> Words("en").number(1234.5, 1), Words("fr").number(1234.5, 1) == "1\\u202f234,5"
        ('1,234.5', True)
        """
        written = f"{value:,.{places}f}"
        if written.isdigit():
            return written
        signs = {",": self("number.group"), ".": self("number.decimal")}
        return "".join(signs.get(sign, sign) for sign in written)

    def percent(self, share: float) -> str:
        """A share of one in whole hundredths.

        >>> Words("en").percent(0.125), Words("fr").percent(0.5) == "50\\u00a0%"
        ('12%', True)
        """
        return self("number.percent", share=self.number(share * 100))

    def listing(self, items: tuple[str, ...] | list[str], last: str = "and") -> str:
        """Items in a row, the last joined by "and" (or, with `last`, by "or").

        >>> Words("en").listing(("PTC", "PC", "Council")), Words("fr").listing(["a", "b"], "or")
        ('PTC, PC and Council', 'a ou b')
        """
        if len(items) < 2:
            return "".join(items)
        return self(f"list.{last}", rest=self.row(items[:-1]), last=items[-1])

    def row(self, items: Iterable[str]) -> str:
        """Items in a row, without a word before the last."""
        return self("list.between", before="", after="").join(items)

    def parts(self, items: Iterable[str]) -> str:
        """Parts of a sentence set apart by semicolons.

        >>> Words("en").parts(["one", "two"])
        'one; two'
        """
        return self("list.parts", before="", after="").join(items)

    def pair(self, name: str, said: str) -> str:
        """What a name stands for, after a colon.

        >>> Words("en").pair("due", "June 2020")
        'due: June 2020'
        """
        return self("pair", name=name, said=said)

    def named(self, family: str, value: str) -> str:
        """The words of a value that may come from elsewhere (another version's record, a file);
        else as it was given.

        >>> Words("fr").named("column", "task"), Words("fr").named("column", "Remarks")
        ('tâche', 'Remarks')
        """
        key = f"{family}.{value}"
        return self(key) if key in catalogue(self.language) else value

    def of_record(self, family: str, printed: str) -> str:
        """The words of a name in the record; one that the catalogue does not know stays as it was
        printed. It looks in the first rooms only, for most names have no words of their own."""
        forms = catalogue(self.language).first(f"{family}.{printed}")
        return forms[0] if forms else printed

    def standing(self, printed: str) -> str:
        """A standing in words; one that the catalogue does not know is shown as it was given."""
        return self.of_record("standing", printed)
