"""How long matching and comparing 10,000 lines take, against lines that read alike:
`python -m tests.benchmarks.matching [rounds]`."""

import sys
import time

from tests.benchmarks.times import tell
from tests.support.editions.made_up import reversed_and_reworded
from wp.domain.editions.comparison import comparison
from wp.domain.editions.matching import match_lines


def measured(rounds: int, elsewhere: bool) -> tuple[list[float], list[float]]:
    """Processor seconds of matching and of comparing, for editions that read alike or for one in
    which every line is `elsewhere`."""
    matching, comparing = [], []
    for _ in range(rounds):
        old, new = reversed_and_reworded(1_000)
        other = new if elsewhere else old
        began = time.process_time()
        matches = match_lines(old, other)
        matched = time.process_time()
        comparison(old, other, matches)
        matching.append(matched - began)
        comparing.append(time.process_time() - matched)
    return matching, comparing


def main() -> None:
    """Measure both, and print the one against the other."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 3
    alike, elsewhere = measured(rounds, False), measured(rounds, True)
    for at, name in enumerate(("matching", "comparing")):
        tell(f"{name} lines reworded and elsewhere", elsewhere[at], "lines alike", alike[at])


if __name__ == "__main__":
    main()
