"""What the report of the 225th/226th Sessions says, taken from `data/` into a record that was
just filled."""

from pathlib import Path

from wp.domain.meetings.decisions import Decision, FollowUp
from wp.errors import InputError
from wp.loaders.data.decisions_table import read_decisions
from wp.loaders.data.progress_table import read_statements
from wp.services.clock import now
from wp.services.lines import current_lines
from wp.services.progress.recording import Recorded, record_within
from wp.services.progress.report_table import plan_rows
from wp.store.database import Connection, Engine
from wp.store.decisions import add_decision
from wp.store.sessions import load_sessions

PROGRESS, DECISIONS = "progress_2019_10.csv", "decisions_2019_10.csv"


def add_first_session(connection: Connection, engine: Engine, data: Path) -> None:
    """Write the reports and the decisions of October 2019 from this folder, in the transaction that
    filled the record.

    InputError, with row and field, where a row breaks a rule of the record.
    """
    plan = plan_rows(connection, engine, read_statements(data / PROGRESS), "data", PROGRESS)
    outcome = record_within(connection, engine, [row.entry for row in plan.rows], "data")
    if not isinstance(outcome, Recorded):
        raise InputError("read.data.rule", document=PROGRESS, outcome=repr(outcome))
    sessions = {session.key: session for session in load_sessions(connection)}
    lines = current_lines(connection, engine)
    for row in read_decisions(data / DECISIONS):
        asked = (FollowUp(0, row.who, row.asked, row.due_text, row.due_on),) if row.who else ()
        decision = Decision(
            0,
            sessions[row.session],
            row.item,
            row.paragraph,
            row.kind,
            row.decided,
            row.refs,
            follow_ups=asked,
        )
        add_decision(connection, decision, lines.links_of(row.refs), now(), "data")
