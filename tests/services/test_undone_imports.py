"""An import that was undone leaves nothing behind, and one that was overtaken, or that nobody
makes, is refused."""

import datetime as dt
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
import sqlalchemy as sa

from tests.support.people.acting import by
from wp.domain.editions.carry_over import StepAnswer
from wp.domain.progress import Act, Authority, ProgressStatus, Statement
from wp.errors import RefusedError
from wp.services.editions import editions_on_record, make_current
from wp.services.imports import read
from wp.services.imports.confirm import ImportRequest, confirm_import, plan_import
from wp.services.lines import find_line
from wp.services.progress.recording import Entry, Recorded, last_seen, record
from wp.services.query import Question, ask
from wp.services.record import open_record
from wp.store.database import Engine

FIRST, OTHER, THIRD = "April 2020 (PTC)", "October 2020 (PTC)", "May 2020 (PTC)"
HEAD = (
    "Topic no,Topic,Task no,Task,Type,Strategic objective,Responsible body,"
    "Performance indicator,Timeline"
)


def plan(timeline: str) -> bytes:
    """A plan of one line with this timeline, and another one that recurs."""
    row = f'1,Topic,1,"Draw up the guide",A,SO1,PTC,"Guide adopted","{timeline}"'
    return (
        f'{HEAD}\n{row}\n1,Topic,2,"Keep it up to date",M,SO1,PTC,"Guide kept","Ongoing"\n'.encode()
    )


def request(timeline: str, *steps: StepAnswer) -> ImportRequest:
    """The plan as the next edition, effective since long."""
    return ImportRequest(
        name="plan.csv",
        data=plan(timeline),
        programme="TR",
        standing="draft",
        effective_on=dt.date(2019, 7, 1),
        steps=steps,
    )


def take_in(engine: Engine, timeline: str, *steps: StepAnswer) -> str:
    """Import the plan as the next edition, and give its key."""
    return confirm_import(engine, request(timeline, *steps), by("sec")).written


def acted(engine: Engine, step: str, on: str = "2020-04-20") -> None:
    """Record that the PTC acted in a step."""
    number, day = find_line(engine, "TR 1.1").line.id, dt.date.fromisoformat(on)
    said = Statement(
        number,
        day,
        ProgressStatus.IN_PROGRESS,
        (Act(step, "PTC", day),),
        (),
        "done",
        "PC0610, par. 1",
        Authority.REPORTED,
        "",
        "",
        None,
        "",
    )
    assert isinstance(record(engine, [Entry(said, last_seen(engine, number))], by("sec")), Recorded)


def reached(engine: Engine) -> list[tuple[str, bool]]:
    """The steps of the line as it stands, and whether each is reached."""
    answer = ask(engine, Question(as_of=dt.date(2020, 5, 1)))
    return [(state.step.text, state.reached) for state in answer.lines[0].state.steps]


@pytest.fixture
def engine(tmp_path: Path) -> Engine:
    """A record with the first edition and an act in its only step."""
    opened = open_record(str(tmp_path / "wp.db"))
    assert take_in(opened, FIRST) == "TR@1"
    acted(opened, FIRST)
    return opened


def test_what_an_undone_edition_decided_is_not_read_in_the_next(engine: Engine) -> None:
    assert take_in(engine, OTHER, StepAnswer("TR 1.1", FIRST, OTHER)) == "TR@2"
    assert reached(engine) == [(OTHER, True)]
    make_current(engine, "TR@1", by("sec"), "too early")
    assert reached(engine) == [(FIRST, True)]
    assert plan_import(engine, request(THIRD)).edition.key == "TR@3"
    assert take_in(engine, THIRD, StepAnswer("TR 1.1", FIRST, THIRD)) == "TR@3"
    assert reached(engine) == [(THIRD, True)]
    make_current(engine, "TR@2", by("sec"), "that one after all")
    assert reached(engine) == [(OTHER, True)]


def test_what_was_reported_under_an_undone_edition_is_read_under_the_next(engine: Engine) -> None:
    take_in(engine, f"{FIRST} {OTHER}")
    acted(engine, OTHER, "2020-04-25")
    assert reached(engine) == [(FIRST, True), (OTHER, True)]
    make_current(engine, "TR@1", by("sec"), "too early")
    take_in(engine, f"{THIRD} {OTHER}", StepAnswer("TR 1.1", FIRST, THIRD))
    assert reached(engine) == [(THIRD, True), (OTHER, True)]


def test_changes_that_were_never_shown_are_not_confirmed(engine: Engine) -> None:
    mine = replace(request(f"{FIRST} {OTHER}"), against="TR@1")
    take_in(engine, f"{FIRST} {THIRD}")
    with pytest.raises(RefusedError) as refused:
        confirm_import(engine, mine, by("sec"))
    assert refused.value.phrase.key == "refused.import_overtaken"
    assert [edition.key for edition in editions_on_record(engine)] == ["TR@1", "TR@2"]
    assert confirm_import(engine, replace(mine, against="TR@2"), by("sec")).written == "TR@3"


@pytest.mark.parametrize("actor", ["", "  ", "a\x07", "a" * 101])
def test_somebody_has_to_act(engine: Engine, actor: str) -> None:
    with pytest.raises(RefusedError):
        confirm_import(engine, request(f"{FIRST} {OTHER}"), by(actor))
    take_in(engine, f"{FIRST} {OTHER}")
    with pytest.raises(RefusedError):
        make_current(engine, "TR@1", by(actor), "too early")
    assert {edition.key: edition.current for edition in editions_on_record(engine)} == {
        "TR@1": False,
        "TR@2": True,
    }


@pytest.mark.parametrize("reason", ["a" * 2_001, "a\x00"])
def test_a_reason_is_a_text_of_some_length(engine: Engine, reason: str) -> None:
    take_in(engine, f"{FIRST} {OTHER}")
    with pytest.raises(RefusedError):
        make_current(engine, "TR@1", by("sec"), reason)


def test_documents_are_read_before_others_have_to_wait(engine: Engine) -> None:
    asked = request(f"{FIRST} {OTHER}")
    assert asked.data is not None
    digest, kept = hashlib.sha256(asked.data).hexdigest(), []

    @sa.event.listens_for(engine, "begin")
    def begun(connection: sa.Connection) -> None:
        if connection.get_execution_options().get("writes"):
            kept.append(any(key[0] == digest for key in read._readings._items))

    read._readings._items.clear()
    assert confirm_import(engine, asked, by("sec")).written == "TR@2"
    assert kept == [True]
