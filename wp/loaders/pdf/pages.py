"""The pages of a PDF as words and ruled lines with their places."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from wp.errors import InputError
from wp.loaders import limits
from wp.loaders.guard import causes_of
from wp.loaders.pdf.extraction import extracted
from wp.loaders.pdf.structure import UNMARKED

_LOCKED = {"PDFPasswordIncorrect", "PDFEncryptionError"}
_UNREADABLE = "(cid:"


@dataclass(frozen=True, slots=True)
class PdfWord:
    """A word where it is drawn; `spaced`: a space follows it on its line; `first`: the width of its
    first letter.

    `mark` is the number of the marked stretch of its page, for PDFs that state their structure
    (`pdf_structure`), `code` that of the finding on a word that does not count, "" where it does.
    """

    text: str
    x0: float
    x1: float
    top: float
    bottom: float
    size: float
    first: float
    spaced: bool
    upright: bool
    mark: int = UNMARKED
    code: str = ""
    page: int = 0

    @property
    def middle(self) -> float:
        """The height of its middle, from the top of the page."""
        return (self.top + self.bottom) / 2


@dataclass(frozen=True, slots=True)
class Rule:
    """A straight line: level ones lie `at` a height from left to right, upright ones at a
    distance from top down."""

    upright: bool
    at: float
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Overlay:
    """What a person wrote over a page: the code of its finding, its text, and its middle."""

    code: str
    text: str
    x: float
    y: float


@dataclass(slots=True)
class PdfPage:
    """One page: its words in the order of drawing, its rules, how many pictures it has, and what
    people wrote over it."""

    number: int
    width: float
    height: float
    pictures: int
    words: list[PdfWord] = field(default_factory=list)
    rules: list[Rule] = field(default_factory=list)
    overlays: Sequence[Overlay] = ()


def read_pages(data: bytes, document: str) -> tuple[list[PdfPage], list[Any]]:
    """All pages of a PDF, and the structure that it states (`pdf_structure`; empty where it states
    none).

    InputError, in one sentence, where it is damaged, locked, scanned, beyond the limits, or written
    in letters that cannot be told.
    """
    pages: list[PdfPage] = []
    structure: list[Any] = []
    words = 0
    for record in _records(data, document):
        if "pages" in record:
            limits.PAGES.check(int(record["pages"]), document)
        elif "structure" in record:
            structure = record["structure"]
        else:
            pages.append(_page(record))
            words += len(pages[-1].words)
            limits.PDF_WORDS.check(words, document)
    _check_readable(pages, words, document)
    return pages, structure


def _records(data: bytes, document: str) -> Iterator[dict[str, Any]]:
    """What the library gives, piece by piece; its exceptions, which may be any on hostile bytes,
    are its words for what is wrong with the document."""
    try:
        yield from extracted(data)
    except Exception as error:
        causes = set(causes_of(error))
        if MemoryError in causes:
            raise MemoryError from error
        locked = {each.__name__ for each in causes} & _LOCKED
        raise InputError("read.locked" if locked else "read.pdf.damaged", document=document) from (
            error
        )


def _page(record: dict[str, Any]) -> PdfPage:
    number = int(record["number"])
    words = [PdfWord(*[*values, number]) for values in record["words"]]
    rules = [Rule(*rule) for rule in record["rules"]]
    return PdfPage(
        number,
        record["width"],
        record["height"],
        record["pictures"],
        words,
        rules,
        [Overlay(*each) for each in record["overlays"]],
    )


def _check_readable(pages: list[PdfPage], words: int, document: str) -> None:
    """Refuse what has no text, or text without meaning, before anybody looks for tables in it."""
    if not words:
        scanned = any(page.pictures for page in pages)
        raise InputError("read.pdf.scanned" if scanned else "read.pdf.no_text", document=document)
    sideways = sum(not word.upright for page in pages for word in page.words)
    if 2 * sideways > words:
        raise InputError("read.pdf.sideways", document=document)
    strange = sum(_UNREADABLE in word.text for page in pages for word in page.words)
    if 10 * strange > words:
        raise InputError("read.pdf.letters", document=document, strange=strange, words=words)
