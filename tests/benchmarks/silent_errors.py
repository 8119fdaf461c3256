"""Silent errors by format: cells of generated programmes read wrongly without a finding. It prints
counts, 0 is right.

.venv/bin/python -m tests.benchmarks.silent_errors [PROGRAMMES [FORMAT [FIRST SEED]]]
"""

import sys
import time

from tests.support.documents.silent import FORMATS, read_made, silent_errors, wrong_cells


def main(programmes: int = 200, only: str = "", first: int = 1000) -> None:
    """Read so many programmes in each format, or in one of them, and print what came of it."""
    for form in (only,) if only else FORMATS:
        begun = time.perf_counter()
        rows = wrong = silent = unplaced = findings = 0
        for number in range(programmes):
            # Two in three are work programmes, which have more that can go wrong.
            kind = "actions" if number % 3 == 2 else "topics"
            programme, reading = read_made(form, kind, first + number)
            rows += len(reading.rows)
            wrong += len(wrong_cells(programme, reading))
            silent += len(silent_errors(programme, reading))
            unplaced += len(reading.coverage.unplaced)
            findings += len(reading.findings)
        print(
            f"{form}: {programmes} programmes, {rows:,} rows; cells wrong {wrong}, of these silent "
            f"{silent}; words "
            f"unplaced {unplaced}; findings {findings}; {time.perf_counter() - begun:.1f} s"
        )


if __name__ == "__main__":
    main(int((sys.argv[1:] or ["200"])[0]), *sys.argv[2:3], *(int(seed) for seed in sys.argv[3:4]))
