"""A hand-made table: its columns are proposed, corrected by hand, remembered with the programme,
and overridden."""

import csv
import datetime as dt
import io
from pathlib import Path

import pytest
from openpyxl import Workbook

from tests.support.error_text import refuses
from tests.support.people.acting import by
from wp.errors import InputError
from wp.services.imports.confirm import ImportRequest, confirm_import, plan_import
from wp.services.record import open_record, verify
from wp.store.database import Engine, reading
from wp.store.edition_choices import load_mapping

TABLE = """Heading,Piece,Wie,Wann,Remark
Harbours,Write a guide for harbours,PTC,April 2023 (PTC),first
Harbours,Try the guide in two harbours,"PTC, CBC",Spring 2024 (PTC),second
Parcels,Count the parcels of a year,PTC,June 2024 (Council),third
"""
BY_HAND = (
    ("topic", "Heading"),
    ("task", "Piece"),
    ("bodies", "Wie"),
    ("timeline", "Wann"),
    ("", "Remark"),
)


@pytest.fixture
def record(tmp_path: Path) -> Engine:
    return open_record(str(tmp_path / "wp.db"))


def request(table: str = TABLE, **more: object) -> ImportRequest:
    """A request for the table as an Excel file, with headings that nothing but a person
    explains."""
    book, out = Workbook(), io.BytesIO()
    for row in csv.reader(io.StringIO(table)):
        book.active.append(row)
    book.save(out)
    day = dt.date(2022, 7, 1)
    return ImportRequest(
        name="plan.xlsx", data=out.getvalue(), programme="NEW", effective_on=day, **more
    )


def test_a_mapping_is_given_once_and_remembered(record: Engine) -> None:
    with pytest.raises(InputError):
        plan_import(record, request())
    plan = confirm_import(record, request(mapping=BY_HAND), by("sec"), allow_unplaced=True)
    assert (
        plan.written == "NEW@1" and plan.reading.mapping == BY_HAND and not plan.reading.remembered
    )
    assert plan.edition.topics[0].tasks[0].text == "Write a guide for harbours"
    with reading(record) as connection:
        assert set(load_mapping(connection, "NEW")) == set(BY_HAND)
    revised = request(TABLE.replace("April 2023", "October 2023"))
    again = plan_import(record, revised)
    assert again.reading.remembered and [c.after for c in again.changes] == ["October 2023 (PTC)"]
    assert confirm_import(record, revised, by("sec"), allow_unplaced=True).written == "NEW@2"
    assert not verify(record).broken


def test_a_mapping_given_counts_before_the_one_remembered(record: Engine) -> None:
    confirm_import(record, request(mapping=BY_HAND), by("sec"), allow_unplaced=True)
    other = (*BY_HAND[:-1], ("indicator", "Remark"))
    plan = confirm_import(record, request(mapping=other), by("sec"), allow_unplaced=True)
    assert plan.written == "NEW@2" and {c.field for c in plan.changes} == {"indicator"}
    with reading(record) as connection:
        assert ("indicator", "Remark") in load_mapping(connection, "NEW")
    assert plan_import(record, request()).nothing_new
    with refuses(InputError, "colour"):
        plan_import(record, request(mapping=(("colour", "Remark"),)))
