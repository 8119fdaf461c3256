"""The server is killed under ten people who report and one who imports: nothing that it
acknowledged is lost, the chain holds, and nothing is on record by half.

The long form (50 kills on each database) is a program: `python -m tests.faults kills`.
"""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.faults.server_kills import kill_servers
from tests.support.records import record_of_kind
from wp.store.database import Engine

SEED = int(os.environ.get("WP_SEED", "2019"))


@pytest.fixture(params=["sqlite", "postgresql"])
def engine(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Engine]:
    """A record with both plans and October 2019 in a database of each kind."""
    with record_of_kind(request, tmp_path, with_session=True) as engine:
        yield engine


def test_a_server_that_is_killed_loses_nothing_that_it_acknowledged(
    engine: Engine, tmp_path: Path
) -> None:
    killed = kill_servers(engine, tmp_path, kills=2, seed=SEED)
    assert killed.harm == []
    assert killed.kills == 2 and killed.reports > 2 and killed.during_imports > 0
