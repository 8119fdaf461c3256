"""The two files on the 225th/226th Sessions: every row speaks of a line, step, body and
paragraph that exist."""

import csv
import datetime as dt
import re
from pathlib import Path

from tests.support.error_text import refuses
from tests.support.paths import DATA
from wp.domain.bodies import BodyVocabulary
from wp.domain.progress import Authority, ProgressStatus
from wp.errors import InputError
from wp.loaders.data.vocabularies import load_sessions, load_shipped
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
    assert len({row["reference"] for row in reports}) == len(reports) == 58
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


def reported(ref: str) -> dict[str, str]:
    return next(row for row in rows("progress_2019_10.csv") if row["reference"] == ref)


def decided(paragraph: str, begin: str) -> dict[str, str]:
    [row] = (
        row
        for row in rows("decisions_2019_10.csv")
        if row["paragraph"] == paragraph and row["decided"].startswith(begin)
    )
    return row


def test_the_year_from_which_reviews_are_counted_is_proposed_not_agreed() -> None:
    """Paragraph 277: the PTC agreed in principle with a cycle of no more than four years, and
    proposed that it be counted from 2018."""
    for ref in ("ECP 15", "ECP 17"):
        assert "proposed to count from 2018" in reported(ref)["note"]
        assert "277" in reported(ref)["evidence"]
    assert decided("277", "Proposed that the review cycle")["kind"] == "suggested"


def test_whose_words_a_report_holds() -> None:
    """Paragraphs 277 and 104: agreed how to go on, and approved no result. 197 ("was considered by
    the PTC", "requested by PTC Members") and 220 ("the PTC discussed"): the PTC's own words."""
    for ref in ("ECP 17", "WP 6.1", "WP 9.2", "WP 26.1", "ECP 62"):
        assert reported(ref)["authority"] == "noted", ref


def test_what_paragraph_47_concludes_on_interoperability_is_a_report_without_a_status() -> None:
    row = reported("ECP 44")
    assert (row["status"], row["authority"], row["reached"]) == ("", "noted", "")
    assert row["evidence"].endswith("para 47")
    for named in ("interoperability", "IMSC", "DMPT", "next meeting"):
        assert named in row["note"], named
    assert "need to understand Members' interest" in reported("WP 11.1")["note"]
    assert "need to understand Members' interest" in reported("ECP 47")["note"]
    for ref in ("WP 11.1", "ECP 47"):
        assert "nécessité de comprendre l’intérêt des Membres" in reported(ref)["note_fr"]


def test_documents_and_misprints_are_named() -> None:
    """Paragraphs 85 and 87 name the documents; 302 prints "1012 March 2020"."""
    assert "PC0560 and PC0601" in reported("WP 29.2")["note"]
    assert '"1012 March"' in reported("ECP 20")["note"]


def test_one_meeting_has_one_due_day() -> None:
    """The PTC of spring 2020 is announced for April 2020 (paragraphs 126 and 128); what is asked
    before it (268) is due in March; the Enforcement Committee (66) has its own spring."""
    of_ptc = {
        row["due_text"]: row["due_on"]
        for row in rows("decisions_2019_10.csv")
        if row["who"] == "PTC" and row["due_on"]
    }
    assert set(of_ptc.values()) == {"2020-04-30"} and len(of_ptc) == 5
    assert decided("268", "Requested that a meeting")["due_on"] == "2020-03-31"
    assert decided("66", "Foresaw that the Enforcement")["due_on"] == "2020-05-31"


def test_what_three_paragraphs_put_off_is_one_follow_up() -> None:
    """Paragraphs 124, 299 and 300: the decisions stay, the last asks for both items."""
    assert decided("124", "Deferred")["who"] == decided("299", "Deferred")["who"] == ""
    both = decided("300", "Confirmed through the Chairperson that inward")
    assert "paras 124, 299 and 300" in both["asked"] and both["due_on"] == "2020-04-30"


def test_what_is_to_be_left_undone_is_no_follow_up() -> None:
    """Paragraph 66 keeps the terms of reference off the agenda of December 2019: nothing is to be
    done, and so nothing becomes overdue."""
    row = decided("66", "Recommended that the terms of reference")
    assert (row["who"], row["asked"], row["due_text"], row["due_on"]) == ("", "", "", "")


def test_the_policy_commission_of_july_2016_is_a_session() -> None:
    """Annex II, introduction of section 4: it endorsed the Work Plan on Digital Customs."""
    [row] = (row for row in rows("sessions.csv") if row["start"] == "2016-07-01")
    assert (row["body"], row["precision"], row["standing"]) == ("PC", "month", "held")


def test_wide_actions_have_the_tasks_that_their_section_names() -> None:
    """Annex II, section 1 names: the E-Commerce Framework, its package and its compendium, the
    guidelines on immediate release, both compendia, SAFE, and the package's tools as a whole."""
    parts = {
        action: {
            row["target"]
            for row in rows("alignment.csv")
            if row["programme_action"] == action and row["kind"] == "part of"
        }
        for action in ("ECP 6", "ECP 17")
    }
    assert parts["ECP 6"] == {"WP 4.1", "WP 4.2", "WP 4.3", "WP 15.1"}
    assert parts["ECP 17"] == {"WP 4.3", "WP 9.2", "WP 12.1", "WP 15.2", "WP 19.1", "WP 22.3"}


def test_a_session_of_a_body_that_nobody_knows_is_refused(
    tmp_path: Path, vocabulary: BodyVocabulary
) -> None:
    text = (DATA / "sessions.csv").read_text(encoding="utf-8")
    (tmp_path / "sessions.csv").write_text(text.replace("\nTEGNII,", "\nTEGXYZ,"), encoding="utf-8")
    with refuses(InputError, "column body: 'TEGXYZ': known are: PTC, Council"):
        load_sessions(tmp_path / "sessions.csv", vocabulary)
