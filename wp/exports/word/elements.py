"""The elements of WordprocessingML."""

from typing import Any

from lxml import etree

from wp.exports.control_characters import visible

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LANGUAGES = {"en": "en-GB", "fr": "fr-FR"}
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = Any  # lxml brings no types


def w(name: str, /, *children: Element, **attributes: object) -> Element:
    """An element `w:name` with attributes of the same namespace."""
    made = etree.Element(
        f"{{{W}}}{name}", {f"{{{W}}}{k}": str(v) for k, v in attributes.items()}, nsmap={"w": W}
    )
    made.extend(children)
    return made


def said(name: str, text: str) -> Element:
    """An element `w:name` that holds a text, its spaces and all."""
    made = w(name)
    made.text = visible(text)
    made.set(XML_SPACE, "preserve")
    return made
