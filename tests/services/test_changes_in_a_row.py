"""What changed between three days: two changes in a row are the change over both."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.support.building import day
from tests.support.people.acting import by
from tests.support.records import first_start
from wp.domain.counts.changes_between import ChangesBetween, changes_between
from wp.domain.progress import Act, ProgressStatus, Statement
from wp.domain.status import TimelineStatus
from wp.services.progress.recording import Entry, last_seen, record
from wp.services.query import Question, ask
from wp.store.database import Engine

OCTOBER = day("2019-10-31")


@pytest.fixture(scope="module")
def busy(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A record on which much happened between 2019 and 2021."""
    engine = first_start(tmp_path_factory.mktemp("busy") / "wp.db")
    for n, view in enumerate(ask(engine, Question(as_of=OCTOBER)).lines):
        dated = [s for s in view.line.steps if s.due]
        if not dated or n % 3 == 0:
            continue
        on, step = OCTOBER + dt.timedelta(days=7 * n), dated[0]
        said = Statement(view.line.id, on, ProgressStatus.COMPLETED, evidence="e")
        if n % 3 == 1:
            act = Act(step.text, step.bodies[0] if step.bodies else "", on, "noted")
            said = Statement(view.line.id, on, None, (act,), evidence="e")
        elif n % 2:
            month = max(step.due or on, on) + dt.timedelta(days=200)
            said = Statement(
                view.line.id,
                on,
                ProgressStatus.POSTPONED,
                reason="r",
                anticipated_action="a",
                step=step.text,
                anticipated_month=month,
            )
        record(engine, [Entry(said, last_seen(engine, said.line))], by("ana"))
    return engine


DAYS = st.integers(-300, 1000).map(lambda n: OCTOBER + dt.timedelta(days=n))


@given(st.tuples(DAYS, DAYS, DAYS).map(sorted))
def test_two_changes_behind_each_other_are_the_change_over_both(
    busy: Engine, days: list[dt.date]
) -> None:
    first, second, third = (ask(busy, Question(as_of=on)) for on in days)
    whole = changes_between(first, third)
    assert changes_between(first, second).then(changes_between(second, third)) == whole
    assert sum(whole.flows.values()) == len(whole.pairs) == len(third.lines)
    for status in TimelineStatus:
        came = sum(n for (_, now), n in whole.flows.items() if now is status)
        assert came == sum(view.status is status for view in third.lines)
        stayed = whole.flows[status, status]
        assert len(whole.became(status)) == came - stayed
    for each in whole.postponed:
        assert each.times >= 1 and each.line.state.slipped is not None


def test_changes_that_do_not_meet_do_not_compose(busy: Engine) -> None:
    first, second = (ask(busy, Question(as_of=day(on))) for on in ("2019-10-31", "2020-07-01"))
    change = changes_between(first, second)
    with pytest.raises(ValueError, match="begins on"):
        change.then(ChangesBetween(day("2020-07-02"), day("2020-08-01"), {}))
    with pytest.raises(ValueError, match="do not agree"):
        change.then(ChangesBetween(day("2020-07-01"), day("2020-08-01"), {}))
