"""The elements of WordprocessingML."""

from typing import Any

from lxml import etree

from wp.language.words import Words

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

Element = Any  # lxml brings no types


def tag(language: str) -> str:
    """The tag that documents give a language: "en-GB" for "en"."""
    return Words(language)("language.tag")


def w(name: str, /, *children: Element, **attributes: object) -> Element:
    """An element `w:name` with attributes of the same namespace."""
    made = etree.Element(
        f"{{{W}}}{name}", {f"{{{W}}}{k}": str(v) for k, v in attributes.items()}, nsmap={"w": W}
    )
    made.extend(children)
    return made
