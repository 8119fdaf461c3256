"""Signing in by OpenID Connect at a real server with a real provider: code flow with PKCE, state
and nonce, a visit kept by the server, and all that somebody with bad intent tries."""

import re
import threading
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from tests.support.programs.sign_in import (
    HOST,
    ROLES,
    Door,
    Visitor,
    address,
    door,
    is_challenge_of,
    parameters,
)
from wp.services.people.directory import enter, people_on_record

VISIT = "wp_visit"


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """A server at which people sign in."""
    with door(tmp_path_factory.mktemp("door")) as made:
        yield made


@pytest.fixture
def visitor(here: Door) -> Visitor:
    """Somebody who is not signed in."""
    return Visitor(here.url)


def hold(visitor: Visitor, secret: str) -> None:
    """Have this browser hold a secret that somebody else chose."""
    visitor.browser.cookies.set(VISIT, secret, domain="127.0.0.1", path="/")


def enters(visitor: Visitor) -> bool:
    """Whether the record is given to this visitor."""
    status = visitor.get("/api/v1/lines?per_page=1").status_code
    assert status in (200, 401)
    return status == 200


def test_the_code_is_fetched_with_state_nonce_and_the_verifier_of_its_challenge(
    here: Door, visitor: Visitor
) -> None:
    begun = parameters(visitor.get("/sign-in-start?to=/task").headers["Location"])
    assert begun["response_type"] == "code" and begun["code_challenge_method"] == "S256"
    assert min(len(begun[name]) for name in ("state", "nonce", "code_challenge")) >= 43
    assert begun["redirect_uri"] == f"{here.url}/sign-in-back"
    here.provider.asked.clear()
    assert visitor.sign_in("rita").status_code == 303 and enters(visitor)
    asked = dict(here.provider.asked)
    challenge = asked["/oauth2/authorize"]["code_challenge"]
    assert is_challenge_of(asked["/oauth2/token"]["code_verifier"], challenge)


def test_the_cookie_is_for_the_server_alone(visitor: Visitor) -> None:
    kept = visitor.sign_in("rita").headers["Set-Cookie"]
    cookie = next(each for each in re.split(r", (?=wp_)", kept) if each.startswith("wp_visit="))
    told = {each.strip().lower() for each in cookie.split(";")[1:]}
    assert {"httponly", "samesite=lax", "path=/"} <= told
    assert "secure" not in told, "http on this machine: a browser would not send it back"
    assert not any(each.startswith(("domain", "max-age", "expires")) for each in told)


@pytest.mark.parametrize(
    "wanted",
    ["/task?id=WP+4.3&lang=fr", "/export/lines.csv?body=CBC&status=due%20soon", "/timeline"],
)
def test_the_wanted_address_survives(visitor: Visitor, wanted: str) -> None:
    sent = visitor.get(wanted, Accept="text/html")
    assert sent.status_code == 303 and sent.headers["Location"].startswith("/sign-in-start?to=")
    asked = parameters(sent.headers["Location"])["to"]
    assert visitor.sign_in("rita", quote(asked)).headers["Location"] == wanted


@pytest.mark.parametrize(
    "wanted",
    [
        "https://example.org",
        "//example.org",
        "///example.org",
        "/\\example.org",
        "/%0d%0aSet-Cookie:a=b",
        "javascript:alert(1)",
        "/sign-out",
        "example.org",
        "/" + "a" * 9_000,
    ],
)
def test_no_address_leads_to_another_site(visitor: Visitor, wanted: str) -> None:
    came = visitor.sign_in("rita", quote(wanted, safe="%"))
    assert came.status_code == 303 and came.headers["Location"] == "/"


def test_an_answer_of_the_provider_counts_once_and_in_its_own_browser(
    here: Door, visitor: Visitor
) -> None:
    back = visitor.at_the_provider("rita")
    assert Visitor(here.url).get(back).status_code == 403, "another browser, and it is used up"
    assert visitor.get(back).status_code == 403 and not enters(visitor)
    back = visitor.at_the_provider("rita")
    assert visitor.get(back).status_code == 303
    again = visitor.get(back)
    assert again.status_code == 403 and "ten minutes" in again.text


@pytest.mark.parametrize("damaged", ["state=other&code={code}", "code={code}", "state={state}"])
def test_an_answer_without_its_state_or_code_is_refused(visitor: Visitor, damaged: str) -> None:
    given = parameters(visitor.at_the_provider("rita"))
    came = visitor.get("/sign-in-back?" + damaged.format(**given))
    assert came.status_code == 403 and not enters(visitor)


def test_a_code_of_another_attempt_brings_nobody_in(here: Door, visitor: Visitor) -> None:
    """The provider gave the code for another nonce: whoever slips it in is not believed."""
    other = parameters(Visitor(here.url).at_the_provider("ada"))
    own = parameters(visitor.at_the_provider("rita"))
    came = visitor.get(f"/sign-in-back?state={own['state']}&code={other['code']}")
    assert came.status_code == 403 and "nonce" in came.text and not enters(visitor)


