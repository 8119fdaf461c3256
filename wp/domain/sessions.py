"""Sessions of bodies, each with its own precision and standing, and the financial years of the
organisation."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from wp.domain.timeline import month_window


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
    month or season."""

    body: str
    name: str
    start: dt.date
    end: dt.date
    precision: Precision
    state: SessionState
    source: str = ""

    @property
    def key(self) -> str:
        """How a filter and an address name it: body and month of its beginning, "PTC 2020-03"."""
        return f"{self.body} {self.start.isoformat()[:7]}"


def next_session(sessions: Iterable[Session], body: str, as_of: dt.date) -> Session | None:
    """The first planned session of the body that ends on or after the day (product.md, section
    2), or None."""
    coming = [
        s for s in sessions if s.body == body and s.state is SessionState.PLANNED and s.end >= as_of
    ]
    return min(coming, key=lambda s: (s.end, s.start), default=None)


def last_held(sessions: Iterable[Session], by: dt.date | None = None) -> Session | None:
    """The held session that ended last (of those ended by the day, if one is given); the PTC's
    first among equals."""
    held = [s for s in sessions if s.state is SessionState.HELD and (by is None or s.end <= by)]
    return max(held, key=lambda s: (s.end, s.body == "PTC"), default=None)


def held_before(sessions: Iterable[Session], body: str, as_of: dt.date) -> Session | None:
    """The session of the body held last before the one that the day belongs to; None where none
    was.

    On the last day of a session, or until the next one is held, that session itself is the present
    one.
    """
    own = (s for s in sessions if s.body == body and s.end <= as_of)
    held = [s for s in own if s.state is SessionState.HELD]
    return sorted(held, key=lambda s: (s.end, s.start))[-2] if len(held) > 1 else None


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
