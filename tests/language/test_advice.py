"""What the checks advise for the shipped plans, read as a whole by a person: no advice is absurd,
and one fact is one breach. Whoever changes a check or its words reads the list again."""

from pathlib import Path

from tests.support.paths import ROOT
from tests.support.records import first_start
from wp.language.wording.checks import mend_sentence
from wp.language.words import Words
from wp.services.checks import check
from wp.services.query import Question, ask

READ = ROOT / "tests" / "fixtures" / "advice.txt"


def test_every_advice_was_read_by_a_person(tmp_path: Path) -> None:
    engine = first_start(tmp_path / "wp.db")
    answer = ask(engine, Question())
    given = [mend_sentence(each.breach, Words()) for each in check(engine, answer, answer).judged]
    assert len(given) == len(set(given)) == 39
    assert given == READ.read_text(encoding="utf-8").splitlines()
