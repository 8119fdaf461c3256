"""What the browser of a visitor is given to hold: secrets that no script reads and that no page of
another site sends along."""

import os

from starlette.requests import HTTPConnection
from starlette.responses import Response

from wp.services.routes import PUBLIC_URL, public_path


def cookie_name(name: str) -> str:
    """The name of a cookie: one that a browser takes from this server over TLS alone, and from no
    neighbour where nothing else stands on its site. On a loopback address without TLS as it is."""
    if not _is_secure():
        return name
    return f"__Secure-{name}" if public_path() else f"__Host-{name}"


def held(asked: HTTPConnection, name: str) -> str:
    """What a browser holds under this name, "" for nothing."""
    return asked.cookies.get(cookie_name(name), "")


def keep(answer: Response, name: str, value: str, max_age: int | None = None) -> None:
    """Have the browser hold a secret, the `value`, under this name, for `max_age` seconds or until
    it is closed."""
    answer.set_cookie(
        cookie_name(name),
        value,
        max_age,
        path=_folder(),
        secure=_is_secure(),
        httponly=True,
        samesite="lax",
    )


def forget(answer: Response, name: str) -> None:
    """Have the browser hold it no longer."""
    # Without Secure a browser refuses the name, and goes on holding it.
    answer.delete_cookie(
        cookie_name(name), path=_folder(), secure=_is_secure(), httponly=True, samesite="lax"
    )


def _is_secure() -> bool:
    return not os.environ[PUBLIC_URL].startswith("http:")  # only a loopback address is


def _folder() -> str:
    return public_path() or "/"
