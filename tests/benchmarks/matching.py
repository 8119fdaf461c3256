"""How long matching and comparing 10,000 lines take: `python -m tests.benchmarks.matching`."""

import time

from tests.support.editions.made_up import reversed_and_reworded
from wp.domain.editions.comparison import comparison
from wp.domain.editions.matching import match_lines


def main() -> None:
    """Print processor seconds for editions that read alike, and for one in which every line is
    elsewhere."""
    old, new = reversed_and_reworded(1_000)
    for name, other in (("alike", old), ("reworded and elsewhere", new)):
        began = time.process_time()
        matches = match_lines(old, other)
        matched = time.process_time()
        comparison(old, other, matches)
        print(
            f"{name}: matching {matched - began:.1f} s, comparing "
            f"{time.process_time() - matched:.1f} s"
        )


if __name__ == "__main__":
    main()
