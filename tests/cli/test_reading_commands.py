"""A command that reads leaves the place as it is: it makes no database and upgrades none."""

import datetime as dt
from pathlib import Path

import pytest
from alembic import command
from alembic.config import Config

from tests.support.command_line import run
from tests.support.french import fr
from tests.support.paths import ROOT
from tests.support.records import shipped_plans
from wp.store.database import HEAD, connect, schema_version, writing

READING = (
    ("status",),
    ("export",),
    ("check",),
    ("compare", "WP@1", "WP@1"),
    ("programmes",),
    ("proposals",),
    ("progress", "history", "WP 4.3"),
    ("settle", "WP@1"),
    ("verify",),
)
FORMER = f"{int(HEAD) - 1:04}"


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_where_there_is_no_record_none_is_made(arguments: tuple[str, ...], tmp_path: Path) -> None:
    place = tmp_path / "folder" / "wp.db"
    done = run(*arguments, database=place)
    assert done.returncode == 30 and f"There is no record at {place}" in done.stderr
    assert list(tmp_path.iterdir()) == []
    french = run(*arguments, "--language", "fr", database=place)
    assert fr("Il n’y a pas de registre") in french.stderr


@pytest.mark.parametrize("arguments", READING, ids=" ".join)
def test_an_older_record_is_not_brought_up_to_date(
    arguments: tuple[str, ...], tmp_path: Path
) -> None:
    engine, config = connect(str(tmp_path / "wp.db")), Config()
    config.set_main_option("script_location", str(ROOT / "wp" / "store" / "migrations"))
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, FORMER)
    done = run(*arguments, database=tmp_path / "wp.db")
    assert done.returncode == 30 and f"older version ({FORMER})" in done.stderr
    assert schema_version(engine) == FORMER


def test_the_check_of_the_log_says_how_old_it_is(tmp_path: Path) -> None:
    shipped_plans(tmp_path / "wp.db")
    done = run("verify", database=tmp_path / "wp.db")
    assert done.returncode == 0 and "ago)." in done.stdout
    assert f"recorded on {dt.datetime.now(dt.UTC).day} " in done.stdout
