"""Signed-in people at work at one server, and what they wait: prints, never fails for a time.

.venv/bin/python -m tests.benchmarks.load [people] [seconds] [--write]

Half of them narrow the overview and the timeline, a quarter take files away, a quarter report on
lines, each through the connection that a page keeps, one thing after the other, with three to seven
seconds to read in between. A real Chromium narrows the overview meanwhile. Beside the times stand
the errors, what the server holds in memory, and the processor of both sides. `--write` puts them
into docs/reliability.md.
"""

import argparse
import random
import resource
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from tests.support.browser import chromium_page
from tests.support.docs.measured import Measured, rows_of
from tests.support.programs.layout import rest
from tests.support.programs.open_desk import UNFORESEEN, Desk
from tests.support.programs.sign_in import Door, Visitor, door
from wp.services.record import verify

READING = (3.0, 7.0)
FILTERS = ("status=overdue", "body=CBC", "programme=WP", "fy=2020/21", "code=SO1", "text=guidance")
FILES = ("lines.xlsx", "lines.csv", "lines.json", "lines.docx")
# Of these tasks there are two lines: the form of each is at its letter.
_DOUBLE = (10, 14, 20)
LINES = tuple(f"WP {number}.1{'a' * (number in _DOUBLE)}" for number in range(1, 21))
REPORTERS = 10
FIRST_MINUTE = 60.0


@dataclass
class Seen:
    """What happened: how long each kind of thing took, and what went wrong."""

    times: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: list[str] = field(default_factory=list)

    def timed(self, kind: str, act: Callable[[], None]) -> None:
        """Do it, and note how long it took or why it failed."""
        begun = time.perf_counter()
        try:
            act()
        except Exception as error:  # whatever it is, it is counted
            self.errors.append(f"{kind}: {type(error).__name__} {error}"[:200])
        else:
            self.times[kind].append(time.perf_counter() - begun)


@dataclass
class Work:
    """What somebody does again and again at an open page, and the lines that are theirs alone."""

    desk: Desk
    act: "Callable[[Work, Seen, random.Random], None]"
    lines: tuple[str, ...]


def narrow(work: Work, seen: Seen, chance: random.Random) -> None:
    """Narrow what a page shows."""
    name, chosen = chance.choice(("", "timeline")), chance.choice(FILTERS)
    day = f"as_of={chance.choice((2019, 2020, 2021))}-07-01"
    seen.timed("a filter", lambda: _drawn(work.desk.show(name, f"{day}&{chosen}")))


def _drawn(said: str) -> None:
    assert "wp-headline" in said and not any(sign in said for sign in UNFORESEEN)


def take(work: Work, seen: Seen, chance: random.Random) -> None:
    """Take a file away."""
    path = f"/export/{chance.choice(FILES)}?{chance.choice(FILTERS)}&as_of=2020-07-01"

    def fetch() -> None:
        answer = work.desk.person.get(path)
        assert answer.status_code == 200 and len(answer.content) > 100, answer.text[:100]

    seen.timed("a file", fetch)


def report(work: Work, seen: Seen, chance: random.Random) -> None:
    """Report on a line: open its form, type a note, record it."""
    query = f"task={chance.choice(work.lines).replace(' ', '+')}&as_of=2019-10-31"
    desk = work.desk
    desk.leave_form()

    def record() -> None:
        desk.enter("report:note", f"Seen at {time.time():.3f}.")
        desk.show("report", query)
        said = desk.show("report", query, "report:!record")
        assert "Recorded as report" in said, "it was not recorded"

    seen.timed("a form", lambda: _drawn(desk.show("report", query)))
    seen.timed("a report", record)


def keep_at(work: Work, seen: Seen, until: float, seed: int) -> None:
    """One person's work until the end."""
    chance = random.Random(seed)
    time.sleep(chance.uniform(0, READING[1]))
    work.desk.show("", "as_of=2020-07-01")  # what is waited for later is a change
    while time.monotonic() < until:
        work.act(work, seen, chance)
        time.sleep(chance.uniform(*READING))


