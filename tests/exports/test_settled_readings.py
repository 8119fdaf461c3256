"""What a person settled is in the files of the present state, with who, when and why; documents as
published stay as they were printed, to the byte."""

import csv
import datetime as dt
import io
import json
import zipfile
from dataclasses import replace

import openpyxl
import pytest

from tests.support.editions.doubted import (
    LINE,
    MENDED,
    PRINTED,
    REQUEST,
    doubts,
    settling,
)
from tests.support.editions.plan_rows import as_csv, change, shipped_rows
from tests.support.people.acting import by
from wp.domain.filter import Filter
from wp.domain.findings import Judgement
from wp.services.files.export import export
from wp.services.files.word import annex
from wp.services.imports.confirm import confirm_import, plan_import
from wp.services.imports.request import ImportRequest, Settling
from wp.services.lines import find_line
from wp.services.query import Question
from wp.services.settling import settle_doubt
from wp.store.database import Engine

MADE = dt.datetime(2020, 7, 1, 12, tzinfo=dt.UTC)
WHEN = Question(Filter(programme=("WP",)), as_of=dt.date(2020, 7, 1))


@pytest.fixture
def settled(filled: Engine) -> Engine:
    confirm_import(filled, settling(filled), by("ana"))
    return filled


def test_json_and_csv_give_the_reading_beside_the_print(settled: Engine) -> None:
    document = json.loads(export(settled, WHEN, "json"))
    (row,) = (each for each in document["rows"] if each["ref"] == LINE)
    (said,) = row["settled"]
    assert row["timeline"] == said["printed"] == PRINTED
    assert (said["column"], said["judgement"], said["reading"]) == ("timeline", "mended", MENDED)
    assert (said["reason"], said["settled_by"]) == ("Circular 7", "bea")
    assert said["settled_on"] == dt.datetime.now(dt.UTC).date().isoformat()
    assert [step["end"] for step in row["steps"]] == ["2021-06-30"]
    (edition,) = document["editions"]
    assert edition["findings"] - edition["findings_open"] == 2
    table = csv.DictReader(io.StringIO(export(settled, WHEN, "csv").decode("utf-8-sig")))
    (cells,) = (each for each in table if each["ref"] == LINE)
    assert cells["settled"] == f"timeline: mended {MENDED}"
    assert cells["settled_why"].startswith("Circular 7 (bea, ")


@pytest.mark.parametrize(
    ("language", "title", "told"),
    [
        ("en", "Settled readings", f"read as “{MENDED}”; settled by bea on "),
        ("fr", "Lectures réglées", "réglé par bea le "),
    ],
)
def test_the_sheet_has_a_column_of_them(
    settled: Engine, language: str, title: str, told: str
) -> None:
    book = openpyxl.load_workbook(io.BytesIO(export(settled, WHEN, "xlsx", language)))
    head, *rows = book.worksheets[2].iter_rows(values_only=True)
    said = {row[0]: row[head.index(title)] for row in rows}
    assert told in str(said[LINE]) and said["WP 1.1"] is None
    about = [str(cell) for row in book.worksheets[0].iter_rows(values_only=True) for cell in row]
    assert any(title in text and "2" in text for text in about)


def test_documents_as_published_do_not_change(filled: Engine) -> None:
    rows = shipped_rows("WP")
    change(rows, "4", "3", timeline=PRINTED, bodies="PTC, Nobody", type="X", strategic="SO9")
    request = ImportRequest(name="plan.csv", data=as_csv(rows), effective_on=REQUEST.effective_on)
    confirm_import(filled, request, by("ana"))

    def published() -> tuple[bytes, dict[str, list[object]]]:
        word = zipfile.ZipFile(io.BytesIO(annex(filled, WHEN, generated_at=MADE)))
        book = openpyxl.load_workbook(io.BytesIO(export(filled, WHEN, "published")))
        cells = {s.title: [*s.iter_rows(values_only=True)] for s in book if s.title != "About"}
        return word.read("word/document.xml"), cells

    before = published()
    plan = plan_import(filled, request)
    readings = {"timeline": MENDED, "bodies": "PTC, IMSC", "type": "M", "strategic": "SO2"}
    found = {each.finding.column: each.finding for each in plan.doubts} | doubts(plan)
    for column, reading in readings.items():
        said = Settling(found[column].key, Judgement.MENDED, reading, "Circular 7")
        settle_doubt(filled, "WP@2", said, by("bea"))
    (row,) = (r for r in json.loads(export(filled, WHEN, "json"))["rows"] if r["ref"] == LINE)
    assert (row["bodies"], row["type"]) == (["PTC", "IMSC"], "M")
    assert row["strategic_codes"] == ["SO2"] and len(row["settled"]) == 4
    assert published() == before
    # Settled with the import itself, what was read is on record as well.
    again = tuple(
        Settling(found[column].key, Judgement.MENDED, reading, "Circular 7")
        for column, reading in readings.items()
    )
    confirm_import(filled, replace(request, standing="adopted", settled=again), by("ana"))
    line = find_line(filled, LINE).line
    assert (line.bodies, line.codes) == (("PTC", "IMSC"), ("SO2",))
    assert (line.as_read.bodies, line.as_read.codes) == (("PTC", "Nobody"), ("SO9",))
