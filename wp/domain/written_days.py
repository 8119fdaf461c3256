"""A day or a month as people write it, and what it can mean: nothing, one day, or several."""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping

_MIDNIGHT = re.compile(r"[T ]00:00(?::00)?$")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})")
_YEAR_LAST = re.compile(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{4})")
_MONTH_OF_YEAR = re.compile(r"(\d{4})[-/.](\d{1,2})|(\d{1,2})[-/.](\d{4})")
_WORDS = re.compile(r"(?:(\d+)(?:er|st|nd|rd|th)?|([^\W\d_]+))[\s.,/-]*")
_SHORTEST = 3


def days_meant(text: str, months: Mapping[str, int]) -> tuple[dt.date, ...]:
    """Every day that a text can mean, `months` being the numbers of the names of months.

    >>> days_meant("30/04/2020", {}), days_meant("31 Oct. 2019", {"october": 10})
    ((datetime.date(2020, 4, 30),), (datetime.date(2019, 10, 31),))
    >>> [day.isoformat() for day in days_meant("04/05/2020", {})]
    ['2020-05-04', '2020-04-05']
    """
    text = _MIDNIGHT.sub("", text.strip())
    if match := _YEAR_FIRST.fullmatch(text):
        return _real([(match[1], match[3], match[4])])
    if match := _YEAR_LAST.fullmatch(text):
        return _real([(match[4], match[3], match[1]), (match[4], match[1], match[3])])
    if (parts := _in_words(text, months)) is None:
        return ()
    month, years, others = parts
    return _real([(years[0], month, others[0])]) if len(years) == len(others) == 1 else ()


def month_meant(text: str, months: Mapping[str, int]) -> dt.date | None:
    """The first day of the month that a text names without a day; None where it names none.

    >>> month_meant("oct. 2020", {"octobre": 10}), month_meant("10/2020", {})
    (datetime.date(2020, 10, 1), datetime.date(2020, 10, 1))
    """
    text = text.strip()
    found: tuple[dt.date, ...] = ()
    if match := _MONTH_OF_YEAR.fullmatch(text):
        found = _real([(match[1] or match[4], match[2] or match[3], 1)])
    elif (parts := _in_words(text, months)) is not None:
        month, years, others = parts
        found = _real([(years[0], month, 1)]) if len(years) == 1 and not others else ()
    return found[0] if found else None


def _real(readings: Iterable[tuple[str | int, str | int, str | int]]) -> tuple[dt.date, ...]:
    """The days that there are among readings as year, month and day, each once."""
    return tuple(dict.fromkeys(_days(readings)))


def _days(readings: Iterable[tuple[str | int, str | int, str | int]]) -> Iterator[dt.date]:
    for reading in readings:
        try:
            yield dt.date(*map(int, reading))
        except ValueError:
            continue


def _in_words(text: str, months: Mapping[str, int]) -> tuple[int, list[str], list[str]] | None:
    """The month that a text names, its numbers of four digits and its shorter ones; None where
    anything else stands there."""
    folded, at = _folded(text), 0
    numbers, names = [], []
    while at < len(folded):
        match = _WORDS.match(folded, at)
        if match is None:
            return None
        numbers += [match[1]] if match[1] else []
        names += [match[2]] if match[2] else []
        at = match.end()
    month = _month(names[0], months) if len(names) == 1 else None
    if month is None or any(len(number) not in (1, 2, 4) for number in numbers):
        return None
    years = [number for number in numbers if len(number) == 4]
    return month, years, [number for number in numbers if len(number) < 4]


def _month(word: str, months: Mapping[str, int]) -> int | None:
    """The month of a name, or of its beginning where no other month begins so."""
    named = {_folded(name): number for name, number in months.items()}
    if word in named:
        return named[word]
    meant = {number for name, number in named.items() if name.startswith(word)}
    return meant.pop() if len(word) >= _SHORTEST and len(meant) == 1 else None


def _folded(text: str) -> str:
    """In lower case and without accents: people write "fevrier" and "dec." as well."""
    apart = unicodedata.normalize("NFKD", text.casefold())
    return "".join(sign for sign in apart if not unicodedata.combining(sign))
