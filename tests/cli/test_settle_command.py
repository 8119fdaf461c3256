"""Doubts are settled on the command line: with the import, and later."""

import re
from pathlib import Path

import pytest

from tests.support.command_line import run
from tests.support.editions.doubted import LINE, MENDED, doubted_csv, many_csv
from wp.store.database import Engine


@pytest.fixture
def document(tmp_path: Path) -> str:
    place = tmp_path / "plan.csv"
    place.write_bytes(doubted_csv())
    return str(place)


def number_of(listed: str, text: str) -> str:
    """The number under which a doubt is listed."""
    return next(m[1] for m in re.finditer(r"\[(\d+)\] (.*)", listed) if text in m[2])


def test_doubts_are_listed_settled_with_the_import_and_later(filled: Engine, document: str) -> None:
    database = str(filled.url)
    shown = run("import", document, "--effective-on", "2020-06-01", database=database)
    assert "0 settled" in shown.stdout and "--settle" in shown.stdout
    at = number_of(shown.stdout, LINE)
    wrong = run(
        "import", document, "--settle", f"{at} ; mid-2022 ; why", "--confirm", database=database
    )
    assert wrong.returncode == 13 and "cannot be read as a timeline" in wrong.stderr
    told = run(
        "import",
        document,
        "--effective-on",
        "2020-06-01",
        "--settle",
        f"{at} ; {MENDED} ; Circular 7",
        "--actor",
        "bea",
        "--confirm",
        database=database,
    )
    assert told.returncode == 0 and "WP@2" in told.stdout, told.stderr
    listed = run("settle", "WP@2", database=database)
    assert f"read as “{MENDED}”; settled by bea" in listed.stdout
    other = number_of(listed.stdout, "WP 5.1")
    kept = run("settle", "WP@2", other, "kept", "--reason", "so printed", database=database)
    assert kept.returncode == 0 and "stays as it was read" in kept.stdout
    again = run("settle", "WP@2", other, "open", "--reason", "not sure", database=database)
    assert again.returncode == 0, again.stderr
    french = run("settle", "WP@2", "--language", "fr", database=database).stdout
    assert "Réglés" in french and "réglé par bea" in french
    proposed = run("import", document, database=database)
    assert f"Settled before: read as “{MENDED}”" in proposed.stdout
    assert run("verify", database=database).returncode == 0


@pytest.mark.parametrize(
    ("given", "code"),
    [
        (("import", "--settle", "1 ; kept"), 20),
        (("import", "--settle", "999 ; kept ; why"), 20),
        (("settle", "WP@9"), 20),
        (("settle", "WP@1", "7", "kept", "--reason", "x"), 20),
    ],
)
def test_what_is_not_understood_is_told(
    filled: Engine, document: str, given: tuple[str, ...], code: int
) -> None:
    command, *rest = given
    files = [document] if command == "import" else []
    told = run(command, *files, *rest, database=str(filled.url))
    assert told.returncode == code and told.stderr and "Traceback" not in told.stderr


def test_all_doubts_of_a_kind_are_kept_at_once(filled: Engine, tmp_path: Path) -> None:
    database, many = str(filled.url), tmp_path / "many.csv"
    many.write_bytes(many_csv())
    run("import", str(many), "--effective-on", "2020-06-01", "--confirm", database=database)
    listed = run("settle", "WP@2", database=database).stdout
    at, why = number_of(listed, "WP 4.1"), ("--reason", "so printed")
    for given in (("June 2021", "--alike", "kind"), ("kept", "--alike", "all")):
        told = run("settle", "WP@2", at, *given, *why, database=database)
        assert told.returncode == 20 and "--alike" in told.stderr
    same = run("settle", "WP@2", at, "kept", "--alike", "words", *why, database=database)
    assert same.returncode == 0 and "2 doubts are settled" in same.stdout, same.stderr
    rest = run("settle", "WP@2", at, "kept", "--alike", "kind", *why, database=database)
    assert "2 doubts are settled" in rest.stdout
    none = run("settle", "WP@2", at, "kept", "--alike", "kind", *why, database=database)
    assert none.returncode != 0 and "No doubt of this kind is open" in none.stderr
    assert run("settle", "WP@2", database=database).stdout.count("so printed") == 4
    assert run("verify", database=database).returncode == 0
