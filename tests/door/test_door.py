"""Whatever the application answers, it answers to who signed in or has a token: every route asked
anonymously gives no data, and what was made for one visit is not for another."""

import time
from collections.abc import Iterator

import pytest
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection

from tests.support.programs.all_routes import all_routes, filled
from tests.support.programs.open_page import cookie, drawn, opened, session_of
from tests.support.programs.sign_in import HOST, Door, Visitor, door
from wp.domain.people.person import Grant
from wp.services.people import directory

OPEN = {"/healthz", "/readyz", "/sign-in", "/sign-in-start", "/sign-in-back", "/sign-out"}
# What stands in the record, and nowhere in Streamlit's own files.
DATA = ("WP 4.3", "Customs", "ECP", "revision", "as_of", "programmes")


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Door]:
    """A server at which people sign in."""
    with door(tmp_path_factory.mktemp("door")) as made:
        yield made


def test_every_route_asked_anonymously_gives_no_data(here: Door) -> None:
    asked, anybody = set(), Visitor(here.url)
    for route, methods, kind in all_routes():
        path = filled(route) or "/"
        if kind == "WebSocketRoute":
            with pytest.raises(InvalidStatus) as refused, opened(here, path):
                raise AssertionError("the connection was opened")
            assert refused.value.response.status_code == 403
            asked.add(path)
            continue
        for method in {*methods, "GET", "POST", "PUT", "DELETE", "OPTIONS"}:
            for accept in ("text/html", "application/json"):
                given = anybody.browser.request(
                    method,
                    here.url + path,
                    headers={"Accept": accept},
                    allow_redirects=False,
                    timeout=30,
                )
                assert not any(each in given.text for each in DATA), (method, path)
                if path not in OPEN:
                    assert given.status_code in (303, 401), (method, path, given.status_code)
        asked.add(path)
    assert len(asked) > 30
    for path in ("/export/lines.csv", "/api/v1/lines", "/calendar/all.ics", "/media/a.csv"):
        assert any(each.startswith(path) for each in asked)


@pytest.mark.parametrize(
    "path",
    [
        "/",
        "/timeline",
        "/_stcore/health",
        "/_stcore/host-config",
        "/static/../export/lines.csv",
        "/static/%2e%2e/export/lines.csv",
        "//export/lines.csv",
        "/healthz/../export/lines.csv",
        "/export/lines.csv?static=/static/",
        "/API/v1/lines",
        "/export/lines.csv/",
        "/calendar/wp_/all.ics",
        "/calendar/wp_x/all.ics",
    ],
)
def test_no_spelling_of_an_address_gets_around_the_door(here: Door, path: str) -> None:
    import http.client

    connection = http.client.HTTPConnection(here.url.removeprefix("http://"), timeout=30)
    connection.request("GET", path)
    given = connection.getresponse()
    body = given.read().decode("utf-8", "replace")
    assert given.status in (400, 401, 404) or (given.status == 200 and "<!doctype" in body.lower())
    assert not any(each in body for each in DATA)
    connection.close()


def test_the_open_routes_say_one_word(here: Door) -> None:
    for path, word in (("/healthz", "ready"), ("/readyz", "ready")):
        given = Visitor(here.url).get(path)
        assert (given.status_code, given.text) == (200, f"{word}\n")
    shell = Visitor(here.url).get("/static/no-such-file.js")
    assert not any(each in shell.text for each in DATA)


@pytest.mark.parametrize(
    "headers",
    [
        {"X-Wp-Visit": "a" * 64},
        {"X-Forwarded-User": "ada"},
        {"X-Remote-User": "ada@example.org"},
        {"Authorization": "Basic YWRhOmFkYQ=="},
        {"Authorization": "Bearer"},
        {"Authorization": "Bearer wp_"},
        {"Authorization": "Bearer wp_" + "a" * 43},
        {"Cookie": "_streamlit_user=ada"},
        {"X-Original-URL": "/healthz"},
        {"X-HTTP-Method-Override": "GET"},
    ],
)
def test_no_header_of_somebodys_own_opens_anything(here: Door, headers: dict[str, str]) -> None:
    assert Visitor(here.url).get("/api/v1/lines", **headers).status_code == 401
    with pytest.raises(InvalidStatus), opened(here, "/_stcore/stream", **headers):
        raise AssertionError("the connection was opened")


