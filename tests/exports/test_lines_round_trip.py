"""Data -> xlsx -> LibreOffice -> xlsx -> data: no difference in any cell, on the shipped plans and
on made-up ones.

A long run on demand: WP_PROGRAMMES=100 pytest tests/exports/test_lines_round_trip.py
"""

import os
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import openpyxl

from tests.support.building import day, moment
from tests.support.editions.plan_rows import FILES, take_in, write_rows
from tests.support.editions.random_edits import second_edition
from tests.support.paths import DATA
from tests.support.programs.libreoffice import convert
from tests.support.records import first_start, shipped_plans
from wp.domain.bodies import BodyVocabulary
from wp.domain.filter import Filter
from wp.loaders.registry import read_bytes, read_file
from wp.loaders.rows import Row
from wp.services.files.export import export
from wp.services.query import Question

MADE, AS_OF = moment("2020-07-02"), day("2020-07-01")
PROGRAMMES = int(os.environ.get("WP_PROGRAMMES", "2"))
TEXTS = ("task", "type", "strategic", "bodies", "programmes", "indicator", "timeline", "progress")


def told(rows: Sequence[Row]) -> list[list[object]]:
    """What the Lines sheet carries of the rows of a plan; the type is the task's, on each of its
    lines."""
    types: dict[tuple[str, str], str] = {}
    shown = []
    for row in rows:
        stated = types.setdefault((row.topic_no, row.task_no), row.type.text)
        shown.append(texts(replace(row, type=replace(row.type, text=stated))))
    return shown


def texts(row: Row) -> list[object]:
    """What the Lines sheet carries of a row of the plan."""
    head = [row.part, row.topic_no, row.topic, row.topic_code, row.task_no]
    return [*head, *(getattr(row, name).text for name in TEXTS)]


def cells(file: Path, sheet: int) -> dict[str, Any]:
    found = openpyxl.load_workbook(file).worksheets[sheet]
    return {cell.coordinate: cell.value for row in found for cell in row if cell.value is not None}


def made(folder: Path) -> dict[Path, Path]:
    """Workbooks of the shipped plans in both languages and of made-up ones, each with the plan
    it was made from."""
    plans = {}
    shipped = first_start(folder / "shipped.db")
    for code, file in FILES.items():
        for language in ("en", "fr"):
            out = folder / f"{code}_{language}.xlsx"
            out.write_bytes(
                export(shipped, Question(Filter(programme=(code,)), AS_OF), "xlsx", language, MADE)
            )
            plans[out] = DATA / file
    for seed in range(PROGRAMMES):
        code = ("WP", "ECP")[seed % 2]
        engine = shipped_plans(folder / f"{seed}.db")
        plan = write_rows(second_edition(code, 100 + seed, 40), folder / f"made_up_{seed}.csv")
        take_in(engine, plan, code, AS_OF)
        out = folder / f"made_up_{seed}.xlsx"
        out.write_bytes(
            export(engine, Question(Filter(programme=(code,)), AS_OF), "xlsx", "en", MADE)
        )
        plans[out] = plan
    return plans


def test_libreoffice_loses_nothing_and_the_plan_comes_back(
    tmp_path: Path, vocabulary: BodyVocabulary
) -> None:
    plans = made(tmp_path)
    saved = convert(list(plans), "xlsx", tmp_path, tmp_path / "saved")
    for (ours, plan), theirs in zip(plans.items(), saved, strict=True):
        for sheet in (0, 2):
            assert cells(ours, sheet) == cells(theirs, sheet), (ours.name, sheet)
        found = read_bytes(theirs.read_bytes(), theirs.name, vocabulary)
        wanted = read_file(plan, vocabulary)
        assert told(found.rows) == told(wanted.rows), ours.name
        assert found.kind == wanted.kind and not found.coverage.unplaced
