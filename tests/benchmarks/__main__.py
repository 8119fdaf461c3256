"""All benchmarks in turn, or those named: medians, minima and ratios. None fails for a time.

.venv/bin/python -m tests.benchmarks [--rounds N] [NAME ...]

`WP_BENCHMARK` names a folder in which grown records are kept; without it they are made once.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time

from tests.support.paths import ROOT

# Each with whether the first thing that it takes is a number of rounds.
BENCHMARKS = {
    "cold_start": True,
    "pages": True,
    "redraw": True,
    "writes": True,
    "workbooks": False,
    "matching": True,
    "silent_errors": False,
    "load": False,
}


def asked() -> argparse.Namespace:
    """What the command line asks for; a name that there is not ends the program and says so."""
    parser = argparse.ArgumentParser("python -m tests.benchmarks", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(BENCHMARKS))
    parser.add_argument("--rounds", type=int, metavar="N", help="rounds of each that has any")
    given = parser.parse_args()
    if unknown := sorted({*given.names} - {*BENCHMARKS}):
        parser.error(f"no benchmark: {', '.join(unknown)}; there are {', '.join(BENCHMARKS)}")
    return given


def main() -> int:
    """Run them in turn; the number of those that broke off."""
    given, broken = asked(), []
    with tempfile.TemporaryDirectory() as made:
        kept = {"WP_BENCHMARK": os.environ.get("WP_BENCHMARK") or made}
        for name in given.names or BENCHMARKS:
            print(f"== {name}", flush=True)
            rounds = [str(given.rounds)] if given.rounds and BENCHMARKS[name] else []
            began = time.perf_counter()
            run = [sys.executable, "-m", f"tests.benchmarks.{name}", *rounds]
            done = subprocess.run(run, cwd=ROOT, env=os.environ | kept, check=False)
            broken += [name] if done.returncode else []
            ended = f"broke off with {done.returncode}" if done.returncode else "done"
            print(f"== {name}: {ended} in {time.perf_counter() - began:.0f} s", flush=True)
    if broken:
        print(f"broken off: {', '.join(broken)}", flush=True)
    return len(broken)


if __name__ == "__main__":
    sys.exit(main())
