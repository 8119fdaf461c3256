"""An open page of somebody who signed in says with every message that its visit is used: one of
them is written down in five minutes, however old the page is."""

import asyncio
import datetime as dt

import pytest
import sqlalchemy as sa
from starlette.types import Message, Receive, Scope, Send

from tests.support.programs.sign_in import address, enter_all
from wp.domain.people.person import Identity
from wp.services.clock import now
from wp.services.people.sign_in_settings import FILE_VARIABLE
from wp.services.people.visits import begin_visit, visit_of
from wp.store.database import Engine
from wp.store.people.people_tables import visits
from wp.web.door.door import Door
from wp.web.door.sign_in import COOKIE

MESSAGES = 300


async def listening(scope: Scope, receive: Receive, send: Send) -> None:
    """A page that takes what its browser sends."""
    while (await receive())["type"] != "websocket.disconnect":
        await asyncio.sleep(0)


def talk(secret: str, pages: int = 1) -> None:
    """Some open pages of a visit, each of which sends many messages."""

    async def page(door: Door) -> None:
        sent = iter([{"type": "websocket.receive", "bytes": b"x"}] * MESSAGES)

        async def receive() -> Message:
            await asyncio.sleep(0)
            return next(sent, {"type": "websocket.disconnect", "code": 1001})

        async def send(message: Message) -> None:
            raise AssertionError(message)

        headers = [(b"cookie", f"{COOKIE}={secret}".encode())]
        scope = {"type": "websocket", "path": "/_stcore/stream", "headers": headers}
        await door(scope | {"scheme": "ws", "query_string": b""}, receive, send)

    async def together() -> None:
        door = Door(listening)
        await asyncio.gather(*(page(door) for _ in range(pages)))
        await asyncio.gather(*door._notes)

    asyncio.run(together())


@pytest.mark.parametrize(("minutes", "written"), [(0, 0), (4, 0), (6, 1), (90, 1)])
def test_however_old_the_page_its_messages_are_one_write(
    minutes: int, written: int, engine: Engine, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WP_DATABASE_URL", str(engine.url))
    monkeypatch.setenv(FILE_VARIABLE, "sign_in.toml")
    monkeypatch.setenv("WP_PUBLIC_URL", "http://127.0.0.1:8501")
    enter_all(engine)
    secret, _ = begin_visit(engine, Identity("https://a.org", "s", address=address("rita")))
    opened = now() - dt.timedelta(minutes=minutes)
    with engine.begin() as connection:
        connection.execute(sa.update(visits).values(used_at=opened))
    noted: list[str] = []

    def note(_connection: object, _cursor: object, statement: str, *_: object) -> None:
        noted.extend([statement] if statement.startswith("UPDATE visits") else [])

    sa.event.listen(sa.Engine, "before_cursor_execute", note)
    try:
        talk(secret, pages=3)
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", note)
    assert len(noted) == written
    used = visit_of(engine, secret)
    assert used and (used.used_at > opened) == bool(written)
