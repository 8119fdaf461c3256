"""What the report of the 225th/226th Sessions says, taken from `data/` into a record that was
just filled."""

from pathlib import Path

from wp.domain.meetings.decisions import Decision, FollowUp, decision_problems
from wp.domain.people.acting import Acting
from wp.domain.plans.counterparts import lines_by_name
from wp.errors import Phrase
from wp.loaders.data.cells import one_of
from wp.loaders.data.decisions_table import read_decisions
from wp.loaders.data.progress_table import IN_FRENCH
from wp.services.clock import moment
from wp.services.lines import current_lines
from wp.services.progress.recording import Recorded, record_within
from wp.services.progress.report_table import plan_rows, read_reports
from wp.store.database import Connection, Engine
from wp.store.decisions import add_decision
from wp.store.sessions import load_sessions

PROGRESS, DECISIONS = "progress_2019_10.csv", "decisions_2019_10.csv"


def add_first_session(connection: Connection, engine: Engine, data: Path, acting: Acting) -> None:
    """Write the reports and the decisions of October 2019 from a folder (`data`), in the
    transaction that filled the record.

    InputError, with row and field, where a row breaks a rule of the record or names what no edition
    has.
    """
    rows = read_reports(data / PROGRESS, IN_FRENCH)
    plan = plan_rows(connection, engine, rows, acting.who)
    for row, planned in zip(rows, plan.rows, strict=True):
        for problem in planned.preview.problems:
            raise row.record.wrong(problem.field, problem)
    outcome = record_within(connection, engine, [row.entry for row in plan.rows], acting)
    assert isinstance(outcome, Recorded), outcome
    known = lines_by_name(current_lines(connection, engine).editions)
    sessions = {session.key: session for session in load_sessions(connection)}
    lines = current_lines(connection, engine)
    for each in read_decisions(data / DECISIONS):
        session = sessions[each.record.read("session", one_of(sessions))]
        asked = (FollowUp(0, each.who, each.asked, each.due_text, each.due_on),) if each.who else ()
        decision = Decision(
            0,
            session,
            each.item,
            each.paragraph,
            each.kind,
            each.decided,
            each.refs,
            follow_ups=asked,
        )
        if unknown := [ref for ref in each.refs if ref not in known]:
            raise each.record.wrong("refs", Phrase("cell.unknown", refs=unknown))
        for problem in decision_problems(decision):
            raise each.record.wrong(problem.field, problem)
        add_decision(
            connection, decision, lines.links_of(each.refs), moment(connection), acting.who
        )
