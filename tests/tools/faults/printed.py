"""What a cell prints: runs of text, each with its look, beside the text that is right to read."""

from dataclasses import dataclass
from typing import Self


@dataclass(frozen=True)
class Run:
    """A piece of a cell: its characters, and how they look ("" as the others)."""

    text: str
    look: str = ""


class Printed(str):
    """The right text of a cell, with the runs that a writer puts down for it."""

    __slots__ = ("runs",)
    runs: tuple[Run, ...]

    def __new__(cls, right: str, *runs: Run) -> Self:
        """The text that a person reads in the cell, and what stands there in fact."""
        made = super().__new__(cls, right)
        made.runs = runs
        return made


def runs_of(text: str) -> tuple[Run, ...]:
    """The runs of a cell's paragraph, one where nothing was planted."""
    return text.runs if isinstance(text, Printed) else (Run(text),)


def characters_of(text: str) -> str:
    """All characters of a cell, where a format keeps no look."""
    return "".join(run.text for run in runs_of(text))
