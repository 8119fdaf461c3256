"""Starting the pages."""

import gc
import os
import sys
from pathlib import Path

from wp.services.record import URL_VARIABLE, default_url, fill_empty, open_record

ORDINARY_COLLECTION = (700, 10, 10)
APP = Path(__file__).resolve().parents[2] / "app.py"


def serve_pages(database: str | None, host: str, port: int) -> None:
    """Migrate and fill the database, then become Streamlit in this process, so that signals reach it."""
    url = database or default_url()
    gc.set_threshold(*ORDINARY_COLLECTION)
    engine = open_record(url)
    fill_empty(engine)
    engine.dispose()
    os.environ[URL_VARIABLE] = url
    os.chdir(APP.parent)
    sys.argv = [
        "streamlit", "run", str(APP), "--server.address", host, "--server.port", str(port), "--server.headless", "true",
    ]  # fmt: skip
    from streamlit.web.cli import main

    main()
