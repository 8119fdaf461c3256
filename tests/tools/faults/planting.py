"""Planting one fault in a random cell of a made-up programme; the truth is settled with it."""

import random
from collections.abc import Callable, Mapping, Sequence
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


def planted_row(
    kinds: Mapping[str, Kind], seed: int, can: Callable[[Planted], bool]
) -> tuple[generator.Programme, list[Planted]]:
    """A made-up programme with a fault in every cell of a row for which one is found that a
    writer `can` write."""
    chance = random.Random(seed)
    made = generator.make("actions" if seed % 3 == 2 else "topics", seed)
    rows = [row for table in made.tables for row in table]
    at = chance.randrange(len(rows))
    faults = []
    for column, texts in list(rows[at].items()):
        names = [name for name, kind in kinds.items() if texts and column in kind.columns]
        for name in chance.sample(names, len(names)):
            printed = kinds[name].plant(chance, " ".join(texts or ()))
            fault = Planted(made, name, kinds[name], at, column, printed)
            if can(fault):
                rows[at][column] = (printed,)
                faults.append(fault)
                break
    return made, faults
