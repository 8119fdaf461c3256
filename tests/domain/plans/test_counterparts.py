"""The table of links between the two plans: whole, and what is made of one that cannot be taken."""

from pathlib import Path

import pytest

from tests.support.error_text import in_words, refuses
from tests.support.plans.disagreements import of, plans
from wp.domain.filter import Answer
from wp.domain.plans.action_rows import action_rows, count_kinds
from wp.domain.plans.alignment import (
    DisagreementCode,
    disagreements,
)
from wp.domain.plans.counterparts import Counterpart, LinkKind
from wp.errors import InputError
from wp.loaders.data.vocabularies import load_counterparts

HEAD = "programme_action,target,kind,reason\nECP 1,WP 1.1,same,The same.\n"


@pytest.mark.parametrize(
    ("row", "says"),
    [
        (
            "ECP 2,WP 1.1,alike,Because.",
            "row 3, column kind: 'alike': known are: same, part of, related, no counterpart.",
        ),
        ("ECP 2,WP 1.1,same,", "row 3, column reason: ECP 2 has none"),
        ("ECP 2,WP 1.1,same,  ", "row 3, column reason: ECP 2 has none"),
        ("ECP 2,WP 1.1", "row 3, column kind: '': known are: same"),
        (",WP 1.1,same,Because.", "row 3, column programme_action"),
        (
            "ECP 2,,same,Because.",
            "row 3, column target: '', but one is missing for the kind 'same'",
        ),
        (
            "ECP 2,WP 1.1,no counterpart,Because.",
            "row 3, column target: 'WP 1.1', but none belongs to the kind",
        ),
    ],
)
def test_a_table_that_cannot_be_taken_names_file_and_row(
    tmp_path: Path, row: str, says: str
) -> None:
    file = tmp_path / "alignment.csv"
    file.write_text(HEAD + row + "\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        load_counterparts(file)
    assert in_words(caught.value).startswith(f"alignment.csv, {says}")


def test_an_action_that_no_edition_has_is_tolerated(tmp_path: Path) -> None:
    file = tmp_path / "alignment.csv"
    file.write_text(HEAD + "ECP 99,,no counterpart,It was dropped.\n", encoding="utf-8")
    assert [link.action for link in load_counterparts(file)] == ["ECP 1", "ECP 99"]
    with refuses(InputError, "cannot be read"):
        load_counterparts(tmp_path / "gone.csv")


def test_every_action_is_judged_and_every_link_meets_something(
    answer: Answer, links: tuple[Counterpart, ...]
) -> None:
    wp_edition, ecp_edition = plans(answer)
    actions = {task.ref for _, task, _ in ecp_edition.lines()}
    targets = {
        ref
        for topic in wp_edition.topics
        for ref in (
            topic.ref,
            *(task.ref for task in topic.tasks),
            *(line.ref for task in topic.tasks for line in task.lines),
        )
    }
    assert {link.action for link in links} == actions == {f"ECP {n}" for n in range(1, 64)}
    assert {link.target for link in links if link.target} <= targets
    assert all(len(link.reason) > 20 for link in links)
    assert len({(link.action, link.target) for link in links}) == len(links)
    alone = {link.action for link in links if link.kind is LinkKind.NONE}
    assert not alone & {link.action for link in links if link.kind is not LinkKind.NONE}


def test_actions_by_section_and_nearest_link(
    answer: Answer, links: tuple[Counterpart, ...]
) -> None:
    """By hand, section by section, each action under its nearest row (same, part of, related,
    none)."""
    rows = action_rows(links, answer.lines, plans(answer)[1])
    counts = [tuple(each.kinds.get(kind, 0) for kind in LinkKind) for each in count_kinds(rows)]
    assert counts == [(7, 4, 6, 0), (3, 1, 9, 3), (1, 1, 7, 0), (3, 4, 6, 3), (0, 1, 2, 2)]
    assert [sum(each) for each in counts] == [17, 16, 9, 16, 5]


def test_a_link_to_what_is_not_there_and_an_action_nobody_judged(answer: Answer) -> None:
    """Only one row: ECP 99 is passed over, and so is a task that the plan does not have; of the 17
    actions that refer, all but the completed ECP 43 lack a task."""
    links = (
        Counterpart("ECP 99", "WP 1.1", LinkKind.SAME, "no such action"),
        Counterpart("ECP 1", "WP 99.1", LinkKind.SAME, "no such task"),
    )
    found = disagreements(links, *plans(answer), answer.lines)
    assert (
        len(of(found, DisagreementCode.NO_ACTION)) == 63
        and len(of(found, DisagreementCode.NO_TASK)) == 16
    )
    assert {row.kind for row in action_rows(links, answer.lines, plans(answer)[1])} == {
        None,
        LinkKind.SAME,
    }
