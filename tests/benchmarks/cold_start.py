"""Cold starts, as ratios against a bare peer in the same run: prints, never fails. Run from the
project's root:

.venv/bin/python -m tests.benchmarks.cold_start [rounds]
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.times import tell
from tests.support.browser import chromium_page, free_port, running
from tests.support.paths import ROOT

# Seconds: neighbours may keep the machine busy.
PATIENCE = 180
BARE = "import streamlit as st\nst.html(\"<p id='bare'>bare</p>\")\n"


def seconds(command: list[str], **environment: str) -> float:
    """The time that a process takes from start to end."""
    start = time.perf_counter()
    subprocess.run(
        command, check=True, stdout=subprocess.DEVNULL, env={**os.environ, **environment}
    )
    return time.perf_counter() - start


def seconds_to(selector: str, command: list[str], port: int, folder: Path) -> float:
    """The time from the start of a server to an element of its page in Chromium."""
    with chromium_page() as page:
        start = time.perf_counter()
        with running(command, ROOT, port, PATIENCE, folder / "log"):
            page.goto(f"http://127.0.0.1:{port}/", timeout=1000 * PATIENCE)
            page.wait_for_selector(selector, timeout=1000 * PATIENCE)
            return time.perf_counter() - start


def main() -> None:
    """Measure both cold starts, side by side, round by round."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 7
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        database, bare = folder / "wp.db", folder / "bare.py"
        bare.write_text(BARE, encoding="utf-8")
        python = sys.executable
        fill = "import sys; from wp.services.record import *; fill_empty(open_record(sys.argv[1]))"
        subprocess.run([python, "-c", fill, str(database)], check=True)
        wp = str(Path(python).with_name("wp"))
        status, imports, serve, streamlit = [], [], [], []
        for _ in range(rounds):
            imports.append(seconds([python, "-c", "import sqlalchemy, typer"]))
            status.append(seconds([wp, "status"], WP_DATABASE_URL=str(database)))
        tell(
            "wp status on a filled database",
            status,
            'python -c "import sqlalchemy, typer"',
            imports,
        )
        for _ in range(rounds):
            port = free_port()
            run = [
                python,
                "-m",
                "streamlit",
                "run",
                str(bare),
                "--server.port",
                str(port),
                "--server.headless",
                "true",
            ]
            streamlit.append(seconds_to("#bare", run, port, folder))
            port = free_port()
            run = [wp, "serve", "--database", str(database), "--port", str(port)]
            serve.append(seconds_to('[data-status="completed"]', run, port, folder))
        tell("wp serve to first figures", serve, "a bare page of one line", streamlit)


if __name__ == "__main__":
    main()
