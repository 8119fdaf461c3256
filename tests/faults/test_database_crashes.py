"""PostgreSQL is killed under a server at which people write, and comes back: nothing that was
acknowledged is lost, the server goes on by itself, and people read a sentence that names no place.

The long form (5 crashes) is a program: `python -m tests.faults crashes`.
"""

import os
from pathlib import Path

from tests.faults.database_crashes import crash_databases
from tests.support.programs.postgres import postgres_that_crashes
from tests.support.records import record_on_postgresql
from wp.services.record import fill_empty

SEED = int(os.environ.get("WP_SEED", "2019"))


def test_a_database_that_crashes_loses_nothing_and_is_waited_for(tmp_path: Path) -> None:
    # Not copied from a template: after a crash the counters of such a copy may go back.
    with (
        postgres_that_crashes() as server,
        record_on_postgresql(server.url, with_session=None) as engine,
    ):
        fill_empty(engine, with_session=True)
        crashed = crash_databases(server, engine, tmp_path, crashes=1, seed=SEED)
    assert crashed.harm == []
    assert crashed.words == {"unreachable"} and crashed.sentences > 0 < crashed.reports
