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
    asked = BackMsg()
    asked.rerun_script.query_string = ""
    page.send(asked.SerializeToString())
    told, end = [], time.monotonic() + 60
    while time.monotonic() < end:
        data = page.recv(timeout=60)
        assert isinstance(data, bytes)
        told.append(data)
        if ForwardMsg.FromString(data).WhichOneof("type") == "script_finished":
            break
    return b"".join(told).decode("utf-8", "replace")
