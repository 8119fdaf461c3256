"""`wp proposals`, the sheet of proposed topics and their list over HTTP: what was recorded, as
it stood on a day."""

import csv
import datetime as dt
import io
import json
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.support.building import day
from tests.support.command_line import run
from tests.support.error_text import refuses
from tests.support.people.acting import by
from tests.support.records import shipped_plans
from wp.domain.filter import Filter
from wp.domain.meetings.proposals import Fate, Proposal, Verdict
from wp.errors import QuestionError
from wp.exports.api_answers import OF_PROPOSAL, latest
from wp.exports.field_types import values_of
from wp.exports.proposals import COLUMNS
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.files.proposals import export_proposals, proposals_shown
from wp.services.meetings.proposals import Proposed, proposals_on_record, propose, settle
from wp.services.query import Question, ask, reference
from wp.store.database import Engine

FORMULA = "=1+1 Strategic foresight"
FIRST = Proposal(0, "WP", FORMULA, ("Norway",), ("IRU",), "", "It matters.", day("2019-10-01"))
ON = day("2019-11-05")


@pytest.fixture(scope="module")
def engine(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A proposal corrected and accepted, one that lacks everything, one withdrawn."""
    made = shipped_plans(tmp_path_factory.mktemp("proposals") / "wp.db")
    first = put(made, FIRST)
    whole = put(
        made, replace(FIRST, members=("Norway", "Chile"), document="PC0610", supersedes=first)
    )
    ptc = next(each for each in reference(made).sessions if each.key == "PTC 2019-10")
    done = settle(
        made, whole, Verdict(Fate.ACCEPTED, ptc.end, "Agreed.", ptc, "XVII", "301"), by("chair")
    )
    assert isinstance(done, Proposed)
    put(made, replace(FIRST, title="Rail", members=(), why="Corridors, économies"))
    gone = put(made, replace(FIRST, title="Drones", document="PC0700"))
    assert isinstance(
        settle(made, gone, Verdict(Fate.WITHDRAWN, ON, "No sponsor."), by("ana")), Proposed
    )
    return made


def put(engine: Engine, proposal: Proposal) -> int:
    outcome = propose(engine, proposal, by("ana"))
    assert isinstance(outcome, Proposed), outcome
    return outcome.number


def titles(engine: Engine, on: dt.date = ON, **wanted: object) -> list[str]:
    return [
        each.title for each in proposals_shown(engine, ask(engine, Question(as_of=on)), **wanted)
    ]  # type: ignore[arg-type]


def test_states_and_what_is_missing_narrow_the_list_on_its_day(engine: Engine) -> None:
    assert titles(engine) == [FORMULA, "Rail", "Drones"]
    assert titles(engine, states=("open",)) == ["Rail"] and titles(engine, incomplete=True) == [
        "Rail",
        "Drones",
    ]
    assert titles(engine, day("2019-10-05"), states=("open",)) == [FORMULA, "Rail", "Drones"]
    assert titles(engine, day("2019-09-30")) == []
    for wanted, left in (
        (Filter(text="economies corridors"), ["Rail"]),
        (Filter(programme=("ECP",)), []),
    ):
        assert [p.title for p in proposals_shown(engine, ask(engine, Question(wanted, ON)))] == left
    early = Question(as_of=ON, known_at=dt.datetime(2019, 1, 1, tzinfo=dt.UTC))
    assert proposals_shown(engine, ask(engine, early)) == ()
    first, _, *_ = proposals_on_record(engine)
    assert proposals_on_record(engine, first.recorded_at) == (first,)


def test_the_rows_are_the_documented_ones_in_every_format(engine: Engine) -> None:
    answer = ask(engine, Question(as_of=ON))
    found = proposals_shown(engine, answer)
    value = json.loads(export_proposals(answer, found, "json", Words("fr")))
    assert (value["schema"], value["as_of"]) == ("wp-proposals/1", "2019-11-05")
    assert [tuple(row) for row in value["rows"]] == [COLUMNS] * 3
    accepted, rail, _ = value["rows"]
    assert (accepted["state"], accepted["session"], accepted["in_text"]) == (
        "accepted",
        "PTC 2019-10",
        None,
    )
    assert accepted["members"] == ["Norway", "Chile"] and rail["lacks"] == ["sponsors", "document"]
    table = export_proposals(answer, found, "csv", Words("en")).decode("utf-8-sig")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["id"] for row in rows] == [str(row["id"]) for row in value["rows"]]
    assert rows[0]["title"] == f"'{FORMULA}" and rows[0]["members"] == "Norway; Chile"
    with refuses(QuestionError, "ods"):
        export_proposals(answer, found, "ods", Words("en"))
    with refuses(QuestionError, "'lost'"):
        proposals_shown(engine, answer, ("lost",))


def test_the_command_lists_and_writes_them(engine: Engine, tmp_path: Path) -> None:
    place, out = Path(str(engine.url.database)), tmp_path / "proposals.xlsx"
    told = run("proposals", "--as-of", "2019-11-05", database=place).stdout
    assert told.startswith("3 proposed topics as of 5 November 2019\n")
    assert "Still needed: two Members and a document." in told
    assert (
        "accepted at the PTC, 225th/226th Sessions" in told
        and "withdrawn on 5 November 2019: No sponsor." in told
    )
    asked = (
        "proposals",
        "--as-of",
        "2019-11-05",
        "--state",
        "accepted",
        "--language",
        "fr",
        "--format",
        "xlsx",
    )
    done = run(*asked, "--out", str(out), database=place)
    assert done.returncode == 0, done.stderr
    book = openpyxl.load_workbook(out)
    about = {row[0]: row[1] for row in book["À propos"].iter_rows(values_only=True)}
    assert about["Quelles propositions"] == "accepté" and "2019-11-05" in about["Situation au"]
    rows = list(book["Thèmes proposés"].iter_rows(values_only=True))
    assert len(rows) == 2 and rows[1][2] == FORMULA and "Norway; Chile" in rows[1]
    assert list(book["Thèmes proposés"].tables) == ["Thèmes_proposés"]
    assert all(cell.data_type != "f" for sheet in book for row in sheet.iter_rows() for cell in row)


def test_they_go_along_in_the_workbook_where_they_are_asked_for(engine: Engine) -> None:
    for wanted, count in (
        (Filter(), 3),
        (Filter(body=("CBC",)), 3),
        (Filter(programme=("ECP",)), 0),
    ):
        content = export(engine, Question(wanted, ON), "xlsx", along=("proposals",))
        rows = list(
            openpyxl.load_workbook(io.BytesIO(content))["Proposed topics"].iter_rows(
                min_row=2, values_only=True
            )
        )
        assert len([row for row in rows if row[1]]) == count
        assert count or rows[0][0] == "No topic is proposed."
    assert (
        "Proposed topics"
        not in openpyxl.load_workbook(io.BytesIO(export(engine, Question(), "xlsx"))).sheetnames
    )


def test_over_http_they_have_their_latest_state(engine: Engine) -> None:
    values = [values_of(OF_PROPOSAL, latest(each, Words())) for each in proposals_on_record(engine)]
    assert [value["state"] for value in values] == ["open", "accepted", "open", "withdrawn"]
    assert "in_text" not in values[0] and values[3]["ended_on"] == "2019-11-05"
