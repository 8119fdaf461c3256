"""A made-up third language runs through every page: no English or French word of ours is left.

Words of the record are taken out of what is shown; then every letter has its accent, or it comes
from no catalogue.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.editions.revised import revised_csv
from tests.support.made_up import NAME, own_names, record_of_everything, spoken, texts_of_record
from tests.support.page_reading import shown
from tests.support.paths import DATA
from tests.support.shown_words import Record, left, texts
from wp.services.record import open_record
from wp.ui.shell.navigation import page_names

# What an address or a file is called is shown as it was written.
NO_WORDS = {"colour", "zebra unicorn", "status", "as_of", "revised.csv"}
VIEWS = [
    *((name, {"task": "WP 4.3"}) for name in page_names()),
    *((name, {"task": "ECP 43", "as_of": "2021-03-01"}) for name in page_names()),
    ("overview", {"as_of": "2020-07-01", "body": "CBC", "type": "A", "text": "zebra unicorn"}),
    ("overview", {"as_of": "2020-07-01", "slipped": "no", "stale": "no", "fy": "2020/2021"}),
    ("overview", {"status": "colour", "as_of": "colour", "zebra unicorn": "1"}),
    ("overview", {"known_at": "2019-01-01"}),
    ("timeline", {"by": "body", "quarter": "2020-Q2"}),
    ("timeline", {"by": "status", "session": "PTC 2020-04"}),
    ("strategy", {"by": "bodies"}),
    ("strategy", {"by": "status"}),
    ("strategy", {"by": "topics"}),
    ("session", {"by": "topics", "p": "4"}),
    ("session", {"by": "conclusions"}),
    ("session", {"meeting": "Council 2020-06"}),
    ("compare", {"by": "all"}),
    ("compare", {"by": "changed", "old": "WP@1", "new": "WP@2"}),
    ("since", {"since": "2019-07-01", "as_of": "2020-07-01"}),
    ("checks", {"by": "colour"}),
    ("bodies", {"body": "PTC"}),
    ("decisions", {"show": "all"}),
    ("task", {"task": "WP 10"}),
    ("task", {"task": "zebra unicorn"}),
    ("report", {"by": "many"}),
    ("report", {}),
]


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A record with reports, decisions and a second edition."""
    return record_of_everything(tmp_path_factory.mktemp("made_up") / "wp.db")


@pytest.fixture(scope="module")
def record(place: Path) -> Record:
    return Record(texts_of_record(open_record(str(place))) | own_names() | NO_WORDS)


@pytest.fixture
def page(place: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[AppTest]:
    monkeypatch.setenv("WP_DATABASE_URL", f"sqlite:///{place}")
    with spoken(tmp_path, monkeypatch):
        yield AppTest.from_file(str(DATA.parent / "app.py"), default_timeout=60)


@pytest.mark.parametrize(("name", "address"), VIEWS, ids=lambda each: str(each).replace(" ", ""))
def test_no_word_is_left_on_a_page(
    page: AppTest, name: str, address: dict[str, str], record: Record
) -> None:
    shown(page, name, lang=NAME, **address)
    assert left(texts(page), record) == {}


def test_no_word_is_left_in_the_account_of_an_import(page: AppTest, record: Record) -> None:
    shown(page, "import", lang=NAME)
    file = ("revised.csv", revised_csv(), "text/csv")
    page.file_uploader[0].set_value([file]).run()
    assert not page.exception
    assert left(texts(page), record) == {}


@pytest.mark.parametrize("name", ["report", "decisions", "proposals", "sessions", "session"])
def test_no_word_is_left_where_a_form_finds_nothing_filled_in(
    page: AppTest, name: str, record: Record
) -> None:
    """Every button that records is pressed on its empty form: what it asks for is said."""
    shown(page, name, lang=NAME, task="WP 4.3")
    for button in [each.key for each in page.button if each.key and "record" in each.key]:
        page.button(key=button).click().run()
        assert not page.exception
        assert left(texts(page), record) == {}


def test_the_test_can_fail() -> None:
    """A word of English that stands in code is found, also beside a text of the record."""
    record = Record({"Update the Handbook", "Work Programme"})
    assert left(["Ðûé: Update the Handbook", "Update the Han…"], record) == {}
    assert set(left(["Ðûé soon: Update the Handbook", "Overdue Update the Han…"], record)) == {
        "soon",
        "Overdue",
    }
