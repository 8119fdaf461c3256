"""Which field a column may hold: by the person's own word, which counts before every proposal, and
by what its values look like."""

import re
from collections.abc import Iterable, Sequence

from wp.domain.bodies import BodyVocabulary
from wp.domain.codes import CODE
from wp.domain.findings import COLUMNS
from wp.domain.timeline import StepKind, read_timeline
from wp.errors import InputError, Phrase
from wp.loaders.programme.cells import TASK_NUMBER
from wp.loaders.programme.headings import plain_heading
from wp.loaders.tables.layout import SAYINGS, Layout

# The fields that a column may be taken for, as the CSV form names them.
FIELDS = COLUMNS[2:]
_TYPES = {"a", "m", "advanced", "maintenance", "avancé", "avancée", "mise à jour", "a/m"}
_WHOLE_NUMBER = re.compile(r"\d{1,6}[.)]?")


def fit(field: str, texts: Sequence[str], vocabulary: BodyVocabulary) -> float:
    """Which share of some values looks like those of a field, 0 to 1; 1 for fields whose values
    are plain words."""
    looks = {
        "strategic": _is_codes,
        "topic_code": _is_codes,
        "type": lambda text: text.strip().casefold() in _TYPES,
        "number": lambda text: bool(_WHOLE_NUMBER.fullmatch(text)),
        "topic_no": lambda text: bool(_WHOLE_NUMBER.fullmatch(text)),
        "task_no": lambda text: bool(TASK_NUMBER.fullmatch(text)),
        "bodies": lambda text: any(mention.known for mention in vocabulary.read(text)),
        "timeline": lambda text: _is_timeline(text, vocabulary),
    }.get(field)
    if looks is None or not texts:
        return 1.0
    return sum(looks(text) for text in texts) / len(texts)


def _is_codes(text: str) -> bool:
    return bool(CODE.search(text)) and not CODE.sub("", text).strip(" ,;/&.\n")


def _is_timeline(text: str, vocabulary: BodyVocabulary) -> bool:
    steps = read_timeline(text, vocabulary)
    return bool(steps) and any(step.kind is not StepKind.UNREAD for step in steps)


class ColumnMapping:
    """The person's own mapping of columns: heading, or letter, to field, "" to leave the column
    out; and what is said of the tables besides."""

    def __init__(self, pairs: Iterable[tuple[str, str]], document: str) -> None:
        """Take (field, heading) pairs; InputError for a field that does not exist."""
        pairs = tuple(pairs)
        self.document, self.layout = document, Layout.of(pairs)
        self.fields: dict[str, str] = {}
        for field, heading in pairs:
            if field in SAYINGS:
                continue
            if field and field not in FIELDS:
                raise InputError("read.map.field", field=field, columns=tuple(FIELDS))
            self.fields[plain_heading(heading)] = field
        self.seen: set[str] = set()

    def field(self, heading: str, letter: str = "") -> str | None:
        """The field that the person named for a column by its heading, or else by its letter; None
        where nothing was said."""
        for plain in map(plain_heading, (heading, letter) if self.fields else ()):
            if plain and plain in self.fields:
                self.seen.add(plain)
                return self.fields[plain]
        return None

    def headings_among(self, headings: Iterable[str]) -> int:
        """How many of the columns that the person named stand among some headings, 0 where these
        are not the table's: neither all of them do nor the one of the task."""
        here = {plain for plain in map(plain_heading, headings) if plain in self.fields}
        tasks = any(self.fields[plain] == "task" for plain in here)
        return len(here) if here and (tasks or len(here) == len(self.fields)) else 0

    def check(self, headings: Iterable[str]) -> None:
        """Every heading that the person named stands in the file; InputError says which are
        there."""
        missing = [plain for plain in self.fields if plain not in self.seen]
        if missing:
            there = tuple(dict.fromkeys(filter(None, headings))) or Phrase("error.none")
            raise InputError(
                "read.map.heading", document=self.document, heading=missing[0], there=there
            )
