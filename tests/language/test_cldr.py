"""What a language does with plurals, numbers, lists, days and months is what CLDR says of it."""

import datetime as dt

import pytest
from babel import Locale
from babel.dates import format_date
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from wp.language.dates import day, month, month_name, month_short
from wp.language.words import LANGUAGES, Words, catalogue

NUMBERS = [*range(130), 1_000, 1_225, 25_000, 999_999]


def locale(language: str) -> Locale:
    return Locale.parse(Words(language)("language.tag"), sep="-")


@pytest.mark.parametrize("language", LANGUAGES)
def test_plurals(language: str) -> None:
    """A form for each plural of whole numbers (CLDR's "many" begins at a million in French, and is
    counted as "other")."""
    forms: dict[int, set[str]] = {}
    for n in NUMBERS:
        forms.setdefault(catalogue(language).plural(n), set()).add(locale(language).plural_form(n))
    assert sorted(forms) == list(range(len(forms)))
    assert all(len(names) == 1 for names in forms.values())
    assert len(set().union(*forms.values())) == len(forms)


@pytest.mark.parametrize("language", LANGUAGES)
def test_numbers(language: str) -> None:
    words = Words(language)
    for n in (*NUMBERS, -4, -1_225, 1_234_567):
        assert words.number(n) == format_decimal(n, locale=locale(language))
    assert words.number(1_234.5, 1) == format_decimal(1_234.5, locale=locale(language))
    for share in (0, 0.07, 0.5, 1, 12.5):
        assert words.percent(share) == format_percent(share, locale=locale(language))


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(("last", "style"), [("and", "standard"), ("or", "or")])
def test_lists(language: str, last: str, style: str) -> None:
    for items in ([], ["a"], ["a", "b"], ["a", "b", "c"], list("abcde")):
        theirs = format_list(items, style=style, locale=locale(language))
        assert Words(language).listing(items, last) == theirs


@pytest.mark.parametrize("language", LANGUAGES)
def test_months_and_days(language: str) -> None:
    names = locale(language).months["format"]
    for number in range(1, 13):
        on = dt.date(2020, number, 30 if number != 2 else 29)
        assert month_name(number, language) == names["wide"][number]
        assert month_short(on, language) == names["abbreviated"][number]
        assert month(on, language) == f"{names['wide'][number]} 2020"
        assert day(on, language) == format_date(on, "long", locale=locale(language))
    # Printers write the first of a month as an ordinal in French; CLDR has no pattern for it.
    first = day(dt.date(2020, 7, 1), language)
    assert first.replace("1er", "1") == format_date(dt.date(2020, 7, 1), "long", locale(language))
