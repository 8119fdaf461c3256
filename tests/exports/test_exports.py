"""Exports: what is in them, and what cannot get into them."""

import csv
import io
from pathlib import Path

from tests.support.building import day, moment
from tests.support.paths import DATA
from tests.support.people.acting import by
from wp.domain.filter import Filter
from wp.exports.rows import CSV_COLUMNS, document, lines_to_csv
from wp.language.words import Words
from wp.services.alignment import links
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.services.query import Question, ask
from wp.services.record import open_record
from wp.store.database import Engine


def test_no_cell_becomes_a_formula(tmp_path: Path) -> None:
    text = (DATA / "ecp_action_plan.csv").read_text(encoding="utf-8")
    file = tmp_path / "ecp.csv"
    file.write_text(
        text.replace("Review of the SAFE FoS", '"=HYPERLINK(""http://x"",""y"")"'), encoding="utf-8"
    )
    engine = open_record(str(tmp_path / "wp.db"))
    confirm_import(engine, ImportRequest(file, "ECP"), by("tester"))
    table = lines_to_csv(ask(engine, Question()), Words(), {}).decode("utf-8-sig")
    cells = [cell for row in csv.reader(io.StringIO(table)) for cell in row]
    assert any(cell.startswith("'=HYPERLINK") for cell in cells)
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@", "\t", "\r"))]


def test_every_field_of_a_row_is_in_the_csv(filled: Engine) -> None:
    answer = ask(filled, Question(as_of=day("2019-10-31")))
    value = document(answer, Words(), moment("2026-01-01"), links(answer.snapshot.editions))
    for name in value["rows"][0]:
        assert any(column == name or column.startswith(f"{name}_") for column in CSV_COLUMNS), name


def test_the_counts_are_those_of_the_rows(filled: Engine) -> None:
    for wanted in (
        Filter(),
        Filter(programme=("ECP",)),
        Filter(body=("PTC",), status=("ongoing",)),
    ):
        answer = ask(filled, Question(wanted, day("2019-10-31")))
        value = document(answer, Words("fr"), moment("2026-01-01"), {})
        assert value["counts"]["lines"] == len(value["rows"])
        assert value["counts"]["tasks"] == len(
            {(r["programme"], r["topic_no"], r["task_no"]) for r in value["rows"]}
        )
