"""The faults of docs/reliability.md in their full form, all or those named; `--write` puts the
figures into the document. Ends with 1 where anything was lost, broken or not foreseen.

.venv/bin/python -m tests.faults [NAME ...] [--write]

`WP_SEED` chooses another course.
"""

import argparse
import os
import sys
import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

from tests.faults.database_crashes import CRASHED, crash_databases
from tests.faults.hostile_people import HOSTILE, send_hostile
from tests.faults.record_faults import BEFALLEN, FAULTS, befall, small_disk
from tests.faults.server_kills import KILLED, kill_servers, signed_in
from tests.support.docs.measured import Measured, rows_of
from tests.support.programs.all_routes import all_routes
from tests.support.programs.open_desk import Desk
from tests.support.programs.postgres import postgres_that_crashes, running_postgres
from tests.support.programs.sign_in import door
from tests.support.records import first_start, record_on_postgresql
from wp.services.record import fill_empty, verify

SEED = int(os.environ.get("WP_SEED", "2019"))
KILLS, CRASHES, INPUTS = 50, 5, 5000
Figures = tuple[tuple[str, ...], tuple[tuple[str, ...], ...], list[object]]


def kills(folder: Path) -> Figures:
    """The server killed 50 times on each database."""
    rows, harm = [], list[object]()
    with ExitStack() as stack:
        for name in ("SQLite", "PostgreSQL"):
            (folder / name).mkdir()
            if name == "SQLite":
                engine = first_start(folder / name / "wp.db")
            else:
                url = stack.enter_context(running_postgres())
                engine = stack.enter_context(record_on_postgresql(url, with_session=True))
            killed = kill_servers(engine, folder / name, KILLS, SEED)
            rows.append(killed.row(name))
            harm += killed.harm
    return KILLED, rows_of(rows), harm


def crashes(folder: Path) -> Figures:
    """PostgreSQL killed five times under one server."""
    with (
        postgres_that_crashes() as server,
        record_on_postgresql(server.url, with_session=None) as engine,
    ):
        fill_empty(engine, with_session=True)
        crashed = crash_databases(server, engine, folder, CRASHES, SEED)
    return CRASHED, rows_of([crashed.cells()]), crashed.harm


def files(folder: Path) -> Figures:
    """What can befall the file of a record, one after the other."""
    rows, harm = [], list[object]()
    with small_disk(folder / "small") as disk, door(disk) as here, ExitStack() as stack:
        here.engine.dispose()
        desk = Desk(here, signed_in(here.url), stack)
        for fault in FAULTS:
            befallen = befall(here, desk, fault)
            rows.append(befallen.row(fault))
            harm += befallen.harm(fault)
        harm += verify(here.engine).broken
    return BEFALLEN, rows_of(rows), harm


def hostile(folder: Path) -> Figures:
    """Five thousand hostile inputs."""
    routes = [path for path, _, kind in all_routes() if kind != "WebSocketRoute"]
    with door(folder) as here:
        here.engine.dispose()
        met = send_hostile(here, routes, INPUTS, SEED)
    return HOSTILE, rows_of(met.rows()), list(met.wrong)


PROGRAMS: dict[str, Callable[[Path], Figures]] = {
    "kills": kills,
    "crashes": crashes,
    "files": files,
    "hostile": hostile,
}


def main() -> int:
    """Do them in turn, print the figures, and keep them where that is asked for."""
    parser = argparse.ArgumentParser("python -m tests.faults", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(PROGRAMS))
    parser.add_argument("--write", action="store_true", help="rewrite docs/reliability.md")
    given = parser.parse_args()
    if unknown := sorted({*given.names} - {*PROGRAMS}):
        parser.error(f"no such fault: {', '.join(unknown)}; there are {', '.join(PROGRAMS)}")
    wrong = False
    for name in given.names or PROGRAMS:
        with tempfile.TemporaryDirectory() as folder:
            header, rows, harm = PROGRAMS[name](Path(folder))
        measured = Measured(name, f"python -m tests.faults {name}", header, rows)
        print(measured.rendered(), *(ascii(each)[:500] for each in harm), sep="\n", flush=True)
        wrong = wrong or bool(harm)
        if given.write:
            measured.keep()
    return int(wrong)


if __name__ == "__main__":
    sys.exit(main())
