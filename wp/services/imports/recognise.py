"""Which programme a document is of: the one named, else the one that its title tells, with its
period."""

import datetime as dt
import re
from collections.abc import Iterable

from wp.domain.programme import EditionHeader, Programme
from wp.domain.timeline import MONTHS, month_window
from wp.errors import InputError, Phrase
from wp.installation import DATA
from wp.language.names import programme_title
from wp.language.words import LANGUAGES, Words
from wp.loaders.data.vocabularies import load_shipped
from wp.loaders.rows import Reading
from wp.services.clock import today

_CODE = re.compile(r"[A-Z][A-Z0-9_-]{0,15}")
_MONTH = "|".join(MONTHS)
_YEAR = r"((?!0000)\d{4})"
_PERIOD = re.compile(
    rf"\(({_MONTH})\s+{_YEAR}\s+(?:to|-|–)\s+({_MONTH})\s+{_YEAR}\)", re.IGNORECASE
)
_YEARS = re.compile(r"\b(20\d\d)\s*[-–/]\s*(20\d\d)\b")


Recognised = tuple[Programme, str, dt.date | None]


def recognise(
    read: Reading,
    editions: Iterable[EditionHeader],
    named: str | None,
    effective_on: dt.date | None,
) -> Recognised:
    """The programme of what was read: the one `named`, else one of the `editions` or of `data/`
    whose title's words all stand in the document's title.

    With it the standing, and the day it takes effect where `data/` says it. A programme not known
    yet gets its period from its title, else the financial year of `effective_on`. InputError where
    it is not recognised.
    """
    shipped = load_shipped(DATA / "programmes.csv")
    known: dict[str, Recognised] = {
        s.programme.code: (s.programme, s.standing, s.effective_on)
        for s in shipped
        if s.programme.kind == read.kind
    }
    known |= {each.code: (each.programme, each.standing, None) for each in editions}
    if named:
        if not _CODE.fullmatch(named):
            raise InputError("unready.code", code=named)
        return known.get(named) or (_new_programme(named, read, effective_on), "draft", None)
    words = set(_words(read.title))
    sources = {row.place.document for row in read.rows}
    titled = [
        code
        for code, (programme, _, _) in known.items()
        if any(t <= words for t in _titles(programme))
    ]
    same = [
        s.programme.code
        for s in shipped
        if sources == {s.document} or read.document in (s.document, s.file)
    ]
    for code in (*titled, *(() if read.title else same)):
        if known[code][0].kind == read.kind:
            return known[code]
    title = Phrase("error.quoted", said=read.title) if read.title else Phrase("error.none")
    raise InputError("unready.unrecognised", document=read.document, title=title)


def _titles(programme: Programme) -> list[set[str]]:
    """The words of a programme's title, in each language that has one."""
    titles = {
        programme.title,
        *(programme_title(programme.title, Words(each)) for each in LANGUAGES),
    }
    return [words for title in sorted(titles) if (words := set(_words(title)))]


def _new_programme(code: str, read: Reading, effective_on: dt.date | None) -> Programme:
    """A programme not known yet: its period from its title, else the financial year that it
    takes effect in."""
    start, end = _period(read.title) or _year_of(effective_on or today())
    return Programme(code, read.title or code, read.kind, start, end)


def _period(title: str) -> tuple[dt.date, dt.date] | None:
    months = _PERIOD.search(title)
    if months:
        numbers = [MONTHS.index(months[i].capitalize()) + 1 for i in (1, 3)]
        start, end = (
            month_window(int(months[2]), numbers[0])[0],
            month_window(int(months[4]), numbers[1])[1],
        )
        return (start, end) if start < end else None
    years = _YEARS.search(title)
    if years and int(years[1]) < int(years[2]):
        return dt.date(int(years[1]), 7, 1), dt.date(int(years[2]), 6, 30)
    return None


def _year_of(day: dt.date) -> tuple[dt.date, dt.date]:
    first = min(max(day.year - (day.month < 7), dt.MINYEAR), dt.MAXYEAR - 1)
    return dt.date(first, 7, 1), dt.date(first + 1, 6, 30)


def _words(title: str) -> list[str]:
    return re.findall(r"[\w-]+", title.casefold())
