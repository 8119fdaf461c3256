"""Sessions of bodies, each with its own precision and standing, and the financial years of the
organisation."""

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from wp.domain.timeline import month_window
from wp.errors import QuestionError


class Precision(StrEnum):
    """How exactly the dates of a session are known."""

    DAYS = "days"
    MONTH = "month"
    SEASON = "season"


class SessionState(StrEnum):
    """What became of a session (product.md, section 2, "Session")."""

    HELD = "held"
    PLANNED = "planned"
    MOVED = "moved"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True)
class Session:
    """A meeting of a body; `start` and `end` are the days, or the first and last day of its
    month or season.

    What the calendar knows of it besides: the key that tells it from its other sessions (`named`),
    and the session that it was moved to at last.
    """

    body: str
    name: str
    start: dt.date
    end: dt.date
    precision: Precision
    state: SessionState
    source: str = ""
    named: str = field(default="", compare=False)
    moved_to: "Session | None" = field(default=None, compare=False)

    @property
    def key(self) -> str:
        """How a filter and an address name it (`session_keys`): "PTC 2020-03"."""
        return self.named or self.month_key

    @property
    def month_key(self) -> str:
        """Its body and the month of its beginning."""
        return f"{self.body} {self.start.isoformat()[:7]}"

    @property
    def days_key(self) -> str:
        """Its body, first and last day: "PTC 2020-03-09..2020-03-13"."""
        return f"{self.body} {'..'.join(dict.fromkeys((str(self.start), str(self.end))))}"

    @property
    def takes_place(self) -> bool:
        """Whether it was neither moved away nor cancelled."""
        return self.state not in (SessionState.MOVED, SessionState.CANCELLED)


def session_keys(sessions: Iterable[Session]) -> list[str]:
    """A key of its own for each session of a calendar: body and month, and its days where several
    of the body begin in that month; one moved away or cancelled leaves the month to the others.

    >>> week = dt.timedelta(days=7)
    >>> planned = Precision.DAYS, SessionState.PLANNED
    >>> first = Session("PTC", "", dt.date(2020, 3, 2), dt.date(2020, 3, 6), *planned)
    >>> second = Session("PTC", "", first.start + week, first.end + week, *planned)
    >>> session_keys([first, second])
    ['PTC 2020-03-02..2020-03-06', 'PTC 2020-03-09..2020-03-13']
    >>> session_keys([second])
    ['PTC 2020-03']
    """
    every = tuple(sessions)
    standing = Counter(each.month_key for each in every if each.takes_place)
    away = Counter(each.month_key for each in every if not each.takes_place)
    return [
        each.month_key
        if (standing if each.takes_place else standing + away)[each.month_key] == 1
        else each.days_key
        for each in every
    ]


def session_named(sessions: Iterable[Session], text: str) -> Session | None:
    """The session that a text names: by its key, else by body with month, first day, or days; None
    where none is named so. QuestionError, naming them, where several are."""
    wanted, every = " ".join(text.split()).casefold(), tuple(sessions)
    exact = [each for each in every if each.key.casefold() == wanted]
    like = exact or [
        each
        for each in every
        if wanted
        in (f"{each.body} {when}".casefold() for when in (str(each.start)[:7], str(each.start)))
        or wanted == each.days_key.casefold()
    ]
    if len(like) > 1:
        raise QuestionError("ask.sessions", session=text, keys=tuple(each.key for each in like))
    return like[0] if like else None


def next_session(sessions: Iterable[Session], body: str, as_of: dt.date) -> Session | None:
    """The first planned session of the body that ends on or after the day (product.md, section
    2), or None."""
    coming = [
        s for s in sessions if s.body == body and s.state is SessionState.PLANNED and s.end >= as_of
    ]
    return min(coming, key=lambda s: (s.end, s.start), default=None)


def last_held(sessions: Iterable[Session]) -> Session | None:
    """The held session that ended last; the PTC's first among equals."""
    held = [s for s in sessions if s.state is SessionState.HELD]
    return max(held, key=lambda s: (s.end, s.body == "PTC"), default=None)


class Baseline(NamedTuple):
    """From when changes are told: a day, and the session that ended on it; None where a programme
    began on it, and no session of the body lies between."""

    day: dt.date
    session: Session | None


def baseline_before(
    sessions: Iterable[Session], body: str, before: dt.date, starts: Iterable[dt.date]
) -> Baseline:
    """Since when changes are told at a session of a body, or on a day: the later of the end of its
    last session held `before` that day and the start of the programmes (the latest that began by
    then)."""
    own = [s for s in sessions if s.body == body and s.state is SessionState.HELD]
    last = max((s for s in own if s.end < before), key=lambda s: (s.end, s.start), default=None)
    began = max((start for start in starts if start <= before), default=before)
    return Baseline(last.end, last) if last and last.end >= began else Baseline(began, None)


def default_as_of(
    today: dt.date,
    periods: Iterable[tuple[dt.date, dt.date]],
    sessions: Iterable[Session],
    effective: Iterable[dt.date],
) -> dt.date:
    """The day that a page shows by default (product.md, section 3, "As of").

    Today while it lies within a period (start, end) of a programme shown; otherwise the later of
    the end of the last session held and the last effective date on record; today again where there
    is neither.
    """
    if any(start <= today <= end for start, end in periods):
        return today
    held = last_held(sessions)
    days = [*effective, *([held.end] if held else [])]
    return max(days, default=today)


def financial_year(day: dt.date) -> str:
    """The financial year (1 July - 30 June) in which a day lies.

    >>> financial_year(dt.date(2020, 6, 30)), financial_year(dt.date(2020, 7, 1))
    ('2019/2020', '2020/2021')
    """
    first = day.year if day.month >= 7 else day.year - 1
    return f"{first:04}/{first + 1:04}"


def quarter(day: dt.date) -> str:
    """The quarter of the calendar year in which a day lies.

    >>> quarter(dt.date(2020, 6, 30))
    '2020-Q2'
    """
    return f"{day.year:04}-Q{(day.month + 2) // 3}"


def quarters_between(first: dt.date, last: dt.date) -> list[str]:
    """The quarters from that of the first day to that of the last one.

    >>> quarters_between(dt.date(2019, 12, 1), dt.date(2020, 4, 1))
    ['2019-Q4', '2020-Q1', '2020-Q2']
    >>> quarters_between(dt.date.max, dt.date.max)
    ['9999-Q4']
    """
    ends = [4 * day.year + (day.month - 1) // 3 for day in (first, last)]
    return [f"{at // 4:04}-Q{at % 4 + 1}" for at in range(ends[0], ends[1] + 1)]


def quarter_window(name: str) -> tuple[dt.date, dt.date]:
    """The first and last day of a quarter.

    >>> quarter_window("2020-Q2")
    (datetime.date(2020, 4, 1), datetime.date(2020, 6, 30))
    """
    year, number = int(name[:4]), int(name[6])
    return month_window(year, 3 * number - 2, 3 * number)
