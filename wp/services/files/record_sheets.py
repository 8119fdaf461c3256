"""What a workbook takes from the record beside the answer: codes, decisions, the history of the
lines, proposals."""

from wp.domain.filter import Answer
from wp.domain.history import Chapter
from wp.domain.known import was_known
from wp.domain.meetings.decisions import Decision, in_force_decisions, known_decisions
from wp.domain.meetings.proposals import in_force_proposals, known_proposals
from wp.domain.snapshot import LineView
from wp.exports.excel.workbook import Extra
from wp.exports.proposals import Proposed
from wp.language.words import Words
from wp.services.files.formats import Along
from wp.services.files.proposals import proposed
from wp.services.progress.followed_acts import chapters_of, reports_under
from wp.services.query import reference
from wp.store.database import Connection, Engine, reading
from wp.store.decisions import load_decisions
from wp.store.proposals import load_proposals
from wp.store.reports import load_reports


def extra_of(engine: Engine, answer: Answer, along: tuple[str, ...], words: Words) -> Extra:
    """The codes of the plan, and what goes along, as it was known at the moment of the answer."""
    codes = sorted(reference(engine).codes, key=lambda code: code.order)
    with reading(engine) as connection:
        decisions = decisions_shown(connection, answer) if Along.DECISIONS in along else None
        histories = histories_shown(connection, answer) if Along.HISTORY in along else None
        proposals = proposals_shown(connection, answer, words) if Along.PROPOSALS in along else None
    return Extra(codes, decisions, histories, proposals)


def proposals_shown(connection: Connection, answer: Answer, words: Words) -> tuple[Proposed, ...]:
    """The proposals for the programmes shown, as they stood; no other filter is about a
    proposal."""
    found, wanted = answer.snapshot, answer.filter.programme
    known = known_proposals(load_proposals(connection), found.known_at)
    return tuple(
        proposed(each, answer, words)
        for each in in_force_proposals(known, found.as_of)
        if not wanted or each.programme in wanted
    )


def decisions_shown(connection: Connection, answer: Answer) -> tuple[Decision, ...]:
    """The decisions that stand on the day; where something narrows, those that name one of the
    lines."""
    found = answer.snapshot
    standing = in_force_decisions(
        known_decisions(load_decisions(connection), found.known_at), found.as_of
    )
    if not answer.filter.chosen():
        return standing
    lines = {view.line.id for view in answer.lines}
    return tuple(each for each in standing if lines & set(each.lines))


def histories_shown(
    connection: Connection, answer: Answer
) -> list[tuple[LineView, tuple[Chapter, ...]]]:
    """Every report on the lines shown that was effective by the day and recorded by the moment,
    superseded ones too."""
    found = answer.snapshot
    recorded, reports = load_reports(connection), reports_under(connection, found.editions)
    shown = []
    for view in answer.lines:
        own = tuple(
            r
            for r in reports.get(view.line.id, ())
            if r.effective_on <= found.as_of and was_known(r.recorded_at, found.known_at)
        )
        if own:
            shown.append((view, chapters_of(view.line.steps, own, recorded[view.line.id])))
    return shown
