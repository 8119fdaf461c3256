"""From a filter's change to everything redrawn, in Chromium, as ratios in one run: prints, never
fails.

.venv/bin/python -m tests.benchmarks.redraw [rounds]

The peer is a bare application with the same elements, fed with constants, that redraws as much.
Then the same change on 100 times the data.
"""

import os
import sys
import tempfile
from pathlib import Path
from typing import Any

from playwright.sync_api import Page

from tests.benchmarks.large import make_large
from tests.benchmarks.pages import KEYED, Call, record
from tests.benchmarks.times import tell
from tests.support.browser import chromium_page, free_port, running
from tests.support.paths import ROOT
from wp.services.record import fill_empty, open_record

NAME = "Advanced ("
IDLE = '[data-testid="stApp"][data-test-script-state="notRunning"]'


def write_bare(folder: Path) -> Path:
    """The bare application as a script of its own: the recorded calls of the overview as literals.

    One of its pills switches between what was recorded without and with the filter, so that it
    redraws as much.
    """
    lines = ["import datetime", "from pathlib import PosixPath, WindowsPath"]
    lines += ["import streamlit as st", "st.set_page_config(layout='wide')"]
    lines += [
        "if st.session_state.get('switch'):",
        *body(record("overview", type="A")),
        "else:",
        *body(record("overview")),
    ]
    file = folder / "bare.py"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def body(recorded: list[Call]) -> list[str]:
    """The calls as lines of a script; the first pills that offer the filter are the switch."""
    lines = []
    for at, (kind, arguments, options) in enumerate(recorded):
        if kind in ("page_link", "download_button"):
            kind, arguments, options = "button", (str(options.get("label", "File")),), {}
        switch = kind == "pills" and any(str(each).startswith(NAME) for each in arguments[1])
        key = {"key": "switch" if switch else f"k{at}"} if kind in KEYED else {}
        given = [
            *map(repr, map(plain, arguments)),
            *(f"{k}={plain(v)!r}" for k, v in {**options, **key}.items()),
        ]
        lines.append(f"    st.{kind}({', '.join(given)})")
    return lines


def plain(value: Any) -> Any:
    """A value as a literal holds it: texts, whatever else they are (markup, members of an enum),
    as texts alone."""
    match value:
        case str():
            return str.__str__(value)
        case dict():
            return {plain(key): plain(each) for key, each in value.items()}
        case list() | tuple():
            return [plain(each) for each in value]
    return value


# In the page itself, so that no message between processes is in the time: from the click until the
# script has run and the browser has painted what came of it.
CLICK = """
name => new Promise(done => {
  const app = document.querySelector('[data-test-script-state]');
  const named = each => each.innerText.trim().startsWith(name);
  const pill = [...document.querySelectorAll('button')].find(named);
  let ran = false;
  const watch = new MutationObserver(() => {
    if (app.dataset.testScriptState !== 'notRunning') { ran = true; return; }
    if (!ran) return;
    watch.disconnect();
    requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now() - start)));
  });
  watch.observe(app, { attributes: true });
  const start = performance.now();
  pill.click();
})
"""


def seconds_to_redraw(page: Page, rounds: int, name: str) -> list[float]:
    """The times of several clicks on a pill, on and off."""
    times = []
    for _ in range(rounds + 1):
        times.append(page.evaluate(CLICK, name) / 1000)
        page.wait_for_timeout(900)
    return times[1:]


def measured(command: list[str], folder: Path, port: int, rounds: int, name: str) -> list[float]:
    """Serve, open, let everything be drawn, and measure."""
    with running(command, ROOT, port, 180, folder / f"log{port}"), chromium_page(1280, 900) as page:
        page.goto(f"http://127.0.0.1:{port}/", timeout=180_000)
        page.wait_for_selector(".js-plotly-plot .bars path", timeout=180_000)
        page.wait_for_selector(IDLE, timeout=180_000)
        page.wait_for_timeout(1500)
        return seconds_to_redraw(page, rounds, name)


def main() -> None:
    """Measure the overview on the shipped data, its bare peer, and on 100 times the data."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 9
    bin_ = Path(sys.executable)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shipped, large = folder / "shipped.db", folder / "large.db"
        fill_empty(open_record(str(shipped)))
        make_large(large, 100)
        os.environ["WP_DATABASE_URL"] = f"sqlite:///{shipped}"
        bare = write_bare(folder)
        found = {}
        for label, database in (("shipped", shipped), ("large", large)):
            port = free_port()
            command = [
                str(bin_.with_name("wp")),
                "serve",
                "--database",
                str(database),
                "--port",
                str(port),
            ]
            found[label] = measured(command, folder, port, rounds, NAME)
        port = free_port()
        options = ["--server.port", str(port), "--server.headless", "true"]
        command = [str(bin_.with_name("streamlit")), "run", str(bare), *options]
        found["bare"] = measured(command, folder, port, rounds, NAME)
        tell("overview, click to redrawn", found["shipped"], "bare", found["bare"])
        tell("with 100 times the data", found["large"], "shipped", found["shipped"])


if __name__ == "__main__":
    main()
