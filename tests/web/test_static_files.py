"""Scripts and styles cross the wire packed, each packed once, and are what they were."""

import asyncio
import gzip
import re
from collections.abc import Iterable
from pathlib import Path

import pytest
from starlette.types import Message, Receive, Scope, Send
from streamlit.file_util import get_static_dir

from tests.support.http import get
from tests.support.programs.sign_in import Visitor, door
from wp.web.static_files import PackedOnce

PACKED = {"Accept-Encoding": "gzip, deflate, br"}
FOLDER = Path(get_static_dir())


def files(*kinds: str) -> list[Path]:
    return [each for each in sorted((FOLDER / "static").rglob("*")) if each.suffix in kinds]


def test_scripts_and_styles_are_packed_and_are_what_they_were(product: str) -> None:
    shell = get(product)[2].decode()
    asked = [FOLDER / each for each in re.findall(r"static/(?:js|css)/[\w.-]+", shell)]
    assert {each.suffix for each in asked} == {".js", ".css"}
    for file in asked + files(".js")[:20]:
        path = file.relative_to(FOLDER).as_posix()
        status, headers, body = get(f"{product}{path}", **PACKED)
        small = file.stat().st_size < 1_000
        assert status == 200 and headers.get("content-encoding") == (None if small else "gzip")
        assert (body if small else gzip.decompress(body)) == file.read_bytes()
        if not small:
            assert headers["vary"] == "Accept-Encoding" and headers["etag"].startswith("W/")
            assert len(body) < 0.75 * file.stat().st_size
            # What a browser has it is not sent again, nor packed to whoever does not take that.
            assert get(f"{product}{path}", **{"If-None-Match": headers["etag"], **PACKED})[0] == 304
        status, headers, body = get(f"{product}{path}")
        assert "content-encoding" not in headers and body == file.read_bytes()


def test_fonts_and_pieces_are_as_they_were(product: str) -> None:
    font, script = files(".woff2")[0], files(".js")[0]
    status, headers, body = get(f"{product}{font.relative_to(FOLDER).as_posix()}", **PACKED)
    assert status == 200 and "content-encoding" not in headers and body == font.read_bytes()
    place = f"{product}{script.relative_to(FOLDER).as_posix()}"
    status, headers, body = get(place, Range="bytes=10-19", **PACKED)
    assert (status, body) == (206, script.read_bytes()[10:20])


def test_who_signs_in_gets_scripts_packed_and_the_sign_in_as_it_is(tmp_path: Path) -> None:
    with door(tmp_path) as here:
        visitor = Visitor(here.url)
        script = visitor.get(f"/{files('.js')[0].relative_to(FOLDER).as_posix()}", **PACKED)
        assert script.headers["content-encoding"] == "gzip"
        for path in ("/sign-in", "/sign-in?lang=fr"):
            answer = visitor.get(path, **PACKED)
            assert len(answer.text) > 1_000
            assert answer.headers["content-length"] == str(len(answer.content))


class Server:
    """An application that answers each path with a script of its own, and counts."""

    def __init__(self, status: int = 200) -> None:
        self.asked: list[str] = []
        self.status = status

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked.append(scope["path"])
        await asyncio.sleep(0)
        headers = [(b"content-type", b"text/javascript; charset=utf-8")]
        await send({"type": "http.response.start", "status": self.status, "headers": headers})
        text = f"{scope['path']} ".encode() * 5_000
        await send({"type": "http.response.body", "body": text[:1_500], "more_body": True})
        await send({"type": "http.response.body", "body": text[1_500:]})


def answers(app: PackedOnce, paths: Iterable[str]) -> list[list[Message]]:
    """What these visitors are sent, all of whom ask at once."""

    async def visitor(path: str) -> list[Message]:
        scope = {"type": "http", "method": "GET", "path": path, "headers": []}
        scope["headers"] = [(b"accept-encoding", b"gzip")]
        sent: list[Message] = []

        async def send(message: Message) -> None:
            sent.append(message)

        async def receive() -> Message:
            return {"type": "http.request"}

        await app(scope, receive, send)
        return sent

    async def together() -> list[list[Message]]:
        return await asyncio.gather(*map(visitor, paths))

    return asyncio.run(together())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Where the static files of that application lie."""
    (tmp_path / "static").mkdir()
    for name in ("a.js", "b.js", "a.png"):
        (tmp_path / "static" / name).write_bytes(b"-" * 2_000)
    return tmp_path


def test_however_many_ask_at_once_each_file_is_asked_for_and_packed_once(folder: Path) -> None:
    server = Server()
    sent = answers(PackedOnce(server, folder), ["/static/a.js", "/static/b.js"] * 20)
    assert sorted(server.asked) == ["/static/a.js", "/static/b.js"]
    for path, messages in zip(["/static/a.js", "/static/b.js"] * 20, sent, strict=True):
        start, body = messages
        assert gzip.decompress(body["body"]) == f"{path} ".encode() * 5_000
        assert dict(start["headers"])[b"content-length"] == b"%d" % len(body["body"])


@pytest.mark.parametrize(
    "path",
    ["/static/./a.js", "/static//a.js", "/static/b/../a.js", "/static/none.js", "/static/a.png"],
)
def test_a_file_has_one_name_and_what_has_another_is_answered_as_it_is(
    path: str, folder: Path
) -> None:
    app = PackedOnce(Server(), folder)
    (messages,) = answers(app, [path])
    assert (b"content-encoding", b"gzip") not in messages[0]["headers"] and not app._kept
    body = b"".join(each["body"] for each in messages[1:])
    assert body == f"{path} ".encode() * 5_000


def test_an_answer_that_is_not_the_file_is_not_kept(folder: Path) -> None:
    app = PackedOnce(Server(status=503), folder)
    (messages,) = answers(app, ["/static/a.js"])
    assert messages[0]["status"] == 503 and not app._kept
