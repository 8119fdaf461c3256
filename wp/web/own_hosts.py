"""By which names this server answers: another site that gives itself the address of this machine,
or whose page asks this server, gets nothing. Without sign-in it answers this machine alone."""

import os

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send

from wp.language.words import Words
from wp.services.people.sign_in_settings import settings_file
from wp.services.routes import LOOPBACK, PUBLIC_URL, host_of, is_forwarded, origin_of


class OwnHosts:
    """Refuses (400) a request for a host that is not ours, one that a page of another site makes,
    and where nobody signs in one that came through a proxy."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, but for requests from outside its own names."""
        refused = scope["type"] in ("http", "websocket") and _refusal(Headers(scope=scope))
        if not refused:
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            # For a WebSocket that is refused before it is accepted, the server answers 403.
            await send({"type": "websocket.close", "code": 1008})
        else:
            await PlainTextResponse(Words()(refused), 400)(scope, receive, send)


def _refusal(headers: Headers) -> str:
    """The key of the sentence that refuses a request with these headers, "" where none does."""
    public = os.environ.get(PUBLIC_URL, "")
    names, origin = own_names(public), headers.get("origin")
    ours = host_of(f"//{headers.get('host', '')}") in names
    if not ours or not (origin is None or host_of(origin) in names):
        return "route.foreign_host"
    if not settings_file():
        return "route.forwarded" if is_forwarded(headers) else ""
    # A browser sends what it holds of this site along to every port of it: who signed in is asked
    # by pages of ours, not by those of a neighbour.
    return "" if origin is None or origin == origin_of(public) else "route.foreign_host"


def own_names(public_url: str) -> tuple[str, ...]:
    """The names of hosts to which a server with this public URL answers.

    >>> own_names("")
    ('localhost', '127.0.0.1', '::1')
    >>> own_names("https://wp.example.org/plans/")[-1]
    'wp.example.org'
    """
    public = host_of(public_url)
    return (*LOOPBACK, *((public,) if public else ()))
