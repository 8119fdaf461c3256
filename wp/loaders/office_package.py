"""Safe opening of the compressed documents of office programs (.docx, .xlsx): judged before any
library reads them.

Refused, each with a sentence: damaged archives, bombs (too much once unpacked, too many parts),
passwords, macros, and every XML part that declares a document type, for entities are declared
there. What lies in archives within the archive is never unpacked; what a document refers to outside
is never fetched, only listed.
"""

import io
import posixpath
import re
import zipfile
import zlib
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass
from typing import IO, Any
from xml.parsers import expat

from wp.errors import InputError
from wp.loaders import limits

Parsed = Callable[[str], Iterable[Any]]
_XML = (".xml", ".rels", ".vml")
_STRICT = re.compile(rb"http://purl\.oclc\.org/ooxml/(\w+)/")
_USUAL = rb"http://schemas.openxmlformats.org/\1/2006/"
_MACROS = ("vbaproject.bin", "vbadata.xml")
_CHUNK = 65_536
# References outside that an office program would load of itself; links that a person may click are
# none.
_CLICKED = ("hyperlink", "attachedTemplate")


@dataclass(frozen=True, slots=True)
class Package:
    """A compressed document found safe: the content types of its parts by name, and what it
    refers to outside."""

    types: dict[str, str]
    external: tuple[str, ...]


def open_package(data: bytes, document: str) -> Package:
    """Judge a compressed document; InputError, in one sentence, where it is damaged, a bomb,
    locked or holds macros."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            _check_members(archive, len(data), document)
            types: dict[str, str] = {}
            external: list[str] = []
            for member in archive.infolist():
                if not member.filename.lower().endswith(_XML):
                    continue
                seen = _Scan(document, member.filename)
                seen.read(archive, member)
                types |= seen.types
                external += seen.external
            return Package(types, tuple(dict.fromkeys(external)))
    except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, RuntimeError) as error:
        # RuntimeError: a member with a password, or packed in a way that nobody uses.
        raise damaged(document) from error


def transitional(data: bytes) -> bytes:
    """A workbook saved as "Strict Open XML" with the names that the usual format has for the same
    things; any other as it is."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if "xl/workbook.xml" not in archive.namelist() or not _STRICT.search(
            archive.read("xl/workbook.xml")
        ):
            return data
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as written:
            for name in archive.namelist():
                part = archive.read(name)
                usual = _STRICT.sub(_USUAL, part) if name.lower().endswith(_XML) else part
                written.writestr(name, usual)
    return out.getvalue()


def related(names: Collection[str], part: str, parsed: Parsed) -> list[tuple[str, str]]:
    """The kinds and names of the parts that a part refers to within a document, by its relations,
    if they are among its `names`; `parsed` gives the root of a part."""
    folder, name = posixpath.split(part)
    relations = posixpath.join(folder, "_rels", f"{name}.rels")
    found = []
    for relation in parsed(relations) if relations in names else ():
        target, kind = relation.get("Target"), relation.get("Type")
        if target and kind and relation.get("TargetMode") != "External":
            path = target.lstrip("/") if target.startswith("/") else posixpath.join(folder, target)
            found.append((kind.rpartition("/")[2], posixpath.normpath(path)))
    return found


def feed(parser: expat.XMLParserType, part: IO[bytes], document: str) -> None:
    """Give a part of a document to its parser in pieces; InputError where it is damaged."""
    try:
        while chunk := part.read(_CHUNK):
            parser.Parse(chunk)
        parser.Parse(b"", True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        # LookupError: an encoding that does not exist.
        raise damaged(document) from error


def damaged(document: str) -> InputError:
    """The error for a document that its own format's library cannot open."""
    return InputError("read.damaged", document=document)


def _check_members(archive: zipfile.ZipFile, size: int, document: str) -> None:
    members = archive.infolist()
    limits.MEMBERS.check(len(members), document)
    names = [member.filename.lower() for member in members]
    if len(set(names)) != len(names):
        raise damaged(document)
    for member in members:
        if member.flag_bits & 1:
            raise InputError("read.locked", document=document)
        if posixpath.basename(member.filename.lower()) in _MACROS:
            raise InputError("read.macros", document=document)
        if member.file_size > limits.RATIO_FROM:
            limits.RATIO.check(
                member.file_size // max(member.compress_size, 1), document, member.filename
            )
    total = sum(member.file_size for member in members)
    limits.UNPACKED.check(total, document)
    if total > limits.RATIO_FROM:
        limits.RATIO.check(total // max(size, 1), document)


class _Found(Exception):
    """What was looked for has been seen; the rest of the part is left to the library."""


class _Scan:
    """The beginning of one XML part, or all of a small one: document types refused, types and
    references gathered."""

    def __init__(self, document: str, name: str) -> None:
        self.document, self.name = document, name
        self.types: dict[str, str] = {}
        self.external: list[str] = []
        self._whole = name == "[Content_Types].xml" or name.endswith(".rels")

    def read(self, archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> None:
        """Read as much of the part as is asked for."""
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.StartDoctypeDeclHandler = self._doctype
        parser.StartElementHandler = self._element
        try:
            with archive.open(member) as part:
                feed(parser, part, self.document)
        except _Found:
            return

    def _doctype(self, name: str, *_: object) -> None:
        raise InputError("read.doctype_in", document=self.document, part=self.name)

    def _element(self, name: str, attributes: dict[str, str]) -> None:
        local = name.rpartition(" ")[2]
        if local == "Override" and "PartName" in attributes:
            self.types[attributes["PartName"]] = attributes.get("ContentType", "")
        outside = local == "Relationship" and attributes.get("TargetMode") == "External"
        if outside and not attributes.get("Type", "").endswith(_CLICKED):
            self.external.append(attributes.get("Target", ""))
        if not self._whole:
            raise _Found
