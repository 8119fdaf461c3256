"""Days, months and windows in words, by the rules of each language.

The names of months are entries of the catalogue, held to CLDR by test: a library of locales costs
the command line a tenth of a second for these words.
"""

import datetime as dt
import unicodedata

from wp.language.words import Words

# The units in which the age of something is told, in minutes.
AGES = {"days": 24 * 60, "hours": 60, "minutes": 1}
SEASONS = {(3, 5): "spring", (9, 11): "autumn"}


def day(value: dt.date, language: str) -> str:
    """A day in words.

    >>> day(dt.date(2020, 4, 30), "en"), day(dt.date(2020, 7, 1), "fr")
    ('30 April 2020', '1er juillet 2020')
    """
    return Words(language)("day", number=_number(value, language), month=month(value, language))


def ago(age: dt.timedelta, language: str) -> str:
    """How long since, in whole days, hours or minutes, whichever is the largest that has passed.

    >>> ago(dt.timedelta(hours=50), "en"), ago(dt.timedelta(minutes=1), "fr")
    ('2 days ago', 'il y a 1 minute')
    """
    minutes = max(0, int(age.total_seconds() // 60))
    unit = next((unit for unit, length in AGES.items() if minutes >= length), "minutes")
    return Words(language)(f"ago.{unit}", n=minutes // AGES[unit])


def month(value: dt.date, language: str) -> str:
    """The month of a day in words.

    >>> month(dt.date(2020, 4, 30), "fr")
    'avril 2020'
    """
    return Words(language)("month", month=month_name(value.month, language), year=str(value.year))


def month_name(number: int, language: str) -> str:
    """The name of a month, 1 to 12.

    >>> month_name(8, "fr")
    'août'
    """
    return Words(language)(f"month.{number}")


def month_short(value: dt.date, language: str) -> str:
    """The month without its year, abbreviated, for an axis.

    >>> month_short(dt.date(2020, 4, 30), "en")
    'Apr'
    """
    return Words(language)(f"month.short.{value.month}")


def days(start: dt.date, end: dt.date, language: str) -> str:
    """The days from the first to the last in words, month and year said once where they are the
    same.

    >>> days(dt.date(2019, 10, 28), dt.date(2019, 10, 31), "en")
    '28-31 October 2019'
    >>> days(dt.date(2020, 6, 29), dt.date(2020, 7, 1), "fr")
    '29 juin 2020 - 1er juillet 2020'
    """
    if start == end:
        return day(end, language)
    words, last = Words(language), day(end, language)
    if (start.year, start.month) != (end.year, end.month):
        return words("days.apart", first=day(start, language), last=last)
    return words("days.range", first=_number(start, language), last=last)


def window(start: dt.date, end: dt.date, language: str) -> str:
    """A window of whole months in words: the month, both months, a season of the record, or the
    year.

    >>> window(dt.date(2020, 3, 1), dt.date(2020, 5, 31), "fr")
    'printemps 2020'
    >>> window(dt.date(2020, 4, 1), dt.date(2020, 6, 30), "en")
    'April-June 2020'
    """
    words, months = Words(language), (start.month, end.month)
    if months == (1, 12):
        return str(start.year)
    if months in SEASONS:
        return words(f"season.{SEASONS[months]}", year=str(start.year))
    if start.month == end.month:
        return month(end, language)
    first = month_name(start.month, language)
    return words("days.range", first=first, last=month(end, language))


def of_window(start: dt.date, end: dt.date, language: str) -> str:
    """A window after "of", with the article and elision that French asks for.

    >>> of_window(dt.date(2020, 4, 1), dt.date(2020, 4, 30), "fr")
    'd’avril 2020'
    >>> of_window(dt.date(2020, 9, 1), dt.date(2020, 11, 30), "fr")
    'de l’automne 2020'
    """
    return _window_after("of", start, end, language)


def until_window(start: dt.date, end: dt.date, language: str) -> str:
    """A window after "until".

    >>> until_window(dt.date(2021, 6, 1), dt.date(2021, 6, 30), "fr")
    'jusqu’en juin 2021'
    """
    return _window_after("until", start, end, language)


def _window_after(preposition: str, start: dt.date, end: dt.date, language: str) -> str:
    said = window(start, end, language)
    vowel = unicodedata.normalize("NFD", said)[0].casefold() in "aeiou"
    kind = SEASONS.get((start.month, end.month)) or ("vowel" if vowel else "consonant")
    return Words(language)(f"{preposition}.{kind}", window=said)


def _number(value: dt.date, language: str) -> str:
    return Words(language)("day.first") if value.day == 1 else str(value.day)
