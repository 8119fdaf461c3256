"""The documents of the house as a test reads them: their tables, links, pictures and code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.support.paths import ROOT

_FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_SPAN = re.compile(r"`([^`\n]+(?:\n[^`\n]+)?)`")
_LINK = re.compile(r"!?\[(?:[^\[\]]|\[[^\]]*\])*\]\(([^)\s]+)\)")
_BAR = re.compile(r"(?<!\\)\|")


def documents() -> list[Path]:
    """Every document that a person is sent to."""
    named = [ROOT / "README.md", ROOT / "CHANGELOG.md", ROOT / "data" / "README.md"]
    return [path for path in named if path.exists()] + sorted((ROOT / "docs").glob("*.md"))


@dataclass(frozen=True)
class Table:
    """A table of a document: its cells, and the numbers of its first line and of the one after
    it."""

    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    first: int
    after: int


def tables(text: str) -> Iterator[Table]:
    """The tables of a text in their order."""
    lines = text.splitlines()
    at = 0
    while at < len(lines):
        end = at
        while end < len(lines) and lines[end].startswith("|"):
            end += 1
        if end > at + 1:
            header, _, *rows = (_cells(line) for line in lines[at:end])
            yield Table(header, tuple(rows), at, end)
        at = end + 1


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in _BAR.split(line)[1:-1])


def rendered(header: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    """A table as Markdown."""
    lines = [header, ("---",) * len(header), *rows]
    return "\n".join(f"| {' | '.join(cells)} |" for cells in lines)


def fenced(text: str) -> list[tuple[str, str]]:
    """The blocks of code: language and content."""
    return _FENCE.findall(text)


def spans(text: str) -> list[str]:
    """What stands in the line as code, blocks apart."""
    return [span.replace("\n", " ") for span in _SPAN.findall(_FENCE.sub("", text))]


def links(text: str) -> list[str]:
    """The targets of links and pictures; a picture that is a link has both."""
    return _LINK.findall(text) + re.findall(r"\[!\[[^\]]*\]\(([^)\s]+)\)\]", text)


def anchors(text: str) -> set[str]:
    """The names by which the headings of a text can be linked."""
    headings = re.findall(r"^#+ (.+)$", _FENCE.sub("", text), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", each.lower()).replace(" ", "-") for each in headings}
