"""Documents in all formats with a fault in a random cell, read and counted.

.venv/bin/python -m tests.tools.faults --documents 5000 --seed 1 [--only KIND OR WRITER ...]

Prints for each kind how many were read right, doubted on that cell, or wrong in silence, which is
right at 0; and each of those with what makes it again. A short form is in `test_faults.py`.
"""

import argparse
import sys
import time
from itertools import islice

from tests.tools.faults.run import VERDICTS, Result, documents, tried

AT_ONCE = 300


def main() -> int:
    """Read so many documents; 1 where any was wrong in silence."""
    asked = argparse.ArgumentParser(prog="python -m tests.tools.faults")
    asked.add_argument("--documents", type=int, default=500)
    asked.add_argument("--seed", type=int, default=1)
    asked.add_argument("--only", nargs="*", default=[])
    given = asked.parse_args()
    result, begun = Result(), time.perf_counter()
    coming = documents(given.documents, given.seed, given.only)
    while chosen := list(islice(coming, AT_ONCE)):
        for each in tried(chosen):
            result.add(*each)
    print(f"{'':28}" + "".join(f"{each:>18}" for each in VERDICTS))
    print(*result.table(), sep="\n")
    for each in result.silent:
        print(*each, sep=" | ")
    print(f"{result.total} documents, {time.perf_counter() - begun:.0f} s")
    return bool(result.silent)


if __name__ == "__main__":
    sys.exit(main())
