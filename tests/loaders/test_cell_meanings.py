"""What strategic codes, timelines and numbers of tasks mean, in every format: read, or doubted on
that cell."""

from collections.abc import Sequence

import pytest

from tests.support.small_tables import ACTION_HEAD, FORMS, HEAD, assembled, read, task
from wp.domain.programme import Edition, PerformanceIndicator

every_format = pytest.mark.parametrize("name", FORMS)


def lines(edition: Edition) -> list[PerformanceIndicator]:
    """All lines of a programme."""
    return [line for topic in edition.topics for task in topic.tasks for line in task.lines]


def doubts(edition: Edition) -> list[tuple[str, str, str]]:
    """Code, column and text of every finding."""
    return [(each.code, each.column, each.read) for each in edition.findings]


@every_format
@pytest.mark.parametrize(
    ("printed", "codes", "left"),
    [
        ("SP1-SP4", "SP1 SP2 SP3 SP4", ""),
        ("SP1 – 3, LD2", "SP1 SP2 SP3 LD2", ""),
        ("SP1…SP3 SO1 − 2 LD1 through 3", "SP1 SP2 SP3 SO1 SO2 LD1 LD2 LD3", ""),
        ("SP 1, SO 2", "SP1 SO2", ""),
        ("SP1, 2 and 6", "SP1 SP2 SP6", ""),
        ("sg, so1; ORG 1 & 2", "SG SO1 ORG1 ORG2", ""),
        ("ＳＰ１ ＳＰ６", "SP1 SP6", ""),
        ("BS OS1 PS6", "SG SO1 SP6", ""),
        ("SO9", "SO9", "SO9"),
        ("SP1 6", "SP1", "6"),
        ("SP4 - SP1", "SP4 SP1", "SP1"),
        ("SP1 as before", "SP1", "as before"),
        ("SP1SP6", "", "SP1SP6"),
    ],
)
def test_strategic_codes(name: str, printed: str, codes: str, left: str) -> None:
    """Ranges, shared groups, spaces, other letters; what is left over is doubted."""
    row = list(task("1.", "Ports", "Draft it"))
    row[HEAD.index("WCO Strategic Plan")] = printed
    edition = assembled(read(name, [row, task("2.", "Drones", "Send it")]))
    line = lines(edition)[0]
    assert (" ".join(line.codes), line.strategic.text) == (codes, printed)
    assert doubts(edition) == ([("codes.unread", "strategic", left)] if left else [])


@every_format
@pytest.mark.parametrize(
    ("bracket", "codes", "doubt"),
    [
        ("WCO Strategic Plan - SP1 and SP6", ("SP1", "SP6"), []),
        ("Strategic Processes SP1-SP3", ("SP1", "SP2", "SP3"), []),
        ("SP9", ("SP9",), [("codes.unread", "topic_code", "SP9")]),
    ],
)
def test_a_section_has_all_codes_of_its_heading(
    name: str, bracket: str, codes: tuple[str, ...], doubt: list[tuple[str, str, str]]
) -> None:
    rows = [("1", "Study it", "PTC", "WP", "2023"), ("2", "Review it", "CBC", "WP", "2024")]
    edition = assembled(read(name, rows, ACTION_HEAD, f"1. Trade ({bracket})"))
    assert [line.codes for line in lines(edition)] == [codes, codes]
    assert doubts(edition) == doubt


@every_format
@pytest.mark.parametrize(
    ("printed", "bodies", "words"),
    [
        ("April 2020 (PTC, 225th/226th Sessions)", ("PTC",), "225th/226th Sessions"),
        ("April 2020 (tbc)", (), "tbc"),
        ("2020 (April PTC)", ("PTC",), "April"),
    ],
)
def test_words_in_a_bracket_that_are_no_body_do_not_become_one(
    name: str, printed: str, bodies: tuple[str, ...], words: str
) -> None:
    """The step keeps them as printed, and is doubted."""
    row = list(task("1.", "Ports", "Draft it"))
    row[HEAD.index("Timeline")] = printed
    edition = assembled(read(name, [row, task("2.", "Drones", "Send it")]))
    (step,) = lines(edition)[0].steps
    assert (step.text, step.bodies) == (printed, bodies)
    assert doubts(edition) == [("body.unknown", "timeline", words)]


@every_format
@pytest.mark.parametrize(
    ("printed", "steps"),
    [
        ("June 2020, 2021 and 2022 (Council)", ["June 2020", "June 2021", "June 2022"]),
        ("Q2 2020 and 2021 (Council)", ["Q2 2020", "Q2 2021"]),
        ("May/June 2020, 2022 (Council)", ["May/June 2020", "May/June 2022"]),
        ("2020, 2021 (Council)", ["2020", "2021"]),
    ],
)
def test_years_share_their_month(name: str, printed: str, steps: Sequence[str]) -> None:
    """A year alone after a month of another year is no whole year."""
    row = list(task("1.", "Ports", "Draft it"))
    row[HEAD.index("Timeline")] = printed
    edition = assembled(read(name, [row, task("2.", "Drones", "Send it")]))
    assert [step.text for step in lines(edition)[0].steps] == [f"{one} (Council)" for one in steps]
    months = {(step.start.month, step.end.month) for step in lines(edition)[0].steps}  # type: ignore[union-attr]
    assert len(months) == 1 and not edition.findings


@every_format
def test_a_year_after_a_bracket_may_be_that_month_and_is_unread(name: str) -> None:
    row = list(task("1.", "Ports", "Draft it"))
    row[HEAD.index("Timeline")] = "June 2024 (PTC) and 2025 (Council)"
    edition = assembled(read(name, [row, task("2.", "Drones", "Send it")]))
    steps = [(step.text, step.start is None) for step in lines(edition)[0].steps]
    assert steps == [("June 2024 (PTC)", False), ("and 2025 (Council)", True)]
    assert doubts(edition) == [("timeline.unread", "timeline", "and 2025 (Council)")]


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.csv"])
def test_a_task_numbered_for_another_topic_is_doubted(name: str) -> None:
    """5.1 below topic 4: the row or the number is at the wrong place."""
    head = ("Topic no.", "Topic", "Task no.", *HEAD[2:])
    rows = [
        (number, topic, printed, *task("", "", text)[2:])
        for number, topic, printed, text in (
            ("4", "Ports", "4.1", "Draft it"),
            ("", "", "5.1", "Send it"),
            ("5", "Drones", "5.1", "Fly it"),
        )
    ]
    edition = assembled(read(name, rows, head))
    assert [line.ref for line in lines(edition)] == ["TST 4.1", "TST 4.1", "TST 5.1"]
    assert ("number.unread", "task_no", "5.1") in doubts(edition)


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.csv"])
def test_numbers_of_topics_may_have_four_digits(name: str) -> None:
    head = ("Topic no.", "Topic", "Task no.", *HEAD[2:])
    rows = [(f"{n}", f"Port {n}", f"{n}.1", *task("", "", f"Draft {n}")[2:]) for n in (1000, 1001)]
    edition = assembled(read(name, rows, head))
    assert [line.ref for line in lines(edition)] == ["TST 1000.1", "TST 1001.1"]
    assert not edition.findings
