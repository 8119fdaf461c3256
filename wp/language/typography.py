"""How printers set the words of a language: the apostrophe, and the spaces at which no line breaks.

It is for the catalogue's words and for formatted values; a text of the record, or one that somebody
typed, stays as it is.
"""

import re

_APOSTROPHE = re.compile(r"(?<=\w)'(?=[\w{])")
_FRENCH = (
    (re.compile(r" (?=[;!?](?:\W|$))"), "\u202f"),
    (re.compile(r" (?=[:»%](?:\W|$))|(?<=«) "), "\u00a0"),
)
_SPACES = {"fr": _FRENCH}


def shortened(text: str, length: int) -> str:
    """A text of at most so many characters, "…" at its end where it goes on.

    >>> shortened("Take note of the reports", 15), shortened("Take note", 15)
    ('Take note of t…', 'Take note')
    """
    return text if len(text) <= length else f"{text[: length - 1].rstrip()}…"


def typeset(text: str, language: str) -> str:
    """A text as it is set in its language.

    >>> typeset("Plan d'action : « oui » ; non ?", "fr") == (
    ...     "Plan d’action\\u00a0: «\\u00a0oui\\u00a0»\\u202f; non\\u202f?")
    True
    >>> typeset("The Committee's plan: is it 'new'?", "en")
    "The Committee’s plan: is it 'new'?"
    """
    text = _APOSTROPHE.sub("’", text)
    for space, set_so in _SPACES.get(language, ()):
        text = space.sub(set_so, text)
    return text
