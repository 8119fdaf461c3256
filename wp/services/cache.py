"""What was worked out from the record, kept for the next who asks: bounded, shared by all
threads of the process."""

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable
from typing import Any, TypeVar

T = TypeVar("T")


class Cache:
    """The latest few results by key; a key names all that its result depends on, the database's
    head of its log included."""

    def __init__(self, size: int) -> None:
        """Room for this many results."""
        self._size, self._lock = size, threading.Lock()
        self._items: OrderedDict[Hashable, Any] = OrderedDict()

    def get(self, key: Hashable, make: Callable[[], T]) -> T:
        """The result of this key, made by `make` where it is not there any more."""
        with self._lock:
            if key in self._items:
                self._items.move_to_end(key)
                known: T = self._items[key]
                return known
        made = make()
        self.put(key, made)
        return made

    def put(self, key: Hashable, made: Any) -> None:
        """Keep this result under the key, in place of what stands there."""
        with self._lock:
            self._items[key] = made
            self._items.move_to_end(key)
            while len(self._items) > self._size:
                self._items.popitem(last=False)
