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


def tried(
    chosen: Sequence[tuple[str, str, int]], reader: Read = read
) -> Iterator[tuple[str, str, int, str, str]]:
    """Each choice with the verdict of a reader on its document, and what was read wrongly; those of
    one writer are made together."""
    for name in dict.fromkeys(writer for _, writer, _ in chosen):
        own = [(kind, seed) for kind, writer, seed in chosen if writer == name]
        plants = [must(kind, seed) for kind, seed in own]
        files = WRITERS[name].files([each.made for each in plants])
        for (kind, seed), plant, data in zip(own, plants, files, strict=True):
            yield kind, name, seed, *verdict_on(plant, WRITERS[name], data, reader)


def must(kind: str, seed: int) -> Planted:
    """The fault of a kind in the programme of a seed that has a cell for it."""
    chosen = planted(kind, KINDS[kind], seed)
    if chosen is None:
        raise ValueError(f"{kind}: no cell for it in the programme of seed {seed}")
    return chosen


def verdict_on(
    chosen: Planted, writer: Writer, data: bytes, reader: Read = read
) -> tuple[str, str]:
    """The verdict on the file that a writer made of a fault, and what was read wrongly; a refusal
    is no right reading."""
    try:
        reading = reader(data, f"made-up.{writer.suffix}")
    except InputError as error:
        return SILENT, f"refused: {error}"
    return judged(chosen, reading)
