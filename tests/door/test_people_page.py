"""The page *People*: enters, changes, signs out, removes, makes and ends tokens, and says what came
of each; for administrators alone."""

import pytest
from streamlit.testing.v1 import AppTest

from tests.support.forms.elements import field, fill, press
from tests.support.page_reading import html, shown
from tests.support.programs.sign_in import ROLES, address, enter_all
from wp.domain.people.person import Identity
from wp.domain.people.roles import Role
from wp.domain.people.tokens import TokenKind
from wp.services.clock import today
from wp.services.people.directory import people_on_record, visits_by_person
from wp.services.people.tokens import token_of, tokens_on_record
from wp.services.people.visits import begin_visit
from wp.services.record import verify
from wp.store.database import Engine


def said_at(page: AppTest, form: str) -> str:
    """Fill in who acts, press the button of a form, and what is said beside it."""
    fill(page, form, actor="ana")
    press(page, form)
    # As Markdown, in which what was typed is not to be read.
    told = " ".join(each.value for each in (*page.success, *page.error))
    return told.replace("\\", "")


@pytest.fixture
def page(app: AppTest) -> AppTest:
    """The page on a record without people."""
    shown(app, "people")
    return app


def test_an_empty_list_says_so_and_takes_the_first(page: AppTest, engine: Engine) -> None:
    assert "Nobody is on the list" in html(page)
    fill(page, "person", name="Ana Pérez", address="ana@example.org")
    assert "at least one role" in said_at(page, "person")
    fill(page, "person", roles=[Role.ADMINISTRATOR])
    assert "Ana Pérez has access now" in said_at(page, "person")
    assert field(page, "person", "name").value == ""
    (ana,) = people_on_record(engine)
    assert (ana.name, ana.address) == ("Ana Pérez", "ana@example.org")
    assert ana.grant.roles == {Role.ADMINISTRATOR} and "ana@example.org" in html(page)
    fill(page, "access", what="remove")
    assert "last administrator" in said_at(page, "access")
    assert verify(engine).broken == ()


def test_roles_are_changed_and_a_secretary_names_the_bodies(app: AppTest, engine: Engine) -> None:
    rita = enter_all(engine)["rita"]
    shown(app, "people")
    app.selectbox(key="access_which").set_value(str(rita.id)).run()
    assert field(app, "access", "roles").value == ["reader"]
    fill(app, "access", roles=[Role.BODY_SECRETARY])
    assert "at least one body" in said_at(app, "access")
    fill(app, "access", bodies=["CBC"])
    assert "Rita: body secretary (CBC)" in said_at(app, "access")
    assert people_on_record(engine)[0].grant == ROLES["ben"]


def test_somebody_is_signed_out_and_removed(app: AppTest, engine: Engine) -> None:
    rita = enter_all(engine)["rita"]
    begin_visit(engine, Identity("https://a.org", "s", address=address("rita")))
    shown(app, "people")
    app.selectbox(key="access_which").set_value(str(rita.id)).run()
    fill(app, "access", what="sign_out")
    assert "signed out of 1 browser" in said_at(app, "access")
    assert visits_by_person(engine) == {}
    fill(app, "access", what="remove")
    assert "Rita has no access any more" in said_at(app, "access")
    assert people_on_record(engine)[0].removed and address("rita") not in html(app)
    assert rita.shown not in app.selectbox(key="access_which").options


def test_a_token_is_shown_once_and_ended(app: AppTest, engine: Engine) -> None:
    enter_all(engine)
    shown(app, "people")
    assert "what the token is for" in said_at(app, "token")
    fill(app, "token", label="Power Query", days="30")
    said = said_at(app, "token")
    secret = said.split()[0]
    assert token_of(engine, secret, TokenKind.API)
    app.run()
    everything = html(app) + " ".join(each.value for each in app.success)
    assert secret not in everything and "Power Query" in everything
    fill(app, "token", label="Outlook", calendar="CBC.ics")
    assert "is no calendar" in said_at(app, "token")
    fill(app, "token", calendar="/calendar/body/CBC.ics")
    assert "opens that calendar and nothing else" in said_at(app, "token")
    assert [each.scope for each in tokens_on_record(engine)] == ["", "body/CBC.ics"]
    ends = [(each.ends_on - today()).days for each in tokens_on_record(engine)]
    assert ends == [30, 365]
    assert "opens nothing any more" in said_at(app, "token_end")
    assert token_of(engine, secret, TokenKind.API) is None


def test_french_is_spoken(app: AppTest, engine: Engine) -> None:
    enter_all(engine)
    shown(app, "people", lang="fr")
    assert "4 personnes de la liste ont accès" in html(app)
    assert "secrétaire d’organe (CRC)" in html(app)
