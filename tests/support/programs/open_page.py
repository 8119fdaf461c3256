"""A page as its connection has it: opened, asked to draw, and heard to the end."""

import time

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

from tests.support.programs.sign_in import Door, Visitor


def cookie(visitor: Visitor) -> str:
    """What the browser of a visitor sends along."""
    return f"wp_visit={visitor.browser.cookies['wp_visit']}"


def opened(
    here: Door, path: str = "/_stcore/stream", cookie: str = "", **headers: str
) -> ClientConnection:
    """The connection of a page."""
    sent = ({"Cookie": cookie} if cookie else {}) | headers
    return connect(
        here.url.replace("http:", "ws:") + path,
        origin=here.url,
        additional_headers=sent,
        max_size=None,
    )


def drawn(page: ClientConnection) -> str:
    """All that the server says of the overview, as text."""
    messages = (each.SerializeToString() for each in _messages(page))
    return b"".join(messages).decode("utf-8", "replace")


def session_of(page: ClientConnection) -> str:
    """The id under which Streamlit keeps this page."""
    told = [each.new_session.initialize.session_id for each in _messages(page)]
    return next(filter(None, told))


def _messages(page: ClientConnection) -> list[ForwardMsg]:
    """What the server says of the overview until it is drawn."""
    asked = BackMsg()
    asked.rerun_script.query_string = ""
    page.send(asked.SerializeToString())
    told: list[ForwardMsg] = []
    end = time.monotonic() + 60
    while time.monotonic() < end:
        data = page.recv(timeout=60)
        assert isinstance(data, bytes)
        told.append(ForwardMsg.FromString(data))
        if told[-1].WhichOneof("type") == "script_finished":
            break
    return told
