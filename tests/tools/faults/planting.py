"""Planting one fault in a random cell of a made-up programme; the truth is settled with it."""

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.support.documents import generator
from tests.tools.faults.printed import Printed, runs_of

Plant = Callable[[random.Random, str], Printed]


@dataclass(frozen=True)
class Kind:
    """A kind of fault in a cell: the columns that can have it, what it makes of a text, whether a
    finding must name it, and what the cell means then, where that is its point."""

    columns: Sequence[str]
    plant: Plant
    told: bool = False
    means: Callable[[str], tuple[str, ...]] | None = None


@dataclass(frozen=True)
class Planted:
    """A programme with a fault in the cell of this row (from 0, over all tables) and column."""

    made: generator.Programme
    name: str
    kind: Kind
    row: int
    column: str
    printed: Printed

    @property
    def looks(self) -> set[str]:
        """What a writer has to be able to write."""
        return {run.look for run in runs_of(self.printed)} - {""}


def planted(name: str, kind: Kind, seed: int) -> Planted | None:
    """A made-up programme with a fault of this kind, None where it has no cell for it."""
    chance = random.Random(seed)
    made = generator.make("actions" if seed % 3 == 2 else "topics", seed)
    cells = [
        (at, row, column)
        for at, row in enumerate(row for table in made.tables for row in table)
        for column in kind.columns
        if row.get(column)
    ]
    if not cells:
        return None
    at, row, column = chance.choice(cells)
    printed = kind.plant(chance, " ".join(row[column] or ()))
    row[column] = (printed,)
    return Planted(made, name, kind, at, column, printed)
