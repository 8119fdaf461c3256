"""Counting days where the calendar ends: an address, a cell or an option may name the years 1
and 9999."""

import datetime as dt


def days_after(day: dt.date, number: int) -> dt.date:
    """The day so many days later (earlier for a negative number), or the calendar's last or first
    day.

    >>> days_after(dt.date(2020, 6, 30), 1)
    datetime.date(2020, 7, 1)
    >>> days_after(dt.date(9999, 12, 1), 92), days_after(dt.date(1, 1, 9), -92)
    (datetime.date(9999, 12, 31), datetime.date(1, 1, 1))
    """
    within = min(max(day.toordinal() + number, dt.date.min.toordinal()), dt.date.max.toordinal())
    return dt.date.fromordinal(within)


def months_from(first: dt.date, last: dt.date) -> list[dt.date]:
    """The first day of each month from that of the first day to that of the last.

    >>> [day.isoformat() for day in months_from(dt.date(9999, 11, 5), dt.date.max)]
    ['9999-11-01', '9999-12-01']
    """
    ends = [12 * day.year + day.month - 1 for day in (first, last)]
    return [dt.date(at // 12, at % 12 + 1, 1) for at in range(ends[0], ends[1] + 1)]
