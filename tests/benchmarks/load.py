"""Signed-in people at work at one server, and what they wait: prints, never fails for a time.

.venv/bin/python -m tests.benchmarks.load [people] [seconds]

Half of them narrow the overview and the timeline, a quarter take files away, a quarter report on
lines, each through the connection that a page keeps, one thing after the other, with three to seven
seconds to read in between. A real Chromium narrows the overview meanwhile. Beside the times stand
the errors, what the server holds in memory, and the processor of both sides.
"""

import random
import resource
import sys
import tempfile
import threading
import time
from collections import defaultdict
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from streamlit.proto.WidgetStates_pb2 import WidgetState

from tests.support.browser import chromium_page
from tests.support.programs.layout import rest
from tests.support.programs.open_page import cookie, opened
from tests.support.programs.sign_in import Door, Visitor, door
from wp.services.record import verify

READING = (3.0, 7.0)
FILTERS = ("status=overdue", "body=CBC", "programme=WP", "fy=2020/21", "code=SO1", "text=guidance")
FILES = ("lines.xlsx", "lines.csv", "lines.json", "lines.docx")
LINES = tuple(f"WP {number}.1" for number in range(1, 21))
WHOLE = ForwardMsg.ScriptFinishedStatus.FINISHED_SUCCESSFULLY


Act = Callable[["Desk", "Seen", random.Random], None]


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


class Desk:
    """An open page of somebody who signed in: what it shows, and the fields on it."""

    def __init__(self, here: Door, name: str, kept_open: ExitStack) -> None:
        self.here, self.person = here, Visitor(here.url)
        answer = self.person.sign_in(name)
        assert answer.status_code == 303, answer.text
        self.page = kept_open.enter_context(opened(here, cookie=cookie(self.person)))
        self.fields: dict[str, str] = {}
        self.entries: dict[str, WidgetState] = {}

    def show(self, name: str, query: str, pressed: str = "") -> str:
        """Ask for a page with what was entered, until it is drawn; all that it says."""
        asked = BackMsg()
        asked.rerun_script.query_string = query
        asked.rerun_script.page_name = name
        asked.rerun_script.context_info.url = f"{self.here.url}/{name}"
        asked.rerun_script.widget_states.widgets.extend(self.entries.values())
        if pressed:
            asked.rerun_script.widget_states.widgets.add(
                id=self.fields[pressed], trigger_value=True
            )
        self.page.send(asked.SerializeToString())
        told: list[bytes] = []
        while True:
            data = self.page.recv(timeout=60)
            assert isinstance(data, bytes)
            message = ForwardMsg.FromString(data)
            told.append(data)
            self._note_field(message)
            if message.WhichOneof("type") == "script_finished" and message.script_finished == WHOLE:
                return b"".join(told).decode("utf-8", "replace")

    def _note_field(self, message: ForwardMsg) -> None:
        element = message.delta.new_element
        kind = element.WhichOneof("type")
        at = getattr(getattr(element, kind), "id", "") if kind else ""
        if at:
            self.fields[at.rpartition(":")[2]] = at

    def enter(self, name: str, text: str) -> None:
        """Enter a text into a field."""
        at = self.fields[name]
        self.entries[at] = WidgetState(id=at, string_value=text)

    def leave_form(self) -> None:
        """Begin with empty hands."""
        self.entries.clear()
        self.fields.clear()


def narrow(desk: Desk, seen: Seen, chance: random.Random) -> None:
    """Narrow what a page shows."""
    name, chosen = chance.choice(("", "timeline")), chance.choice(FILTERS)
    day = f"as_of={chance.choice((2019, 2020, 2021))}-07-01"
    seen.timed("a filter", lambda: _drawn(desk.show(name, f"{day}&{chosen}")))


def _drawn(said: str) -> None:
    assert "wp-headline" in said and "unforeseen" not in said


def take(desk: Desk, seen: Seen, chance: random.Random) -> None:
    """Take a file away."""
    path = f"/export/{chance.choice(FILES)}?{chance.choice(FILTERS)}&as_of=2020-07-01"

    def fetch() -> None:
        answer = desk.person.get(path)
        assert answer.status_code == 200 and len(answer.content) > 100, answer.text[:100]

    seen.timed("a file", fetch)


def report(desk: Desk, seen: Seen, chance: random.Random) -> None:
    """Report on a line: open its form, type a note, record it."""
    query = f"task={chance.choice(LINES).replace(' ', '+')}&as_of=2019-10-31"
    desk.leave_form()

    def record() -> None:
        desk.enter("note", f"Seen at {time.time():.3f}.")
        desk.show("report", query)
        said = desk.show("report", query, "!record")
        assert "Recorded as report" in said, "it was not recorded"

    seen.timed("a form", lambda: _drawn(desk.show("report", query)))
    seen.timed("a report", record)


def work(desk: Desk, act: Act, seen: Seen, until: float, seed: int) -> None:
    """One person's work until the end."""
    chance = random.Random(seed)
    time.sleep(chance.uniform(0, READING[1]))
    while time.monotonic() < until:
        act(desk, seen, chance)
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


def process_of(here: Door) -> int:
    """The process that serves this record."""
    file = str(here.engine.url.database)
    for each in Path("/proc").glob("[0-9]*/cmdline"):
        said = each.read_bytes().split(b"\0")
        if b"serve" in said and file.encode() in said:
            return int(each.parent.name)
    raise RuntimeError("the server is not among the processes")


def tell(seen: Seen, kept: list[tuple[float, float, float]], people: int, seconds: float) -> None:
    """Print what came of it."""
    print(f"{people} people for {seconds:.0f} s; errors: {len(seen.errors)}")
    for each in seen.errors[:10]:
        print(f"  {each}")
    for kind, times in sorted(seen.times.items()):
        ranked = sorted(times)
        half, late = ranked[len(ranked) // 2], ranked[int(len(ranked) * 0.95)]
        print(f"{kind}: {len(times)}, median {1000 * half:.0f} ms, 95 % {1000 * late:.0f} ms")
    later = [held for at, held, _ in kept if at >= seconds / 2]
    print(f"memory after half of the time: {later[0]:.0f} MB, at the end {later[-1]:.0f} MB")
    ours = resource.getrusage(resource.RUSAGE_SELF)
    print(
        f"processor: server {kept[-1][2] - kept[0][2]:.0f} s, "
        f"those who ask {ours.ru_utime + ours.ru_stime:.0f} s, of {seconds:.0f} s"
    )


def main() -> None:
    """Have them work, and say what came of it."""
    people = int(sys.argv[1]) if len(sys.argv) > 1 else 40
    seconds = float(sys.argv[2]) if len(sys.argv) > 2 else 120.0
    seen, kept = Seen(), list[tuple[float, float, float]]()
    with ExitStack() as stack:
        folder = stack.enter_context(tempfile.TemporaryDirectory())
        here = stack.enter_context(door(Path(folder)))
        acts = [narrow] * (people // 2) + [take] * (people // 4)
        acts += [report] * (people - len(acts))
        names = {narrow: "rita", take: "ada", report: "sara"}
        desks = [Desk(here, names[act], stack) for act in acts]
        pid, until = process_of(here), time.monotonic() + seconds
        with ThreadPoolExecutor(people + 1) as pool:
            threading.Thread(target=watch, args=(pid, kept, until), daemon=True).start()
            for at, (desk, act) in enumerate(zip(desks, acts, strict=True)):
                pool.submit(work, desk, act, seen, until, at)
            look(here, seen, until)
        tell(seen, kept, people, seconds)
        print(f"the record: {verify(here.engine).events} events, unbroken")


if __name__ == "__main__":
    main()
