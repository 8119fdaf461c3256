"""The two files on the 225th/226th Sessions: every row speaks of a line, step, body and
paragraph that exist."""

import csv
import datetime as dt
import re

from tests.support.paths import DATA
from wp.domain.bodies import BodyVocabulary
from wp.domain.progress import Authority, ProgressStatus
from wp.loaders.data.vocabularies import load_shipped
from wp.loaders.programme.assemble import assemble
from wp.loaders.registry import read_file

LAST_PARAGRAPH = 303
LAST_DAY = dt.date(2019, 10, 31)
ITEMS = [
    "I",
    "II",
    "III",
    "IV",
    "V",
    "VI",
    "VII",
    "VIII",
    "IX",
    "X",
    "XI",
    "XII",
    "XIII",
    "XIV",
    "XV",
    "XVI",
    "XVII",
]
EVIDENCE = re.compile(
    r"Report of the 225th/226th Sessions of the PTC, paras? (\d+(?:, \d+)*(?: and \d+)?)"
)


def rows(name: str) -> list[dict[str, str]]:
    with (DATA / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def steps_by_line(vocabulary: BodyVocabulary) -> dict[str, list[tuple[str, tuple[str, ...]]]]:
    """The steps of every line of both plans: its printed words and bodies, by the line's
    reference."""
    found = {}
    for shipped in load_shipped(DATA / "programmes.csv"):
        read = read_file(DATA / shipped.file, vocabulary)
        edition = assemble(
            read, shipped.programme, vocabulary, shipped.standing, shipped.effective_on
        )
        found |= {
            line.ref: [(s.text, s.bodies) for s in line.steps] for _, _, line in edition.lines()
        }
    return found


def test_each_report_is_of_a_line_with_evidence(vocabulary: BodyVocabulary) -> None:
    of_line, reports = steps_by_line(vocabulary), rows("progress_2019_10.csv")
    assert len({row["reference"] for row in reports}) == len(reports) == 57
    for row in reports:
        steps = of_line[row["reference"]]
        assert dt.date.fromisoformat(row["effective_on"]) <= LAST_DAY
        assert row["status"] in {"", *ProgressStatus} - {ProgressStatus.NOT_REPORTED}
        assert row["authority"] in set(Authority) and 0 < len(row["note"]) <= 300
        given = EVIDENCE.fullmatch(row["evidence"])
        assert given, row["reference"]
        paragraphs = [int(number) for number in re.findall(r"\d+", given[1])]
        assert (
            paragraphs == sorted(set(paragraphs))
            and paragraphs[0] >= 1
            and paragraphs[-1] <= LAST_PARAGRAPH
        )
        for entry in filter(None, row["reached"].split(" | ")):
            step, body, on, decision = entry.split(" ; ")
            bodies = dict(steps)[step]
            assert (body in bodies or not bodies) and vocabulary.find(body), row["reference"]
            assert dt.date.fromisoformat(on) <= LAST_DAY and decision


def test_a_deferred_item_moves_no_date_and_a_draft_completes_nothing() -> None:
    reports = {row["reference"]: row for row in rows("progress_2019_10.csv")}
    assert not any(
        row["anticipated_month"] or row["status"] == "postponed" for row in reports.values()
    )
    assert [ref for ref, row in reports.items() if row["status"] == "completed"] == ["ECP 43"]
    assert (
        reports["WP 13.1"]["status"] == "" and "WP 3.2" not in reports and "ECP 32" not in reports
    )


def test_each_decision_is_of_an_item_and_what_it_asks_is_asked_of_somebody(
    vocabulary: BodyVocabulary,
) -> None:
    lines, decisions = set(steps_by_line(vocabulary)), rows("decisions_2019_10.csv")
    known = lines | {re.sub(r"[a-z]$", "", ref) for ref in lines}
    assert {row["item"].split()[0] for row in decisions} == set(ITEMS)
    assert len({tuple(row.values()) for row in decisions}) == len(decisions) == 90
    for row in decisions:
        assert row["session"] == "PTC 2019-10" and row["kind"] and row["decided"].endswith(".")
        assert 1 <= int(row["paragraph"]) <= LAST_PARAGRAPH
        for who in filter(None, row["who"].split("; ")):
            assert who in ("Secretariat", "Members", "United States") or vocabulary.find(who), who
        assert bool(row["who"]) == bool(row["asked"]) and bool(row["due_text"]) == bool(
            row["due_on"]
        )
        assert not row["due_on"] or dt.date.fromisoformat(row["due_on"]) > LAST_DAY
        assert set(filter(None, row["refs"].split("; "))) <= known
