"""Figures that were measured, as docs/reliability.md keeps them: each block with the day, the
machine and the command that writes it anew."""

import datetime as dt
import os
import platform
import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from tests.support.docs.markdown import rendered
from tests.support.paths import ROOT

DOCUMENT = ROOT / "docs" / "reliability.md"
_BLOCK = "<!-- figures: {name} -->\n{content}<!-- end of figures -->"


@dataclass(frozen=True)
class Measured:
    """A block of figures: its name in the document, the command that made it, and its table."""

    name: str
    command: str
    header: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def rendered(self) -> str:
        """The block as Markdown."""
        day = dt.datetime.now(dt.UTC).date()
        said = f"Measured on {day} by `{self.command}` on {machine()}."
        return f"\n{said}\n\n{rendered(self.header, list(self.rows))}\n\n"

    def keep(self, document: Path = DOCUMENT) -> None:
        """Write it over the block of its name in the document. LookupError where that has none."""
        text = document.read_text(encoding="utf-8")
        pattern = re.compile(_BLOCK.format(name=re.escape(self.name), content="(.*?)"), re.DOTALL)
        if not pattern.search(text):
            raise LookupError(f"{document.name} has no figures of {self.name}")
        block = _BLOCK.format(name=self.name, content=self.rendered())
        document.write_text(pattern.sub(lambda _: block, text, count=1), encoding="utf-8")


def rows_of(rows: Iterable[Iterable[object]]) -> tuple[tuple[str, ...], ...]:
    """The rows of a table, each cell as text."""
    return tuple(tuple(map(str, row)) for row in rows)


def blocks(text: str) -> dict[str, str]:
    """The blocks of a document by their names."""
    pattern = _BLOCK.format(name=r"([\w ]+)", content="(.*?)")
    return dict(re.findall(pattern, text, re.DOTALL))


def machine() -> str:
    """This machine in a few words: processor, memory, system, Python."""
    cpus = Path("/proc/cpuinfo")
    told = cpus.read_text(encoding="utf-8") if cpus.exists() else ""
    model = re.search(r"model name\s*: (.+)", told)
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    system = f"{platform.system()} {platform.release().partition('-')[0]}"
    processor = re.sub(r"\s+", " ", model[1] if model else platform.machine())
    return (
        f"{os.cpu_count()} cores of {processor}, {memory:.0f} GB, {system}, "
        f"Python {platform.python_version()}"
    )
