"""What a cell of a table may hold: a day, a month, a whole number, one of a list."""

import datetime as dt
from collections.abc import Callable, Iterable
from typing import TypeVar

from wp.errors import Phrase

T = TypeVar("T", bound=str)


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
