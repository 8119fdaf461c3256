"""What people write for a quarter or a financial year, in any language."""

import datetime as dt
import re
from collections.abc import Mapping
from functools import cache

from wp.domain.spoken import as_compared, folded
from wp.language.dates import month_name, month_short
from wp.language.words import LANGUAGES, Words

_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)")
_YEARS = re.compile(r"(\d{4}) ?[/-] ?(\d{4}|\d\d)")


def quarter_named(said: str) -> str:
    """A quarter as the record names it; what is not understood as it was said.

    >>> [quarter_named(each) for each in ("T2 2020", "2e trimestre 2020", "q2 2020", "2020-T2")]
    ['2020-Q2', '2020-Q2', '2020-Q2', '2020-Q2']
    >>> [quarter_named(each) for each in ("avril-juin 2020", "Apr–Jun 2020", "T5 2020", "juin")]
    ['2020-Q2', '2020-Q2', 'T5 2020', 'juin']
    """
    text = " ".join(folded(said).replace("–", "-").split())
    years = _YEAR.findall(text)
    number = _quarters().get(_YEAR.sub("", text).strip(" -/,")) if len(years) == 1 else None
    return f"{years[0]}-Q{number}" if number else said


@cache
def _quarters() -> Mapping[str, int]:
    """The number of a quarter by what it is called, without its year."""
    found: dict[str, int] = {}
    for language in LANGUAGES:
        words = Words(language)
        for number in range(1, 5):
            ends = [dt.date(2020, month, 1) for month in (3 * number - 2, 3 * number)]
            names = [*words(f"quarter.also.{number}").split("|")]
            names.append("-".join(month_name(each.month, language) for each in ends))
            names.append("-".join(month_short(each, language) for each in ends))
            found |= {folded(name): number for name in names}
    return found


def year_named(said: str) -> str:
    """A financial year as the record names it; what is not understood as it was said.

    >>> year_named("exercice 2019/2020"), year_named("FY 2019/20"), year_named("2019-2020")
    ('2019/2020', '2019/2020', '2019/2020')
    >>> year_named("2019/2021x")
    '2019/2021x'
    """
    spoken = [Words(language)("filter.year", year="") for language in LANGUAGES]
    text = folded(said).strip()
    for each in spoken:
        text = text.removeprefix(folded(each).strip()).strip()
    found = _YEARS.fullmatch(text)
    return f"{found[1]}/{found[1][: 4 - len(found[2])]}{found[2]}" if found else said


@cache
def months_named() -> Mapping[str, int]:
    """The number of each month by its name in every language, as it is compared."""
    return {
        as_compared(month_name(number, language)): number
        for language in LANGUAGES
        for number in range(1, 13)
    }
