"""The command line, run as a person runs it: another process, real files, real exit codes."""

import csv
import io
import json
from pathlib import Path

import pytest

from tests.support.command_line import run
from tests.support.french import fr
from tests.support.paths import DATA


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with both plans, imported by the command line itself."""
    place = tmp_path_factory.mktemp("cli") / "wp.db"
    for name in ("work_programme.csv", "ecp_action_plan.csv"):
        done = run("import", str(DATA / name), "--confirm", "--actor", "tester", database=place)
        assert done.returncode == 0, done.stderr
    return place


@pytest.mark.parametrize("command", ["serve", "import", "export", "status", "programmes"])
def test_every_command_has_help_with_an_example(command: str) -> None:
    done = run(command, "--help")
    assert done.returncode == 0 and f"Example: wp {command}" in done.stdout


@pytest.mark.parametrize(
    ("day", "counts"),
    [
        ("2019-10-31", {"Overdue": 1, "Due soon": 6, "Upcoming": 65, "Ongoing": 65}),
        ("2020-07-01", {"Overdue": 56, "Due soon": 1, "Upcoming": 15, "Ongoing": 65}),
    ],
)
def test_status_says_where_the_programmes_stand(
    database: Path, day: str, counts: dict[str, int]
) -> None:
    done = run("status", "--as-of", day, "--database", str(database))
    assert done.returncode == 0, done.stderr
    for name, count in counts.items():
        assert f"  {name:<22}{count:>5}" in done.stdout
    assert "ECP 43" in done.stdout and "draft, provisionally approved" in done.stdout


def test_status_speaks_french(database: Path) -> None:
    done = run("status", "--as-of", "2020-07-01", "--language", "fr", database=database)
    assert (
        fr(
            "l'étape du CTP d'avril 2020 était attendue pour le 30 avril 2020, 62 jours avant le "
            "1er juillet 2020"
        )
        in done.stdout
    )


def test_the_sentence_of_the_issue(database: Path) -> None:
    done = run("status", "--as-of", "2020-07-01", "--topic", "WP 3", database=database)
    sentence = (
        "Overdue: the PTC step of April 2020 was due on 30 April 2020, 62 days before 1 July 2020."
    )
    assert sentence in done.stdout


def test_json_has_the_documented_fields(database: Path, tmp_path: Path) -> None:
    out = tmp_path / "wp.json"
    done = run(
        "export", "--format", "json", "--as-of", "2019-10-31", "--out", str(out), database=database
    )
    assert done.returncode == 0, done.stderr
    value = json.loads(out.read_text(encoding="utf-8"))
    assert list(value) == [
        "schema",
        "generated_at",
        "as_of",
        "known_at",
        "filters",
        "editions",
        "inactive_topics",
        "counts",
        "rows",
    ]
    assert (value["schema"], value["as_of"], value["counts"]) == (
        "wp-export/1",
        "2019-10-31",
        {"tasks": 126, "lines": 137},
    )
    assert len(value["inactive_topics"]) == 6
    row = next(row for row in value["rows"] if row["ref"] == "WP 10.1b")
    assert (row["task_no"], row["type"], row["type_cell"], row["bodies"]) == (
        "1",
        "A",
        "merged",
        ["PTC", "WCO/UPU CC", "Council"],
    )
    assert row["steps"][0] == {
        "text": "April 2020 (PTC)",
        "kind": "dated",
        "start": "2020-04-01",
        "end": "2020-04-30",
        "due": "2020-04-30",
        "bodies": ["PTC"],
        "recurrence": None,
        "acts": [],
        "reached": False,
        "status": "upcoming",
    }
    assert row["bodies_names"] == row["bodies"]
    assert len(row["strategic_names"]) == len(row["strategic_codes"])
    told = run("export", "--topic", "WP 10", "--language", "fr", database=database)
    french = next(row for row in json.loads(told.stdout)["rows"] if row["ref"] == "WP 10.1b")
    assert french["bodies"] == row["bodies"] and french["bodies_names"][0] == "CTP"
    action = next(row for row in value["rows"] if row["ref"] == "ECP 15")
    assert (
        action["topic_no"],
        action["task_no"],
        action["type"],
        action["type_cell"],
        action["indicator"],
    ) == (
        "1",
        "15",
        None,
        None,
        "",
    )
    assert action["topic"] == "Economic Competitiveness Package" and action["strategic_codes"] == [
        "SP1"
    ]
    assert {"ref": "WP 4.3", "kind": "same"} in action["counterparts"]


def test_csv_and_json_hold_the_same_rows_and_filters_narrow_both(database: Path) -> None:
    options = ("--body", "CBC", "--type", "A", "--as-of", "2019-10-31")
    value = json.loads(run("export", *options, database=database).stdout)
    table = run("export", "--format", "csv", *options, database=database).stdout.removeprefix(
        "\ufeff"
    )
    rows = list(csv.DictReader(io.StringIO(table)))
    assert (
        [row["ref"] for row in rows]
        == [row["ref"] for row in value["rows"]]
        == ["WP 1.1", "WP 4.4", "WP 19.4"]
    )
    assert [row["why"] for row in rows] == [row["why"] for row in value["rows"]]
    assert value["filters"] == {"type": ["A"], "body": ["CBC"]}


def test_programmes_lists_editions(database: Path) -> None:
    done = run("programmes", database=database)
    assert (
        "WP@1  PTC Work Programme 2019-2022 (1 July 2019 - 30 June 2022)" in done.stdout
        and "tester" in done.stdout
    )


def test_importing_the_same_file_twice_changes_nothing(database: Path) -> None:
    done = run("import", str(DATA / "work_programme.csv"), "--confirm", database=database)
    assert (
        done.returncode == 0 and "The file reads as WP@1 does: nothing was changed." in done.stdout
    )
    assert "WP@2" not in run("programmes", database=database).stdout


def test_a_preview_writes_nothing_and_a_confirmed_change_keeps_the_permanent_ids(
    tmp_path: Path,
) -> None:
    place, revised = tmp_path / "wp.db", tmp_path / "work_programme.csv"
    run("import", str(DATA / "work_programme.csv"), "--confirm", database=place)
    before = json.loads(run("export", database=place).stdout)
    text = (DATA / "work_programme.csv").read_text(encoding="utf-8")
    revised.write_text(
        text.replace("October 2020 (PTC) June 2021 (Council)", "April 2021 (PTC)"), encoding="utf-8"
    )
    importing = ("import", str(revised), "--standing", "adopted", "--effective-on", "2020-05-01")
    preview = run(*importing, database=place)
    assert (
        "Against WP@1: 0 new, 1 changed, 0 moved or renumbered, 0 taken out, 73 unchanged"
        in preview.stdout
    )
    assert (
        "timeline: [-October 2020-]{+April 2021+} (PTC)[- June 2021 (Council)-]" in preview.stdout
    )
    assert json.loads(run("export", database=place).stdout)["rows"] == before["rows"]
    done = run(*importing, "--confirm", database=place)
    assert "Written as edition WP@2." in done.stdout
    after = json.loads(run("export", "--as-of", "2020-06-01", database=place).stdout)
    assert [row["id"] for row in after["rows"]] == [row["id"] for row in before["rows"]]
    assert (after["editions"][0]["edition"], after["editions"][0]["standing"]) == (
        "WP@2",
        "adopted",
    )
    former = json.loads(run("export", "--as-of", "2020-04-30", database=place).stdout)
    assert former["editions"][0]["edition"] == "WP@1"
    pinned = json.loads(
        run("export", "--as-of", "2020-06-01", "--edition", "WP@1", database=place).stdout
    )
    assert pinned["rows"][0]["edition"] == "WP@1"


def test_import_into_a_new_database_holds_just_what_was_imported(tmp_path: Path) -> None:
    place = tmp_path / "wp.db"
    run("import", str(DATA / "ecp_action_plan.csv"), "--confirm", database=place)
    assert json.loads(run("export", database=place).stdout)["counts"] == {"tasks": 63, "lines": 63}


def test_before_the_first_recording_nothing_was_on_record(database: Path) -> None:
    done = run("status", "--as-of", "2019-10-31", "--known-at", "2019-12-01", database=database)
    assert done.returncode == 0 and "Nothing was on record then." in done.stdout
