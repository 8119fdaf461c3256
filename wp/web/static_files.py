"""Streamlit's scripts and styles as they cross the wire: packed, each once for all visitors."""

import asyncio
import gzip
from pathlib import Path, PurePosixPath

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

STATIC = "/static/"
# Fonts and pictures are packed by their own formats.
_TEXTS = (".js", ".css", ".json", ".svg")
# Of a smaller file packing saves nothing.
_SMALL = 1_000
# A second of one processor for all of Streamlit's files; the next level doubles it for a hundredth.
_LEVEL = 6


class PackedOnce:
    """Sends them with gzip to whoever takes that. Their names change with their content, so that
    what was packed once holds for good."""

    def __init__(self, app: ASGIApp, folder: Path | None = None) -> None:
        """Around the application, whose static files lie in this folder."""
        self.app, self.folder = app, folder or Path(get_static_dir())
        self._kept: dict[str, tuple[Message, bytes]] = {}
        # Several visitors at once: one packs, the others wait.
        self._packing = asyncio.Lock()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer as the application does, packed where that is wanted and pays."""
        name = self._wanted(scope)
        if not name:
            await self.app(scope, receive, send)
            return
        if name not in self._kept:
            async with self._packing:
                if name not in self._kept and not await self._pack(name, scope, receive, send):
                    return
        start, body = self._kept[name]
        await send(start)
        await send({"type": "http.response.body", "body": body})

    def _wanted(self, scope: Scope) -> str:
        """The static file of which somebody asks for the whole and takes it packed, else "". It has
        one name, so that nobody fills the memory with others for it."""
        if scope["type"] != "http" or scope["method"] != "GET":
            return ""
        headers = Headers(scope=scope)
        partly = {"range", "if-none-match", "if-modified-since"} & set(headers.keys())
        if partly or "gzip" not in headers.get("accept-encoding", ""):
            return ""
        _, static, rest = str(scope["path"]).rpartition(STATIC)
        name = PurePosixPath(rest)
        if not static or name.suffix not in _TEXTS or ".." in name.parts or str(name) != rest:
            return ""
        file = self.folder / STATIC.strip("/") / name
        return rest if file.is_file() and file.stat().st_size >= _SMALL else ""

    async def _pack(self, name: str, scope: Scope, receive: Receive, send: Send) -> bool:
        """Ask the application for this file, and keep its answer packed; an answer that is not the
        file is sent as it is, and False is given."""
        answered: list[Message] = []

        async def gather(message: Message) -> None:
            answered.append(message)

        await self.app(scope, receive, gather)
        start, rest = answered[0], answered[1:]
        if start["status"] != 200:
            for message in answered:
                await send(message)
            return False
        body = b"".join(each.get("body", b"") for each in rest)
        packed = await run_in_threadpool(gzip.compress, body, _LEVEL, mtime=0)
        headers = MutableHeaders(raw=start["headers"])
        headers.add_vary_header("Accept-Encoding")
        headers["content-encoding"], headers["content-length"] = "gzip", str(len(packed))
        if tag := headers.get("etag"):
            # Other bytes than those that the tag was made for.
            headers["etag"] = f"W/{tag.removeprefix('W/')}"
        self._kept[name] = start, packed
        return True
