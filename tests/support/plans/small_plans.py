"""Small plans for tests of whole programmes: topics, tasks and lines said in few words."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import replace
from itertools import count

from tests.support.building import BODIES, day
from tests.support.paths import DATA
from wp.domain.bodies import BodyVocabulary
from wp.domain.checks.model import Basis
from wp.domain.codes import read_codes
from wp.domain.findings import Cell, CellState, Finding, Place
from wp.domain.programme import (
    Edition,
    Part,
    PerformanceIndicator,
    Programme,
    ProgrammeKind,
    Task,
    TaskType,
    Topic,
)
from wp.domain.progress import ProgressReport
from wp.domain.snapshot import take_snapshot
from wp.domain.timeline import read_timeline
from wp.loaders.data.vocabularies import load_check_words

_ids = count(1)


def cell(text: str) -> Cell:
    """A cell of its own, or an empty one."""
    return Cell(text, CellState.OWN if text else CellState.EMPTY)


def task(
    text: str = "Do it",
    kind: str | None = "A",
    bodies: str = "PTC, Council",
    timeline: str = "Ongoing",
    codes: str = "SG",
    indicators: tuple[str, ...] = ("",),
    vocabulary: BodyVocabulary = BODIES,
) -> Task:
    """A task with one line an indicator, all with the same cells; its references are set by
    `edition`."""
    names = tuple(mention.short for mention in vocabulary.read(bodies))
    lines = tuple(
        PerformanceIndicator(
            next(_ids),
            "",
            cell(indicator),
            cell(timeline),
            Cell(),
            CellState.OWN,
            cell(codes),
            cell(bodies),
            Cell(),
            read_timeline(timeline, vocabulary),
            names,
            read_codes(codes),
            Place("plan.txt", 1, 1, 1),
        )
        for indicator in indicators
    )
    return Task("", "", text, TaskType(kind) if kind else None, lines)


def edition(
    code: str,
    topics: Mapping[str, tuple[Task, ...]],
    part: Part = Part.ACTIVE,
    kind: str = "topics",
) -> Edition:
    """A programme of these topics, numbered through: "WP 1.1"; of 1 July 2019 to 30 June 2022."""
    programme = Programme(
        code, f"Plan {code}", ProgrammeKind(kind), dt.date(2019, 7, 1), dt.date(2022, 6, 30)
    )
    made = []
    for number, (title, tasks) in enumerate(topics.items(), start=1):
        named = tuple(
            _named(f"{code} {number}.{at}", str(at), each) for at, each in enumerate(tasks, start=1)
        )
        made.append(Topic(f"{code} {number}", part, str(number), title, "", named))
    recorded = dt.datetime(2019, 11, 1, tzinfo=dt.UTC)
    return Edition(
        programme, 1, "draft", day("2019-07-01"), "plan.txt", "", recorded, "tester", tuple(made)
    )


def with_unread_type(given: Edition, ref: str, text: str) -> Edition:
    """The edition, as if the type of this line had been printed as a text that is neither A nor
    M."""
    return replace(
        given,
        findings=(*given.findings, Finding("type.unknown", Place("plan.txt"), "type", text, ref)),
    )


def _named(ref: str, number: str, given: Task) -> Task:
    letters = "abcdefgh" if len(given.lines) > 1 else ("",)
    lines = tuple(replace(line, ref=f"{ref}{letters[at]}") for at, line in enumerate(given.lines))
    return replace(given, ref=ref, number=number, lines=lines)


def basis(
    *editions: Edition,
    on: str = "2019-10-31",
    reports: Mapping[int, tuple[ProgressReport, ...]] | None = None,
    vocabulary: BodyVocabulary = BODIES,
) -> Basis:
    """What the checks read of these plans on a day; the words are those of `data/`."""
    found = take_snapshot(editions, reports or {}, (), day(on))
    return Basis(found, vocabulary.bodies, load_check_words(DATA / "check_words.csv"))
