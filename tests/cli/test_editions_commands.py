"""`wp import` with decisions, `wp compare` and `wp programmes --make-current`, run as a person
runs them."""

import json
from pathlib import Path

import pytest

from tests.support.command_line import run
from tests.support.editions.constructed import NAME, as_csv
from tests.support.french import fr
from tests.support.records import first_start

DECISIONS = (
    "--match",
    "WP 23.2=WP 26.1",
    "--match",
    "WP 24.1=WP 27.1",
    "--act",
    "WP 8.1 ; October 2019 (PTC) ; Autumn 2019 (PTC)",
    "--successor",
    "WP 25.3=WP 27.2",
    "--draft",
    "WP 8.1",
)


@pytest.fixture(scope="module")
def second(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """A record with the first editions and what October 2019 reported, and the file of the
    second edition."""
    folder = tmp_path_factory.mktemp("second")
    first_start(folder / "wp.db")
    (folder / NAME).write_bytes(as_csv())
    return folder / "wp.db", folder / NAME


def test_the_way_of_an_edition_from_the_command_line(second: tuple[Path, Path]) -> None:
    place, file = second
    options = ("--programme", "WP", "--effective-on", "2020-04-30")
    preview = run("import", str(file), *options, database=place)
    for said in (
        "Against WP@1: 2 new, 13 changed, 39 moved or renumbered, 1 taken out, 28 unchanged; 17 "
        "changes of topics",
        "~> WP 19.4 → WP 18.1",
        "timeline: [-October-]{+Autumn+} 2019 (PTC) June 2020 (Council)",
        "3 things are to be decided",
        "Is WP 23.2 the former WP 26.1?",
        "can follow to: Autumn 2019 (PTC)",
        "WP 25.3 is taken out; it keeps its history: 1 report",
        "read as: task: Produce research paper",
    ):
        assert said in preview.stdout, said
    refused = run("import", str(file), *options, "--confirm", database=place)
    assert refused.returncode == 13 and "WP 23.2 (like WP 26.1)" in refused.stderr
    assert refused.stdout == preview.stdout and "was recorded" not in refused.stdout
    done = run(
        "import", str(file), *options, *DECISIONS, "--confirm", "--language", "fr", database=place
    )
    assert done.returncode == 0 and "Consigné comme édition WP@2." in done.stdout, done.stderr
    assert fr("inchangées : 28 ; 17 changements de thèmes") in done.stdout
    assert (
        "la cellule Progrès devient un brouillon de compte rendu" in done.stdout
        and "remplacée par WP 27.2" in done.stdout
    )

    # A line taken out keeps its history.
    gone = run("progress", "history", "wp25.3", database=place)
    assert gone.returncode == 0 and gone.stdout.startswith(
        "WP 25.3  Ensure that WCO Members report to PTC"
    )
    assert run("progress", "history", "WP 77.7", database=place).returncode == 20

    text = run("compare", "WP@1", "WP@2", "--kind", "changed", "--topic", "WP 11", database=place)
    assert text.stdout.count("type of task: [-M-]{+A+}") == 2 and "WP 8.1" not in text.stdout
    told = json.loads(run("compare", "WP@2", "WP@1", "--format", "json", database=place).stdout)
    assert told["counts"]["moved"] == 39 and told["rows"]
    unknown = run("compare", "WP@1", "WP@9", database=place)
    assert unknown.returncode == 20 and "on record are: WP@1, WP@2, ECP@1" in unknown.stderr

    undone = run("programmes", "--make-current", "WP@1", "--reason", "too early", database=place)
    assert undone.returncode == 0 and "WP@1" in undone.stdout.splitlines()[-1]
    told = run("programmes", database=place).stdout
    assert "WP@1  PTC Work Programme 2019-2022" in told and "[current]" in told
    assert "set aside: a former edition was made current again" in told
    assert run("programmes", "--make-current", "WP@1", database=place).returncode == 50
    assert run("verify", database=place).returncode == 0


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--tracked", "some"), "accept, reject or both"),
        (("--match", "WP 4.3"), "two names with ="),
        (("--act", "WP 4.3 ; April 2020 (PTC)"), "REF ; STEP ; NEW STEP"),
        (("--match", "WP 99.1=WP 1.1"), "no line 'WP 99.1'"),
    ],
)
def test_a_decision_not_understood_is_told(
    second: tuple[Path, Path], arguments: tuple[str, ...], said: str
) -> None:
    place, file = second
    done = run("import", str(file), "--programme", "WP", *arguments, database=place)
    assert done.returncode == 20 and said in done.stderr and not done.stdout
