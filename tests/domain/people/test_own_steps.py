"""What a body secretary may report of a line, by hand; the Secretariat may all of it."""

from typing import Any

import pytest

from tests.support.building import acts, day, report, steps
from wp.domain.people.acting import Acting, Source
from wp.domain.people.own_steps import beyond_own_steps, speaks_for
from wp.domain.people.roles import Role
from wp.domain.progress import Act, Authority, ProgressReport, ProgressStatus, Statement
from wp.domain.reporting.rules import Circumstances

TWO = "April 2020 (PTC) June 2020 (Council)"
PTC = Act("April 2020 (PTC)", "PTC", day("2020-04-29"))
COUNCIL = Act("June 2020 (Council)", "Council", day("2020-06-27"))
NAMELESS = Act("April 2020", "", day("2020-04-29"))
BY_COUNCIL = report(1, "2020-06-28", acts=acts(("June 2020 (Council)", "Council", "2020-06-27")))
COMPLETED = report(2, "2020-06-29", "completed")
MONTH = day("2020-10-01")


def secretary(*bodies: str, roles: frozenset[Role] = frozenset()) -> Acting:
    return Acting(
        who="Ana",
        roles=roles | {Role.BODY_SECRETARY},
        source=Source.PAGE,
        bodies=frozenset(bodies),
    )


def beyond(
    acting: Acting,
    timeline: str,
    said: dict[str, Any],
    reports: tuple[ProgressReport, ...] = (),
    own: set[int] | None = None,
) -> set[str]:
    statement = Statement(1, **({"effective_on": day("2020-07-01")} | said))
    given = Circumstances(steps(timeline), reports, day("2019-07-01"), day("2020-09-01"))
    found = beyond_own_steps(acting, statement, given, own or set())
    return {f"{each.field}:{each.code.removeprefix('rights.')}:{each.words}" for each in found}


ONE = "April 2020 (PTC and Council)"
CASES: list[tuple[str, dict[str, Any], tuple[ProgressReport, ...], set[str]]] = [
    (TWO, {"note": "works"}, (), set()),
    (TWO, {"acts": (PTC,)}, (), set()),
    (TWO, {"acts": (PTC, COUNCIL)}, (), {"acts:act:Council: June 2020 (Council)"}),
    (ONE, {"acts": (Act(ONE, "PTC", day("2020-04-29")),)}, (), set()),
    (f"{TWO} April 2021", {"acts": (NAMELESS,)}, (), {"acts:act:–: April 2020"}),
    (TWO, {"denies": ((PTC.step, "PTC"),)}, (), set()),
    (
        TWO,
        {"denies": ((COUNCIL.step, "Council"),)},
        (BY_COUNCIL,),
        {"denies:act:Council: June 2020 (Council)"},
    ),
    # The step that is due first is its own; once it is reached, the next one is not.
    (TWO, {"anticipated_month": MONTH}, (), set()),
    (TWO, {"anticipated_month": MONTH, "step": PTC.step}, (), set()),
    (TWO, {"anticipated_month": MONTH, "acts": (PTC,)}, (), {"step:step:Council"}),
    (TWO, {"anticipated_month": MONTH, "step": COUNCIL.step}, (), {"step:step:Council"}),
    (ONE, {"anticipated_month": MONTH}, (), {"step:step:PTC, Council"}),
    ("Ongoing (PTC)", {"anticipated_month": MONTH}, (), {"step:step:–"}),
    (TWO, {"note": "x", "authority": Authority.NOTED}, (), {"authority:authority:"}),
    (TWO, {"note": "x", "supersedes": 1}, (BY_COUNCIL,), {"supersedes:supersedes:"}),
    (TWO, {"status": ProgressStatus.COMPLETED}, (), {"status:whole:Council"}),
    (TWO, {"status": ProgressStatus.DISCONTINUED}, (), {"status:whole:Council"}),
    (TWO, {"status": ProgressStatus.COMPLETED, "acts": (PTC,)}, (BY_COUNCIL,), set()),
    (TWO, {"status": ProgressStatus.DISCONTINUED}, (BY_COUNCIL,), set()),
    (ONE, {"status": ProgressStatus.COMPLETED}, (), {"status:whole:Council"}),
    ("Ongoing (PTC)", {"status": ProgressStatus.COMPLETED}, (), set()),
    (
        "June 2020 (PTC) Ongoing (Council)",
        {"status": ProgressStatus.COMPLETED},
        (),
        {"status:whole:Council"},
    ),
    (TWO, {"status": ProgressStatus.IN_PROGRESS}, (COMPLETED,), {"status:reopen:"}),
    (TWO, {"status": ProgressStatus.IN_PROGRESS}, (BY_COUNCIL,), set()),
]


@pytest.mark.parametrize(("timeline", "said", "reports", "expected"), CASES)
def test_what_is_beyond_the_secretary_of_a_body(
    timeline: str,
    said: dict[str, Any],
    reports: tuple[ProgressReport, ...],
    expected: set[str],
) -> None:
    assert beyond(secretary("PTC"), timeline, said, reports) == expected
    whole = secretary("PTC", roles=frozenset({Role.SECRETARIAT}))
    assert beyond(whole, timeline, said, reports) == set()


def test_a_line_without_a_step_of_the_body_is_none_of_its() -> None:
    assert beyond(secretary("CBC"), TWO, {"note": "x"}) == {"line:line:"}
    assert beyond(secretary(), TWO, {"note": "x"}) == {"line:line:"}
    assert beyond(secretary("CBC", "PTC"), TWO, {"note": "x"}) == set()
    assert speaks_for(secretary("CBC", "PTC"), steps(TWO)) == {"PTC"}
    assert speaks_for(Acting.local("Ana"), steps(TWO)) == set()


def test_what_was_reported_for_the_body_may_be_corrected_and_taken_back() -> None:
    own, ptc = {1, 2}, secretary("PTC")
    assert beyond(ptc, TWO, {"note": "x", "supersedes": 1}, (BY_COUNCIL,), own) == set()
    again = {"status": ProgressStatus.IN_PROGRESS}
    assert beyond(ptc, TWO, again, (COMPLETED,), own) == set()


def test_several_bodies_add_up() -> None:
    both = secretary("PTC", "Council")
    for said in (
        {"acts": (PTC, COUNCIL)},
        {"status": ProgressStatus.COMPLETED},
        {"anticipated_month": MONTH, "step": COUNCIL.step},
    ):
        assert beyond(both, TWO, said) == set()
    assert beyond(both, ONE, {"anticipated_month": MONTH}) == set()
