"""Every route of the application, Streamlit's own among them, as a fresh process builds them."""

import json
import subprocess
import sys
from collections.abc import Mapping
from typing import Any

from tests.support.paths import ROOT

_TABLE = """
import json
from wp.web.application import app
def walk(routes, above=""):
    for each in routes:
        path = above + each.path
        below = getattr(each.app, "routes", None) if hasattr(each, "app") else None
        if below and not hasattr(each, "endpoint"):
            yield from walk(below, path)
        else:
            yield path, sorted(getattr(each, "methods", None) or ()), type(each).__name__
print(json.dumps(list(walk(app._build_starlette_app().routes))))
"""
FILLED = {
    "form": "xlsx",
    "name": "lines.csv",
    "value": "CBC",
    "ref": "WP 4.3",
    "file_id": "a.csv",
    "session_id": "b",
    "path": "index.html",
}


def all_routes() -> list[Any]:
    """All routes of the application: path, methods, kind."""
    told = subprocess.run(
        [sys.executable, "-c", _TABLE], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return list(json.loads(told.stdout.splitlines()[-1]))


def filled(path: str, values: Mapping[str, str] = FILLED) -> str:
    """A path with something at each of its places: these values, or what is usual there."""
    for name, value in {**FILLED, **values}.items():
        for form in ("", ":path"):
            path = path.replace(f"{{{name}{form}}}", value)
    return path
