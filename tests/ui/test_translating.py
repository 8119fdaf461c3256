"""A page offers, at a text that is not translated, to say it in its own language, and shows it from
then on with its original."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html as tree
from streamlit.testing.v1 import AppTest

from tests.support.forms.elements import fill, message, press
from tests.support.page_reading import shown
from tests.support.translating import NOTE, SAID, say, say_in_english
from wp.domain.texts import text_key
from wp.services.clock import now
from wp.store.database import Engine


@pytest.fixture
def app(filled: Engine, monkeypatch: pytest.MonkeyPatch) -> AppTest:
    """The pages on a record with a note in French, at two lines."""
    say(filled)
    say(filled, "WP 4.4")
    monkeypatch.setenv("WP_DATABASE_URL", str(filled.url))
    return AppTest.from_file(str(Path(__file__).parents[2] / "app.py"), default_timeout=120)


def offers(body: str, language: str) -> list[tuple[str, str]]:
    """The links at the texts of a page by which they are translated: words and address."""
    label = {"en": ("translate", "translation"), "fr": ("traduire", "traduction")}[language]
    found = tree.fromstring(body).iter("a")
    return [(str(a.text), str(a.get("href"))) for a in found if a.text in label]


@pytest.mark.parametrize("name", ["task", "report"])
def test_a_page_offers_it_at_the_text_and_shows_it_from_then_on(app: AppTest, name: str) -> None:
    body = shown(app, name, task="WP 4.3", lang="en")
    assert "not translated" in body
    ((_, address), *_) = offers(body, "en")
    asked = {each: value[0] for each, value in parse_qs(urlsplit(address).query).items()}
    assert asked == {"task": "WP 4.3", "lang": "en", "translate": text_key(NOTE)}
    shown(app, name, **asked)
    fill(app, "translation", translation=SAID, actor="bo")
    press(app, "translation")
    body = shown(app, name)
    assert "translate" not in app.query_params and "not translated" not in body
    day_words = f"{now():%-d %B %Y}"
    told = f"Original: {NOTE}; translated by bo, {day_words}"
    assert f'lang="en" title="{told}">{SAID}<' in body
    assert {label for label, _ in offers(body, "en")} == {"translation"}
    # The same words at another line are the same text; a French page shows the original.
    assert SAID in shown(app, name, task="WP 4.4")
    assert NOTE in shown(app, name, lang="fr") and not offers(shown(app, name, lang="fr"), "fr")


def test_the_form_says_what_is_wrong_and_asks_why_the_second_time(app: AppTest) -> None:
    shown(app, "task", task="WP 4.3", lang="en", translate=text_key(NOTE))
    fill(app, "translation", translation=SAID)
    press(app, "translation")
    assert message(app, "translation")[0] == "error" and "who" in message(app, "translation")[1]
    fill(app, "translation", actor="bo")
    press(app, "translation")
    assert any("can be read in English now" in str(each.value) for each in app.success)
    shown(app, "task", task="WP 4.3", lang="en", translate=text_key(NOTE))
    fill(app, "translation", translation="The project is late.", actor="bo")
    press(app, "translation")
    assert "earlier translation" in message(app, "translation")[1]
    fill(app, "translation", reason="no draft")
    press(app, "translation")
    assert "The project is late." in shown(app, "task")


def test_a_text_of_an_address_that_nobody_wrote_is_said(app: AppTest) -> None:
    shown(app, "task", task="WP 4.3", translate="0123456789abcdef")
    assert any("0123456789abcdef" in str(each.value) for each in app.warning)


def test_a_page_of_how_it_was_known_offers_nothing(app: AppTest, filled: Engine) -> None:
    moment = now().isoformat()
    say_in_english(filled)
    body = shown(app, "task", task="WP 4.3", lang="en", known_at=moment)
    assert NOTE in body and SAID not in body and "not translated" in body
    assert not offers(body, "en")
    assert SAID in shown(app, "task", task="WP 4.3", known_at=now().isoformat())
