"""A server at which people sign in, the provider that knows them, and a person at a browser that
shows no pages."""

import hashlib
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import requests
from oidc_provider_mock import User, app
from playwright.sync_api import Page, expect
from werkzeug.serving import make_server

from tests.support.browser import Served, served
from tests.support.programs.layout import rest
from tests.support.records import first_start
from wp.domain.people.acting import Acting, Source
from wp.domain.people.person import Grant, Person
from wp.domain.people.roles import Role
from wp.services.people.directory import enter
from wp.store.database import Engine

GROUPS = {"ptc-readers": "reader", "customs-cbc": "body_secretary:CBC"}
HOST = Acting.local("host", Source.COMMAND_LINE, system_user="host")
ROLES = {
    "rita": Grant(frozenset({Role.READER})),
    "ben": Grant(frozenset({Role.BODY_SECRETARY}), frozenset({"CBC"})),
    "sara": Grant(frozenset({Role.SECRETARIAT})),
    "ada": Grant(frozenset({Role.ADMINISTRATOR})),
}


def address(name: str) -> str:
    """The address by which somebody is entered and that the provider vouches for."""
    return f"{name}@example.org"


def known(name: str, verified: bool = True, **more: Any) -> User:
    """Somebody whom the provider knows."""
    claims = {"name": name.title(), "email": address(name), "email_verified": verified, **more}
    return User(sub=f"sub-{name}", claims=claims)


PEOPLE = (
    *map(known, ROLES),
    known("una", verified=False),
    known("stranger"),
    known("gina", groups=["ptc-readers", "others"]),
)


@dataclass
class Provider:
    """A real provider of OpenID Connect, and the requests that came to it."""

    issuer: str
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)


@contextmanager
def provider(people: tuple[User, ...] = PEOPLE) -> Iterator[Provider]:
    """A provider that knows these people, on a port of its own."""
    import threading

    made = Provider("")
    flask = app(require_nonce=True, user_claims=people)
    flask.before_request(lambda: _note(made))
    server = make_server("localhost", 0, flask, threaded=True)
    made.issuer = f"http://localhost:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    try:
        yield made
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def _note(made: Provider) -> None:
    from flask import request

    made.asked.append((request.path, {**request.args.to_dict(), **request.form.to_dict()}))


def settings(folder: Path, issuer: str, **more: str) -> Path:
    """The file that says how people sign in at this provider, its secret beside it."""
    (folder / "secret").write_text("s3cret\n", encoding="utf-8")
    values = {"issuer": issuer, "client_id": "wp", "client_secret_file": "secret"} | more
    lines = [f'{name} = "{value}"' for name, value in values.items()]
    lines += ["[groups]", *(f'{group} = "{role}"' for group, role in GROUPS.items())]
    file = folder / "sign_in.toml"
    file.write_text("\n".join(lines), encoding="utf-8")
    return file


def enter_all(engine: Engine) -> dict[str, Person]:
    """One person of each role on the list."""
    return {
        name: enter(engine, name.title(), address(name), grant, HOST)
        for name, grant in ROLES.items()
    }


@dataclass
class Door:
    """A running server at which people sign in."""

    url: str
    engine: Engine
    people: dict[str, Person]
    provider: Provider
    log: Path
    server: Served


@contextmanager
def door(folder: Path, *more: str) -> Iterator[Door]:
    """A real server with a provider, on a record of its own with a person of each role; `more` are
    options of its command."""
    engine = first_start(folder / "wp.db")
    people = enter_all(engine)
    with provider() as asked, door_of(engine, people, asked, folder, *more) as made:
        yield made
    engine.dispose()


@contextmanager
def door_of(
    engine: Engine,
    people: dict[str, Person],
    asked: Provider,
    folder: Path,
    *more: str,
    port: int = 0,
) -> Iterator[Door]:
    """The same on a record and with a provider that are there already, as after a server that
    ended: at its `port` the visits go on."""
    file = settings(folder, asked.issuer)
    database = engine.url.render_as_string(hide_password=False)
    with served(database, folder, "--sign-in", str(file), *more, port=port) as server:
        yield Door(server.url, engine, people, asked, folder / "log", server)


class Visitor:
    """Somebody who asks this server, with the cookies that it gives."""

    def __init__(self, url: str) -> None:
        self.url, self.browser = url, requests.Session()

    def get(self, path: str, **headers: str) -> requests.Response:
        """The answer to a request as it is, redirections not followed."""
        return self.browser.get(self.url + path, headers=headers, allow_redirects=False, timeout=30)

    def post(self, path: str, **headers: str) -> requests.Response:
        """The same of a form that is sent."""
        return self.browser.post(
            self.url + path, headers=headers, allow_redirects=False, timeout=30
        )

    def at_the_provider(self, name: str, wanted: str = "/") -> str:
        """Go to the provider and sign in there; the address of ours to which it sends back."""
        begun = self.get(f"/sign-in-start?to={wanted}")
        return self.given_by_the_provider(begun, name).removeprefix(self.url)

    def given_by_the_provider(self, begun: requests.Response, name: str) -> str:
        """Where the provider sends somebody who signs in there after this answer of ours."""
        assert begun.status_code == 303, begun.text
        given = requests.post(
            begun.headers["Location"],
            data={"sub": f"sub-{name}"},
            allow_redirects=False,
            timeout=30,
        )
        assert given.status_code == 302, given.text
        return given.headers["Location"]

    def sign_in(self, name: str, wanted: str = "/") -> requests.Response:
        """Sign in, and give the last answer of ours."""
        return self.get(self.at_the_provider(name, wanted))


def sign_in(page: Page, here: Door, name: str, wanted: str = "/") -> None:
    """Ask for an address of ours, and sign in at the provider on the way."""
    page.goto(here.url + wanted, wait_until="commit")
    expect(page.get_by_role("heading", name="Authorize Client")).to_be_visible()
    page.get_by_role("button", name=f"sub-{name}").click()
    rest(page)


def is_challenge_of(verifier: str, challenge: str) -> bool:
    """Whether a challenge is made of a verifier as PKCE has it (S256)."""
    made = urlsafe_b64encode(hashlib.sha256(verifier.encode()).digest()).decode().rstrip("=")
    return made == challenge


def parameters(location: str) -> dict[str, str]:
    """The parameters of an address, each with its first value."""
    return {name: values[0] for name, values in parse_qs(urlsplit(location).query).items()}
