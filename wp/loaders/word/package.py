"""The parts of a Word document, parsed safely: no entity is resolved, nothing outside is
fetched."""

import io
import posixpath
import zipfile
from dataclasses import dataclass
from itertools import islice

from lxml import etree
from lxml.etree import _Element as Element

from wp.errors import InputError
from wp.loaders.guard import library
from wp.loaders.office_package import damaged, related

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
# The strict form of the format writes the same words in another namespace.
_STRICT = (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode())
_EMBEDDED = ("aFChunk", "chart", "diagramData")


@dataclass(frozen=True, slots=True)
class WordParts:
    """The parsed parts: the document, what styles and numbers it, notes, page heads, comments.

    `embedded` names parts whose words are not read (charts, diagrams, whole documents inserted as a
    file).
    """

    document: Element
    styles: Element | None
    numbering: Element | None
    notes: tuple[Element, ...]
    heads: tuple[Element, ...]
    comments: Element | None
    embedded: tuple[str, ...]

    @property
    def readable(self) -> tuple[Element, ...]:
        """All parts whose words count."""
        return (self.document, *self.notes, *self.heads)


def open_word(data: bytes, document: str) -> WordParts:
    """The parts of a Word document; InputError, in one sentence, where it is damaged or not one."""
    with library(document):
        archive = zipfile.ZipFile(io.BytesIO(data))

    names = set(archive.namelist())

    def parsed(name: str) -> Element:
        with library(document):
            content = archive.read(name)
        return _parse(content, document)

    there = (n for kind, n in related(names, "", parsed) if kind == "officeDocument" and n in names)
    main = next(there, "word/document.xml")
    if main not in names:
        raise damaged(document)
    parts = related(names, main, parsed)

    def all_of(*kinds: str) -> tuple[Element, ...]:
        found = dict.fromkeys(name for kind, name in parts if kind in kinds and name in names)
        return tuple(map(parsed, found))

    def one_of(kind: str) -> Element | None:
        return next(iter(all_of(kind)), None)

    return WordParts(
        parsed(main),
        one_of("styles"),
        one_of("numbering"),
        all_of("footnotes", "endnotes"),
        all_of("header", "footer"),
        one_of("comments"),
        tuple(posixpath.basename(name) for kind, name in parts if kind in _EMBEDDED),
    )


def _parse(content: bytes, document: str) -> Element:
    """A part's root; of alternatives in markup, the first is chosen, as the office programs do."""
    parser = etree.XMLParser(
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        remove_comments=True,
        remove_pis=True,
        huge_tree=False,
    )
    with library(document):
        root = etree.fromstring(content.replace(*_STRICT), parser)
    if root.getroottree().docinfo.doctype:
        raise InputError("read.doctype", document=document)
    _choose(root)
    return root


def _choose(root: Element) -> None:
    """Put the first choice that office programs know (else the fallback) in the place of every
    alternative, those within others included."""
    for alternative in list(root.iter(f"{_MC}AlternateContent")):
        branches = list(alternative)
        known = (b for b in branches if b.tag == f"{_MC}Fallback" or _is_known(b))
        chosen = next(known, branches[0] if branches else None)
        if alternative.getparent() is not None:
            unwrap(alternative, chosen)


def _is_known(choice: Element) -> bool:
    """Whether the office programs know all that a choice requires."""
    required = (choice.get("Requires") or "").split()
    named = (choice.nsmap.get(prefix) or "" for prefix in required)
    return all("microsoft" in name or "openxmlformats" in name or not name for name in named)


def unwrap(element: Element, inside: Element | None) -> None:
    """Put the children of `inside` in the place of an element."""
    parent = element.getparent()
    at = parent.index(element)
    parent[at : at + 1] = list(inside) if inside is not None else []


def value(element: Element | None, name: str = "val") -> str:
    """An attribute of an element, "" where either is missing."""
    return "" if element is None else element.get(f"{W}{name}") or ""


def property_of(element: Element, name: str) -> Element | None:
    """A property that a paragraph, run, cell or table has itself; None where it has not.

    Its properties come before all else that it holds: to look further would be to go through every
    run of a paragraph for each of its runs.
    """
    for each in islice(element.iterchildren(), 2):
        if each.tag == f"{element.tag}Pr":
            found: Element | None = each.find(f"{W}{name}")
            return found
    return None


def is_on(element: Element | None) -> bool:
    """Whether a property that is on or off is there and on."""
    return element is not None and value(element) not in ("0", "false", "off", "none")


def number(text: str, default: int, most: int = 100_000) -> int:
    """A whole number from an attribute, within 0 and `most`; what is none is the default."""
    plain = text.strip()
    whole = plain.isascii() and plain.isdigit() and len(plain) < 10
    return min(int(plain), most) if whole else default
