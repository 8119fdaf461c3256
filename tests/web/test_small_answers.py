"""What `wp serve` answers in few bytes leaves at once, on a connection that is kept as well."""

import subprocess
import sys
from pathlib import Path

# Instead of Streamlit's server, one connection to the socket that it would listen on.
SERVER = """
import socket, sys
import streamlit.web.cli
from streamlit.web.server.starlette import starlette_server

def main():
    here = "127.0.0.1"
    listening, _ = starlette_server._bind_server_socket(here, here, 0, 1)
    listening.setblocking(True)
    with listening, socket.create_connection(listening.getsockname()):
        print(listening.accept()[0].getsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY) != 0)

streamlit.web.cli.main = main
from wp.cli.main import run
run()
"""


def test_the_socket_of_the_server_does_not_wait_for_more_to_send(tmp_path: Path) -> None:
    command = [sys.executable, "-c", SERVER, "serve", "--database", str(tmp_path / "wp.db")]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.stdout.splitlines() == ["True"], done.stderr
