"""Without a screen the order of steps is not broken unasked: the write is refused with an exit code
of its own, and the options that answer."""

from pathlib import Path

import pytest

from tests.support.command_line import run
from tests.support.plans.order_of_steps import CELLS
from tests.support.sheets.update_sheets import returned

PTC = "April 2020 (PTC)"
ADD = (
    *("progress", "add", "WP 4.3", "--effective-on", "2019-10-31", "--status", "postponed"),
    *("--step", PTC, "--reason", "no drafters", "--anticipated-action", "a group"),
    *("--anticipated-month", "2020-10", "--actor", "ana"),
)
ROWS = (
    "reference,effective_on,status,reason,anticipated_action,anticipated_month,step\n"
    f"WP 4.3,2019-10-31,postponed,no drafters,a group,2020-10,{PTC}\n"
)
EXIT = 51


def history(database: str) -> str:
    return run("progress", "history", "WP 4.3", database=database).stdout


def brought(way: str, filled: object, folder: Path) -> tuple[str, ...]:
    """The command that postpones the step of the PTC, by each of the ways in without a screen."""
    if way == "add":
        return ADD
    file = folder / ("reports.csv" if way == "table" else "updates.xlsx")
    if way == "table":
        file.write_text(ROWS, encoding="utf-8")
    else:
        file.write_bytes(returned(filled, "WP 4", {"WP 4.3": CELLS}))  # type: ignore[arg-type]
    return "progress", "import", str(file), "--actor", "ana", "--confirm"


WAYS = ["add", "table", "workbook"]


@pytest.mark.parametrize("way", WAYS)
def test_the_order_is_asked_about_and_the_options_answer(
    way: str, filled: object, tmp_path: Path
) -> None:
    database, command = str(filled.url), brought(way, filled, tmp_path)  # type: ignore[attr-defined]
    done = run(*command, database=database)
    assert done.returncode == EXIT and "Nothing was recorded" in done.stderr
    assert "WP 4.3 goes to the Council in June 2020, before the PTC has seen it" in done.stderr
    assert "June 2020 (Council) \u2192 December 2020" in done.stderr.replace("\\u2192", "\u2192")
    assert "--with-later" in done.stderr and "--as-it-stands REASON" in done.stderr
    french = run(*command, "--language", "fr", database=database)
    assert french.returncode == EXIT and "--as-it-stands MOTIF" in french.stderr
    if way != "add":
        shown = run(*command[:-1], database=database)
        assert shown.returncode == 0 and "before the PTC has seen it" in shown.stdout
    assert "no drafters" not in history(database)
    assert run(*command, "--with-later", database=database).returncode == 0
    told = history(database)
    assert "June 2020 (Council)" in told and "December 2020" in told


def test_a_reason_lets_it_stand_and_is_read_in_the_history(filled: object) -> None:
    database = str(filled.url)  # type: ignore[attr-defined]
    assert run(*ADD, "--as-it-stands", " ", database=database).returncode == 50
    assert run(*ADD, "--as-it-stands", "The Council asked.", database=database).returncode == 0
    assert "Why the order stands so: The Council asked." in history(database)
    listed = run("check", "--check", "order-of-steps", "--as-of", "2019-10-31", database=database)
    assert listed.returncode == 60 and "The Council asked." in listed.stdout


@pytest.mark.parametrize("way", WAYS)
def test_the_reason_is_kept_in_the_language_of_the_command(
    way: str, filled: object, tmp_path: Path
) -> None:
    database = str(filled.url)  # type: ignore[attr-defined]
    answer = ("--as-it-stands", "Le Conseil le demande.", "--language", "fr")
    assert run(*brought(way, filled, tmp_path), *answer, database=database).returncode == 0
    told = next(line for line in history(database).splitlines() if "Le Conseil" in line)
    assert "not translated" in told
