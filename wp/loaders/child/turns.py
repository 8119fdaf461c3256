"""The line of those whose document is to be read: a few at once, the others wait in order of
asking."""

import time
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from threading import Condition

from wp.loaders import limits

_change = Condition()
_line: list["Turn"] = []
_present: ContextVar["Turn | None"] = ContextVar("turn", default=None)


class Turn:
    """One asker's place: how long they wait or are served, and whether they gave up.

    Between a page and the process lie floors that need not know of it: who began a turn
    (`asking`) finds it again below.
    """

    def __init__(self) -> None:
        """Somebody who has not asked yet."""
        self.cancelled = False
        self.since = time.monotonic()

    @classmethod
    def present(cls) -> "Turn":
        """That of whoever is asking in this thread, or one that nobody else knows."""
        return _present.get() or cls()

    @contextmanager
    def asking(self) -> Iterator[None]:
        """What is read within is read for this turn."""
        token = _present.set(self)
        try:
            yield
        finally:
            _present.reset(token)

    @contextmanager
    def taken(self) -> Iterator[None]:
        """Wait until it is this one's turn, or until it is given up; hold it meanwhile."""
        with _change:
            _line.append(self)
            _change.wait_for(lambda: self.cancelled or self.before < 0)
            self.since = time.monotonic()
        try:
            yield
        finally:
            with _change:
                _line.remove(self)
                _change.notify_all()

    @property
    def before(self) -> int:
        """How many wait before this one: below 0 where it is served, or has not asked."""
        return _line.index(self) - limits.AT_ONCE if self in _line else -1

    @property
    def seconds(self) -> float:
        """For how long it has waited, or been served."""
        return time.monotonic() - self.since

    def cancel(self) -> None:
        """Give up: what is being read for it is ended, and nothing more is begun."""
        with _change:
            self.cancelled = True
            _change.notify_all()
