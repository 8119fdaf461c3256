"""One call of every verb that writes, which the rules of the record allow: what it needs is put on
record first, and who acts is still to be said."""

import csv
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import sqlalchemy as sa

from tests.support.building import day
from tests.support.editions.doubted import REQUEST
from tests.support.people.acting import by
from tests.support.people.calls_on_drafts import OF_DRAFTS
from tests.support.people.calls_on_entries import OF_ENTRIES
from tests.support.people.calls_on_people import OF_PEOPLE, Do
from tests.support.people.calls_on_proposed import OF_PROPOSED
from tests.support.records import decisions_on_record, first_line
from tests.support.sheets.update_sheets import returned
from wp.domain.checks.model import CheckCode
from wp.domain.editions.doubt_kinds import kind_of
from wp.domain.findings import Judgement
from wp.domain.meetings.decisions import Decision, Ending, Outcome
from wp.domain.meetings.proposals import Fate, Proposal, Verdict
from wp.domain.progress import Statement
from wp.domain.sessions import Precision, Session, SessionState
from wp.domain.texts import Text
from wp.services import checks, editions, settling, translations
from wp.services.backups import making, restoring
from wp.services.imports import confirm
from wp.services.imports.request import Settling
from wp.services.meetings import decisions, proposals, revisions, sessions
from wp.services.progress import recording, report_table, update_workbook
from wp.services.query import Question, ask, reference
from wp.store import schema as t
from wp.store.audit.log import head_of
from wp.store.database import Engine, reading

ON = day("2019-11-01")


def _session(engine: Engine, key: str) -> Session:
    return next(each for each in reference(engine).sessions if each.key == key)


def _planned() -> Session:
    return Session("CBC", "", ON, ON, Precision.DAYS, SessionState.PLANNED)


def _decided(engine: Engine) -> Decision:
    decision = Decision(0, _session(engine, "PTC 2019-10"), "XX", "399", "took note", "Noted.")
    decisions.decide(engine, decision, [], by())
    return decisions_on_record(engine)[-1]


def _entry(engine: Engine) -> recording.Entry:
    line = first_line(engine)
    return recording.Entry(Statement(line, ON, note="x"), recording.last_seen(engine, line))


def _proposal(engine: Engine) -> int:
    proposal = Proposal(0, "WP", "Foresight", ("Norway", "Chile"), (), "PC0610", "It matters.", ON)
    came = proposals.propose(engine, proposal, by())
    assert isinstance(came, proposals.Proposed), came
    return came.number


def _breach(engine: Engine) -> checks.Breach:
    answer = ask(engine, Question())
    return checks.check(engine, answer, answer).in_force(CheckCode.TYPED)[0].breach


def decide(engine: Engine) -> Do:
    decision = Decision(0, _session(engine, "PTC 2019-10"), "XX", "399", "took note", "Noted.")
    return lambda acting: decisions.decide(engine, decision, [], acting)


def end_follow_up(engine: Engine) -> Do:
    asked = next(f for d in decisions_on_record(engine) for f in d.follow_ups if not f.ending)
    ending = Ending(Outcome.DONE, ON, "PC0611, par. 2")
    return lambda acting: decisions.end_follow_up(engine, asked.id, ending, acting)


def correct_decision(engine: Engine) -> Do:
    old = _decided(engine)
    new = replace(old, decided="Took note.")
    return lambda acting: revisions.correct_decision(engine, old.id, new, "misread", acting)


def withdraw_decision(engine: Engine) -> Do:
    old = _decided(engine)
    return lambda acting: revisions.withdraw_decision(engine, old.id, "recorded twice", acting)


def propose(engine: Engine) -> Do:
    proposal = Proposal(0, "WP", "Foresight", ("Norway",), (), "", "It matters.", ON)
    return lambda acting: proposals.propose(engine, proposal, acting)


def settle_proposal(engine: Engine) -> Do:
    number, verdict = _proposal(engine), Verdict(Fate.WITHDRAWN, ON, "No sponsor.")
    return lambda acting: proposals.settle(engine, number, verdict, acting)


def plan_session(engine: Engine) -> Do:
    return lambda acting: sessions.plan_session(engine, _planned(), acting)


def hold_session(engine: Engine) -> Do:
    sessions.plan_session(engine, _planned(), by())
    return lambda acting: sessions.hold_session(engine, _planned(), acting)


def change_session(engine: Engine) -> Do:
    sessions.plan_session(engine, _planned(), by())
    return lambda acting: sessions.change_session(engine, _planned(), None, "travel", [], acting)


def record(engine: Engine) -> Do:
    return lambda acting: recording.record(engine, [_entry(engine)], acting)


def confirm_reports(engine: Engine, folder: Path) -> Do:
    file = folder / "reports.csv"
    with file.open("w", encoding="utf-8", newline="") as opened:
        csv.writer(opened).writerows(
            [["reference", "effective_on", "note"], ["WP 1.1", "2019-11-01", "x"]]
        )
    plan = report_table.plan_reports(engine, file, "ana")
    return lambda acting: report_table.confirm_reports(engine, plan, acting)


