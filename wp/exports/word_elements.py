"""The elements of WordprocessingML, and texts as XML can hold them."""

import re
from typing import Any

from lxml import etree

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LANGUAGES = {"en": "en-GB", "fr": "fr-FR"}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"
_CONTROL = {code: chr(0x2400 + code) for code in range(32) if code not in (9, 10, 13)} | {127: "␡"}
_CANNOT = re.compile("[\ud800-\udfff\ufffe\uffff]")

Element = Any  # lxml brings no types


def w(name: str, /, *children: Element, **attributes: object) -> Element:
    """An element `w:name` with attributes of the same namespace."""
    made = etree.Element(f"{{{W}}}{name}", {f"{{{W}}}{k}": str(v) for k, v in attributes.items()}, nsmap={"w": W})
    made.extend(children)
    return made


def visible(text: str) -> str:
    """A text as XML can hold it: control characters as pictures, lone surrogates and non-characters replaced.

    >>> visible("bell \\x07")
    'bell ␇'
    """
    return _CANNOT.sub("\ufffd", text.translate(_CONTROL))
