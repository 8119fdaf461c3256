"""Days and months as people write them: one meaning is read, several are named, others are none."""

import pytest

from tests.support.building import day
from wp.domain.written_days import days_meant, month_meant
from wp.language.periods import months_named
from wp.language.words import LANGUAGES, Words

MONTHS = months_named()


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2020-04-30", ["2020-04-30"]),
        ("2020-4-3", ["2020-04-03"]),
        ("2020/04/30", ["2020-04-30"]),
        ("2020-04-30 00:00", ["2020-04-30"]),
        ("2020-04-30T00:00:00", ["2020-04-30"]),
        ("30/04/2020", ["2020-04-30"]),
        (" 30.04.2020 ", ["2020-04-30"]),
        ("04-30-2020", ["2020-04-30"]),
        ("05/05/2020", ["2020-05-05"]),
        ("04/05/2020", ["2020-05-04", "2020-04-05"]),
        ("4.5.2020", ["2020-05-04", "2020-04-05"]),
        ("31 Oct 2019", ["2019-10-31"]),
        ("31-Oct-2019", ["2019-10-31"]),
        ("October 31st, 2019", ["2019-10-31"]),
        ("1er février 2020", ["2020-02-01"]),
        ("1 FEVRIER 2020", ["2020-02-01"]),
        ("3 juil. 2020", ["2020-07-03"]),
        ("3 jui 2020", []),
        ("30 feb 2020", []),
        ("31/02/2020", []),
        ("30/04/20", []),
        ("30/04-2020", []),
        ("Oct 2020", []),
        ("31 Oct", []),
        ("31 Oct Nov 2020", []),
        ("31 Oct 2020 (PTC)", []),
        ("2020", []),
        ("43951", []),
        ("", []),
    ],
)
def test_what_a_day_can_mean(text: str, meant: list[str]) -> None:
    assert [each.isoformat() for each in days_meant(text, MONTHS)] == meant


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("2020-10", "2020-10-01"),
        ("10/2020", "2020-10-01"),
        ("Oct 2020", "2020-10-01"),
        ("oct. 2020", "2020-10-01"),
        ("décembre 2020", "2020-12-01"),
        ("13/2020", None),
        ("Q4 2020", None),
        ("Oct 20", None),
        ("October", None),
        ("31 October 2020", None),
    ],
)
def test_what_a_month_can_mean(text: str, meant: str | None) -> None:
    assert month_meant(text, MONTHS) == (day(meant) if meant else None)


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_name_of_a_month_is_read_long_and_short(language: str) -> None:
    words = Words(language)
    for number in range(1, 13):
        for name in (words(f"month.{number}"), words(f"month.short.{number}")):
            for written in (name, name.upper(), f"{name.removesuffix('.')}."):
                assert days_meant(f"17 {written} 2020", MONTHS) == (day(f"2020-{number:02}-17"),)
                assert month_meant(f"{written} 2020", MONTHS) == day(f"2020-{number:02}-01")
