"""Importing: a plan first, a write second. Making a plan writes nothing."""

import datetime as dt
import re
from dataclasses import dataclass
from pathlib import Path

from wp.domain.compare import Change, compare
from wp.domain.programme import Edition, Programme
from wp.domain.timeline import MONTHS, month_window
from wp.errors import InputError, UnplacedWords
from wp.loaders.assemble import assemble
from wp.loaders.registry import read_file
from wp.loaders.rows import Coverage, Reading
from wp.loaders.vocabularies import load_shipped
from wp.services.clock import now, today
from wp.services.record import DATA
from wp.store.database import Connection, Engine, reading, writing
from wp.store.edition_writer import add_edition
from wp.store.editions import list_editions, load_edition
from wp.store.vocabulary import load_vocabulary

_CODE = re.compile(r"[A-Z][A-Z0-9_-]{0,15}")
_MONTH = "|".join(MONTHS)
_PERIOD = re.compile(rf"\(({_MONTH})\s+(\d{{4}})\s+(?:to|-|–)\s+({_MONTH})\s+(\d{{4}})\)", re.IGNORECASE)
_YEARS = re.compile(r"\b(20\d\d)\s*[-–/]\s*(20\d\d)\b")


@dataclass(frozen=True, slots=True)
class ImportRequest:
    """What is to be imported, and what the person says about it; None leaves it to the document and the record."""

    file: Path
    programme: str | None = None
    standing: str | None = None
    effective_on: dt.date | None = None


@dataclass(frozen=True, slots=True)
class ImportPlan:
    """What an import would do: the edition it would add, the one now current, the changes between, the coverage."""

    request: ImportRequest
    edition: Edition
    current: Edition | None
    changes: tuple[Change, ...]
    coverage: Coverage

    @property
    def nothing_new(self) -> bool:
        """Whether the file reads as the current edition does, with the same standing and effective date."""
        if self.current is None or self.changes:
            return False
        standing, effective_on = self.request.standing, self.request.effective_on
        return standing in (None, self.current.standing) and effective_on in (None, self.current.effective_on)


def plan_import(engine: Engine, request: ImportRequest) -> ImportPlan:
    """Read the file and say what importing it would change; writes nothing.

    InputError where the file cannot be read, or its programme is not recognised and not named.
    """
    with reading(engine) as connection:
        return _plan(connection, request)


def confirm_import(engine: Engine, request: ImportRequest, actor: str, allow_unplaced: bool = False) -> ImportPlan:
    """Carry a plan out in one transaction, made anew inside it; where nothing is new, nothing is written.

    UnplacedWords where words of the document stand in no cell, unless they are allowed.
    """
    with writing(engine) as connection:
        plan = _plan(connection, request)
        unplaced = plan.coverage.unplaced
        if unplaced and not allow_unplaced:
            sample = ", ".join(repr(word) for word, _ in unplaced[:5])
            raise UnplacedWords(
                f"{request.file.name}: {len(unplaced)} words stand in no cell ({sample}). Nothing was written. "
                "Correct the file, or import it with --allow-unplaced."
            )
        if not plan.nothing_new:
            add_edition(connection, plan.edition, plan.current, plan.coverage.counts(), now(), actor)
        return plan


def _plan(connection: Connection, request: ImportRequest) -> ImportPlan:
    vocabulary = load_vocabulary(connection)
    read = read_file(request.file, vocabulary)
    heads = list_editions(connection)
    programme, shipped_standing, shipped_day = _programme(request, read, heads)
    mine = [head for head in heads if head["code"] == programme.code]
    latest = max(mine, key=lambda head: (head["effective_on"], head["number"]), default=None)
    current = load_edition(connection, latest, vocabulary) if latest else None
    if current and current.programme.kind != read.kind:
        raise InputError(
            f"{request.file.name} is a table of another kind than programme {programme.code} on record. "
            "Name another programme with --programme."
        )
    standing = request.standing or (current.standing if current else shipped_standing)
    effective_on = request.effective_on or (current.effective_on if current else shipped_day) or today()
    edition = assemble(read, programme, vocabulary, standing, effective_on)
    changes = compare(current, edition)
    return ImportPlan(request, edition, current, changes, read.coverage)


def _programme(
    request: ImportRequest, read: Reading, heads: list[dict[str, object]]
) -> tuple[Programme, str, dt.date | None]:
    """The programme of a reading: the one named, else one whose title's words all stand in the document's title."""
    shipped = load_shipped(DATA / "programmes.csv")
    known: dict[str, tuple[Programme, str, dt.date | None]] = {
        s.programme.code: (s.programme, s.standing, s.effective_on) for s in shipped if s.programme.kind == read.kind
    }
    for head in heads:
        code = str(head["code"])
        known[code] = (_programme_of(head), str(head["standing"]), None)
    if request.programme:
        if not _CODE.fullmatch(request.programme):
            raise InputError(
                f"The programme code {request.programme!r} is not usable: a capital letter, then at most 15 capital "
                "letters, digits, hyphens or underscores."
            )
        return known.get(request.programme) or (_new_programme(request.programme, read, request), "draft", None)
    words = set(_words(read.title))
    sources = {row.place.document for row in read.rows}
    named = [code for code, (programme, _, _) in known.items() if words and set(_words(programme.title)) <= words]
    same = [s.programme.code for s in shipped if sources == {s.document} or read.document in (s.document, s.file)]
    for code in (*named, *(() if read.title else same)):
        if known[code][0].kind == read.kind:
            return known[code]
    raise InputError(
        f"{request.file.name}: the programme is not recognised (title: {read.title or 'none'!r}). "
        "Name it, for instance with --programme WP."
    )


def _programme_of(head: dict[str, object]) -> Programme:
    start, end = head["start_on"], head["end_on"]
    assert isinstance(start, dt.date) and isinstance(end, dt.date)
    return Programme(str(head["code"]), str(head["programme_title"]), str(head["kind"]), start, end)


def _new_programme(code: str, read: Reading, request: ImportRequest) -> Programme:
    """A programme not known yet: its period from its title, else the financial year that it takes effect in."""
    start, end = _period(read.title) or _year_of(request.effective_on or today())
    return Programme(code, read.title or code, read.kind, start, end)


def _period(title: str) -> tuple[dt.date, dt.date] | None:
    months = _PERIOD.search(title)
    if months:
        numbers = [MONTHS.index(months[i].capitalize()) + 1 for i in (1, 3)]
        start, end = month_window(int(months[2]), numbers[0])[0], month_window(int(months[4]), numbers[1])[1]
        return (start, end) if start < end else None
    years = _YEARS.search(title)
    if years and int(years[1]) < int(years[2]):
        return dt.date(int(years[1]), 7, 1), dt.date(int(years[2]), 6, 30)
    return None


def _year_of(day: dt.date) -> tuple[dt.date, dt.date]:
    first = day.year if day.month >= 7 else day.year - 1
    return dt.date(first, 7, 1), dt.date(first + 1, 6, 30)


def _words(title: str) -> list[str]:
    return re.findall(r"[\w-]+", title.casefold())
