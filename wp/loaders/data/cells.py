"""What a cell of a table may hold: a day, a month, a whole number, one of a list."""

import datetime as dt
import re
from collections.abc import Callable, Iterable, Mapping
from typing import TypeVar

from wp.domain.written_days import days_meant, month_meant
from wp.errors import Either, Phrase

T = TypeVar("T", bound=str)


# What a spreadsheet shows where a formula has no value: "#N/A", "#DIV/0!", "#NOM?", "Err:502".
_SHEET_ERROR = re.compile(r"#(N/A|[A-Z][A-Z0/]*[!?])|Err:\d+")


class NotUnderstood(ValueError):
    """A text that is not what its cell or option may hold; `why` says what that is."""

    def __init__(self, why: Phrase) -> None:
        super().__init__(repr(why))
        self.why = why


def read_day(text: str) -> dt.date:
    """A day such as 2019-10-31; NotUnderstood otherwise."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError:
        raise NotUnderstood(Phrase("expected.day")) from None


def read_month(text: str) -> dt.date:
    """The first day of a month such as 2020-10; NotUnderstood otherwise."""
    try:
        return dt.date.fromisoformat(f"{text}-01" if len(text) == 7 else text)
    except ValueError:
        raise NotUnderstood(Phrase("expected.month")) from None


def written_day(months: Mapping[str, int]) -> Callable[[str], dt.date]:
    """A reader of a day as people write it, by the names of months; NotUnderstood names every day
    that it can mean."""
    return lambda text: _one_day(days_meant(text, months), Phrase("expected.day"))


def written_month(months: Mapping[str, int]) -> Callable[[str], dt.date]:
    """A reader of a month, or of a day of it, as people write them: the month's first day;
    NotUnderstood as `written_day`."""

    def read(text: str) -> dt.date:
        named = month_meant(text, months)
        if named:
            return named
        meant = _one_day(days_meant(text, months), Phrase("expected.month"))
        return meant.replace(day=1)

    return read


def _one_day(meant: tuple[dt.date, ...], expected: Phrase) -> dt.date:
    if len(meant) == 1:
        return meant[0]
    if not meant:
        raise NotUnderstood(expected)
    written = Either(day.isoformat() for day in meant)
    raise NotUnderstood(Phrase("expected.one_day", days=Either(meant), written=written))


def is_sheet_error(text: str) -> bool:
    """Whether a text is what a spreadsheet shows for a formula without a value.

    >>> [is_sheet_error(text) for text in ("#N/A", "#VALEUR!", "Err:502", "#12", "#note")]
    [True, True, True, False, False]
    """
    return _SHEET_ERROR.fullmatch(text) is not None


def read_whole(text: str) -> int:
    """A whole number; NotUnderstood otherwise."""
    if not text.isascii() or not text.isdigit():
        raise NotUnderstood(Phrase("expected.whole"))
    return int(text)


def one_of(known: Iterable[T]) -> Callable[[str], T]:
    """A reader of the values of an enumeration or list, in upper or lower case; NotUnderstood
    lists them."""
    values = {value.casefold(): value for value in known}

    def read(text: str) -> T:
        if text.casefold() not in values:
            raise NotUnderstood(Phrase("expected.known", choices=tuple(map(str, values.values()))))
        return values[text.casefold()]

    return read
