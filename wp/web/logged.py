"""Every request has a number and a line in the log: what was asked, by whom, what came of it, after
how long."""

import logging
import time

from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from wp.server_log import CALLER, Caller, new_number, note_answer

# What a page loads by the dozen, and what is asked every few seconds, is logged for who looks for
# it.
_QUIET = ("/static/", "/_stcore/health", "/_stcore/host-config", "/healthz", "/readyz", "/media/")
_NUMBER, _REFUSED = "x-request-id", 403


class Logged:
    """Gives each request its number, in the answer as well, and logs it when it is answered; a page
    is logged when its connection ends."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, and log it."""
        if scope["type"] not in ("http", "websocket"):
            await self.app(scope, receive, send)
            return
        caller = Caller(new_number(), _address(scope))
        token, begun, status = CALLER.set(caller), time.perf_counter(), 500

        async def answer(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                MutableHeaders(scope=message)[_NUMBER] = caller.request
            elif message["type"] == "websocket.accept":
                status = 101
            elif message["type"] == "websocket.close" and status == 500:
                status = _REFUSED
            await send(message)

        try:
            await self.app(scope, receive, answer)
        finally:
            path = scope["path"]
            quiet = path.startswith(_QUIET) and status < 400
            ms = round(1000 * (time.perf_counter() - begun))
            level = logging.DEBUG if quiet else logging.INFO
            note_answer(scope.get("method", "PAGE"), path, status, ms, level)
            CALLER.reset(token)


def _address(scope: Scope) -> str:
    """Where a request came from: what a proxy on this machine says, for that is whom it speaks for;
    else who is connected."""
    client = (scope.get("client") or ("",))[0]
    if client in ("127.0.0.1", "::1"):
        told = Headers(scope=scope).get("x-forwarded-for", "").rpartition(",")[2].strip()
        return told[:45] or client
    return client
