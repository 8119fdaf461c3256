"""The server killed under people who write, again and again: what it acknowledged is on record, the
chain holds, and nothing is there by half."""

import os
import random
import signal
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

from tests.faults.at_work import MARK, WRITERS, Ledger, at_work, unforeseen
from tests.support.programs.sign_in import Visitor, door_of, enter_all, provider
from wp.services.record import existing_record, verify
from wp.store.audit.verify import Broken
from wp.store.database import Engine, reading
from wp.store.editions import list_editions, load_edition
from wp.store.reports import load_reports
from wp.store.vocabulary import load_vocabulary

ACTIONS = 63
KILLED = (
    "database",
    "kills",
    "of them while an import was being written",
    "reports acknowledged",
    "imports acknowledged",
    "on record though nobody heard",
    "lost",
    "breaks of the chain",
    "by half or twice",
    "not foreseen",
)


@dataclass
class Killed:
    """What came of so many kills: how many reports and imports were acknowledged, how many were on
    record that nobody had been told of, and all that went wrong."""

    kills: int = 0
    during_imports: int = 0
    reports: int = 0
    imports: int = 0
    unheard: int = 0
    lost: list[str] = field(default_factory=list)
    broken: list[Broken] = field(default_factory=list)
    halves: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)

    @property
    def harm(self) -> list[object]:
        """Everything that should not be."""
        return [*self.lost, *self.broken, *self.halves, *self.wrong]

    def row(self, database: str) -> tuple[object, ...]:
        """What stands under `KILLED` for a database."""
        harm = (self.lost, self.broken, self.halves, self.wrong)
        counts = (self.kills, self.during_imports, self.reports, self.imports, self.unheard)
        return (database, *counts, *map(len, harm))


def kill_servers(engine: Engine, folder: Path, kills: int, seed: int) -> Killed:
    """Kill the server of this record so many times, every second time while an import is being
    confirmed; each time look at the record before it is served again."""
    chance, killed, ledger, numbers = random.Random(seed), Killed(), Ledger(), count(1)
    people = enter_all(engine)
    before = notes_on_record(engine)
    engine.dispose()
    with provider() as asked:
        visitors, port = list[Visitor](), 0
        for number in range(kills):
            with door_of(engine, people, asked, folder, port=port) as here:
                port = int(here.url.rpartition(":")[2])
                visitors = visitors or [signed_in(here.url) for _ in range(WRITERS + 1)]
                with at_work(here, visitors, ledger, numbers, f"kill {number}") as ended:
                    if number % 2:
                        ledger.await_import()
                        time.sleep(chance.uniform(0, 0.4))
                    else:
                        ledger.await_acknowledged(chance.randrange(1, WRITERS))
                        time.sleep(chance.uniform(0, 0.1))
                    killed.during_imports += ledger.importing
                    ended.set()
                    os.killpg(here.server.process.pid, signal.SIGKILL)
                    here.server.process.wait(30)
            killed.kills += 1
            look(engine, ledger, before, killed)
            killed.reports, killed.imports = len(ledger.acknowledged), len(ledger.imported)
            print(engine.dialect.name, *killed.row(f"kill {number + 1}"), file=sys.stderr)
    killed.wrong += unforeseen(ledger)
    return killed


def signed_in(url: str) -> Visitor:
    visitor = Visitor(url)
    answer = visitor.sign_in("sara")
    assert answer.status_code == 303, answer.text
    return visitor


def look(engine: Engine, ledger: Ledger, before: Counter[str], killed: Killed) -> None:
    """Hold the record, as it lies there after a kill, against what was acknowledged."""
    engine.dispose()
    record = existing_record(engine.url.render_as_string(hide_password=False))
    try:
        killed.broken += verify(record).broken
        notes = notes_on_record(record) - before
        killed.lost += sorted(ledger.acknowledged - notes.keys())
        killed.halves += [f"{note}: {n} times" for note, n in notes.items() if n > 1]
        killed.halves += sorted(notes.keys() - ledger.sent)
        killed.unheard = len(notes.keys() - ledger.acknowledged)
        killed.lost += sorted(ledger.imported - set(_plans(record, killed)))
    finally:
        record.dispose()


def notes_on_record(engine: Engine) -> Counter[str]:
    with reading(engine) as connection:
        return Counter(each.note for own in load_reports(connection).values() for each in own)


def _plans(engine: Engine, killed: Killed) -> Iterator[str]:
    """The documents of the plans that were imported; what is not whole of one is noted."""
    with reading(engine) as connection:
        bodies = load_vocabulary(connection)
        for header in list_editions(connection):
            if header.code != "ECP" or header.number == 1:
                continue
            edition = load_edition(connection, header, bodies, ())
            number = header.document.removeprefix("plan ").removesuffix(".csv")
            lines = list(edition.lines())
            marked = [f"{MARK} {number} " in f"{task.text} " for _, task, _ in lines]
            if (len(lines), marked.count(True)) != (ACTIONS, 1):
                killed.halves.append(f"{header.key} of {header.document}: {len(lines)} lines")
            yield header.document