def test_a_visit_is_never_the_one_that_the_browser_brought_along(
    here: Door, visitor: Visitor
) -> None:
    planted = "x" * 43
    hold(visitor, planted)
    assert not enters(visitor)
    visitor.sign_in("rita")
    assert planted not in visitor.browser.cookies.values()
    first = visitor.browser.cookies[VISIT]
    visitor.browser.cookies.clear()
    hold(visitor, first)
    visitor.sign_in("sara")
    former = Visitor(here.url)
    hold(former, first)
    assert not enters(former), "who signs in anew leaves the former visit"


@pytest.mark.parametrize("forged", ["", "x", "a" * 43, "1", "' or 1=1 --", "x" * 4_000])
def test_a_made_up_cookie_opens_nothing(visitor: Visitor, forged: str) -> None:
    hold(visitor, forged)
    assert not enters(visitor)


def test_the_record_holds_nothing_that_opens(here: Door, visitor: Visitor) -> None:
    visitor.sign_in("rita")
    secret = visitor.browser.cookies[VISIT]
    held = Path(str(here.engine.url.database))
    content = held.read_bytes() + held.with_name(held.name + "-wal").read_bytes()
    assert secret.encode() not in content and secret not in here.log.read_text()


@pytest.mark.parametrize(
    ("name", "entered"),
    [("una", False), ("stranger", False), ("gina", True), ("ben", True), ("nobody", False)],
)
def test_only_who_is_on_the_list_or_in_a_group_is_let_in(
    here: Door, visitor: Visitor, name: str, entered: bool
) -> None:
    """An address that the provider does not vouch for counts as none, whoever is entered by it."""
    if all(each.address != address("una") for each in people_on_record(here.engine)):
        enter(here.engine, "Una", address("una"), ROLES["sara"], HOST)
    came = visitor.sign_in(name)
    assert came.status_code == (303 if entered else 403)
    assert enters(visitor) is entered
    assert entered or "has no access" in came.text


def test_who_comes_by_a_group_is_on_the_list_then_and_can_be_taken_off(here: Door) -> None:
    visitor = Visitor(here.url)
    visitor.sign_in("gina")
    people = people_on_record(here.engine)
    (gina,) = [each for each in people if each.name == "Gina"]
    assert (gina.subject, gina.issuer) == ("sub-gina", here.provider.issuer)
    assert gina.grant.roles == frozenset()


def test_signing_out_is_a_form_of_our_own_pages(here: Door, visitor: Visitor) -> None:
    visitor.sign_in("rita")
    visitor.get("/sign-out")
    assert enters(visitor)
    port = here.url.rpartition(":")[2]
    for origin in ("https://example.org", f"http://127.0.0.1:{int(port) + 1}", "null"):
        assert visitor.post("/sign-out", Origin=origin).status_code in (400, 403)
    assert visitor.post("/sign-out").status_code == 403
    assert enters(visitor)
    secret = visitor.browser.cookies[VISIT]
    left = visitor.post("/sign-out", Origin=here.url)
    assert left.status_code == 303 and left.headers["Location"] == "/sign-in?out=1"
    hold(visitor, secret)
    assert not enters(visitor), "the visit is over, not only its cookie"
    assert "You are signed out" in visitor.get("/sign-in?out=1").text
    french = visitor.get("/sign-in?out=1", **{"Accept-Language": "fr-BE"}).text
    assert "Vous êtes déconnecté" in french and '<html lang="fr">' in french


def test_who_comes_in_and_goes_out_and_who_is_refused_stands_in_the_log(
    here: Door, visitor: Visitor
) -> None:
    before = len(here.log.read_text())
    visitor.sign_in("stranger")
    visitor.sign_in("rita")
    visitor.post("/sign-out", Origin=here.url)
    lines = here.log.read_text()[before:].splitlines()
    told = [line for line in lines if " wp signed " in line or " wp the door refused: " in line]
    refused, came, went = told
    assert "door.no_access who='stranger@example.org'" in refused
    assert "signed in" in came and "signed out" in went
    assert all("person=Rita" in line and "address=127.0.0.1" in line for line in (came, went))


def test_signing_out_everywhere_ends_every_visit_of_this_person_alone(here: Door) -> None:
    first, second, other = (Visitor(here.url) for _ in range(3))
    first.sign_in("rita")
    second.sign_in("rita")
    other.sign_in("sara")
    first.post("/sign-out?everywhere=1", Origin=here.url)
    assert (enters(first), enters(second), enters(other)) == (False, False, True)


def test_the_page_of_the_door_shows_what_it_is_given_as_text(visitor: Visitor) -> None:
    state = visitor.get("/sign-in-start").headers["Location"]
    state = parameters(state)["state"]
    came = visitor.get(f"/sign-in-back?state={state}&error=<script>alert(1)</script>")
    assert came.status_code == 403 and "<script>" not in came.text and "&lt;script&gt;" in came.text


def test_too_many_sign_ins_begun_at_once_keep_nobody_out(here: Door, visitor: Visitor) -> None:
    def begin() -> None:
        for _ in range(20):
            Visitor(here.url).get("/sign-in-start")

    threads = [threading.Thread(target=begin) for _ in range(4)]
    for each in threads:
        each.start()
    for each in threads:
        each.join()
    assert visitor.sign_in("rita").status_code == 303
