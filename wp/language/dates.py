"""Days, months and windows in words, by the rules of each language.

A library of locales would do for the months, but it costs the command line a tenth of a second for
24 words.
"""

import datetime as dt

MONTHS = {
    "en": (
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ),
    "fr": (
        "janvier",
        "février",
        "mars",
        "avril",
        "mai",
        "juin",
        "juillet",
        "août",
        "septembre",
        "octobre",
        "novembre",
        "décembre",
    ),
}
MONTHS_SHORT = {
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
    "fr": (
        "janv.",
        "févr.",
        "mars",
        "avr.",
        "mai",
        "juin",
        "juil.",
        "août",
        "sept.",
        "oct.",
        "nov.",
        "déc.",
    ),
}
SEASONS = {(3, 5): {"en": "spring", "fr": "printemps"}, (9, 11): {"en": "autumn", "fr": "automne"}}


def day(value: dt.date, language: str) -> str:
    """A day in words.

    >>> day(dt.date(2020, 4, 30), "en"), day(dt.date(2020, 7, 1), "fr")
    ('30 April 2020', '1er juillet 2020')
    """
    number = "1er" if language == "fr" and value.day == 1 else str(value.day)
    return f"{number} {month(value, language)}"


def month(value: dt.date, language: str) -> str:
    """The month of a day in words.

    >>> month(dt.date(2020, 4, 30), "fr")
    'avril 2020'
    """
    return f"{MONTHS[language][value.month - 1]} {value.year}"


def month_short(value: dt.date, language: str) -> str:
    """The month without its year, abbreviated, for an axis.

    >>> month_short(dt.date(2020, 4, 30), "en")
    'Apr'
    """
    return MONTHS_SHORT[language][value.month - 1]


def days(start: dt.date, end: dt.date, language: str) -> str:
    """The days from the first to the last in words, month and year said once where they are the
    same.

    >>> days(dt.date(2019, 10, 28), dt.date(2019, 10, 31), "en"), days(dt.date(2020, 7, 1), dt.date(2020, 7, 1), "fr")
    ('28-31 October 2019', '1er juillet 2020')
    >>> days(dt.date(2020, 6, 29), dt.date(2020, 7, 1), "fr")
    '29 juin 2020 - 1er juillet 2020'
    """
    if start == end:
        return day(end, language)
    if (start.year, start.month) != (end.year, end.month):
        return f"{day(start, language)} - {day(end, language)}"
    first = "1er" if language == "fr" and start.day == 1 else str(start.day)
    return f"{first}-{day(end, language)}"


def window(start: dt.date, end: dt.date, language: str) -> str:
    """A window of whole months in words: the month, both months, a season of the record, or the
    year.

    >>> window(dt.date(2020, 3, 1), dt.date(2020, 5, 31), "en"), window(dt.date(2020, 3, 1), dt.date(2020, 5, 31), "fr")
    ('spring 2020', 'printemps 2020')
    >>> window(dt.date(2020, 4, 1), dt.date(2020, 6, 30), "en")
    'April-June 2020'
    """
    months = (start.month, end.month)
    if months == (1, 12):
        return str(start.year)
    if months in SEASONS:
        return f"{SEASONS[months][language]} {start.year}"
    if start.month == end.month:
        return month(end, language)
    return f"{MONTHS[language][start.month - 1]}-{month(end, language)}"


def of_window(start: dt.date, end: dt.date, language: str) -> str:
    """A window behind "of", with the article and elision that French asks for.

    >>> of_window(dt.date(2020, 4, 1), dt.date(2020, 4, 30), "fr")
    "d'avril 2020"
    >>> of_window(dt.date(2020, 9, 1), dt.date(2020, 11, 30), "fr")
    "de l'automne 2020"
    """
    words = window(start, end, language)
    if language == "en":
        return f"of {words}"
    if words.startswith("printemps"):
        return f"du {words}"
    if words.startswith("automne"):
        return f"de l'{words}"
    return f"d'{words}" if words[0] in "aeiouéêAO" else f"de {words}"


def until_window(start: dt.date, end: dt.date, language: str) -> str:
    """A window behind "until".

    >>> until_window(dt.date(2021, 6, 1), dt.date(2021, 6, 30), "fr")
    "jusqu'en juin 2021"
    """
    words = window(start, end, language)
    if language == "en":
        return f"until {words}"
    if words.startswith("printemps"):
        return f"jusqu'au {words}"
    return f"jusqu'à l'{words}" if words.startswith("automne") else f"jusqu'en {words}"
