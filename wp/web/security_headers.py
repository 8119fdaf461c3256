"""What a browser is told of every answer: what may run, be loaded and be asked on a page, that no
other site may show it in a frame, that nobody guesses what a file is, and that no other site learns
its address."""

import base64
import hashlib
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from wp.look.browser.scripts import SCRIPT

_INLINE = re.compile(r"<script>(.*?)</script>", re.DOTALL)


class SecurityHeaders:
    """Adds the headers to every answer of the application."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, with the headers."""

        async def answer(message: Message) -> None:
            if message["type"] == "http.response.start":
                MutableHeaders(scope=message).update(security_headers())
            await send(message)

        await self.app(scope, receive, answer)


@cache
def security_headers() -> dict[str, str]:
    """The headers of every answer.

    Nothing is loaded from another site, no script runs but our own and Streamlit's, and what has to
    be let through for Streamlit is named beside what needs it.
    """
    policy = {
        "default-src": "'self'",
        # Streamlit loads the script of a component (`screen.js`) from a blob of its own.
        "script-src": " ".join(("'self'", "blob:", *_digests())),
        # Streamlit, its tables and Plotly write their styles into the page.
        "style-src": "'self' 'unsafe-inline'",
        # The page's icon is drawn as data; a picture that is kept as PNG goes through a blob.
        "img-src": "'self' data: blob:",
        # Streamlit's style holds a font as data.
        "font-src": "'self' data:",
        "connect-src": "'self'",
        "object-src": "'none'",
        "base-uri": "'none'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
    }
    return {
        "content-security-policy": "; ".join(f"{name} {said}" for name, said in policy.items()),
        "referrer-policy": "same-origin",
        "x-content-type-options": "nosniff",
    }


def _digests() -> Iterator[str]:
    """The digests of the scripts that stand within a page: ours, and those of Streamlit's shell."""
    shell = Path(get_static_dir(), "index.html").read_text(encoding="utf-8")
    for script in (SCRIPT, *_INLINE.findall(shell)):
        digest = hashlib.sha256(script.encode()).digest()
        yield f"'sha256-{base64.b64encode(digest).decode()}'"
