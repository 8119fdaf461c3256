"""`wp vocabulary`: what the record calls bodies and codes, listed, changed and retired."""

from pathlib import Path

import pytest

from tests.support.command_line import run
from tests.support.records import shipped_plans

NEW = ("vocabulary", "write", "body", "CMD")
FULL = ("--set", "full=Committee on Moon Dust")
FRENCH = ("--set", "short_fr=CPL", "--set", "full_fr=Comité des poussières lunaires")
WHY = ("--reason", "report, 12", "--actor", "Ana Pérez")


@pytest.fixture
def database(tmp_path: Path) -> Path:
    file = tmp_path / "wp.db"
    shipped_plans(file).dispose()
    return file


def test_a_body_is_added_changed_and_retired(database: Path) -> None:
    added = run(*NEW, *FULL, *FRENCH, *WHY, database=database)
    assert (added.returncode, added.stdout) == (0, "Recorded: CMD\n"), added.stderr
    listed = run("vocabulary", "list", "body", "--language", "fr", database=database).stdout
    assert "CMD\xa0: Organe\xa0: Comité des poussières lunaires (CPL)" in listed
    aliases = ("--set", "aliases=Moon Dust Committee|Dust")
    assert run(*NEW, *aliases, *WHY, database=database).returncode == 0
    assert run(*NEW, "--retire", *WHY, database=database).returncode == 0
    told = run("vocabulary", "history", "body", "CMD", database=database).stdout
    assert "full: Committee on Moon Dust" in told and "aliases: Moon Dust Committee | Dust" in told
    assert told.count("Ana Pérez: ") == 3 and "retired; report, 12" in told
    assert "(retired)" in run("vocabulary", "list", "body", database=database).stdout
    assert run(*NEW, "--offer", *WHY, database=database).returncode == 0
    assert run("verify", database=database).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        ((*NEW, *FULL), 50, "reason: Say why."),
        ((*NEW, "--set", "full=Policy Commission", *WHY), 50, "Another entry has this name"),
        ((*NEW, "--set", "colour=red", *WHY), 20, "“colour=red” is no field"),
        (("vocabulary", "list", "moon"), 20, "moon"),
        (("vocabulary", "history", "body", "Fish"), 20, "The vocabulary has no entry “Fish”"),
    ],
)
def test_what_is_wrong_is_said(
    arguments: tuple[str, ...], status: int, said: str, database: Path
) -> None:
    came = run(*arguments, database=database)
    assert came.returncode == status and said in came.stderr