def test_a_header_cannot_say_in_which_visit_a_page_is(here: Door) -> None:
    """Whoever signed in cannot pretend to the visit of another: the header is taken off."""
    rita, sara = Visitor(here.url), Visitor(here.url)
    rita.sign_in("rita")
    sara.sign_in("sara")
    from wp.services.people.visits import digest_of

    forged = digest_of(sara.browser.cookies["wp_visit"])
    with opened(here, cookie=cookie(rita), **{"X-Wp-Visit": forged}) as page:
        assert "Rita" in drawn(page) and "Sara" not in drawn(page)


def test_answers_are_for_one_person_alone(here: Door) -> None:
    rita = Visitor(here.url)
    rita.sign_in("rita")
    for path in ("/export/lines.csv", "/api/v1/lines", "/calendar/all.ics", "/"):
        given = rita.get(path)
        assert given.status_code == 200
        assert given.headers["Cache-Control"] == "private, no-store"
        assert "Cookie" in given.headers["Vary"]


def test_an_upload_goes_to_a_page_of_ones_own_visit(here: Door) -> None:
    rita, sara = Visitor(here.url), Visitor(here.url)
    rita.sign_in("rita")
    sara.sign_in("sara")
    with opened(here, cookie=cookie(rita)) as page:
        place = f"/_stcore/upload_file/{session_of(page)}/file"
        own, other = (
            each.browser.put(here.url + place, files={"f": b"x"}, timeout=30)
            for each in (rita, sara)
        )
    assert other.status_code == 403 and "somebody else" in other.text
    # Streamlit's own guard against forms of other sites, which is past the door.
    assert own.status_code == 403 and "XSRF" in own.text


def closed_after(page: ClientConnection) -> float:
    """The seconds until the server closes a page."""
    began = time.monotonic()
    with pytest.raises(ConnectionClosed) as end:
        while time.monotonic() - began < 8:
            page.recv(timeout=8)
    assert end.value.rcvd and end.value.rcvd.code == 4401
    return time.monotonic() - began


def test_an_open_page_of_who_is_removed_is_closed_within_five_seconds(here: Door) -> None:
    visitor = Visitor(here.url)
    visitor.sign_in("rita")
    rita = here.people["rita"]
    with opened(here, cookie=cookie(visitor)) as page:
        assert "Rita" in drawn(page)
        directory.remove(here.engine, rita.id, HOST)
        assert closed_after(page) < 5
    assert visitor.get("/api/v1/lines").status_code == 401
    assert visitor.sign_in("rita").status_code == 403
    here.people["rita"] = directory.enter(here.engine, "Rita", rita.address, rita.grant, HOST)


def test_an_open_page_closes_when_its_person_signs_out_in_another_tab(here: Door) -> None:
    visitor = Visitor(here.url)
    visitor.sign_in("sara")
    with opened(here, cookie=cookie(visitor)) as page:
        assert "Sara" in drawn(page)
        visitor.post("/sign-out", Origin=here.url)
        assert closed_after(page) < 5


def test_a_role_that_is_taken_away_is_gone_at_once(here: Door) -> None:
    visitor, ben = Visitor(here.url), here.people["ben"]
    visitor.sign_in("ben")
    assert visitor.get("/api/v1/lines").status_code == 200
    directory.change_grant(here.engine, ben.id, Grant(), HOST)
    assert visitor.get("/api/v1/lines").status_code == 401
    directory.change_grant(here.engine, ben.id, ben.grant, HOST)
