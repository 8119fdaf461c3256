"""Findings: doubts about a source, kept as data with the place where they arose."""

from dataclasses import dataclass
from enum import StrEnum


class CellState(StrEnum):
    """How a cell came by its text (product.md, section 3)."""

    OWN = "own"
    MERGED = "merged"
    EMPTY = "empty"


@dataclass(frozen=True, slots=True)
class Cell:
    """One cell of a source table: its printed text and how it came by it."""

    text: str = ""
    state: CellState = CellState.EMPTY


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a source something stands; numbers count from 1, None where the format has none."""

    document: str
    page: int | None = None
    table: int | None = None
    row: int | None = None


@dataclass(frozen=True, slots=True)
class Finding:
    """A doubt about a source: a stable code, the place, the column if one is meant, and what was
    read."""

    code: str
    place: Place
    column: str
    read: str
    ref: str = ""
