"""The routes asked through their application, without a server."""

import asyncio
from typing import Any
from urllib.parse import quote

from starlette.applications import Starlette
from starlette.requests import Request

from wp.web.application import ROUTES


def request(
    path: str, query: str = "", tag: str = "", host: str = "example.org", **named: str
) -> Request:
    """A request as the server would hand it over."""
    headers = [(b"host", host.encode()), *([(b"if-none-match", tag.encode())] if tag else [])]
    return Request(
        {
            "type": "http",
            "method": "GET",
            "scheme": "http",
            "path": path,
            "query_string": query.encode(),
            "headers": headers,
            "path_params": named,
            "server": (host, 80),
        }
    )


def answered(path: str, query: str = "") -> tuple[int, bytes]:
    """Status and body of the answer to a path and a query."""
    sent: list[Any] = []

    async def receive() -> Any:
        return {"type": "http.request", "body": b"", "more_body": False}

    async def send(message: Any) -> None:
        sent.append(message)

    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "GET",
        "scheme": "http",
        "path": path,
        "raw_path": quote(path).encode(),
        "root_path": "",
        "query_string": query.encode(),
        "headers": [(b"host", b"example.org")],
        "server": ("example.org", 80),
        "client": ("test", 1),
    }
    asyncio.run(Starlette(routes=ROUTES)(scope, receive, send))
    return sent[0]["status"], b"".join(each.get("body", b"") for each in sent[1:])
