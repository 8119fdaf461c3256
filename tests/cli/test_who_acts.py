"""Who acts on the command line: the name given, and beside it the operating system's user."""

import os
import pwd
from pathlib import Path

import pytest

from tests.support.command_line import run
from tests.support.docs.users import commands
from tests.support.paths import DATA
from tests.support.people.acting import by
from tests.support.records import first_start
from wp.domain.people.person import Grant
from wp.domain.people.roles import Role
from wp.services.people.directory import enter

USER = pwd.getpwuid(os.getuid()).pw_name
ADD = ("progress", "add", "WP 4.3", "--effective-on", "2019-11-01", "--note", "x")
# The options of each command that is asked who acts.
WRITING: dict[str, tuple[str, ...]] = {
    "wp backup": ("no-such-folder/copy.db",),
    "wp check dismiss": ("gnc", "WP 11.2", "--reason", "because"),
    "wp check take-back": ("1",),
    "wp import": (str(DATA / "ecp_action_plan.csv"), "--confirm"),
    "wp programmes": ("--make-current", "WP@1"),
    "wp progress add": ADD[2:],
    "wp progress import": ("reports.csv", "--confirm"),
    "wp proposed accept": ("1",),
    "wp proposed decline": ("1", "--reason", "because"),
    "wp restore": ("no-such-copy.db", "--reason", "because"),
    "wp settle": ("WP@1", "1", "kept", "--reason", "because"),
    "wp translate": ("x", "y"),
    "wp users add": ("Kim Lee", "kim@example.org", "--role", "reader"),
    "wp users remove": ("bo@example.org",),
    "wp users revoke": ("1",),
    "wp users role": ("bo@example.org", "--role", "secretariat"),
    "wp users sign-out": ("bo@example.org",),
    "wp vocabulary write": ("body", "VWG", "--set", "full=A Group", "--reason", "because"),
    "wp users token": ("bo@example.org", "--label", "Power Query"),
}


@pytest.fixture(scope="module")
def database(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record as a first start leaves it."""
    place = tmp_path_factory.mktemp("who") / "wp.db"
    engine = first_start(place)
    enter(engine, "Bo", "bo@example.org", Grant(frozenset({Role.READER})), by())
    engine.dispose()
    return place


def test_every_command_that_writes_is_asked() -> None:
    asked = {name for name, each in commands().items() for p in each.params if p.name == "actor"}
    assert asked == set(WRITING)


@pytest.mark.parametrize("command", WRITING)
@pytest.mark.parametrize("name", ["a" * 100_000, " \n "])
def test_what_is_no_name_is_refused_in_a_sentence(database: Path, command: str, name: str) -> None:
    before = database.read_bytes()
    done = run(*command.split()[1:], *WRITING[command], "--actor", name, database=database)
    assert done.returncode == 50 and done.stderr.count("Nothing was recorded.") == 1
    assert "Traceback" not in done.stderr and len(done.stderr) < 300
    assert database.read_bytes() == before


def test_the_history_says_that_it_was_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What the environment says of the user is nobody's word for it."""
    first_start(tmp_path / "wp.db").dispose()
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        monkeypatch.setenv(name, "chair")
    for who in (("--actor", "Ana Pérez"), ()):
        done = run(*ADD, *who, database=tmp_path / "wp.db")
        assert done.returncode == 0, done.stderr
    told = run("progress", "history", "WP 4.3", database=tmp_path / "wp.db").stdout
    assert f"Ana Pérez, command line ({USER})" in told
    assert f"{USER}, command line ({USER})" in told and "chair" not in told
    french = run("progress", "history", "WP 4.3", "--language", "fr", database=tmp_path / "wp.db")
    assert f"Ana Pérez, ligne de commande ({USER})" in french.stdout
    assert run("verify", database=tmp_path / "wp.db").returncode == 0
