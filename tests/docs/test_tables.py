"""The tables of the documents say what the code says, row by row."""

import csv
import re
from pathlib import Path

import pytest

from tests.support.docs.known_table import KnownTable, even
from tests.support.docs.markdown import rendered, tables
from tests.support.docs.tables import TABLES
from tests.support.paths import DATA, ROOT
from tests.support.records import first_start
from wp.domain.status import TimelineStatus
from wp.domain.step_status import StepStatus
from wp.language.words import Words
from wp.look.colours import STATUS_SIGNS
from wp.services.query_string import TRACKING
from wp.store.database import Engine
from wp.ui.shell.navigation import page_names


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """A record as a first start leaves it."""
    return first_start(tmp_path_factory.mktemp("docs") / "wp.db")


def offences(known: KnownTable, text: str, record: Engine) -> list[str]:
    """What is wrong with a table in the text of its document."""
    written = known.found(text)
    if written is None:
        return [f"{known.document}: no table, or several, with the heading {known.header}"]
    right = known.right(record, written)
    if [[even(cell) for cell in row] for row in written.rows] != [
        [even(cell) for cell in row] for row in right
    ]:
        table = rendered(known.header, right)
        return [f"{known.document}: right is (or run tests.tools.document_tables)\n{table}"]
    return known.unwritten(record, right)


@pytest.mark.parametrize("known", TABLES, ids=lambda known: f"{known.document}: {known.header[0]}")
def test_a_table_says_what_the_code_says(known: KnownTable, record: Engine) -> None:
    text = (ROOT / known.document).read_text(encoding="utf-8")
    assert not offences(known, text, record), "\n".join(offences(known, text, record))


KNOWN = KnownTable(
    "a.md", ("code", "name", "why"), lambda _: [("1", "one", None), ("2", "two", None)]
)
GOOD = "| code | name | why |\n| --- | --- | --- |\n| 1 | one | is |\n| 2 | two | so |\n"


@pytest.mark.parametrize(
    ("bad", "said"),
    [
        (GOOD.replace("two", "three"), "| 2 | two | so |"),
        (GOOD.replace("| 2 | two | so |\n", ""), "| 2 | two |"),
        (f"{GOOD}| 3 | three | more |\n", "| 2 | two | so |"),
        (
            GOOD.replace(
                "| 1 | one | is |\n| 2 | two | so |", "| 2 | two | so |\n| 1 | one | is |"
            ),
            "one",
        ),
        (GOOD.replace("so", ""), "nobody has written"),
        ("# No table\n", "no table"),
        (f"{GOOD}\n{GOOD}", "or several"),
    ],
)
def test_a_wrong_table_is_found(bad: str, said: str, record: Engine) -> None:
    assert offences(KNOWN, GOOD, record) == []
    assert any(said in each for each in offences(KNOWN, bad, record))


@pytest.mark.parametrize("file", sorted(DATA.glob("*.csv")), ids=lambda file: file.name)
def test_every_column_of_the_data_is_explained(file: Path) -> None:
    """`data/README.md` has a chapter for every file, with each of its columns once."""
    text = (DATA / "README.md").read_text(encoding="utf-8")
    [chapter] = [
        part for part in text.split("\n## ")[1:] if f"`{file.name}`" in part.splitlines()[0]
    ]
    table = next(each for each in tables(chapter) if each.header == ("column", "meaning"))
    named = [name for row in table.rows for name in re.findall(r"`(\w+)`", row[0])]
    with file.open(encoding="utf-8", newline="") as lines:
        assert sorted(named) == sorted(next(csv.reader(lines)))


def test_the_chairs_page_knows_every_sign() -> None:
    text = (ROOT / "docs" / "for_the_chair.md").read_text(encoding="utf-8")
    for status in (*TimelineStatus, StepStatus.REACHED, StepStatus.CLOSED):
        assert f"`{STATUS_SIGNS[status]}` {Words('en')(f'status.{status.value}')}" in text


def test_the_readme_counts_what_is_there() -> None:
    def rows(name: str) -> int:
        with (DATA / name).open(encoding="utf-8", newline="") as lines:
            return sum(1 for _ in csv.DictReader(lines))

    text = " ".join((ROOT / "README.md").read_text(encoding="utf-8").split())
    assert f"**{len(page_names())} pages, one frame**" in text
    reports, decisions = rows("progress_2019_10.csv"), rows("decisions_2019_10.csv")
    assert f"{reports} reports and {decisions} decisions" in text


def test_what_is_passed_over_in_an_address_is_named() -> None:
    text = (ROOT / "docs" / "users.md").read_text(encoding="utf-8")
    [listed] = re.findall(r"passed over: (.+?)\.\n", text, re.DOTALL)
    assert set(re.findall(r"`([\w.]+)`", listed)) == {"utm_...", *TRACKING}
