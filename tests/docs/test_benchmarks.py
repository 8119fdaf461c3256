"""The benchmarks as one program: it knows all of them, and says where one breaks off."""

import subprocess
import sys

import pytest

from tests.benchmarks import __main__ as benchmarks
from tests.support.paths import ROOT


def test_every_benchmark_that_can_be_run_alone_runs_in_turn() -> None:
    files = (ROOT / "tests" / "benchmarks").glob("[!_]*.py")
    alone = {file.stem for file in files if "__main__" in file.read_text(encoding="utf-8")}
    assert alone == benchmarks.BENCHMARKS.keys()


def test_the_help_and_the_error_name_them() -> None:
    for arguments, code in (("--help", 0), ("nothing-of-ours", 2)):
        run = [sys.executable, "-m", "tests.benchmarks", arguments]
        done = subprocess.run(run, cwd=ROOT, capture_output=True, text=True, check=False)
        said = done.stdout + done.stderr
        assert done.returncode == code and all(name in said for name in benchmarks.BENCHMARKS)


def test_one_that_breaks_off_is_said_and_the_others_still_run(
    monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    # Less than no round: nothing for the one to count, no median for the other.
    monkeypatch.setattr(sys, "argv", ["benchmarks", "silent_errors", "matching", "--rounds", "-1"])
    monkeypatch.setitem(benchmarks.BENCHMARKS, "silent_errors", True)
    assert benchmarks.main() == 1
    said = capfd.readouterr().out
    assert "silent_errors: done" in said and "broken off: matching" in said
