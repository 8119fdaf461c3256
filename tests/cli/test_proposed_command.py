"""`wp progress add --propose` and `wp proposed`: what waits is listed, accepted and declined."""

from pathlib import Path

from tests.support.command_line import run as wp
from tests.support.records import first_start
from wp.services.record import verify


def test_the_command_line_proposes_lists_accepts_and_declines(tmp_path: Path) -> None:
    engine = first_start(tmp_path / "wp.db")
    url = str(engine.url)
    for ref in ("WP 4.3", "WP 4.4"):
        done = wp(
            *("progress", "add", ref, "--effective-on", "2019-11-01", "--note", "half of it"),
            *("--propose", "--actor", "Kim Lee"),
            database=url,
        )
        assert done.returncode == 0 and "Proposed to the Secretariat as number" in done.stdout
    told = wp("proposed", "list", database=url).stdout
    assert "1  WP 4.3  Kim Lee, " in told and "Note: half of it" in told and "2  WP 4.4" in told
    done = wp("proposed", "accept", "1", "--actor", "Sara", database=url)
    assert done.returncode == 0, done.stderr
    history = wp("progress", "history", "WP 4.3", database=url).stdout
    assert "half of it" in history and "Kim Lee via Sara" in history
    assert wp("proposed", "decline", "2", "--reason", " ", database=url).returncode == 50
    done = wp("proposed", "decline", "2", "--reason", "too early", "--actor", "Sara", database=url)
    assert done.returncode == 0 and "WP 4.4: declined" in done.stdout
    assert wp("proposed", "accept", "2", database=url).returncode == 50
    assert "No proposed report" in wp("proposed", "list", database=url).stdout
    assert verify(engine).broken == ()
