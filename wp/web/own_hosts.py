"""By which names this server answers: another site that gives itself the address of this machine,
or whose page asks this server, gets nothing."""

import os
from ipaddress import ip_address
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from streamlit import config

from wp.language.words import Words
from wp.services.routes import PUBLIC_URL

LOOPBACK = ("localhost", "127.0.0.1", "::1")


class OwnHosts:
    """Refuses (400) a request for a host that is not ours, and one that a page of another site
    makes."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, but for requests from outside its own names."""
        if scope["type"] in ("http", "websocket") and not _is_ours(Headers(scope=scope)):
            # For a WebSocket that is refused before it is accepted, the server answers 403.
            if scope["type"] == "websocket":
                await send({"type": "websocket.close", "code": 1008})
                return
            said = PlainTextResponse(Words()("route.foreign_host"), 400)
            await said(scope, receive, send)
            return
        await self.app(scope, receive, send)


def _is_ours(headers: Headers) -> bool:
    names = own_names(
        str(config.get_option("server.address") or ""), os.environ.get(PUBLIC_URL, "")
    )
    host, origin = _name(f"//{headers.get('host', '')}"), headers.get("origin")
    if names and host not in names:
        return False
    return origin is None or _name(origin) in (names or (host,))


def own_names(address: str, public_url: str) -> tuple[str, ...]:
    """The names of hosts to which a server at this address (as `wp serve --host`) and public URL
    answers; none where it listens beyond this machine and nobody said its name: then every name of
    the machine counts.

    >>> own_names("127.0.0.1", "")
    ('localhost', '127.0.0.1', '::1')
    >>> own_names("127.0.0.1", "https://wp.example.org/plans/")[-1], own_names("0.0.0.0", "")
    ('wp.example.org', ())
    """
    public = _name(public_url)
    if not public and not _is_loopback(address):
        return ()
    return (*LOOPBACK, *((public,) if public else ()))


def _is_loopback(address: str) -> bool:
    try:
        return ip_address(address).is_loopback
    except ValueError:
        return address == "localhost"


def _name(url: str) -> str:
    """The host that a URL names, "" where it names none."""
    try:
        return (urlsplit(url).hostname or "").rstrip(".")
    except ValueError:
        return ""