def confirm_update(engine: Engine) -> Do:
    content = returned(engine, "WP 1", {"WP 1.1": {"effective_on": ON, "note": "x"}})
    sheet = update_workbook.read_update_sheet(content, "back.xlsx")
    return lambda acting: update_workbook.confirm_update(engine, sheet, acting, {})


def confirm_import(engine: Engine) -> Do:
    return lambda acting: confirm.confirm_import(engine, REQUEST, acting)


def confirm_imports(engine: Engine) -> Do:
    return lambda acting: confirm.confirm_imports(engine, [REQUEST], acting)


def make_current(engine: Engine) -> Do:
    confirm.confirm_import(engine, REQUEST, by())
    return lambda acting: editions.make_current(engine, "WP@1", acting)


def settle_doubt(engine: Engine) -> Do:
    confirm.confirm_import(engine, REQUEST, by())
    finding = settling.read_edition(engine, "WP@2").open_findings[0]
    said = Settling(finding.key, Judgement.KEPT, reason="so decided")
    return lambda acting: settling.settle_doubt(engine, "WP@2", said, acting)


def keep_alike(engine: Engine) -> Do:
    confirm.confirm_import(engine, REQUEST, by())
    kind = kind_of(settling.read_edition(engine, "WP@2").open_findings[0], same_words=False)
    return lambda acting: settling.keep_alike(engine, "WP@2", kind, "so decided", acting)


def dismiss(engine: Engine) -> Do:
    breach = _breach(engine)
    return lambda acting: checks.dismiss(engine, breach, "because", acting)


def take_back(engine: Engine) -> Do:
    number = checks.dismiss(engine, _breach(engine), "because", by())
    return lambda acting: checks.take_back(engine, number, acting)


def translate(engine: Engine) -> Do:
    recording.record(engine, [replace(_entry(engine), statement=_in_french(engine))], by())
    return lambda acting: translations.translate(
        engine, "C’est fait.", Text("It is done.", "en"), "", acting
    )


def _in_french(engine: Engine) -> Statement:
    return Statement(first_line(engine), ON, note=Text("C’est fait.", "fr"))


# By module and name, as the source has them (`tests.support.source.writing_verbs.verbs`).
def back_up(engine: Engine, folder: Path) -> Do:
    return lambda acting: making.back_up(engine, folder / "backup.db", acting)


def restore(engine: Engine, folder: Path) -> Do:
    file = folder / f"backup{len(list(folder.iterdir()))}.db"
    making.back_up(engine, file, by())
    url = engine.url.render_as_string(hide_password=False)
    return lambda acting: restoring.restore(url, file, acting, "a drill", replace=True)


IN_FOLDERS = ("confirm_reports", "back_up", "restore")
CALLS: dict[tuple[str, str], Callable[..., Do]] = {
    **OF_PEOPLE,
    **OF_DRAFTS,
    **OF_PROPOSED,
    **OF_ENTRIES,
    ("wp.services.backups.making", "back_up"): back_up,
    ("wp.services.backups.restoring", "restore"): restore,
    ("wp.services.checks", "dismiss"): dismiss,
    ("wp.services.checks", "take_back"): take_back,
    ("wp.services.editions", "make_current"): make_current,
    ("wp.services.imports.confirm", "confirm_import"): confirm_import,
    ("wp.services.imports.confirm", "confirm_imports"): confirm_imports,
    ("wp.services.meetings.decisions", "decide"): decide,
    ("wp.services.meetings.decisions", "end_follow_up"): end_follow_up,
    ("wp.services.meetings.proposals", "propose"): propose,
    ("wp.services.meetings.proposals", "settle"): settle_proposal,
    ("wp.services.meetings.revisions", "correct_decision"): correct_decision,
    ("wp.services.meetings.revisions", "withdraw_decision"): withdraw_decision,
    ("wp.services.meetings.sessions", "change_session"): change_session,
    ("wp.services.meetings.sessions", "hold_session"): hold_session,
    ("wp.services.meetings.sessions", "plan_session"): plan_session,
    ("wp.services.progress.recording", "record"): record,
    ("wp.services.progress.report_table", "confirm_reports"): confirm_reports,
    ("wp.services.progress.update_workbook", "confirm_update"): confirm_update,
    ("wp.services.settling", "keep_alike"): keep_alike,
    ("wp.services.settling", "settle_doubt"): settle_doubt,
    ("wp.services.translations", "translate"): translate,
}


def call_of(verb: tuple[str, str], engine: Engine, folder: Path) -> Do:
    """The call of a verb, with what it needs on record."""
    made = CALLS[verb]
    return made(engine, folder) if verb[1] in IN_FOLDERS else made(engine)


def state(engine: Engine) -> tuple[object, ...]:
    """All that a write could change: the log, drafts, what was sent, which backups there are."""
    beside = (t.drafts, t.submissions, t.backups)
    with reading(engine) as connection:
        kept = (connection.execute(sa.select(each)).all() for each in beside)
        return head_of(connection), *map(tuple, kept)
