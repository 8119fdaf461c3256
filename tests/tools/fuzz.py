"""Mutated files through every reader: each must end in a reading or in a clear error, within its
limits.

.venv/bin/python -m tests.tools.fuzz 5000 [FIRST SEED]

Bytes are flipped, cut, spliced and doubled; the XML of Word and Excel files is edited and packed
again, so that the damage reaches the readers and not only the archive's check. One in four goes
through `plan_import`; the database must stay as it is, byte for byte. A short form is in
`test_fuzz.py`.
"""

import hashlib
import sys
import tempfile
import time
import traceback
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.documents.readings import VOCABULARY
from tests.support.error_text import in_words
from tests.tools.mutations import mutated
from wp.errors import InputError, ReadingEnded
from wp.loaders.child.parent import Bounds, read_apart
from wp.loaders.registry import read_bytes
from wp.loaders.rows import ReadOptions, Tracked
from wp.services.imports.confirm import ImportRequest, plan_import
from wp.services.record import fill_empty, open_record
from wp.store.database import Engine

SECONDS = 30.0
# Every so many files an import is planned instead, which reads the file in the same way.
PLANNED = 4


@dataclass
class Outcome:
    """How many files ended in which way, and those that ended badly with their seed."""

    ended: Counter[str] = field(default_factory=Counter)
    bad: list[str] = field(default_factory=list)
    slowest: float = 0.0


def run(count: int, first: int, engine: Engine, folder: Path) -> Outcome:
    """Read that many files, or plan an import of them."""
    outcome = Outcome()
    place = Path(str(engine.url.database))
    before = hashlib.sha256(place.read_bytes()).digest()
    for seed in range(first, first + count):
        name, data = mutated(seed)
        began = time.monotonic()
        ended = _end(seed, name, data, engine, folder)
        outcome.slowest = max(outcome.slowest, time.monotonic() - began)
        outcome.ended[
            f"{name.rpartition('.')[2]}: "
            f"{ended.splitlines()[0] if ended.startswith('bad') else ended}"
        ] += 1
        if ended.startswith("bad"):
            outcome.bad.append(f"seed {seed}, {name}: {ended}")
    if hashlib.sha256(place.read_bytes()).digest() != before:
        outcome.bad.append("the database was changed")
    return outcome


def _end(seed: int, name: str, data: bytes, engine: Engine, folder: Path) -> str:
    tracked = (Tracked.ACCEPT, Tracked.REJECT, None)[seed % 3]
    try:
        if seed % PLANNED:
            options, bounds = ReadOptions(tracked), Bounds(SECONDS)
            read = read_apart(read_bytes, data, name, VOCABULARY, options, bounds=bounds)
            return "read" if read.findings else "read, nothing odd"
        file = folder / name
        file.write_bytes(data)
        plan_import(engine, ImportRequest(file, "NEW", tracked=tracked))
        return "planned"
    except InputError as error:
        if not in_words(error) or len(in_words(error).splitlines()) != 1:
            return f"bad: the sentence is {in_words(error)!r}"
        if error.phrase.key == "read.failed":
            return f"bad: {in_words(error)}"
        return "late" if isinstance(error, ReadingEnded) else "refused"
    except Exception:
        return f"bad: {traceback.format_exc()}"


def main(count: int, first: int) -> int:
    """Run and say what came of it; 1 where anything ended badly."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_record(str(Path(folder) / "wp.db"))
        fill_empty(engine)
        outcome = run(count, first, engine, Path(folder))
    for ended, number in sorted(outcome.ended.items()):
        print(f"{number:6,}  {ended}")
    print(
        f"{count:,} files from seed {first:,}, the slowest in {outcome.slowest:.1f} s; "
        f"{len(outcome.bad)} ended badly."
    )
    print("\n".join(outcome.bad))
    return 1 if outcome.bad else 0


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 0))