def look(here: Door, seen: Seen, until: float) -> None:
    """What a browser's person waits for the overview to be drawn anew."""
    person = Visitor(here.url)
    person.sign_in("rita")
    with chromium_page() as page:
        visit = {"name": "wp_visit", "value": person.browser.cookies["wp_visit"], "url": here.url}
        page.context.add_cookies([visit])
        page.goto(f"{here.url}/?as_of=2020-07-01")
        rest(page)
        while time.monotonic() < until:
            for status in ("overdue", "upcoming"):
                link = page.locator(f'.wp-figure a[href*="status={status}"]').first
                begun = time.perf_counter()
                link.click()
                page.wait_for_url(f"**status={status}**")
                rest(page)
                seen.times["a filter, in Chromium"].append(time.perf_counter() - begun)
                page.go_back()
                rest(page)
                time.sleep(3)


def watch(pid: int, kept: list[tuple[float, float, float]], until: float) -> None:
    """Note every two seconds what the server holds in memory (MB), and its processor time (s)."""
    begun, tick = time.monotonic(), 100
    while time.monotonic() < until:
        pages = int(Path(f"/proc/{pid}/statm").read_text().split()[1])
        spent = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        processor = (int(spent[11]) + int(spent[12])) / tick
        kept.append((time.monotonic() - begun, pages * 4096 / 1e6, processor))
        time.sleep(2)


def figures(
    seen: Seen, kept: list[tuple[float, float, float]], people: int, seconds: float
) -> list[tuple[str, str]]:
    """What came of it, in lines of two cells."""
    rows = [("people, seconds", f"{people}, {seconds:.0f}"), ("errors", str(len(seen.errors)))]
    for kind, times in sorted(seen.times.items()):
        ranked = sorted(times)
        half, late = ranked[len(ranked) // 2], ranked[int(len(ranked) * 0.95)]
        told = f"{len(times)}; median {1000 * half:.0f} ms, 95 % {1000 * late:.0f} ms"
        rows.append((kind, told))
    later = [held for at, held, _ in kept if at >= min(FIRST_MINUTE, seconds / 2)]
    ours, browser = (
        resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
    )
    spent = kept[-1][2] - kept[0][2]
    return [
        *rows,
        ("memory of the server after the first minute", f"{later[0]:.0f} MB"),
        (
            "memory of the server at the end, and at most",
            f"{later[-1]:.0f} MB, {max(later):.0f} MB",
        ),
        ("processor of the server", f"{spent:.0f} s"),
        ("processor of the load maker", f"{ours.ru_utime + ours.ru_stime:.0f} s"),
        ("processor of Chromium", f"{browser.ru_utime + browser.ru_stime:.0f} s"),
    ]


def main() -> None:
    """Have them work, and say what came of it."""
    parser = argparse.ArgumentParser("python -m tests.benchmarks.load", description=__doc__)
    parser.formatter_class = argparse.RawDescriptionHelpFormatter
    parser.add_argument("people", nargs="?", type=int, default=40)
    parser.add_argument("seconds", nargs="?", type=float, default=120.0)
    parser.add_argument("--write", action="store_true", help="rewrite docs/reliability.md")
    given = parser.parse_args()
    people, seconds = given.people, given.seconds
    seen, kept = Seen(), list[tuple[float, float, float]]()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        here = stack.enter_context(door(Path(folder)))
        acts = [narrow] * (people // 2) + [take] * (people // 4)
        acts += [report] * (people - len(acts))
        names, works = {narrow: "rita", take: "ada", report: "sara"}, list[Work]()
        for at, act in enumerate(acts):
            person = Visitor(here.url)
            assert person.sign_in(names[act]).status_code == 303
            works.append(Work(Desk(here, person, stack), act, LINES[at % REPORTERS :: REPORTERS]))
        pid, until = here.server.process.pid, time.monotonic() + seconds
        with ThreadPoolExecutor(people + 1) as pool:
            threading.Thread(target=watch, args=(pid, kept, until), daemon=True).start()
            for at, work in enumerate(works):
                pool.submit(keep_at, work, seen, until, at)
            look(here, seen, until)
        rows = figures(seen, kept, people, seconds)
        rows.append(("the record afterwards", f"{verify(here.engine).events} events, unbroken"))
        assert verify(here.engine).broken == ()
    command = f"python -m tests.benchmarks.load {people} {seconds:.0f}"
    measured = Measured("load", command, ("what", "figure"), rows_of(rows))
    print(measured.rendered(), *seen.errors[:10], sep="\n")
    if given.write:
        measured.keep()


if __name__ == "__main__":
    main()
