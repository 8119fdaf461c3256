"""Properties of matching and comparing: nothing against itself; any edits are recognised;
permanent ids survive."""

import random
import time
from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.support.editions.made_up import Content, edition, line, reversed_and_reworded, words
from wp.domain.editions.comparison import Kind, comparison
from wp.domain.editions.matching import How, match_lines, with_ids
from wp.domain.findings import Cell, CellState
from wp.errors import QuestionError


def first(rng: random.Random, topics: int, tasks: int) -> list[Content]:
    numbers = iter(range(1, topics * tasks + 1))
    return [
        (
            f"Topic {words(rng, 3)} {at}",
            tuple(
                (words(rng, 14), line(words(rng, 9), f"June {2022 + n % 3} (PTC)", next(numbers)))
                for n in range(tasks)
            ),
        )
        for at in range(topics)
    ]


@settings(max_examples=25)
@given(st.integers(0, 10_000), st.integers(1, 6), st.integers(1, 5))
def test_an_edition_against_itself_is_no_change(seed: int, topics: int, tasks: int) -> None:
    made = edition(first(random.Random(seed), topics, tasks))
    found = comparison(made, replace(made, number=2))
    assert found.alike and found.flat() == () and found.unchanged == topics * tasks
    assert with_ids(made, match_lines(made, made)) == made


def edited(rng: random.Random, topics: list[Content]) -> tuple[list[Content], Counter[str]]:
    """Random edits: topics change places, tasks are reworded by a word, dated anew, dropped and
    added."""
    done: Counter[str] = Counter()
    changed: list[Content] = []
    for title, tasks in topics:
        kept = []
        for text, each in tasks:
            edit = rng.choice(("keep", "keep", "reword", "date", "drop"))
            done[edit] += 1
            if edit == "reword":
                own = text.split()
                at = rng.randrange(len(own))
                own[at] = f"{own[at]}ly"
                text = " ".join(own)
            if edit == "date":
                each = replace(each, timeline=Cell("Autumn 2024 (PTC)", CellState.OWN))
            if edit != "drop":
                kept.append((text, each))
        if rng.random() < 0.4:
            done["add"] += 1
            kept.insert(
                rng.randrange(len(kept) + 1), (words(rng, 14), line(words(rng, 9), "Ongoing"))
            )
        rng.shuffle(kept) if rng.random() < 0.2 else None
        changed.append((title, tuple(kept)))
    rng.shuffle(changed)
    return [(title, tasks) for title, tasks in changed if tasks], done


@settings(max_examples=40)
@given(st.integers(0, 100_000))
def test_random_edits_are_recognised_and_ids_survive(seed: int) -> None:
    rng = random.Random(seed)
    before = first(rng, 8, 4)
    after, done = edited(rng, before)
    old = edition(before)
    new = edition(
        [(title, tuple((t, replace(e, id=-e.id)) for t, e in tasks)) for title, tasks in after], 2
    )
    true = [-each.id for _, _, each in new.lines()]
    matches = match_lines(old, new)
    got = [line.id for _, _, line in with_ids(new, matches).lines()]
    assert [max(n, 0) for n in got] == true
    found = comparison(old, new, matches)
    assert found.counts[Kind.NEW] == done["add"] and found.counts[Kind.REMOVED] == done["drop"]
    assert found.counts[Kind.CHANGED] == done["reword"] + done["date"]
    assert not any(match.doubtful for match in matches)
    recorded = comparison(old, with_ids(new, matches), None)
    assert {k: recorded.counts[k] for k in (Kind.CHANGED, Kind.REMOVED)} == {
        k: found.counts[k] for k in (Kind.CHANGED, Kind.REMOVED)
    }


def test_doubtful_is_what_is_half_alike_and_a_person_settles_it() -> None:
    rng = random.Random(5)
    before = first(rng, 3, 2)
    (title, ((text, own), *rest)), *others = before
    half = " ".join([*text.split()[:8], *words(rng, 6).split()])
    old, new = edition(before), edition([(title, ((half, own), *rest)), *others], 2)
    (doubt,) = [match for match in match_lines(old, new) if match.doubtful]
    assert (doubt.how, doubt.ref, doubt.old and doubt.old[2].ref) == (How.ALIKE, "XY 1.1", "XY 1.1")
    assert 0.6 <= doubt.score < 0.85
    settled = match_lines(old, new, (("XY 1.1", "XY 1.1"),))
    assert settled[0].how is How.HAND and not any(match.doubtful for match in settled)
    apart = match_lines(old, new, (("XY 1.1", None),))
    assert (apart[0].old, apart[0].how, apart[-1].new) == (None, How.HAND, None)
    for wrong in (
        (("XY 9.9", "XY 1.1"),),
        (("XY 1.1", "XY 9.9"),),
        (("XY 1.1", "XY 1.1"), ("XY 1.2", "XY 1.1")),
    ):
        with pytest.raises(QuestionError):
            match_lines(old, new, wrong)


def test_siblings_of_a_long_task_are_told_apart_by_their_indicators() -> None:
    rng = random.Random(7)
    long = words(rng, 30)
    before = [("T", tuple((long, line(words(rng, 5), "Ongoing", n)) for n in range(1, 6)))]
    after = [("T", before[0][1][2:])]
    matches = match_lines(edition(before), edition(after, 2))
    assert [m.old and m.old[2].id for m in matches if m.new] == [3, 4, 5]


def test_many_lines_all_reworded_and_renumbered_are_matched_in_seconds() -> None:
    """Ten thousand lines are measured by `tests/benchmarks/matching.py`."""
    old, new = reversed_and_reworded(150)
    began = time.process_time()
    matches = match_lines(old, new)
    # Comparing each line with each took minutes.
    assert time.process_time() - began < 6
    assert all(match.old and match.new and match.old[2].id == match.new[2].id for match in matches)
