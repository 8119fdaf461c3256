"""The Summary sheet: its counts against rows counted apart, for random filters and in LibreOffice.

A long run on demand: WP_FILTERS=300 WP_SEED=7 pytest tests/exports/test_summary.py
"""

import io
import json
import os
import random
import zipfile
from collections import Counter
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from tests.support.french import CODES, in_full
from tests.support.records import first_start
from tests.support.workbook_cases import AS_OF, MADE, Case, shown
from wp.domain.filter import Filter
from wp.exports.excel.summary import LIVE
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.query import Question, ask
from wp.store.database import Engine

FILTERS, SEED = int(os.environ.get("WP_FILTERS", "12")), int(os.environ.get("WP_SEED", "1"))
FACETS = ("programme", "part", "topic", "type", "code", "body", "status", "progress", "fy")
Block = dict[str, int]


def read_blocks(
    rows: list[tuple[Any, Any]], words: Words
) -> tuple[int, dict[str, Block], dict[str, int]]:
    """The total, the tables of counts by facet, and the sum under each, as a reader of the sheet
    finds them."""
    heads = {
        words(f"summary.by.{facet}"): facet for facet in ("status", "type", "code", "body", "topic")
    }
    blocks: dict[str, Block] = {}
    sums: dict[str, int] = {}
    total, facet = 0, ""
    for label, n in rows:
        if label == words("summary.lines") and not blocks:
            total = int(n)
        elif label in heads and n is None:
            facet = heads[label]
            blocks[facet] = {}
        elif facet and label and isinstance(n, (int, float)):
            if label in (
                words("summary.total"),
                words(f"summary.pairs.{facet}") if facet in ("code", "body") else "",
            ):
                sums[facet], facet = int(n), ""
            else:
                assert label not in blocks[facet]
                blocks[facet][label] = int(n)
    return total, blocks, sums


def counted(value: dict[str, Any], words: Words) -> dict[str, Counter[str]]:
    """The same tables, counted from the rows of the JSON export; only values that the filter
    chose, where it did."""
    none, chosen = words("not_stated"), value["filters"]
    codes = CODES if words.language == "fr" else {}

    def kept(facet: str, values: list[str]) -> list[str]:
        return [v for v in values or ["none"] if facet not in chosen or v in chosen[facet]]

    found: dict[str, Counter[str]] = {
        facet: Counter() for facet in ("status", "type", "code", "body", "topic")
    }
    for row in value["rows"]:
        found["status"][words(f"status.{row['timeline_status']}")] += 1
        found["type"][words(f"type.{row['type']}") if row["type"] else none] += 1
        found["topic"][f"{row['programme']} {row['topic_no']}  {row['topic']}"] += 1
        found["code"].update(
            none if c == "none" else codes.get(c, c) for c in kept("code", row["strategic_codes"])
        )
        found["body"].update(
            none if b == "none" else in_full(b, words.language) for b in kept("body", row["bodies"])
        )
    return {
        facet: Counter({str(shown(label)): n for label, n in each.items()})
        for facet, each in found.items()
    }


def check(rows: list[tuple[Any, Any]], value: dict[str, Any], words: Words) -> None:
    total, blocks, sums = read_blocks(rows, words)
    wanted = counted(value, words)
    assert total == len(value["rows"])
    for facet, block in blocks.items():
        named = {
            label.split("  ")[0] if facet == "code" else label: n for label, n in block.items()
        }
        assert {label: n for label, n in named.items() if n} == wanted[facet], facet
        assert sums[facet] == sum(block.values())


def random_filter(choices: random.Random, known: dict[str, list[str]]) -> Filter:
    facets = choices.sample(FACETS, choices.randint(0, 2))
    values = {
        f: tuple(choices.sample(known[f], min(len(known[f]), choices.randint(1, 3))))
        for f in facets
    }
    return Filter(**values)  # type: ignore[arg-type]


