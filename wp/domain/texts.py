"""Texts that a person wrote, with the language that they are in, and what they say in another."""

import datetime as dt
import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Self

from wp.domain.known import was_known


class Text(str):
    """A text with the language that it was written in, "" where that is not known."""

    language: str

    def __new__(cls, text: str, language: str) -> Self:
        made = super().__new__(cls, text)
        made.language = language
        return made

    def __reduce__(self) -> tuple[type[Self], tuple[str, str]]:
        return type(self), (str(self), self.language)

    def strip(self, chars: str | None = None, /) -> "Text":
        """As of any text; it stays in its language."""
        return Text(super().strip(chars), self.language)


def language_of(text: str) -> str:
    """The language of a text, "" where it is not known.

    >>> language_of(Text("Bonjour ", "fr").strip()), language_of("Hello")
    ('fr', '')
    """
    return text.language if isinstance(text, Text) else ""


def written_in(text: str, language: str) -> str:
    """The text in this language, unless it is empty or says its own."""
    return text if language_of(text) or not text else Text(text, language)


def text_key(text: str) -> str:
    """What an address calls a text of the record by: a short digest of its words."""
    return hashlib.sha256(text.encode()).hexdigest()[:16]


@dataclass(frozen=True, slots=True)
class Translation:
    """What a text of the record (`original`, known by its words) says in a language, why that took
    the place of an earlier translation ("" for the first), and who recorded it when."""

    id: int
    original: str
    language: str
    text: str
    reason: str
    recorded_at: dt.datetime
    recorded_by: str


def known_translations(
    every: Iterable[Translation], language: str, known_at: dt.datetime | None = None
) -> dict[str, Translation]:
    """The translations into a language by their originals, as known at a moment: of several of one
    text the last recorded."""
    return {
        each.original: each
        for each in every
        if each.language == language and was_known(each.recorded_at, known_at)
    }
