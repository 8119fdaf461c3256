"""Ten people who report at once and one who imports, over the connections of real pages; and what
the server told them, to be held against the record."""

import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field

from tests.support.paths import DATA
from tests.support.programs.open_desk import UNFORESEEN, Desk
from tests.support.programs.sign_in import Door, Visitor

WRITERS = 10
LINES = (*(f"WP {number}.1" for number in range(1, 9)), "ECP 15", "ECP 16")
RECORDED, AGAIN, WRITTEN = "Recorded as report", "it was not recorded twice", "Written: ECP@"
BEHIND = "report:!after"
PLAN = (DATA / "ecp_action_plan.csv").read_text(encoding="utf-8")
MARK = "Disruptive Technologies"
PATIENCE_SECONDS = 300.0


@dataclass
class Ledger:
    """What was sent, what of it the server acknowledged, what it told instead, and what went wrong
    while it ran: notes of reports, and names of imported documents."""

    sent: set[str] = field(default_factory=set)
    acknowledged: set[str] = field(default_factory=set)
    imported: set[str] = field(default_factory=set)
    refusals: list[str] = field(default_factory=list)
    wrong: list[str] = field(default_factory=list)
    change: threading.Condition = field(default_factory=threading.Condition)
    importing: bool = False

    def note(self, kept: set[str], what: str) -> None:
        """Keep one more, and let who waits for it look."""
        with self.change:
            kept.add(what)
            self.change.notify_all()

    def await_acknowledged(self, more: int) -> None:
        """Wait until so many more reports are acknowledged."""
        with self.change:
            wanted = len(self.acknowledged) + more
            came = self.change.wait_for(
                lambda: len(self.acknowledged) >= wanted or self.wrong, PATIENCE_SECONDS
            )
            assert came and not self.wrong, f"nobody could report: {self.wrong}"

    def await_import(self) -> None:
        """Wait until an import is being confirmed."""
        with self.change:
            assert self.change.wait_for(lambda: self.importing or self.wrong, PATIENCE_SECONDS), (
                "nobody could import"
            )


def document(number: int) -> tuple[str, str]:
    """The name of a revised plan, and its text, which names its number as well."""
    return f"plan {number}.csv", PLAN.replace(MARK, f"{MARK} {number}", 1)


def report(desk: Desk, ledger: Ledger, line: str, name: str, ended: threading.Event) -> None:
    """Report on a line again and again, each time with another note; what is refused is sent again
    as it stands there."""
    query = f"task={line.replace(' ', '+')}&as_of=2019-10-31"
    number = 0
    while not ended.is_set():
        desk.leave_form()
        if not _show_with(desk, "report:!record", "report", query, ledger, ended):
            return
        number += 1
        note = f"{name}, note {number}"
        desk.enter("report:note", note)
        desk.show("report", query)
        ledger.note(ledger.sent, note)
        answer = desk.show("report", query, "report:!record")
        while not ended.is_set() and RECORDED not in answer and AGAIN not in answer:
            ledger.refusals.append(answer)
            desk.fields.clear()
            if not _show_with(desk, "report:!record", "report", query, ledger, ended):
                return
            if BEHIND in desk.fields:  # somebody reported meanwhile, as oneself before a crash
                desk.show("report", query, BEHIND)
            answer = desk.show("report", query, "report:!record")
        if RECORDED in answer or AGAIN in answer:
            ledger.note(ledger.acknowledged, note)


def _show_with(
    desk: Desk, wanted: str, page: str, query: str, ledger: Ledger, ended: threading.Event
) -> bool:
    """Show a page until a field whose name begins so is on it; what it says instead is kept."""
    answer = desk.show(page, query)
    while not any(each.startswith(wanted) for each in desk.fields):
        if ended.wait(0.2):
            return False
        ledger.refusals.append(answer)
        answer = desk.show(page, query)
    return True


def bring_in(desk: Desk, ledger: Ledger, numbers: Iterator[int], ended: threading.Event) -> None:
    """Import one revised plan after the other."""
    while not ended.is_set():
        name, content = document(next(numbers))
        desk.leave_form()
        if not _show_with(desk, "import_upload", "import", "", ledger, ended):
            return
        (place,) = (each for each in desk.fields if each.startswith("import_upload"))
        desk.drop(place, name, content.encode())
        if not _show_with(desk, "import:!record", "import", "", ledger, ended):
            return
        desk.entries.clear()
        with ledger.change:
            ledger.importing = True
            ledger.change.notify_all()
        answer = desk.show("import", "", "import:!record")
        ledger.importing = False
        if WRITTEN in answer:
            ledger.note(ledger.imported, name)
        else:
            ledger.refusals.append(answer)


@contextmanager
def at_work(
    here: Door, people: list[Visitor], ledger: Ledger, numbers: Iterator[int], name: str
) -> Iterator[threading.Event]:
    """Everybody at work on this server, the last of them at imports, until the end of the block;
    what fails before the event that it gives is set is wrong."""
    ended = threading.Event()

    def working(act: Callable[[Desk], None], person: Visitor) -> None:
        try:
            with ExitStack() as stack:
                act(Desk(here, person, stack))
        except Exception as error:  # the connection of a server that was killed, or something else
            if not ended.is_set():
                with ledger.change:
                    ledger.wrong.append(f"{type(error).__name__}: {error}"[:300])
                    ledger.change.notify_all()

    acts: list[Callable[[Desk], None]] = [
        lambda desk, at=at: report(desk, ledger, LINES[at], f"{name}, {at}", ended)  # type: ignore[misc]
        for at in range(len(people) - 1)
    ]
    acts.append(lambda desk: bring_in(desk, ledger, numbers, ended))
    threads = [
        threading.Thread(target=working, args=given) for given in zip(acts, people, strict=True)
    ]
    for each in threads:
        each.start()
    try:
        yield ended
    finally:
        ended.set()
        for each in threads:
            each.join(PATIENCE_SECONDS)
        ledger.importing = False
    assert not any(each.is_alive() for each in threads), "somebody is still waiting"


def unforeseen(ledger: Ledger) -> list[str]:
    """What failed while the server ran, and what it told that nobody foresaw."""
    strange = [each for each in ledger.refusals if any(sign in each for sign in UNFORESEEN)]
    return [*ledger.wrong, *strange]