def test_the_counts_are_those_of_the_rows_for_random_filters(dangerous: Engine) -> None:
    choices, seen = random.Random(SEED), 0
    everything = ask(dangerous, Question(as_of=AS_OF))
    known = {facet: [f.value for f in everything.facets[facet] if f.count] for facet in FACETS}
    for number in range(FILTERS):
        question = Question(random_filter(choices, known), AS_OF)
        language = ("en", "fr")[number % 2]
        book = openpyxl.load_workbook(
            io.BytesIO(export(dangerous, question, "xlsx", language, MADE)),
            read_only=True,
            data_only=True,
        )
        value = json.loads(export(dangerous, question, "json", language, MADE))
        words = Words(language)
        if not value["rows"]:
            assert book[words("sheet.summary")].max_row == 3
            continue
        rows = [
            (row[0].value, row[1].value)
            for row in book[words("sheet.summary")].iter_rows(max_col=2)
        ]
        check(rows, value, words)
        csv = export(dangerous, question, "csv", language, MADE).decode("utf-8-sig")
        lines = [
            row[0]
            for row in book[words("sheet.lines")].iter_rows(min_row=2, max_col=1, values_only=True)
        ]
        assert lines == [row["ref"] for row in value["rows"]], question
        assert all(f",{ref}," in csv for ref in lines)
        seen += len(lines)
    assert seen > 100


@pytest.mark.parametrize("name", ["all", "cbc", "filtered"])
def test_libreoffice_counts_the_same_also_where_the_reader_filters(
    cases: dict[str, Case], name: str
) -> None:
    case = cases[name]
    words = Words(case.language)
    sheet = case.opened.sheets[words("sheet.summary")]
    rows = [
        tuple(cell.value for cell in [*row[:2], *[type(row[0])()] * 2][:2]) for row in sheet if row
    ]
    check([(label, n) for label, n in rows], case.value, words)
    assert 0 < len(case.value["rows"]) < len(cases["all"].value["rows"]) or name == "all"


def test_a_formula_names_columns_and_cells_only(cases: dict[str, Case]) -> None:
    book = cases["all"].book
    formulas = [cell.value for row in book["Summary"] for cell in row if cell.data_type == "f"]
    titles = {cell.value for cell in book["Lines"][1]}
    for formula in formulas:
        bare = formula
        for title in sorted(titles, key=len, reverse=True):
            bare = bare.replace(f"Lines[{title}]", "").replace(f"Lines[[#Headers],[{title}]]", "")
        quoted = bare.split('"')[1::2]
        assert set(quoted) <= {"", " ", "  ", ", ", "; "} and "[" not in bare and "!" not in bare, (
            formula
        )


def test_every_table_has_a_chart_over_its_cells(cases: dict[str, Case]) -> None:
    with zipfile.ZipFile(io.BytesIO(cases["all"].content)) as parts:
        charts = [
            parts.read(name).decode()
            for name in parts.namelist()
            if name.startswith("xl/charts/chart")
        ]
        assert not [name for name in parts.namelist() if "externalLink" in name]
    assert len(charts) == 5 and all("Summary!$B$" in chart and "<c:v>" in chart for chart in charts)


def test_what_goes_along_is_of_the_lines_shown(tmp_path: Path) -> None:

    engine = first_start(tmp_path / "wp.db")
    for wanted in (Filter(), Filter(topic=("WP 4",))):
        answer = ask(engine, Question(wanted))
        content = export(
            engine, Question(wanted), "xlsx", "en", MADE, along=("decisions", "history")
        )
        book = openpyxl.load_workbook(io.BytesIO(content))
        history, decisions = (
            list(book[name].iter_rows(values_only=True)) for name in ("History", "Decisions")
        )
        refs = {view.line.ref: view for view in answer.lines}
        assert {row[0] for row in history[1:]} == {ref for ref, v in refs.items() if v.state.latest}
        assert all(row[6] == refs[row[0]].state.latest.note for row in history[1:])
        named = {ref for row in decisions[1:] for ref in str(row[5] or "").split(", ")}
        assert len(decisions) > 2 and (
            not wanted.topic or any(ref.startswith("WP 4") for ref in named)
        )
        assert len(decisions) - 1 < 90 or not wanted.topic
    assert LIVE < 20_000
