"""Postponements that break the order of steps, and what is asked of them, for tests."""

from tests.support.building import day
from wp.domain.checks.model import CheckCode
from wp.domain.progress import Authority, ProgressStatus, Statement
from wp.domain.reporting.order_question import OrderAnswer, OrderQuestion
from wp.language.wording.checks import breach_sentence
from wp.language.words import Words
from wp.services.checks import check
from wp.services.lines import find_line
from wp.services.progress.recording import AwaitsAnswer, Entry, last_seen
from wp.services.query import Question, ask
from wp.store.database import Engine

ON, PTC, COUNCIL = day("2019-10-31"), "April 2020 (PTC)", "June 2020 (Council)"
STANDS = OrderAnswer(as_it_stands="The Council asked for the draft itself.")
LATER = OrderAnswer(with_later=True)

# The same as the cells of an update workbook.
CELLS = {
    "effective_on": ON,
    "status": "postponed",
    "step": PTC,
    "reason": "no drafters",
    "anticipated_action": "a group",
    "anticipated_month": day("2020-10-01"),
}


def postponed(
    engine: Engine, ref: str = "WP 4.3", step: str = PTC, month: str = "2020-10"
) -> Entry:
    """A report by which a step of a line is postponed to a month."""
    line = find_line(engine, ref).line.id
    said = Statement(
        line,
        ON,
        ProgressStatus.POSTPONED,
        note="No draft yet.",
        evidence="PC0602",
        authority=Authority.NOTED,
        reason="no drafters",
        anticipated_action="a drafting group",
        anticipated_month=day(f"{month}-01"),
        step=step,
    )
    return Entry(said, last_seen(engine, line))


def dues(engine: Engine, ref: str = "WP 4.3") -> dict[str, str]:
    """When each step of a line is due now."""
    view = next(v for v in ask(engine, Question(as_of=ON)).lines if v.line.ref == ref)
    return {s.step.text: str(s.due) for s in view.state.steps}


def listed(engine: Engine) -> dict[str, str]:
    """What the check of the order says, by line."""
    everything = ask(engine, Question(as_of=ON))
    found = check(engine, everything, everything).in_force(CheckCode.ORDER_OF_STEPS)
    return {j.breach.subject.ref: breach_sentence(j.breach, Words("en")) for j in found}


def asked(outcome: object) -> OrderQuestion:
    """What is asked before anything is written."""
    assert isinstance(outcome, AwaitsAnswer), outcome
    return outcome.question
