"""How long recording one report takes as the record grows, as ratios in one run: prints, never
fails.

.venv/bin/python -m tests.benchmarks.writes [rounds]

The same report of one line on the shipped record, on 100 times the lines, and on the shipped lines
with 100 times the reports and decisions; then the answer to the first question after each.
`WP_BENCHMARK` names a folder in which the records are kept between runs.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.large import EFFECTIVE_ON
from tests.benchmarks.pages import RECORDS, make_records
from tests.benchmarks.times import tell
from tests.support.people.acting import by
from wp.domain.progress import Statement
from wp.services.lines import find_line
from wp.services.progress.recording import Entry, Recorded, last_seen, record
from wp.services.query import Question, ask
from wp.services.record import open_record


def measured(database: Path, rounds: int) -> tuple[list[float], list[float]]:
    """The times of recording a report, and of the first question after it, in seconds."""
    engine = open_record(str(database))
    line = find_line(engine, "WP 4.2").line.id
    writes, asked = [], []
    for _ in range(rounds + 1):
        ask(engine, Question())
        entry = Entry(
            Statement(line, EFFECTIVE_ON, note="Written by the benchmark."), last_seen(engine, line)
        )
        start = time.perf_counter()
        assert isinstance(record(engine, [entry], by("benchmark")), Recorded)
        written = time.perf_counter()
        ask(engine, Question())
        writes.append(written - start)
        asked.append(time.perf_counter() - written)
    return writes[1:], asked[1:]


def main() -> None:
    """Measure on each record; print times and ratios to the shipped one, measured before them."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as made:
        folder = Path(os.environ.get("WP_BENCHMARK") or made)
        folder.mkdir(parents=True, exist_ok=True)
        make_records(folder)
        shipped = measured(folder / "shipped.db", rounds)
        for name in RECORDS:
            write, question = measured(folder / f"{name}.db", rounds)
            tell(f"{name}, a report", write, "before", shipped[0])
            tell(f"{name}, the first question after it", question, "before", shipped[1])


if __name__ == "__main__":
    main()
