"""A parameter of an address: what it means, and how its value reads."""

import datetime as dt
from collections.abc import Callable, Collection
from dataclasses import dataclass
from typing import Any

from wp.errors import Phrase, QuestionError
from wp.exports.field_types import DAY, TEXT, Schema

YES = {"yes": True, "no": False}


def read_moment(text: str) -> dt.datetime:
    """A moment in UTC: a day means its end; or an ISO date and time. ValueError for anything
    else."""
    if len(text) <= 10:
        return dt.datetime.combine(dt.date.fromisoformat(text), dt.time.max, dt.UTC)
    given = dt.datetime.fromisoformat(text)
    if given.tzinfo is None:
        return given.replace(tzinfo=dt.UTC)
    try:
        return given.astimezone(dt.UTC)
    except OverflowError as error:  # an hour of the year 1 or 9999 that UTC does not have
        raise ValueError(text) from error


@dataclass(frozen=True, slots=True)
class Reader:
    """How a value reads: its type, what gives it for a text (else ValueError or KeyError), and what
    a text must be, in words."""

    schema: Schema
    read: Callable[[str], Any]
    expected: Phrase


def whole(most: int = 999_999_999) -> Reader:
    """A whole number from 1 to the most there may be."""

    def read(text: str) -> int:
        if not (text.isascii() and text.isdigit() and 1 <= int(text[:10]) <= most):
            raise ValueError(text)
        return int(text)

    limit = (
        Phrase("expected.whole_to", most=most) if most < 1_000 else Phrase("expected.whole_from")
    )
    return Reader({"type": "integer", "minimum": 1, "maximum": most}, read, limit)


WORDS = Reader(TEXT, str.strip, Phrase("error.none"))
FLAG = Reader({"type": "string", "enum": list(YES)}, YES.__getitem__, Phrase("expected.yes_no"))
DAYS = Reader(DAY, dt.date.fromisoformat, Phrase("expected.a_day"))
MOMENT = Reader(DAY, read_moment, Phrase("expected.moment"))


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter of an address: its name, how its value reads, and what it means
    ("api.parameter.<about>" in the catalogue, or by its name).

    `several` may be given again and again, as alternatives; `choices` are the only values there
    are; `usual` holds where it is not given, and `values_of` names the parameter that has the same
    values.
    """

    name: str
    reader: Reader = WORDS
    several: bool = False
    choices: Collection[str] = ()
    usual: Any = None
    required: bool = False
    example: str = ""
    values_of: str = ""
    about: str = ""

    def read(self, text: str) -> Any:
        """The value of a text; QuestionError where it has none."""
        if self.choices and text not in self.choices:
            raise QuestionError(
                "ask.option_value", option=self.name, value=text[:60], known=tuple(self.choices)
            )
        try:
            return self.reader.read(text)
        except (ValueError, KeyError) as error:
            raise self.unclear(text) from error

    def unclear(self, text: str) -> QuestionError:
        """That a text is not understood, and what it must be."""
        expected = self.reader.expected
        return QuestionError("ask.unclear", name=self.name, text=text[:60], expected=expected)
