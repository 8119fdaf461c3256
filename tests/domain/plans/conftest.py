"""The shipped plans beside each other, for the tests of this folder."""

import pytest

from tests.support.building import day
from tests.support.paths import DATA
from tests.support.plans.disagreements import plans
from tests.support.records import first_start
from wp.domain.filter import Answer
from wp.domain.plans.alignment import (
    Disagreement,
    disagreements,
)
from wp.domain.plans.counterparts import Counterpart
from wp.loaders.data.vocabularies import load_counterparts
from wp.services.query import Question, ask


@pytest.fixture(scope="module")
def answer(tmp_path_factory: pytest.TempPathFactory) -> Answer:
    """The lines of both plans on the last day of the last session held, as it left them."""
    engine = first_start(tmp_path_factory.mktemp("alignment") / "wp.db")
    return ask(engine, Question(as_of=day("2019-10-31")))


@pytest.fixture(scope="module")
def links() -> tuple[Counterpart, ...]:
    """The links of `data/`."""
    return load_counterparts(DATA / "alignment.csv")


@pytest.fixture(scope="module")
def found(answer: Answer, links: tuple[Counterpart, ...]) -> tuple[Disagreement, ...]:
    """Where the two plans disagree."""
    return disagreements(links, *plans(answer), answer.lines)
