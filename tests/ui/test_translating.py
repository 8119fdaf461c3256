"""A page offers, at a text that is not translated, to say it in its own language, and shows it from
then on with its original."""

from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from lxml import html as tree
from streamlit.testing.v1 import AppTest

from tests.support.building import day
from tests.support.forms.elements import fill, message, press
from tests.support.page_reading import shown
from tests.support.people.acting import by
from tests.support.translating import NOTE, SAID, say, say_in_english
from wp.domain.checks.model import CheckCode
from wp.domain.meetings.decisions import Decision
from wp.domain.meetings.proposals import Fate, Proposal, Verdict
from wp.domain.texts import Text, text_key
from wp.services.checks import check, dismiss
from wp.services.clock import now
from wp.services.meetings.decisions import Decided, decide
from wp.services.meetings.proposals import Proposed, propose, settle
from wp.services.meetings.revisions import withdraw_decision
from wp.services.query import Question, ask, reference
from wp.services.translations import translate
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


def test_why_a_decision_was_withdrawn_is_in_its_language(app: AppTest, filled: Engine) -> None:
    session = next(each for each in reference(filled).sessions if each.key == "PTC 2019-10")
    decided = Decision(0, session, "XX", "399", "took note", "Noted.")
    came = decide(filled, decided, [], by("ana"))
    assert isinstance(came, Decided)
    reason = "Rien n’a été décidé."
    withdraw_decision(filled, came.decision, Text(reason, "fr"), by("ana"))
    body = shown(app, "decisions", lang="en")
    assert f'lang="fr">{reason}' in body and text_key(reason) in str(offers(body, "en"))


def test_a_proposal_its_verdict_and_a_dismissal_are_in_their_languages(
    app: AppTest, filled: Engine
) -> None:
    """What they say is marked where it is not translated, and can be translated in place."""
    why, ended, reason = "Le sujet est nouveau.", "Les auteurs y renoncent.", "Décidé ailleurs."
    topic = Proposal(
        0, "WP", "Ports", ("Chili",), (), "", Text(why, "fr"), proposed_on=day("2019-10-01")
    )
    proposed = propose(filled, topic, by("ana"))
    assert isinstance(proposed, Proposed)
    verdict = Verdict(Fate.WITHDRAWN, day("2019-11-01"), Text(ended, "fr"))
    assert isinstance(settle(filled, proposed.number, verdict, by("ana")), Proposed)
    answer, gnc = ask(filled, Question()), CheckCode.NETWORKED_CUSTOMS.value
    breach = next(iter(check(filled, answer, answer).in_force(CheckCode.NETWORKED_CUSTOMS))).breach
    dismiss(filled, breach, Text(reason, "fr"), by("ana"))
    for at, address, texts in (
        ("proposals", {"as_of": "2020-07-01"}, (why, ended)),
        ("checks", {"by": gnc}, (reason,)),
    ):
        english = shown(app, at, lang="en", **address)
        asked = [parse_qs(urlsplit(url).query)["translate"][0] for _, url in offers(english, "en")]
        assert sorted(asked) == sorted(map(text_key, texts))
        assert all(f'lang="fr">{text}' in english for text in texts)
        french = shown(app, at, lang="fr", **address)
        assert not offers(french, "fr") and all(f'lang="fr">{text}' in french for text in texts)
    translate(filled, reason, Text("Decided elsewhere.", "en"), "", by("bo"))
    translate(filled, ended, Text("Its sponsors give it up.", "en"), "", by("bo"))
    assert "Decided elsewhere." in shown(app, "checks", lang="en", by=gnc)
    assert "Its sponsors give it up." in shown(app, "proposals", lang="en", by=None)
