"""Work on a document that somebody waits for and may give up."""

from collections.abc import Callable
from threading import Thread
from typing import Generic, TypeVar

from wp.loaders.child.turns import Turn

T = TypeVar("T")


class Underway(Generic[T]):
    """Work that reads a document, in a thread of its own."""

    def __init__(self, work: Callable[[], T]) -> None:
        """Begin it."""
        self._turn = Turn()
        self._outcome: list[T] = []
        self._error: BaseException | None = None
        self._thread = Thread(target=self._do, args=(work,), daemon=True, name="reading")
        self._thread.start()

    def _do(self, work: Callable[[], T]) -> None:
        try:
            with self._turn.asking():
                self._outcome.append(work())
        except BaseException as error:  # raised again where it is waited for
            self._error = error.with_traceback(None)

    @property
    def before(self) -> int:
        """How many documents wait to be read before this one, below 0 where it is being read."""
        return self._turn.before

    @property
    def seconds(self) -> float:
        """For how long it has waited, or been read."""
        return self._turn.seconds

    def wait(self, seconds: float) -> bool:
        """Whether it has ended, at the latest after so many seconds."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def cancel(self) -> None:
        """Give it up: what is being read is ended."""
        self._turn.cancel()

    def result(self) -> T:
        """What came of it, once it has ended, or the error that ended it."""
        if self._error:
            raise self._error
        return self._outcome[0]
