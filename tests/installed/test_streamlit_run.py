"""The pages started as any Streamlit program is: they are for this machine only."""

import socket
import sys
from pathlib import Path

import pytest

from tests.support.browser import free_port, running
from tests.support.http import get
from tests.support.paths import ROOT


def own_address() -> str:
    """The address of this machine in its network; nothing is sent to find it."""
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        probe.connect(("192.0.2.1", 9))
        address: str = probe.getsockname()[0]
        return address


def test_streamlit_run_listens_on_this_machine_only(shipped: Path, tmp_path: Path) -> None:
    port = free_port()
    command = [sys.executable, "-m", "streamlit", "run", "app.py", f"--server.port={port}"]
    with running(command, ROOT, port, 60, tmp_path / "log", WP_DATABASE_URL=str(shipped)):
        assert get(f"http://127.0.0.1:{port}/_stcore/health")[0] == 200
        with pytest.raises(ConnectionRefusedError):
            socket.create_connection((own_address(), port), timeout=5)
