"""The elements of a Word file: made one by one, or written as the XML that they are."""

import re
from typing import Any
from xml.sax.saxutils import escape

from lxml import etree

from wp.exports.control_characters import visible
from wp.language.words import Words

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_DRAWING = "http://schemas.openxmlformats.org/drawingml/2006"
SPACES = {
    "w": W,
    "r": R,
    "a": f"{_DRAWING}/main",
    "c": f"{_DRAWING}/chart",
    "wp": f"{_DRAWING}/wordprocessingDrawing",
    "cp": "http://schemas.openxmlformats.org/package/2006/metadata/core-properties",
    "dc": "http://purl.org/dc/elements/1.1/",
    "dcterms": "http://purl.org/dc/terms/",
    "xsi": "http://www.w3.org/2001/XMLSchema-instance",
}
_XML_SPACE = "{http://www.w3.org/XML/1998/namespace}space"

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


def text_element(name: str, text: str) -> Element:
    """An element `w:name` that holds a text, its spaces and all."""
    made = w(name)
    made.text = visible(text)
    made.set(_XML_SPACE, "preserve")
    return made


def element(text: str) -> Element:
    """The element that XML with the usual prefixes describes; white space between elements is
    nothing. Texts and values of attributes that are not ours stand in it `escaped`."""
    used = (prefix for prefix in SPACES if re.search(rf"\b{prefix}:", text))
    spaces = " ".join(f'xmlns:{prefix}="{SPACES[prefix]}"' for prefix in used)
    parser = etree.XMLParser(remove_blank_text=True, resolve_entities=False)
    return etree.fromstring(f"<all {spaces}>{text}</all>", parser)[0]


def escaped(text: str) -> str:
    """A text as XML may hold it, also between quotation marks.

    >>> escaped('a "b" & <c>')
    'a &quot;b&quot; &amp; &lt;c&gt;'
    """
    return escape(visible(text), {'"': "&quot;", "\n": "&#10;", "\t": "&#9;", "\r": "&#13;"})
