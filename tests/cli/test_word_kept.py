"""A write keeps its word: what fails before it leaves nothing behind, what fails after it takes
nothing back."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import sqlalchemy as sa
from sqlalchemy.engine import Engine

from tests.support.building import day
from tests.support.command_line import run
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.records import first_start
from wp.domain.progress import Statement
from wp.errors import RefusedError
from wp.language.words import Words
from wp.services.lines import find_line
from wp.services.progress.recording import Entry, record
from wp.services.record import open_record, verify
from wp.ui.parts.form.troubles import carried_out

PLAN = DATA / "ecp_action_plan.csv"
REPORTS = "reference,effective_on,status,note\nWP 4.3,2020-05-02,in progress,again\n"
# A command that writes: its arguments, and what stands in its last line.
WRITES: dict[str, tuple[tuple[str, ...], str]] = {
    "import": (("import", str(PLAN), "--programme", "TST", "--confirm"), "TST@1"),
    "add": (
        ("progress", "add", "WP 4.3", "--effective-on", "2020-05-01", "--note", "→ «é»"),
        "Recorded as report",
    ),
    "reports": (("progress", "import", "reports.csv", "--confirm"), "1 report was recorded"),
    "dismiss": (("check", "dismiss", "gnc", "WP 11.2", "--reason", "a handbook"), "1"),
    "make current": (("programmes", "--make-current", "WP@1"), "WP@1 is current again"),
}


@pytest.fixture(scope="module")
def written_to(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with a second edition of the Work Programme, so that every command has something
    to write."""
    place = tmp_path_factory.mktemp("kept") / "wp.db"
    first_start(place)
    revised = place.parent / "work_programme.csv"
    text = (DATA / "work_programme.csv").read_text(encoding="utf-8")
    revised.write_text(text.replace("Ongoing,own", "Periodically,own", 1), encoding="utf-8")
    done = run(
        "import",
        str(revised),
        "--programme",
        "WP",
        "--confirm",
        "--effective-on",
        "2020-05-01",
        database=place,
    )
    assert done.returncode == 0, done.stderr
    return place


@pytest.fixture
def own(written_to: Path, tmp_path: Path) -> Path:
    """A copy of it, and the table of reports beside."""
    source, place = sa.create_engine(f"sqlite:///{written_to}"), tmp_path / "wp.db"
    with source.connect() as connection:
        connection.exec_driver_sql(f"VACUUM INTO '{place}'")
    (tmp_path / "reports.csv").write_text(REPORTS, encoding="utf-8")
    return place


def spoken(
    arguments: tuple[str, ...], database: Path, to: str, code_page: str = "utf-8"
) -> tuple[int, str, str]:
    """The exit status of `wp`, what was heard of its standard output, and what it said of
    errors."""
    command = [sys.executable, "-m", "wp.cli.main", *arguments]
    environment = {
        **os.environ,
        "WP_DATABASE_URL": str(database),
        "PYTHONIOENCODING": code_page,
        "COLUMNS": "200",
    }
    piped = {"a full disk": "exec >/dev/full; ", "no output": "exec >&-; "}.get(to, "")
    # Whoever read from the pipe is gone before the command begins.
    closed = 'mkfifo p; (exec 3<p; exec 3<&-) & exec 4>p; wait; "$@" >&4'
    line = closed if to == "a closed pipe" else f'{piped}exec "$@"'
    done = subprocess.run(
        ["bash", "-c", line, "bash", *command],
        capture_output=True,
        env=environment,
        cwd=database.parent,
    )
    return done.returncode, done.stdout.decode(code_page), done.stderr.decode(code_page, "replace")


def events(database: Path) -> int:
    """How many writes the log holds; it must be unbroken."""
    found = verify(open_record(str(database)))
    assert not found.broken
    return found.events


@pytest.mark.parametrize("name", WRITES)
def test_a_write_says_last_what_it_wrote_whatever_letters_the_terminal_has(
    name: str, own: Path
) -> None:
    arguments, said = WRITES[name]
    before = events(own)
    status, heard, wrong = spoken(arguments, own, "", "ascii")
    assert status == 0 and said in heard.splitlines()[-1] and not wrong, wrong
    assert events(own) > before


@pytest.mark.parametrize("to", ["a full disk", "a closed pipe"])
@pytest.mark.parametrize("name", WRITES)
def test_an_output_that_fails_never_makes_the_exit_status_lie(
    name: str, to: str, own: Path
) -> None:
    """Either nothing was written and the status says so, or all of it was and the status is 0."""
    before = events(own)
    status, _, wrong = spoken(WRITES[name][0], own, to)
    assert "Traceback" not in wrong and "Exception ignored" not in wrong
    assert (status == 0) == (events(own) > before), (status, wrong)
    # What has a plan to show never gets as far as the write; what has none says in its errors that
    # it is recorded.
    assert (name == "dismiss") == (status == 0)
    assert status or WRITES[name][1] in wrong


def test_without_any_output_a_write_is_a_write(own: Path) -> None:
    before = events(own)
    assert spoken(WRITES["reports"][0], own, "no output")[0] == 0 and events(own) > before


@pytest.mark.parametrize(
    "failure", [KeyError("column.topic_no"), RefusedError("return.blocked"), OSError(5, "I/O")]
)
def test_a_button_that_fails_after_its_write_says_that_it_is_recorded(
    failure: Exception, engine: Engine
) -> None:
    found = find_line(engine, "WP 4.3")
    seen = 10_000  # whatever else was reported on the line

    def write() -> str:
        record(
            engine, [Entry(Statement(found.line.id, day("2020-05-02"), note="x"), seen)], by("ana")
        )
        raise failure

    before = verify(engine).events
    for language in ("en", "fr"):
        assert carried_out(write, Words(language)) == (Words(language)("error.untold"), [])
    assert verify(engine).events == before + 2


@pytest.mark.parametrize("failure", [KeyError("x"), RefusedError("return.blocked")])
def test_a_button_that_fails_before_its_write_says_that_nothing_changed(
    failure: Exception, engine: Engine
) -> None:
    def write() -> str:
        raise failure

    before = verify(engine).events
    done, troubles = carried_out(write, Words("en"))
    assert troubles and not done and verify(engine).events == before
