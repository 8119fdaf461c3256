"""Starting the pages."""

import gc
import logging
import os
import sys
import threading
import time
from pathlib import Path

from wp.errors import WorkProgrammeError
from wp.services.record import URL_VARIABLE, default_url, shared_record

ORDINARY_COLLECTION = (700, 10, 10)
PATIENCE_SECONDS = 60.0
HOME = Path(__file__).resolve().parents[3]
APP = HOME / "wp" / "web" / "application.py"


def serve_pages(database: str | None, host: str, port: int) -> None:
    """Migrate and fill the database, then become the server of pages and routes, in this
    process."""
    url = database or default_url()
    gc.set_threshold(*ORDINARY_COLLECTION)
    shared_record(url)
    os.environ[URL_VARIABLE] = url
    os.chdir(HOME)
    sys.argv = [
        "streamlit",
        "run",
        str(APP),
        "--server.address",
        host,
        "--server.port",
        str(port),
        "--server.headless",
        "true",
    ]
    threading.Thread(target=_make_ready, daemon=True, name="make ready").start()
    from streamlit.web.cli import main

    main()


def _make_ready() -> None:
    """While the browser loads the page's scripts, get ready what the first page needs; nobody
    waits for it then."""
    end = time.monotonic() + PATIENCE_SECONDS
    while not _serving():
        if time.monotonic() > end:
            return
        time.sleep(0.02)
    import streamlit.emojis  # noqa: F401

    from wp.services.query import Question, ask

    try:
        ask(shared_record(), Question())
    except WorkProgrammeError as error:
        logging.getLogger("wp").info("nothing to make ready: %s", error)


def _serving() -> bool:
    runtime = sys.modules.get("streamlit.runtime")
    return bool(runtime and getattr(runtime, "exists", bool)())
