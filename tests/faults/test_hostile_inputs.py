"""Hostile inputs over every way in from outside, by people of each role and by nobody: no
traceback, no status of 5xx, nothing written without right.

The long form (5,000 of them) is a program: `python -m tests.faults hostile`.
"""

import os
from pathlib import Path

from tests.faults.hostile_people import send_hostile
from tests.support.programs.all_routes import all_routes
from tests.support.programs.sign_in import door

SEED = int(os.environ.get("WP_SEED", "2019"))
COUNT = 200


def test_hostile_inputs_are_answered_and_write_nothing_without_right(tmp_path: Path) -> None:
    routes = [path for path, _, kind in all_routes() if kind != "WebSocketRoute"]
    with door(tmp_path) as here:
        here.engine.dispose()
        met = send_hostile(here, routes, COUNT, SEED)
    assert met.wrong == []
    assert met.inputs.total() == COUNT
    assert {"route", "upload", "page", "forged message", "command line"} <= met.inputs.keys()
