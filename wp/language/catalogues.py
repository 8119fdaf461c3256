"""Where the words of each language stand: files of gettext's form, one a room, in `catalogue/`."""

from collections.abc import Callable, Iterator, Mapping
from functools import cache, cached_property
from pathlib import Path
from threading import Lock

from wp.language import po
from wp.language.typography import typeset

FOLDER = Path(__file__).with_name("catalogue")
DEFAULT = "en"
# The languages that a person may choose, each with the folder of its files.
LANGUAGES = {"en": FOLDER / "en", "fr": FOLDER / "fr"}
FIRST = ("locale", "record", "interface")


class Catalogue(Mapping[str, tuple[str, ...]]):
    """The entries of a language by key: one form, or one for each plural.

    A file is opened, and an entry read, when one of its keys is asked for: the command line and the
    first page do with the rooms of `FIRST` and few others.
    """

    def __init__(self, folder: Path) -> None:
        self._folder, self._lock = folder, Lock()
        self._unread: dict[str, str] = {}
        self._read: dict[str, tuple[str, ...]] = {}

    def __getitem__(self, key: str) -> tuple[str, ...]:
        if key not in self._read:
            held = same().get(key, key)
            self._open(until=held)
            forms = po.forms(self._unread[held])
            self._read[key] = tuple(typeset(form, self._folder.name) for form in forms)
        return self._read[key]

    def __iter__(self) -> Iterator[str]:
        self._open()
        return iter([*self._unread, *same()])

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def first(self, key: str) -> tuple[str, ...] | None:
        """The forms of a key of the rooms of `FIRST`; None for any other, without opening more."""
        with self._lock:
            while self._closed and self._closed[0] in FIRST:
                self._open_next()
        return self[key] if same().get(key, key) in self._unread else None

    @cached_property
    def plural(self) -> Callable[[int], int]:
        """Which form stands for a number."""
        return po.plural_rule(self._text(FIRST[0]))

    @cached_property
    def _closed(self) -> list[str]:
        names = sorted(file.stem for file in self._folder.glob("*.po"))
        return [*FIRST, *(name for name in names if name not in FIRST)]

    def _open(self, until: str | None = None) -> None:
        """Open one room after the other, all of them or until one holds this key."""
        with self._lock:
            while self._closed and until not in self._unread:
                self._open_next()

    def _open_next(self) -> None:
        self._unread |= po.entries(self._text(self._closed.pop(0)))

    def _text(self, room: str) -> str:
        return (self._folder / f"{room}.po").read_text(encoding="utf-8")


@cache
def same() -> dict[str, str]:
    """The keys that have the words of another key, with that key."""
    lines = (FOLDER / "same.txt").read_text(encoding="utf-8").splitlines()
    return dict(line.split(" = ") for line in lines if not line.startswith("#"))
