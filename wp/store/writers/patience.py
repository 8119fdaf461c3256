"""How long a writer waits for others: after a while they are told, and they are not left to wait
without an end."""

import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

from wp.errors import RecordError

# Seconds after which whoever waits is told, and those after which nothing is recorded.
TOLD_SECONDS, LONGEST_SECONDS = 2.0, 20.0
_tell: ContextVar[Callable[[], None] | None] = ContextVar("tell", default=None)


@contextmanager
def telling(tell: Callable[[], None]) -> Iterator[None]:
    """Whoever writes meanwhile and waits longer than `TOLD_SECONDS` is told by this."""
    token = _tell.set(tell)
    try:
        yield
    finally:
        _tell.reset(token)


class Patience:
    """How long a writer has been waiting, and whether they were told."""

    def __init__(self) -> None:
        self._begun, self._told = time.monotonic(), False

    def wait(self, comes: Callable[[float], bool]) -> None:
        """Wait for what `comes` within so many seconds. RecordError at the end of patience."""
        if comes(self._left(LONGEST_SECONDS if self._told else TOLD_SECONDS)):
            return
        if not self._told and (tell := _tell.get()):
            tell()
        self._told = True
        if not comes(self._left(LONGEST_SECONDS)):
            raise RecordError("store.busy", seconds=round(LONGEST_SECONDS))

    def _left(self, seconds: float) -> float:
        return max(0.001, self._begun + seconds - time.monotonic())
