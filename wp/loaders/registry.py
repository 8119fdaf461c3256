"""The readers, one a format, and the one way to read a file with them.

A file is told by its content, whatever its name says. A new format is one entry of `READERS`: a
module with `read(data, document, vocabulary, options) -> Reading`, imported when a file of its kind
is met, and, where several readers share a kind, with `recognises(data) -> bool`.
"""

import hashlib
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Finding, FindingCode, Place
from wp.errors import InputError, Size, system_reason
from wp.loaders import limits
from wp.loaders.data.csv import is_western
from wp.loaders.file_type import Container, content_of, other_than_named
from wp.loaders.rows import UNASKED, Reading, ReadOptions


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its name for people, what its files are, and the module that reads them.

    `shared`: other readers read files of this kind too, so that its module must say which are its
    own.
    """

    name: str
    container: Container
    module: str
    shared: bool = False

    def recognises(self, data: bytes) -> bool:
        """Whether this reader is the one for a file of its kind."""
        return not self.shared or bool(import_module(self.module).recognises(data))


# Of those that share a kind, the first that recognises a file reads it.
READERS: tuple[Reader, ...] = (
    Reader("CSV", Container.TEXT, "wp.loaders.data.programme_table", shared=True),
    Reader("CSV table", Container.TEXT, "wp.loaders.sheets.csv_table", shared=True),
    Reader("Word", Container.WORD, "wp.loaders.word.reader"),
    Reader("extracted text", Container.TEXT, "wp.loaders.text.reader", shared=True),
    Reader("Excel", Container.EXCEL, "wp.loaders.sheets.excel_workbook"),
    Reader("PDF", Container.PDF, "wp.loaders.pdf.reader"),
)
# What reads a text in columns whose headings nobody knows: it asks what they hold.
_ANY_TABLE = READERS[1]


def read_file(path: Path, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED) -> Reading:
    """Read a file as a programme by the first reader that recognises it.

    InputError, in one sentence, where the file is missing, empty, beyond the limits, damaged or no
    programme.
    """
    return read_bytes(bytes_of(path), path.name, vocabulary, options)


def read_bytes(
    data: bytes, name: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED
) -> Reading:
    """Read the data of a file of this name, as the options say.

    InputError as in `read_file`.
    """
    _check_size(len(data), name)
    if not data.strip():
        raise InputError("read.empty", document=name)
    limits.LINES.check(max(data.count(b"\n"), data.count(b"\r")), name)
    content = content_of(data, name)
    of_kind = (each for each in READERS if each.container is content.container)
    reader = next((each for each in of_kind if each.recognises(data)), None)
    if reader is None and content.container is _ANY_TABLE.container:
        reader = _ANY_TABLE if import_module(_ANY_TABLE.module).has_columns(data) else None
    if reader is None:
        raise InputError("read.no_text_programme", document=name)
    reading: Reading = import_module(reader.module).read(data, name, vocabulary, options)
    doubts: list[tuple[FindingCode, str]] = []
    if suffix := other_than_named(content.container, name):
        doubts.append((FindingCode.FILE_SUFFIX, f"{suffix}: {content.container}"))
    doubts += ((FindingCode.REFERENCE_EXTERNAL, target) for target in content.external)
    if content.container is Container.TEXT and is_western(data):
        doubts.append((FindingCode.FILE_CODE_PAGE, "Windows-1252"))
    own = (Finding(code, Place(name), "", read) for code, read in doubts)
    digest, findings = hashlib.sha256(data).hexdigest(), (*own, *reading.findings)
    return replace(reading, sha256=digest, format=reader.name, findings=findings)


def bytes_of(path: Path) -> bytes:
    """The bytes of a file; InputError where it is missing, a folder, too large or unreadable."""
    try:
        if path.is_dir():
            raise InputError("read.folder", document=path.name)
        _check_size(path.stat().st_size, path.name)
        return path.read_bytes()
    except FileNotFoundError as error:
        raise InputError("read.no_file", path=path) from error
    except OSError as error:
        raise InputError(
            "read.unreadable", document=path.name, reason=system_reason(error)
        ) from error


def _check_size(size: int, name: str) -> None:
    if size > (most := limits.BYTES.most):
        raise InputError("read.too_large", document=name, size=Size(size), most=Size(most))
