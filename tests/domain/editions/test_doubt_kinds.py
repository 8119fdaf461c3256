"""Which doubts have something in common."""

from wp.domain.editions.doubt_kinds import DoubtKind, kind_of, kinds_of
from wp.domain.findings import Finding, Place


def doubt(row: int, read: str, code: str = "timeline.unread", column: str = "timeline") -> Finding:
    return Finding(code, Place("plan.csv", row=row), column, read, f"WP 4.{row}")


MID, SOON, TBD = doubt(1, "mid-2021"), doubt(2, "mid-2021"), doubt(3, "TBD")
BODIES = [doubt(row, "EU", "body.unknown", "bodies") for row in (4, 5)]
ALONE = doubt(6, "X", "type.unknown", "type")


def test_doubts_of_one_code_and_column_are_of_one_kind_and_those_with_one_cause_within_it() -> None:
    kinds = kinds_of([MID, BODIES[0], TBD, ALONE, SOON, BODIES[1]])
    assert list(kinds.items()) == [
        (DoubtKind("timeline.unread", "timeline"), (MID, TBD, SOON)),
        (DoubtKind("timeline.unread", "timeline", "mid-2021"), (MID, SOON)),
        (DoubtKind("body.unknown", "bodies"), tuple(BODIES)),
    ]
    assert len({kind.key for kind in kinds}) == 3
    assert {kind.key for kind in kinds}.isdisjoint(each.key for each in (MID, SOON, TBD))


def test_a_kind_has_its_doubts_only() -> None:
    assert [kind_of(MID).has(each) for each in (MID, SOON, TBD, BODIES[0])] == [True] * 3 + [False]
    own = kind_of(MID, same_words=True)
    assert [own.has(each) for each in (MID, SOON, TBD)] == [True, True, False]
