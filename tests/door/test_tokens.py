"""Tokens read what they are for and nothing else, end when they should, and show up nowhere."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest
from websockets.exceptions import InvalidStatus

from tests.support.programs.open_page import opened
from tests.support.programs.sign_in import HOST, Door, Visitor, door
from wp.domain.people.person import Grant
from wp.domain.people.tokens import TokenKind, TokenOrder
from wp.services.people import directory
from wp.services.people.tokens import make_token, revoke, tokens_on_record


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """A server at which people sign in."""
    with door(tmp_path_factory.mktemp("door")) as made:
        yield made


def made(here: Door, kind: TokenKind, scope: str = "", days: int = 30) -> str:
    """A token of Sara's."""
    order = TokenOrder(here.people["sara"].id, kind, scope, "a test", days)
    return make_token(here.engine, order, HOST)


def test_a_token_for_the_api_reads_by_its_header_alone(here: Door) -> None:
    secret, program = made(here, TokenKind.API), Visitor(here.url)
    bearer = {"Authorization": f"Bearer {secret}"}
    for path in ("/api/v1/lines", "/api/v1/openapi.json", "/export/lines.csv"):
        assert program.get(path, **bearer).status_code == 200
        assert program.get(f"{path}?token={secret}").status_code == 401
        assert program.post(path, **bearer).status_code == 401
    for path in ("/", "/calendar/all.ics", "/_stcore/health", "/media/a.csv", "/timeline"):
        assert program.get(path, **bearer).status_code == 401
    assert program.get(f"/calendar/{secret}/all.ics").status_code == 401
    with pytest.raises(InvalidStatus), opened(here, **bearer):
        raise AssertionError("a token opened a page")
    revoke(here.engine, tokens_on_record(here.engine)[-1].id, HOST)
    assert program.get("/api/v1/lines", **bearer).status_code == 401
    assert secret not in here.log.read_text()


def test_a_token_for_a_calendar_opens_that_calendar_alone(here: Door) -> None:
    secret, program = made(here, TokenKind.CALENDAR, "body/CBC.ics?lang=fr"), Visitor(here.url)
    own = f"/calendar/{secret}/body/CBC.ics?lang=fr"
    given = program.get(own)
    assert given.status_code == 200 and "BEGIN:VCALENDAR" in given.text
    assert secret not in given.text and secret not in str(given.headers)
    for other in (
        f"/calendar/{secret}/body/CBC.ics",
        f"/calendar/{secret}/body/CBC.ics?lang=fr&body=PTC",
        f"/calendar/{secret}/body/PTC.ics?lang=fr",
        f"/calendar/{secret}/all.ics?lang=fr",
        f"/calendar/{secret}/body/CBC.ics/../../all.ics?lang=fr",
        "/calendar/body/CBC.ics?lang=fr",
        f"/calendar/body/CBC.ics?lang=fr&token={secret}",
    ):
        refused = program.get(other)
        assert refused.status_code in (400, 401, 404), other
        assert "BEGIN:VCALENDAR" not in refused.text and secret not in refused.text
    assert program.get("/api/v1/lines", Authorization=f"Bearer {secret}").status_code == 401
    sent = program.get(own.replace("/body/CBC", "/body/EC"), Accept="text/html")
    assert secret not in sent.headers.get("Location", ""), "no link carries it on"
    assert program.get(own, Host="example.org").status_code == 400
    log = here.log.read_text()
    assert secret not in log and "wp_***" in log and "person=Sara" in log


def test_a_token_ends_with_its_day_and_with_its_persons_role(here: Door) -> None:
    secret, program = made(here, TokenKind.API), Visitor(here.url)
    bearer = {"Authorization": f"Bearer {secret}"}
    token = tokens_on_record(here.engine)[-1]
    assert token.holds(token.ends_on) and not token.holds(token.ends_on + dt.timedelta(days=1))
    sara = here.people["sara"]
    assert program.get("/api/v1/lines", **bearer).status_code == 200
    directory.change_grant(here.engine, sara.id, Grant(), HOST)
    assert program.get("/api/v1/lines", **bearer).status_code == 401
    directory.change_grant(here.engine, sara.id, sara.grant, HOST)
    assert program.get("/api/v1/lines", **bearer).status_code == 200
    database = Path(str(here.engine.url.database))
    assert secret.encode() not in database.read_bytes()
