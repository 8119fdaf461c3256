"""What something costs, counted in calls of functions: the same on every machine, however busy."""

import cProfile
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager


@contextmanager
def _profiled() -> Iterator[list[cProfile.Profile]]:
    """Profiles of this thread and of all that begin meanwhile: pages run in one of their own."""
    profiles = [cProfile.Profile()]

    def begin(*_: object) -> None:
        sys.setprofile(None)
        profiles.append(cProfile.Profile())
        profiles[-1].enable()

    threading.setprofile(begin)
    profiles[0].enable()
    try:
        yield profiles
    finally:
        profiles[0].disable()
        threading.setprofile(None)  # type: ignore[arg-type]


def calls_of(act: Callable[[], object]) -> int:
    """How many calls of functions it takes to do this."""
    with _profiled() as profiles:
        act()
    return sum(entry.callcount for each in profiles for entry in each.getstats())
