"""The one clock: everything else takes the day or the moment as an argument."""

import datetime as dt


def now() -> dt.datetime:
    """The moment, in UTC."""
    return dt.datetime.now(dt.UTC)


def today() -> dt.date:
    """The day of the moment, in UTC."""
    return now().date()
