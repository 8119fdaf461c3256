"""What a text may not carry into a file: control characters, shown as pictures, and what would
be a formula."""

import re

_PICTURES = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10, 13)} | {127: "␡"}
_CANNOT = re.compile("[\ud800-\udfff\ufffe\uffff]")
_ANY = re.compile("[\0-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_STARTS_FORMULA = ("=", "+", "-", "@", "\t", "\n", "\r")


def visible(text: str) -> str:
    """A text as XML and iCalendar can hold it: control characters as pictures, half pairs and
    non-characters replaced.

    >>> visible("bell \\x07")
    'bell ␇'
    """
    return _CANNOT.sub("\ufffd", text.translate(_PICTURES)) if _ANY.search(text) else text


def starts_formula(text: str) -> bool:
    """Whether a spreadsheet would take the text for a formula once it is typed or opened.

    >>> starts_formula("=1+1"), starts_formula("1+1")
    (True, False)
    """
    return text.startswith(_STARTS_FORMULA)
