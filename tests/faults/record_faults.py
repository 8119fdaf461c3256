"""What can befall the file of a record while it is served, each made for real: a full disk, a lock
of another program, the file away, another in its place, a page that lost its content."""

import contextlib
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from pathlib import Path

import requests

from tests.faults.at_work import AGAIN, RECORDED
from tests.faults.server_kills import notes_on_record
from tests.support.programs.open_desk import UNFORESEEN, Desk
from tests.support.programs.sign_in import Door

QUERY = "task=WP+4.1&as_of=2019-10-31"
MEGABYTES = 80
# What is left of the disk: less than a report takes.
LEFT = 4096


@dataclass(frozen=True)
class Fault:
    """One of them: how it is made and taken away again, what `/readyz` says meanwhile, and what a
    person reads who presses the button."""

    name: str
    made: Callable[[Path], AbstractContextManager[None]]
    word: str
    sentence: str


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    """A folder on a disk of its own of 80 MB, in memory; where that cannot be mounted, which root
    alone may, on the disk of everything else."""
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={MEGABYTES}m", "tmpfs", str(folder)]
    mounted = (
        bool(shutil.which("mount")) and not subprocess.run(mount, capture_output=True).returncode
    )
    try:
        yield folder
    finally:
        if mounted:
            subprocess.run(["umount", "--lazy", str(folder)], check=True)


@contextmanager
def full(file: Path) -> Iterator[None]:
    """The disk is full but for less than a report takes."""
    ballast = file.with_name("ballast")
    with ballast.open("wb") as out:
        while (free := shutil.disk_usage(file.parent).free) > LEFT:
            out.write(bytes(min(free - LEFT, 2**20)))
            out.flush()
    try:
        yield
    finally:
        ballast.unlink()


@contextmanager
def held(file: Path) -> Iterator[None]:
    """Another program holds the lock of those who write, longer than anybody waits."""
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


@contextmanager
def deleted(file: Path) -> Iterator[None]:
    """The file is moved away, and comes back."""
    away = file.with_name("away.db")
    file.rename(away)
    try:
        yield
    finally:
        away.rename(file)


@contextmanager
def replaced(file: Path) -> Iterator[None]:
    """A copy stands in its place, and the file comes back."""
    own, other = file.with_name("own.db"), file.with_name("other.db")
    shutil.copy(file, other)
    file.rename(own)
    other.rename(file)
    try:
        yield
    finally:
        own.replace(file)


@contextmanager
def damaged(file: Path) -> Iterator[None]:
    """The first page of the reports lost its content on the disk, and has it again."""
    with contextlib.closing(sqlite3.connect(file, isolation_level=None)) as other:
        asked = "SELECT rootpage FROM sqlite_schema WHERE name = 'progress_reports'"
        (page,) = other.execute(asked).fetchone()
        (size,) = other.execute("PRAGMA page_size").fetchone()
        _forget_pages(other)
        with _content(file, (page - 1) * size, os.urandom(size)):
            yield
        _forget_pages(other)


def _forget_pages(other: sqlite3.Connection) -> None:
    """Whoever has a page in memory, or in the log, reads it from the file the next time: something
    else was written, and the log is folded in."""
    busy = 1
    while busy:
        other.execute("UPDATE visits SET used_at = used_at")
        (busy, *_) = other.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


@contextmanager
def _content(file: Path, at: int, content: bytes) -> Iterator[None]:
    """Other content at a place of a file."""
    with file.open("r+b") as opened:
        opened.seek(at)
        before = opened.read(len(content))
        _put(opened.fileno(), at, content)
        try:
            yield
        finally:
            _put(opened.fileno(), at, before)


def _put(number: int, at: int, content: bytes) -> None:
    os.pwrite(number, content, at)
    os.fsync(number)


HERE = "The database of this server"
FAULTS = (
    Fault("the disk is full", full, "full", f"{HERE} cannot be used: there is no room left"),
    Fault("another program holds it for 20 s", held, "locked", "Somebody else has been writing"),
    Fault("the file is deleted", deleted, "deleted", f"{HERE} was deleted"),
    Fault("the file is replaced", replaced, "replaced", f"{HERE} was replaced by another file"),
    Fault("a page is damaged", damaged, "damaged", f"{HERE} cannot be used: its file is damaged"),
)


BEFALLEN = (
    "what befalls the file",
    "what a person reads who presses the button",
    "`/readyz` meanwhile",
    "afterwards",
    "on record after another press",
)


@dataclass
class Befallen:
    """What came of a fault: the word of `/readyz` and what the page told meanwhile, the word
    afterwards, and how often what was sent then stands on record."""

    word: str
    told: str
    afterwards: str
    times: int

    def row(self, fault: Fault) -> tuple[object, ...]:
        """What stands under `BEFALLEN`."""
        said = f"{fault.sentence} ..." if fault.sentence in self.told else "something else"
        return (fault.name, said, self.word, self.afterwards, f"{self.times} time")

    def harm(self, fault: Fault) -> list[str]:
        """Everything that is not as it should be."""
        wrong = [] if self.word == fault.word else [f"/readyz: {self.word}"]
        wrong += [] if fault.sentence in self.told else [f"the page: {self.told[:2000]}"]
        wrong += [sign for sign in UNFORESEEN if sign in self.told]
        return wrong + ([] if self.times == 1 else [f"{self.times} times on record"])


def befall(here: Door, desk: Desk, fault: Fault) -> Befallen:
    """Fill in a report, press under the fault, and press again when it is over."""
    file, note = Path(str(here.engine.url.database)), f"As {fault.name}"
    desk.leave_form()
    desk.show("report", QUERY)
    desk.enter("report:note", note)
    desk.show("report", QUERY)
    with fault.made(file):
        told = desk.show("report", QUERY, "report:!record")
        word = _word(here)
    again = desk.show("report", QUERY, "report:!record")
    assert RECORDED in again or AGAIN in again, again[:2000]
    here.engine.dispose()
    return Befallen(word, told, _word(here), notes_on_record(here.engine)[note])


def _word(here: Door) -> str:
    return requests.get(f"{here.url}/readyz", timeout=30).text.strip()
