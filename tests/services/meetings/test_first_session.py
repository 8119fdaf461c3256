"""What a first start takes into the record from `data/`, and what it refuses."""

import csv
from pathlib import Path

import pytest

from tests.support.error_text import refuses
from tests.support.paths import DATA
from tests.support.people.acting import by
from wp.errors import InputError
from wp.services.meetings.first_session import DECISIONS, PROGRESS, add_first_session
from wp.services.query import Question, ask
from wp.services.record import verify
from wp.store.database import Engine, reading, writing
from wp.store.decisions import load_decisions
from wp.store.reports import load_reports


def test_a_first_start_holds_what_the_report_says(engine: Engine) -> None:
    with reading(engine) as connection:
        reports, decisions = load_reports(connection), load_decisions(connection)
        lines = {line.line.id: line.line.ref for line in ask(engine, Question()).lines}
    rows = {
        row["reference"]: row
        for row in csv.DictReader((DATA / "progress_2019_10.csv").open(encoding="utf-8"))
    }
    assert {lines[number]: found[0].note for number, found in reports.items()} == {
        ref: row["note"] for ref, row in rows.items()
    }
    with (DATA / "decisions_2019_10.csv").open(encoding="utf-8") as file:
        told = list(csv.DictReader(file))
    assert [(d.paragraph, d.kind, d.decided, "; ".join(d.refs)) for d in decisions] == [
        (row["paragraph"], row["kind"], row["decided"], row["refs"]) for row in told
    ]
    asked = [follow_up for decision in decisions for follow_up in decision.follow_ups]
    assert [f.asked for f in asked] == [row["asked"] for row in told if row["asked"]]
    assert verify(engine).broken == ()


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("decisions_2019_10.csv", ",WP 30.2\n", ",WP 30.2; WP 30.9\n", "row 20, column refs"),
        ("decisions_2019_10.csv", "PTC 2019-10,X,", "PTC 2019-11,X,", "column session"),
        ("progress_2019_10.csv", "\nECP 44,", "\nECP 99,", "ECP 99"),
    ],
)
def test_a_file_of_the_first_session_that_names_what_is_not_there_is_refused(
    filled: Engine, tmp_path: Path, name: str, old: str, new: str, says: str
) -> None:
    for file in (PROGRESS, DECISIONS):
        text = (DATA / file).read_text(encoding="utf-8")
        assert file != name or text.count(old) == 1
        (tmp_path / file).write_text(
            text.replace(old, new) if file == name else text, encoding="utf-8"
        )
    with refuses(InputError, says), writing(filled, by()) as connection:
        add_first_session(connection, filled, tmp_path, by())
    assert verify(filled).broken == ()
    with reading(filled) as connection:
        assert load_decisions(connection) == () and not load_reports(connection)
