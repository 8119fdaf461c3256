"""Texts that a person wrote, with the language that they are in."""

from typing import Self


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
