"""The process that reads one document: `python -m wp.loaders.child.worker PARENT SECONDS MEMORY`.

The order comes on the standard input: its length, then a function of ours and what to call it with
(`order_of`).
The answer goes to the standard output, as JSON. The input stays open as long as anybody waits for
the answer; when it ends, so does this process.
"""

import faulthandler
import importlib
import json
import logging
import os
import signal
import sys
import traceback
from collections.abc import Callable
from contextlib import suppress
from threading import Thread
from typing import Any, get_type_hints

from wp.errors import WorkProgrammeError
from wp.loaders.child.answer import reader_of, written, written_said

LENGTH = 8
# Below those who wait for their pages.
_NICENESS = 5
_SET_DEATH_SIGNAL = 1
# Given up when memory ends, so that there is some to say so with.
_BALLAST = 4_000_000


def main(parent: int, seconds: float, memory: int) -> None:
    """Carry one order out, within so many seconds and, where the system keeps that limit, bytes
    (0: none)."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # of the whole terminal: the parent ends this one
    answers = os.dup(1)
    _silence()
    # Of the system's own threads, so that it comes in the midst of any library.
    faulthandler.enable(answers)
    faulthandler.dump_traceback_later(seconds, exit=True, file=answers)
    _die_with(parent)
    _bound(memory)
    logging.disable(logging.CRITICAL)
    size = int.from_bytes(sys.stdin.buffer.read(LENGTH))
    order = sys.stdin.buffer.read(size)
    Thread(target=_end_with_input, daemon=True).start()
    answer = _answered(order).encode() if len(order) == size else b""
    while answer:
        answer = answer[os.write(answers, answer) :]
    os._exit(0)


def _answered(order: bytes) -> str:
    """What comes of an order: what it gives, an error for the person, that memory ended, or what
    failed."""
    ballast = bytearray(_BALLAST)
    try:
        function, arguments = _understood(order)
        answer = {"given": written(function(*arguments))}
    except WorkProgrammeError as error:
        answer = {"refused": written_said(error)}
    except MemoryError:
        del ballast
        return '{"memory": true}'
    except Exception:
        answer = {"failed": traceback.format_exc()}
    return json.dumps(answer, separators=(",", ":"))


def order_of(function: Callable[..., Any], data: bytes, document: str, *arguments: object) -> bytes:
    """An order as bytes: a line of JSON with the function, the name of the document and the other
    arguments, then the document's data."""
    named = f"{function.__module__}:{function.__qualname__}"
    said = json.dumps([named, document, [written(each) for each in arguments]])
    return said.encode() + b"\n" + data


def _understood(order: bytes) -> tuple[Callable[..., Any], tuple[Any, ...]]:
    """The function of an order and its arguments, read by the types that it asks for."""
    said, _, data = order.partition(b"\n")
    named, document, given = json.loads(said)
    module, _, name = named.partition(":")
    function: Callable[..., Any] = getattr(importlib.import_module(module), name)
    _, _, *kinds = (kind for at, kind in get_type_hints(function).items() if at != "return")
    arguments = (reader_of(kind)(each) for kind, each in zip(kinds, given, strict=False))
    return function, (data, document, *arguments)


def _silence() -> None:
    """What libraries print goes nowhere."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, 1)
    os.dup2(nowhere, 2)
    # openpyxl loads it where it is there, for nothing: half of the time that a start takes.
    sys.modules["numpy"] = None  # type: ignore[assignment]


def _die_with(parent: int) -> None:
    """Have the system end this process when its parent ends; where it cannot, the end of the
    input does (`_end_with_input`)."""
    if sys.platform == "linux":
        import ctypes

        ctypes.CDLL(None).prctl(_SET_DEATH_SIGNAL, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)


def _end_with_input() -> None:
    os.read(0, 1)
    os._exit(1)


def _bound(memory: int) -> None:
    """Limits that the system keeps, where it knows them; the document leaves no copy of itself."""
    with suppress(ImportError, ValueError, OSError):
        import resource

        os.nice(_NICENESS)
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        if memory:
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))


if __name__ == "__main__":
    main(int(sys.argv[1]), float(sys.argv[2]), int(sys.argv[3]))
