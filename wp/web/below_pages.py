"""Addresses below a page: no page stands below another, and the shell of the pages loads nothing
there, so that it would stay blank."""

from urllib.parse import quote

from starlette.datastructures import Headers
from starlette.responses import RedirectResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send


class OneLevel:
    """Sends who would get the shell of the pages at `/a/b` to `/b`, which is a page or says in the
    reader's language that there is none."""

    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, but for its shell below a page."""
        above, _, name = scope.get("path", "").rstrip("/").rpartition("/")
        if scope["type"] != "http" or not above:
            await self.app(scope, receive, send)
            return
        # Relative, counted in the address as it is written: a proxy's own folder stays.
        up = "../" * (scope["raw_path"].count(b"/") - 1) or "./"
        query = scope["query_string"].decode("latin-1")
        target = f"{up}{quote(name, safe='')}{query and '?'}{query}"
        moved = False

        async def answer(message: Message) -> None:
            nonlocal moved
            if message["type"] == "http.response.start":
                kind = Headers(raw=message["headers"]).get("content-type", "")
                moved = kind.startswith("text/html")
                if moved:
                    await RedirectResponse(target)(scope, receive, send)
            if not moved:
                await send(message)

        await self.app(scope, receive, answer)
