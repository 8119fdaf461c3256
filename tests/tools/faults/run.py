"""Documents with a planted fault, read and counted: right, doubted, or wrong in silence."""

import random
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

from tests.support.documents.readings import VOCABULARY
from tests.tools.faults.judging import DOUBTED, RIGHT, SILENT, judged
from tests.tools.faults.kinds import KINDS
from tests.tools.faults.planting import Planted, planted
from tests.tools.faults.writers import WRITERS, Writer
from wp.errors import InputError
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading

VERDICTS = (RIGHT, DOUBTED, SILENT)
Read = Callable[[bytes, str], Reading]


@dataclass
class Result:
    """Verdicts by kind, and what was wrong in silence: kind, writer, seed, what was read."""

    counts: dict[str, Counter[str]] = field(default_factory=dict)
    silent: list[tuple[str, str, int, str]] = field(default_factory=list)

    def add(self, kind: str, writer: str, seed: int, verdict: str, wrong: str) -> None:
        """One document more."""
        self.counts.setdefault(kind, Counter())[verdict] += 1
        if verdict == SILENT:
            self.silent.append((kind, writer, seed, wrong))

    @property
    def total(self) -> int:
        """How many documents were read."""
        return sum(map(Counter.total, self.counts.values()))

    def table(self) -> Iterator[str]:
        """A line for each kind."""
        for kind, counts in sorted(self.counts.items()):
            yield f"{kind:28}" + "".join(f"{counts[each]:18}" for each in VERDICTS)


def documents(count: int, seed: int, only: Sequence[str] = ()) -> Iterator[tuple[str, str, int]]:
    """So many choices of a kind and a writer, with a seed each; every pair comes in turn. `only`:
    parts of the names of kinds and writers."""
    pairs = [
        (kind, writer)
        for kind in KINDS
        for writer in WRITERS
        if not only or any(each in kind or each in writer for each in only)
    ]
    random.Random(seed).shuffle(pairs)
    made = number = 0
    while made < count:
        kind, writer = pairs[number % len(pairs)]
        chosen = planted(kind, KINDS[kind], seed + number)
        number += 1
        if chosen is not None and WRITERS[writer].can(chosen):
            made += 1
            yield kind, writer, seed + number - 1


def read(data: bytes, name: str) -> Reading:
    """The product's own reading."""
    return read_bytes(data, name, VOCABULARY)


def tried(kind: str, writer: Writer, seed: int, reader: Read = read) -> tuple[str, str]:
    """The verdict on one document by a reader, and what was read wrongly; a refusal is no right
    reading."""
    chosen = planted(kind, KINDS[kind], seed)
    if chosen is None:
        raise ValueError(f"{kind}: no cell for it in the programme of seed {seed}")
    return verdict_on(chosen, writer, reader)


def verdict_on(chosen: Planted, writer: Writer, reader: Read = read) -> tuple[str, str]:
    """The same of a fault that is planted already."""
    try:
        reading = reader(writer.write(chosen.made), f"made-up.{writer.suffix}")
    except InputError as error:
        return SILENT, f"refused: {error}"
    return judged(chosen, reading)
