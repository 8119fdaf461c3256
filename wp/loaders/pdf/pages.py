"""The pages of a PDF as words and ruled lines with their places."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wp.loaders.pdf.elements import UNMARKED


@dataclass(slots=True)
class PdfWord:
    """A word where it is drawn; `spaced`: a space follows it on its line; `first`: the width of its
    first letter.

    `mark` is the number of the marked stretch of its page, for PDFs that state their structure,
    `code` that of the finding on a word that does not count, "" where it does.
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
