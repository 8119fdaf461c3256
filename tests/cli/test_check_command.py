"""`wp check` as a person and as a script run it: text, JSON, CSV, exit codes, dismissing."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.support.command_line import run
from tests.support.french import fr
from tests.support.records import shipped_plans
from wp.domain.checks.model import CheckCode
from wp.errors import ChecksBroken

BROKEN = ChecksBroken.exit_code


def test_text_says_what_breaks_which_check_and_what_would_mend_it(started: Path) -> None:
    done = run("check", "--as-of", "2019-10-31", database=started)
    assert (done.returncode, done.stderr.strip()) == (
        BROKEN,
        "12 of 18 checks are broken, in 39 places.",
    )
    assert done.stdout.startswith(
        "Checked as of 31 October 2019: WP@1, ECP@1\n\nActions that refer to the Work"
    )
    assert (
        "✗ WP 15.2 has a step of the Council (“Spring 2021 (PTC) June 2021 (Council)”), but its "
        "bodies are" in done.stdout
    )
    assert "    Move WP 19.4 ahead of WP 19.1.\n" in done.stdout
    assert "(Report, paragraphs 205 and 226)" in done.stdout
    assert "6 checks hold" in done.stdout and "✓ Every body is known (known-bodies)" in done.stdout
    said = run(
        "check", "--check", "type", "--language", "fr", "--as-of", "2019-10-31", database=started
    )
    assert "La cellule du type de WP 30.4 est vide." in said.stdout
    assert said.stderr.strip() == fr("Une vérification sur 1 n'est pas respectée, en 1 endroit.")


@pytest.mark.parametrize(
    ("options", "code", "breaches"),
    [
        ((), BROKEN, 39),
        (("--check", "known-bodies"), 0, 0),
        (("--check", "gnc", "--check", "type"), BROKEN, 4),
        (("--check", "gnc", "--programme", "ECP"), BROKEN, 1),
        (("--check", "type", "--programme", "ECP"), 0, 0),
        (("--check", "overdue"), 0, 0),
        (("--check", "overdue", "--as-of", "2020-07-01"), BROKEN, 55),
    ],
)
def test_exit_code_and_json_for_scripts(
    started: Path, options: tuple[str, ...], code: int, breaches: int
) -> None:
    day = () if "--as-of" in options else ("--as-of", "2019-10-31")
    done = run("check", "--format", "json", *options, *day, database=started)
    value = json.loads(done.stdout)
    assert (done.returncode, value["schema"], len(value["breaches"])) == (
        code,
        "wp-checks/1",
        breaches,
    )
    assert sum(each["breaches"] for each in value["checks"]) == breaches
    if not options:
        assert [each["check"] for each in value["checks"]] == [each.value for each in CheckCode]
        assert all(each["rule"] and each["source"] for each in value["checks"])


def test_a_breach_in_json_and_csv(started: Path) -> None:
    options = ("check", "--check", "council-listed", "--as-of", "2019-10-31")
    value = json.loads(run(*options, "--format", "json", database=started).stdout)
    first = value["breaches"][0]
    named = ("check", "ref", "kind", "programme", "mend", "document", "dismissed_reason")
    assert {key: first[key] for key in named} == {
        "check": "council-listed",
        "ref": "WP 15.2",
        "kind": "line",
        "programme": "WP",
        "mend": "Add the Council to the responsible bodies of WP 15.2, or take its step out.",
        "document": "annex3_work_programme.txt",
        "dismissed_reason": None,
    }
    table = run(*options, "--format", "csv", database=started).stdout.removeprefix("\ufeff")
    rows = list(csv.DictReader(io.StringIO(table)))
    assert [row["ref"] for row in rows] == ["WP 15.2", "WP 16.2"] and rows[0]["breach"] == first[
        "breach"
    ]


def test_dismissing_is_recorded_shown_with_all_and_taken_back(tmp_path: Path) -> None:
    place = tmp_path / "wp.db"
    shipped_plans(place)
    one = ("check", "--check", "type", "--as-of", "2019-10-31")
    assert run(*one, database=place).returncode == BROKEN
    day = ("--as-of", "2019-10-31")
    done = run("check", "dismiss", "type", "30.4", "--reason", "r", *day, database=place)
    assert done.returncode == 20 and "what breaks it: WP 30.4" in done.stderr
    done = run(
        "check",
        "dismiss",
        "type",
        "wp 30.4",
        "--reason",
        "no type",
        "--actor",
        "ana",
        *day,
        database=place,
    )
    assert (done.returncode, done.stdout.strip()) == (
        0,
        "Recorded as dismissal 1: WP 30.4 may stay as it is.",
    )
    kept = run(*one, database=place)
    assert kept.returncode == 0 and "1 dismissed" in kept.stdout and "no type" not in kept.stdout
    assert "dismissed (no. 1) by ana on" in run(*one, "--all", database=place).stdout
    told = json.loads(run(*one, "--all", "--format", "json", database=place).stdout)
    assert (told["breaches"][0]["dismissed_reason"], told["checks"][0]["dismissed"]) == (
        "no type",
        1,
    )
    assert run("check", "take-back", "1", "--actor", "ben", database=place).returncode == 0
    assert run(*one, database=place).returncode == BROKEN
    assert run("check", "take-back", "1", database=place).returncode == 50
    assert run("verify", database=place).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (("--check", "moon"), 20, "There is no check 'moon'; there are: capacity-building"),
        (("--format", "pdf"), 20, "There is no format 'pdf'"),
        (("--body", "Moon"), 20, "'Moon' is not known"),
        (
            ("dismiss", "type", "WP 30.4", "--reason", " ", "--as-of", "2019-10-31"),
            50,
            "Say why it may stay",
        ),
        (("dismiss", "type", "WP 30.4"), 2, "--reason"),
    ],
)
def test_what_is_not_understood_or_refused(
    started: Path, arguments: tuple[str, ...], code: int, words: str
) -> None:
    done = run("check", *arguments, database=started)
    assert done.returncode == code and words in done.stderr and "Traceback" not in done.stderr


def test_an_empty_record_is_said(tmp_path: Path) -> None:
    assert run("check", database=tmp_path / "wp.db").returncode == 30
