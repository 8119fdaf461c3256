"""Control characters, which no format of export may hold, as the pictures that Unicode has for
them."""

import re

_PICTURES = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10, 13)} | {127: "␡"}
_UNUSUAL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")
_CANNOT = re.compile("[\ud800-\udfff\ufffe\uffff]")


def visible(text: str) -> str:
    """A text as XML and iCalendar can hold it: control characters as pictures, half pairs and
    non-characters replaced.

    >>> visible("bell \\x07")
    'bell ␇'
    """
    if not _UNUSUAL.search(text):
        return text
    return _CANNOT.sub("\ufffd", text.translate(_PICTURES))
