"""Made-up editions in memory, for matching and comparing: words, lines, and topics of them."""

import datetime as dt
import random
from dataclasses import replace

from wp.domain.findings import Cell, CellState, Place
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

PROGRAMME = Programme(
    "XY", "A made-up programme", ProgrammeKind.TOPICS, dt.date(2022, 7, 1), dt.date(2025, 6, 30)
)


WORDS = (
    "harbour",
    "ledger",
    "broker",
    "pallet",
    "transit",
    "seizure",
    "tariff",
    "origin",
    "valuation",
    "quota",
    "carnet",
    "manifest",
    "waybill",
    "depot",
    "bonded",
    "escort",
    "scanner",
    "canine",
    "audit",
    "appeal",
    "ruling",
    "refund",
    "drawback",
    "levy",
    "excise",
    "customs",
    "gateway",
    "parcel",
    "courier",
    "railway",
    "pipeline",
    "vessel",
)


def words(rng: random.Random, count: int) -> str:
    """That many words."""
    return " ".join(rng.choice(WORDS) for _ in range(count))


def line(text: str, timeline: str, number: int = 0) -> PerformanceIndicator:
    """A line of the PTC with this indicator and timeline."""
    own = Cell(text, CellState.OWN)
    none, place = Cell(), Place("made-up")
    due = Cell(timeline, CellState.OWN)
    return PerformanceIndicator(
        number, "", own, due, none, CellState.OWN, none, none, none, (), ("PTC",), ("SG",), place
    )


Content = tuple[str, tuple[tuple[str, PerformanceIndicator], ...]]


def edition(topics: list[Content], number: int = 1) -> Edition:
    """Topics with one line a task, numbered in their order."""
    made = []
    for at, (title, tasks) in enumerate(topics, 1):
        own = tuple(
            Task(
                f"XY {at}.{n}",
                str(n),
                text,
                TaskType.ADVANCED,
                (replace(each, ref=f"XY {at}.{n}"),),
            )
            for n, (text, each) in enumerate(tasks, 1)
        )
        made.append(Topic(f"XY {at}", Part.ACTIVE, str(at), title, "", own))
    return Edition(
        PROGRAMME,
        number,
        "draft",
        PROGRAMME.start,
        "made-up",
        "",
        dt.datetime.now(dt.UTC),
        "",
        tuple(made),
    )


def reversed_and_reworded(topics: int) -> tuple[Edition, Edition]:
    """Ten tasks a topic; in the second edition each is reworded a little and the topics stand
    the other way round."""
    rng = random.Random(11)
    many = [f"{rng.choice(WORDS)}{n % 97}" for n in range(3_000)]
    numbers = iter(range(1, 10 * topics + 1))
    before = [
        (
            f"Topic {at}",
            tuple(
                (
                    " ".join(rng.choices(many, k=18)),
                    line(" ".join(rng.choices(many, k=8)), "Ongoing", next(numbers)),
                )
                for _ in range(10)
            ),
        )
        for at in range(topics)
    ]
    after = [
        (title, tuple((f"{text[:-1]}s", each) for text, each in tasks))
        for title, tasks in reversed(before)
    ]
    return edition(before), edition(after, 2)
