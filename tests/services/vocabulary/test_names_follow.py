"""Whatever names a body or a code has its name from the record, as it stands or as it was known:
nothing but a new record reads the tables of `data/`."""

import json
import traceback
from collections.abc import Iterator
from itertools import product

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.building import moment
from tests.support.in_process import answered
from tests.support.page_reading import shown, with_hints
from tests.support.vocabulary.entries import changed, entry_on_record, put_entry
from wp.domain.filter import Filter
from wp.domain.spoken import as_compared
from wp.domain.vocabulary.entry import EntryKind
from wp.language import record_names
from wp.language.spellings import who_named
from wp.language.words import LANGUAGES
from wp.services.clock import now
from wp.services.files.export import export
from wp.services.files.formats import FORMATS
from wp.services.files.word import tracked_changes
from wp.services.query import Question, ask
from wp.services.spoken import spoken_on_record
from wp.services.translations import words_on_record
from wp.store.database import Engine, reading
from wp.ui.shell.navigation import page_names

# Names as a person changes them, in place of those that the record began with.
OTHERWISE = {
    "PTC": {
        "short_fr": "CPX",
        "full_fr": "Comité permanent des techniques",
        "full": "Tech Board",
    },
    "EC": {"short_fr": "CEX", "full_fr": "Comité d’exécution", "full": "Execution Board"},
}
LATER = {"as_of": "2020-07-01"}


@pytest.fixture
def renamed(engine: Engine, monkeypatch: pytest.MonkeyPatch) -> Iterator[Engine]:
    """A record whose names differ from those of `data/`, of which nobody may ask but programmes."""
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))
    for key, texts in OTHERWISE.items():
        put_entry(engine, changed(entry_on_record(engine, EntryKind.BODY, key), **texts))
    asked = []

    class Watched(record_names.Names):
        def _named(self, language: str, family: str) -> object:
            if family in ("body", "code") and self._rows_of is record_names.table_rows:
                asked.append("".join(traceback.format_stack(limit=8)[:-2]))
            return super()._named(language, family)

    watched = Watched(record_names.table_rows)
    for name in ("_by_key", "keys_by_name", "full_names", "shorts"):
        monkeypatch.setattr(record_names.SHIPPED, name, getattr(watched, name))
    yield engine
    assert asked == [], asked[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_says_the_names_of_the_record(
    language: str, renamed: Engine, app: AppTest
) -> None:
    """What a short name stands for is its hint: on no page that of `data/`."""
    hint, full = 'title="{}"', "full_fr" if language == "fr" else "full"
    former = "Comité technique permanent" if language == "fr" else "Permanent Technical Committee"
    named = set()
    for name in page_names():
        more = {"task": "WP 4.3"} if name == "task" else {}
        shown(app, name, lang=language, **LATER, **more)
        page = with_hints(app)
        assert hint.format(former) not in page, name
        if hint.format(OTHERWISE["PTC"][full]) in page:
            named.add(name)
    assert {"overview", "bodies", "session", "task", "about"} <= named


def test_every_file_and_list_says_the_names_of_the_record(renamed: Engine) -> None:
    asked = Question(as_of=None)
    for form, language in product(FORMATS, LANGUAGES):
        content = export(renamed, asked, form, language, moment("2026-01-01"))
        if form == "json":
            names = {name for row in json.loads(content)["rows"] for name in row["bodies_names"]}
            assert ("CPX" if language == "fr" else "PTC") in names and "CTP" not in names
    tracked_changes(renamed, asked, ("2019-10-31", "2020-07-01"), "ana", "fr")
    for each in ("bodies", "codes", "sessions", "decisions", "proposals"):
        assert answered(f"/api/v1/{each}", "lang=fr")[0] == 200
    bodies = answered("/api/v1/bodies", "lang=fr")[1].decode()
    assert "CPX" in bodies and "CTP" not in bodies


def test_a_filter_is_understood_by_the_names_of_the_record(renamed: Engine) -> None:
    by_new = ask(renamed, Question(Filter(body=("cpx",))))
    assert by_new.filter.body == ("PTC",) and len(by_new)
    session = "CPX, 225e/226e sessions, octobre 2019"
    assert ask(renamed, Question(Filter(session=(session,)))).filter.session == ("PTC 2019-10",)
    words = words_on_record(renamed, "en")
    assert who_named("cpx", ["PTC", "EC"], words) == "PTC"
    with reading(renamed) as connection:
        assert spoken_on_record(connection).bodies[as_compared("comité d’exécution")] == "EC"
    before = ask(renamed, Question(Filter(body=("Tech Board",)), known_at=now()))
    assert before.filter.body == ("PTC",)
