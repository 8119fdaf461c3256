"""Starting the process that reads a document, watching it, and ending it: the one way in which a
document that somebody brings is read.

Any reader can be made to loop or to fill the memory by a document (a few bytes unpack to
gigabytes), and then the pages of all others stand still with it. So it reads in a process of its
own, which is not trusted: the order goes there and the answer comes back as JSON, read by its types
(`wp.loaders.child.answer`).
"""

import json
import logging
import os
import subprocess
import sys
import time
import typing
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Thread
from typing import Any, TypeVar

from wp.errors import ReadingEnded, Size, WorkProgrammeError
from wp.loaders import limits
from wp.loaders.child.answer import read_said, reader_of
from wp.loaders.child.memory import resident
from wp.loaders.child.turns import Turn
from wp.loaders.child.worker import LENGTH, order_of

T = TypeVar("T")
_MODULE = "wp.loaders.child.worker"
_ROOT = Path(__file__).resolve().parents[3]
_WATCHED_EVERY = 0.1
# By how much the process outlives its time where nobody is left to end it.
_GRACE = 5.0
_MOST_ANSWER = 1_000_000_000
# For a log: the end of what it said where it broke down.
_LAST = 4_000


@dataclass(frozen=True, slots=True)
class Bounds:
    """What one document may take: seconds, and bytes of memory, kept by the system or, where it
    keeps no such limit, watched."""

    seconds: float = limits.SECONDS
    memory: int = limits.MEMORY
    by_system: bool = sys.platform == "linux"


BOUNDS = Bounds()


def read_apart(
    function: Callable[..., T], data: bytes, document: str, *arguments: Any, bounds: Bounds = BOUNDS
) -> T:
    """What a function of ours gives for the data of a document and the other arguments, called in
    a process of its own; waits while others are read (`wp.loaders.child.turns`).

    Errors are those of the function; ReadingEnded where it took more than the bounds allow, was
    given up, or failed.
    """
    order = order_of(function, data, document, *arguments)
    turn = Turn.present()
    with turn.taken():
        answer = _answer(order, document, turn, bounds)
    kind = typing.get_type_hints(function)["return"]
    return typing.cast(T, _understood(answer, kind, document, bounds))


def _understood(answer: "_Answer", kind: Any, document: str, bounds: Bounds) -> Any:
    try:
        said = json.loads(answer.text)
        if "memory" in said:
            raise ReadingEnded("read.memory", document=document, most=Size(bounds.memory))
        if "given" in said:
            return reader_of(kind)(said["given"])
        error = read_said(said["refused"]) if "refused" in said else None
    except (ValueError, TypeError, LookupError, RecursionError):
        error = None
    if isinstance(error, WorkProgrammeError):
        raise error
    told = answer.text[-_LAST:].decode(errors="replace").replace("\\n", "\n")
    logging.getLogger("wp").error(
        "reading %r failed, its process ended with %s: %s", document, answer.ended, told
    )
    raise ReadingEnded("read.failed", document=document)


@dataclass(frozen=True, slots=True)
class _Answer:
    """All that the process said, and how it ended."""

    text: bytes
    ended: int


def _answer(order: bytes, document: str, turn: Turn, bounds: Bounds) -> _Answer:
    until = time.monotonic() + bounds.seconds
    parts: list[bytes] = []
    with _started(bounds) as child:
        listener = Thread(target=_listen, args=(child.stdout, parts), daemon=True)
        listener.start()
        Thread(target=_order, args=(child.stdin, order), daemon=True).start()
        while True:
            if turn.cancelled:
                raise ReadingEnded("read.cancelled", document=document)
            listener.join(_WATCHED_EVERY)
            if not listener.is_alive():
                break
            if time.monotonic() > until:
                seconds = round(bounds.seconds)
                raise ReadingEnded("read.too_slow", document=document, seconds=seconds)
            if not bounds.by_system and resident(child.pid) > bounds.memory:
                raise ReadingEnded("read.memory", document=document, most=Size(bounds.memory))
        return _Answer(b"".join(parts), child.wait())


@contextmanager
def _started(bounds: Bounds) -> Iterator["subprocess.Popen[bytes]"]:
    """The process, which is ended whatever happens meanwhile."""
    paths = os.pathsep.join(filter(None, (str(_ROOT), os.environ.get("PYTHONPATH"))))
    memory = bounds.memory if bounds.by_system else 0
    numbers = map(str, (os.getpid(), bounds.seconds + _GRACE, memory))
    child = subprocess.Popen(
        [sys.executable, "-P", "-m", _MODULE, *numbers],
        bufsize=0,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        # Address space is what the system counts: an arena for each thread would be most of it.
        env={**os.environ, "PYTHONPATH": paths, "MALLOC_ARENA_MAX": "1"},
        creationflags=getattr(subprocess, "BELOW_NORMAL_PRIORITY_CLASS", 0)
        | getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )
    try:
        yield child
    finally:
        child.kill()
        child.wait()
        for pipe in (child.stdin, child.stdout):
            if pipe:
                pipe.close()


def _order(into: Any, order: bytes) -> None:
    """Give the process its order, after its length; what has ended meanwhile takes none."""
    rest = memoryview(len(order).to_bytes(LENGTH) + order)
    with suppress(OSError, ValueError):
        while rest:
            rest = rest[into.write(rest) :]


def _listen(out: Any, parts: list[bytes]) -> None:
    """Gather what the process says, until it ends or says more than any reader does."""
    size = 0
    with suppress(OSError, ValueError):
        while size <= _MOST_ANSWER and (part := out.read(1_000_000)):
            size += len(part)
            parts.append(part)
