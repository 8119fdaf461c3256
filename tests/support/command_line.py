"""The `wp` command, run as a person runs it: in a process of its own."""

import os
import subprocess
import sys
from pathlib import Path


def run(*arguments: str, database: Path | str | None = None) -> subprocess.CompletedProcess[str]:
    """What `wp` printed and its exit code, on this database."""
    environment = {**os.environ, "COLUMNS": "200", "PYTHONIOENCODING": "utf-8"}
    environment.pop("WP_DATABASE_URL", None)
    if database is not None:
        environment["WP_DATABASE_URL"] = str(database)
    command = [sys.executable, "-m", "wp.cli.main", *arguments]
    return subprocess.run(
        command, capture_output=True, text=True, encoding="utf-8", env=environment
    )
