"""A table of reports from a spreadsheet: days as people write them, every trouble of every row at
once, and the colleague who wrote it."""

from pathlib import Path

import pytest

from tests.support.building import day
from tests.support.error_text import in_words
from tests.support.people.acting import by
from tests.support.records import shipped_plans
from wp.errors import InputError
from wp.language.words import LANGUAGES
from wp.services.lines import find_line
from wp.services.progress.histories import history_of
from wp.services.progress.report_table import confirm_reports, plan_reports
from wp.store.database import Engine

HEAD = "reference,effective_on,status,note,anticipated_month,colleague\n"


@pytest.fixture
def plans(tmp_path: Path) -> Engine:
    return shipped_plans(tmp_path / "wp.db")


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_that_is_wrong_in_any_row_is_said_at_once(
    plans: Engine, tmp_path: Path, language: str
) -> None:
    file = tmp_path / "reports.csv"
    file.write_text(
        f"{HEAD}WP 4.3,04/05/2020,completed,#N/A,Oct 2020,\nWP 99,1 mai 2020,done,x,soon,\n"
        "WP 4.3,30/04/2020,completed,x,,\n"
    )
    with pytest.raises(InputError) as refused:
        plan_reports(plans, file, "ana")
    told = in_words(refused.value, language)
    cells = [line.strip() for line in told.splitlines()[1:]]
    columns = ["effective_on", "note", "evidence", "status", "anticipated_month", "reference"]
    columns.append("evidence")
    assert len(cells) == len(columns)
    for cell, row, column in zip(cells, "2223334", columns, strict=True):
        assert f" {row}, " in cell and f" {column}" in cell
    readings = {
        "en": "4 May 2020 or 5 April 2020; write it as 2020-05-04 or 2020-04-05",
        "fr": "4 mai 2020 ou 5 avril 2020",
    }
    assert readings[language] in told


def test_days_are_read_and_the_colleague_stays_with_the_report(
    plans: Engine, tmp_path: Path
) -> None:
    file = tmp_path / "reports.csv"
    file.write_text(f"{HEAD}WP 4.3,30/04/2020,in progress,x,,Kim Lee\nWP 4.4,1 May 2020,,y,,\n")
    assert confirm_reports(plans, plan_reports(plans, file, "ana"), by("ana")) == 2
    (chapter,) = history_of(plans, find_line(plans, "WP 4.3"))
    assert chapter.report.recorded_by == "Kim Lee via ana"
    assert chapter.report.effective_on == day("2020-04-30")
    (chapter,) = history_of(plans, find_line(plans, "WP 4.4"))
    assert chapter.report.recorded_by == "ana"
    file.write_text(f"{HEAD}WP 4.3,30/04/2020,in progress,x,,{'K' * 99}\n")
    (row,) = plan_reports(plans, file, "ana").rows
    assert [(each.field, each.code) for each in row.preview.problems] == [
        ("actor", "actor.too_long")
    ]
