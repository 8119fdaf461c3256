"""PostgreSQL killed under a server at which people write: nothing acknowledged is lost, the server
goes on by itself, and people read a sentence meanwhile."""

import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from itertools import count
from pathlib import Path

import requests

from tests.faults.at_work import WRITERS, Ledger, at_work, unforeseen
from tests.faults.server_kills import Killed, look, notes_on_record, signed_in
from tests.support.programs.postgres import Postgres
from tests.support.programs.sign_in import Door, door_of, enter_all, provider
from wp.store.database import Engine

SECONDS = 120.0
# What people read, and what nobody is told.
SENTENCE, ADDRESS = "The database of this server cannot be used: it does not answer", "postgresql"
CRASHED = (
    "crashes",
    "reports acknowledged",
    "times that people read a sentence",
    "`/readyz` meanwhile",
    "lost",
    "breaks of the chain",
    "by half or twice",
    "not foreseen",
)


@dataclass
class Crashed(Killed):
    """The same of crashes of the database; `words` are those of `/readyz` while it was away."""

    words: set[str] = field(default_factory=set)
    sentences: int = 0

    def cells(self) -> tuple[object, ...]:
        """What stands under `CRASHED`."""
        harm = (self.lost, self.broken, self.halves, self.wrong)
        word = ", ".join(sorted(self.words))
        return (self.kills, self.reports, self.sentences, word, *map(len, harm))


def crash_databases(
    server: Postgres, engine: Engine, folder: Path, crashes: int, seed: int
) -> Crashed:
    """Kill the database so many times and start it again, under one server and its people, who go
    on; every second time by PostgreSQL's own immediate stop."""
    chance, crashed, ledger = random.Random(seed), Crashed(), Ledger()
    people, before = enter_all(engine), notes_on_record(engine)
    with provider() as asked, door_of(engine, people, asked, folder) as here:
        visitors = [signed_in(here.url) for _ in range(WRITERS + 1)]
        with at_work(here, visitors, ledger, count(1), "crash"):
            for number in range(crashes):
                ledger.await_acknowledged(chance.randrange(1, 2 * WRITERS))
                told = len(ledger.refusals)
                (server.stop_at_once if number % 2 else server.kill)()
                crashed.words.add(_word(here))
                _await(partial(_told_more, ledger, told + WRITERS))
                engine.dispose()
                server.start()
                _await(lambda: _word(here) == "ready")
                crashed.kills += 1
            ledger.await_acknowledged(2 * WRITERS)
        assert here.server.process.poll() is None
    look(engine, ledger, before, crashed)
    crashed.sentences = sum(SENTENCE in each for each in ledger.refusals)
    crashed.wrong += [each for each in ledger.refusals if ADDRESS in each]
    crashed.reports, crashed.imports = len(ledger.acknowledged), len(ledger.imported)
    crashed.wrong += unforeseen(ledger)
    return crashed


def _told_more(ledger: Ledger, than: int) -> bool:
    return len(ledger.refusals) > than


def _word(here: Door) -> str:
    return requests.get(f"{here.url}/readyz", timeout=SECONDS).text.strip()


def _await(holds: Callable[[], bool]) -> None:
    end = time.monotonic() + SECONDS
    while not holds():
        assert time.monotonic() < end, "it does not come"
        time.sleep(0.1)
