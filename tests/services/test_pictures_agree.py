"""Every bar, figure and row count equals what `wp export` gives for that bar's own filter, for
random filters.

A short run in the suite; a long one on demand: WP_FILTERS=3000 WP_SEED=7 pytest
tests/services/test_pictures_agree.py
"""

import datetime as dt
import json
import os
import random
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from tests.support.pictures import PICTURES
from wp.domain.counts.topics import topic_rows, topics_with_lines
from wp.domain.filter import Answer, Facet, Filter, count_status
from wp.language.words import Words
from wp.services.files.export import export
from wp.services.query import Question, ask, reference
from wp.services.record import open_record
from wp.store.database import Engine

COUNT = int(os.environ.get("WP_FILTERS", "40"))
SEED = int(os.environ.get("WP_SEED", "20191031"))
DAYS = [
    dt.date(2019, 10, 31),
    dt.date(2020, 5, 1),
    dt.date(2020, 7, 1),
    dt.date(2021, 7, 1),
    dt.date(2022, 7, 1),
]
CHECKED_A_PICTURE = 6


@pytest.fixture(scope="module")
def engine(shipped: Path) -> Engine:
    """The shipped plans."""
    return open_record(str(shipped))


def random_questions(engine: Engine, chance: random.Random) -> Iterator[Question]:
    """Questions with one to three facets; values come from a line that exists, so that most of
    them leave something."""
    for _ in range(COUNT):
        as_of = chance.choice(DAYS)
        everything = ask(engine, Question(as_of=as_of))
        wanted: dict[str, Any] = {}
        for facet in chance.sample([*Facet], chance.randint(1, 3)):
            values = [
                each.value
                for each in everything.facets[facet]
                if each.count or not chance.randrange(6)
            ]
            wanted[facet] = tuple(chance.sample(values, min(len(values), chance.randint(1, 3))))
        if not chance.randrange(6):
            wanted["text"] = chance.choice(["guidance", "e-commerce", "RKC data", "report"])
        yield Question(Filter(**wanted), as_of)


def exported(engine: Engine, question: Question) -> int:
    """How many rows the export has."""
    return len(json.loads(export(engine, question, "json"))["rows"])


def narrowed(wanted: Filter, pairs: list[str], answer: Answer) -> Filter | None:
    """The filter narrowed to a bar's own pairs; None where the bar adds an alternative that the
    filter excludes."""
    changes = {facet: (value,) for facet, value in zip(pairs[::2], pairs[1::2], strict=True)}
    if any(
        getattr(wanted, facet) and value[0] not in getattr(wanted, facet)
        for facet, value in changes.items()
    ):
        return None
    return replace(wanted, **changes)


def bars(figure: dict[str, Any]) -> Iterator[tuple[list[str], int]]:
    """(pairs, number) of every bar or point of a figure that says which filter gives it."""
    for trace in figure["data"]:
        lengths = trace["x"] if trace.get("orientation") == "h" else trace["y"]
        # The squares of a matrix and the cells of a timeline have sizes of their own: their number
        # is their text.
        texts = "base" in trace or trace.get("xaxis") == "x2"
        numbers = [re.sub(r"<.*?>|\D", "", t) for t in trace["text"]] if texts else lengths
        for pairs, number in zip(trace.get("customdata", ()), numbers, strict=False):
            if pairs[0] in {*Facet} and number != "":
                yield list(pairs), int(number)


def test_every_picture_agrees_with_the_export(engine: Engine) -> None:
    """Bars of every picture, the key figures and the topic matrix, against the export of the
    same filter."""
    chance, words, checked, left_something = random.Random(SEED), Words("en"), 0, 0
    plan = reference(engine)
    for question in random_questions(engine, chance):
        answer = ask(engine, question)
        assert exported(engine, question) == len(answer.lines)
        left_something += bool(answer.lines)
        for status, n in count_status(answer).items():
            own = narrowed(question.filter, ["status", status.value], answer)
            assert n == (exported(engine, replace(question, filter=own)) if own else 0)
        found: list[tuple[list[str], int]] = []
        for picture in PICTURES.values():
            drawn = [bar for figure in picture(answer, plan, words) for bar in bars(figure)]
            found += chance.sample(drawn, min(CHECKED_A_PICTURE, len(drawn)))
        for row in topic_rows(answer, topics_with_lines(answer)):
            for (status, kind), n in row.lines.items():
                found.append(
                    (["topic", row.topic.ref, "status", status.value, "type", kind or "none"], n)
                )
        for pairs, n in found:
            own = narrowed(question.filter, pairs, answer)
            if own is not None:
                assert exported(engine, replace(question, filter=own)) == n, (question, pairs)
                checked += 1
    assert left_something * 2 >= COUNT and checked > 10 * COUNT


def test_every_facet_count_is_what_choosing_it_alone_gives(engine: Engine) -> None:
    """The count beside a choice is the number of lines that it leaves, given the other facets."""
    chance = random.Random(SEED + 1)
    for question in list(random_questions(engine, chance))[:15]:
        answer = ask(engine, question)
        for facet in Facet:
            for each in chance.sample(answer.facets[facet], min(4, len(answer.facets[facet]))):
                own = replace(question.filter, **{facet: (each.value,)})
                assert exported(engine, replace(question, filter=own)) == each.count
