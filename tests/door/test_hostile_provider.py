"""A provider, or somebody in its place, that says what is not true: nobody comes in by it."""

import json
import threading
import time
from base64 import urlsafe_b64encode
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest
from joserfc import jwt
from joserfc.jwk import OctKey, RSAKey

from wp.errors import RightsError
from wp.services.people.sign_in_settings import SignInSettings
from wp.web.door.attempts import Attempt
from wp.web.door.provider import Provider

SECRET = "a secret of thirty-two characters"
KEY, OTHER = (RSAKey.generate_key(2048, {"kid": "a"}) for _ in range(2))
SHARED = OctKey.import_key(SECRET)


class Liar(ThreadingHTTPServer):
    """A provider that answers as it is told; `asked` are the paths that it was asked for."""

    def __init__(self) -> None:
        super().__init__(("localhost", 0), _Answer)
        self.issuer = f"http://localhost:{self.server_port}"
        self.asked: list[str] = []
        self.token, self.moved, self.described = "", "", self.issuer

    def answer(self, path: str) -> dict[str, Any]:
        if path == "/token":
            return {"access_token": "x", "token_type": "Bearer", "id_token": self.token}
        if path == "/keys":
            return {"keys": [KEY.as_dict(private=False)]}
        places = {"authorization_endpoint": "authorize", "token_endpoint": "token"}
        named = {name: f"{self.issuer}/{place}" for name, place in places.items()}
        return {"issuer": self.described, "jwks_uri": f"{self.issuer}/keys", **named}


class _Answer(BaseHTTPRequestHandler):
    server: Liar

    def do_GET(self) -> None:
        """Answer, or send on to another place."""
        self.rfile.read(int(self.headers.get("Content-Length", 0)))
        self.server.asked.append(self.path)
        moved = self.path == self.server.moved
        self.send_response(307 if moved else 200)
        self.send_header("Location", f"{self.server.issuer}/elsewhere")
        self.send_header("Content-Type", "application/json")
        self.end_headers()
        self.wfile.write(json.dumps(self.server.answer(self.path)).encode())

    do_POST = do_GET

    def log_message(self, *_: object) -> None:
        """Nothing of it is of interest."""


@pytest.fixture
def liar() -> Iterator[Liar]:
    """A provider on a port of its own."""
    made = Liar()
    thread = threading.Thread(target=made.serve_forever)
    thread.start()
    yield made
    made.shutdown()
    thread.join()
    made.server_close()


def provider(liar: Liar) -> Provider:
    return Provider(SignInSettings(liar.issuer, "wp", SECRET), "http://localhost/sign-in-back")


def claims(liar: Liar, attempt: Attempt, **other: Any) -> dict[str, Any]:
    """What is true of somebody who signed in, but for the `other` claims."""
    now = int(time.time())
    true = {"iss": liar.issuer, "aud": "wp", "sub": "ada", "iat": now, "exp": now + 60}
    return true | {"nonce": attempt.nonce, "email": "ada@example.org"} | other


def encoded(part: dict[str, Any]) -> str:
    """A part of a token."""
    return urlsafe_b64encode(json.dumps(part).encode()).decode().rstrip("=")


def test_what_is_true_is_believed(liar: Liar) -> None:
    attempt = Attempt("/")
    liar.token = jwt.encode({"alg": "RS256", "kid": "a"}, claims(liar, attempt), KEY)
    assert provider(liar).identity("code", attempt).subject == "ada"


@pytest.mark.parametrize(
    "other",
    [
        {"iss": "https://example.org"},
        {"aud": "another"},
        {"aud": ["another"]},
        {"nonce": "another"},
        {"exp": 1_000_000_000},
        {"nbf": 4_000_000_000},
        {"azp": "another"},
        {"exp": None},
        {"sub": None},
    ],
    ids=str,
)
def test_a_claim_that_is_not_for_this_sign_in_is_not_believed(
    liar: Liar, other: dict[str, Any]
) -> None:
    attempt = Attempt("/")
    said = {n: v for n, v in claims(liar, attempt, **other).items() if v is not None}
    liar.token = jwt.encode({"alg": "RS256", "kid": "a"}, said, KEY)
    with pytest.raises(RightsError):
        provider(liar).identity("code", attempt)


@pytest.mark.parametrize("forged", ["unsigned", "by our secret", "by another key", "brought along"])
def test_a_signature_that_is_not_the_providers_is_not_believed(liar: Liar, forged: str) -> None:
    attempt = Attempt("/")
    said = claims(liar, attempt)
    header: dict[str, Any] = {"alg": "RS256", "kid": "a"}
    if forged == "unsigned":
        liar.token = ".".join((*(encoded(each) for each in ({"alg": "none"}, said)), ""))
    elif forged == "by our secret":
        liar.token = jwt.encode({"alg": "HS256", "kid": "a"}, said, SHARED)
    elif forged == "by another key":
        liar.token = jwt.encode(header, said, OTHER)
    else:
        own = {"jwk": OTHER.as_dict(private=False), "jku": f"{liar.issuer}/others"}
        liar.token = jwt.encode(header | own, said, OTHER)
    with pytest.raises(RightsError):
        provider(liar).identity("code", attempt)
    assert "/others" not in liar.asked


def test_a_description_of_another_provider_is_refused(liar: Liar) -> None:
    liar.described = f"{liar.issuer}/"
    with pytest.raises(RightsError):
        provider(liar).address_for(Attempt("/"))


@pytest.mark.parametrize("moved", ["/.well-known/openid-configuration", "/token", "/keys"])
def test_nothing_is_sent_on_to_where_an_answer_points(liar: Liar, moved: str) -> None:
    liar.moved, attempt = moved, Attempt("/")
    liar.token = jwt.encode({"alg": "RS256", "kid": "a"}, claims(liar, attempt), KEY)
    with pytest.raises(RightsError):
        provider(liar).identity("code", attempt)
    assert "/elsewhere" not in liar.asked
