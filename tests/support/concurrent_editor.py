"""One editor of many, as a process of its own: reports on lines that others report on as well.

Arguments: database, name, number of reports, seed. Each answer is a line of JSON on standard
output, flushed as soon as the record has acknowledged it, so that whoever kills the process knows
what it had been told.
"""

import json
import random
import sys

from tests.support.people.acting import by
from wp.domain.progress import Statement
from wp.services.clock import today
from wp.services.lines import current_lines
from wp.services.progress.recording import Conflict, Entry, Recorded, last_seen, record
from wp.services.record import open_record
from wp.store.database import reading


def main(database: str, name: str, count: int, seed: int) -> None:
    """Write this many reports; a conflict is shown and answered by putting one's own behind the
    other's."""
    chance, engine = random.Random(seed), open_record(database)
    with reading(engine) as connection:
        lines = list(current_lines(connection, engine))[:10]
    seen = {line: last_seen(engine, line) for line in lines}
    print(json.dumps({"started": seen}), flush=True)
    for number in range(count):
        line, token = chance.choice(lines), f"{name}-{number}"
        said = Statement(line, today(), note=token)
        while True:
            outcome = record(engine, [Entry(said, seen[line])], by(name), token)
            if isinstance(outcome, Conflict):
                print(
                    json.dumps({"conflict": token, "with": [r.id for r in outcome.reports[0]]}),
                    flush=True,
                )
                seen[line] = outcome.reports[0][-1].id
                continue
            assert isinstance(outcome, Recorded), outcome
            seen[line] = outcome.reports[0]
            print(
                json.dumps({"acknowledged": token, "report": outcome.reports[0], "line": line}),
                flush=True,
            )
            break
        if chance.random() < 0.1:
            again = record(engine, [Entry(said, 0)], by(name), token)
            assert isinstance(again, Recorded) and again.again and again.reports == outcome.reports


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4]))
