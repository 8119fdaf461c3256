"""The page *People*: enters, changes, signs out, removes, makes and ends tokens, and says what came
of each; for administrators alone."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.page_reading import html, shown
from tests.support.programs.sign_in import ROLES, address, enter_all
from wp.domain.people.person import Identity
from wp.domain.people.roles import Role
from wp.domain.people.tokens import TokenKind
from wp.services.people.directory import people_on_record, visits_by_person
from wp.services.people.tokens import token_of, tokens_on_record
from wp.services.people.visits import begin_visit
from wp.services.record import verify
from wp.store.database import Engine


def press(page: AppTest, label: str) -> str:
    """Press a button, and what is said then."""
    page.button(key=f"{label} !").click().run()
    assert not page.exception
    said = " ".join(each.value for each in (*page.success, *page.error))
    return said.replace("\\", "")  # as Markdown, in which what was typed is not to be read


@pytest.fixture
def page(app: AppTest) -> AppTest:
    """The page on a record without people."""
    shown(app, "people")
    return app


def test_an_empty_list_says_so_and_takes_the_first(page: AppTest, engine: Engine) -> None:
    assert "Nobody is on the list" in html(page)
    page.text_input(key="people_name").set_value("Ana Pérez")
    page.text_input(key="people_address").set_value("ana@example.org").run()
    assert "at least one role" in press(page, "people.do_enter")
    page.button_group(key="people_roles new").set_value([Role.ADMINISTRATOR]).run()
    assert "Ana Pérez has access now" in press(page, "people.do_enter")
    assert page.text_input(key="people_name").value == ""
    (ana,) = people_on_record(engine)
    assert (ana.name, ana.address) == ("Ana Pérez", "ana@example.org")
    assert ana.grant.roles == {Role.ADMINISTRATOR} and "ana@example.org" in html(page)
    assert "last administrator" in press(page, "people.do_remove")
    assert verify(engine).broken == ()


def test_roles_are_changed_and_a_secretary_names_the_bodies(app: AppTest, engine: Engine) -> None:
    rita = enter_all(engine)["rita"]
    shown(app, "people")
    app.button_group(key=f"people_roles {rita.id}").set_value([Role.BODY_SECRETARY]).run()
    assert "at least one body" in press(app, "people.do_change")
    app.multiselect(key=f"people_bodies {rita.id}").set_value(["CBC"]).run()
    assert "Rita: body secretary (CBC)" in press(app, "people.do_change")
    assert people_on_record(engine)[0].grant == ROLES["ben"]


def test_somebody_is_signed_out_and_removed(app: AppTest, engine: Engine) -> None:
    rita = enter_all(engine)["rita"]
    begin_visit(engine, Identity("https://a.org", "s", address=address("rita")))
    shown(app, "people")
    assert "signed out of 1 browser" in press(app, "people.do_sign_out")
    assert visits_by_person(engine) == {}
    assert "Rita has no access any more" in press(app, "people.do_remove")
    assert people_on_record(engine)[0].removed and address("rita") not in html(app)
    assert rita.shown not in app.selectbox(key="people_which").options


def test_a_token_is_shown_once_and_ended(app: AppTest, engine: Engine) -> None:
    enter_all(engine)
    shown(app, "people")
    assert "what the token is for" in press(app, "tokens.do_make")
    app.text_input(key="tokens_label").set_value("Power Query").run()
    said = press(app, "tokens.do_make")
    secret = said.split()[0]
    assert token_of(engine, secret, TokenKind.API)
    app.run()
    everything = html(app) + " ".join(each.value for each in app.success)
    assert secret not in everything and "Power Query" in everything
    app.text_input(key="tokens_label").set_value("Outlook")
    app.text_input(key="tokens_calendar").set_value("body/CBC.ics").run()
    assert "opens that calendar and nothing else" in press(app, "tokens.do_make")
    assert [each.scope for each in tokens_on_record(engine)] == ["", "body/CBC.ics"]
    assert "opens nothing any more" in press(app, "tokens.do_revoke")
    assert token_of(engine, secret, TokenKind.API) is None


def test_french_is_spoken(app: AppTest, engine: Engine) -> None:
    enter_all(engine)
    shown(app, "people", lang="fr")
    assert "4 personnes de la liste ont accès" in html(app)
    assert "secrétaire d’organe (CRC)" in html(app)
