"""Many editors at once, and writers that are killed: what was acknowledged is in the record, once;
the chain holds.

The long forms (20 editors with 2,000 reports, 200 kills) run with WP_LONG=1; WP_SEED chooses
another course.
"""

import json
import os
import random
import subprocess
import sys
import time
from pathlib import Path

from tests.support.records import shipped_plans
from wp.services.record import open_record, verify
from wp.store.database import Engine, reading
from wp.store.reports import load_reports

EDITOR = "tests.support.concurrent_editor"
LONG = bool(os.environ.get("WP_LONG"))
SEED = int(os.environ.get("WP_SEED", "2019"))


def editor(database: Path, name: str, count: int, seed: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", EDITOR, str(database), name, str(count), str(seed)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def answers(text: str) -> list[dict[str, object]]:
    """The answers that were printed whole."""
    return [json.loads(line) for line in text.splitlines() if line.endswith("}")]


def notes(engine: Engine) -> dict[int, str]:
    with reading(engine) as connection:
        return {
            report.id: report.note
            for found in load_reports(connection).values()
            for report in found
        }


def test_concurrent_editors_lose_nothing_and_see_every_conflict(tmp_path: Path) -> None:
    editors, each = (20, 100) if LONG else (6, 8)
    engine = shipped_plans(tmp_path / "wp.db")
    running = [editor(tmp_path / "wp.db", f"editor{n}", each, SEED + n) for n in range(editors)]
    told = [answers(process.communicate(timeout=900)[0]) for process in running]
    assert all(process.returncode == 0 for process in running)
    acknowledged = [each for said in told for each in said if "acknowledged" in each]
    found = notes(engine)
    assert {int(str(a["report"])): a["acknowledged"] for a in acknowledged} == found
    assert len(acknowledged) == len(found) == editors * each == len(set(found.values()))
    # Whoever did not see a report before writing behind it was shown it as a conflict.
    by_line: dict[object, list[int]] = {}
    for answer in sorted(acknowledged, key=lambda a: int(str(a["report"]))):
        by_line.setdefault(answer["line"], []).append(int(str(answer["report"])))
    for said in told:
        seen: set[int] = set()
        at_start: dict[str, int] = {}
        for answer in said:
            if "started" in answer:
                assert isinstance(answer["started"], dict)
                at_start = answer["started"]
            elif "conflict" in answer:
                assert isinstance(answer["with"], list)
                seen |= set(answer["with"])
            else:
                here = by_line[answer["line"]]
                behind = here[: here.index(int(str(answer["report"])))]
                known = at_start[str(answer["line"])]
                assert {n for n in behind if n > known} <= seen, (
                    "a report was written behind one that its author had not seen"
                )
                seen.add(int(str(answer["report"])))
    assert any("conflict" in answer for said in told for answer in said)
    assert verify(engine).broken == ()


def test_a_writer_killed_at_any_moment_leaves_a_whole_record(tmp_path: Path) -> None:
    kills, chance = (200 if LONG else 6), random.Random(SEED)
    engine = shipped_plans(tmp_path / "wp.db")
    acknowledged: dict[int, str] = {}
    for number in range(kills):
        process = editor(tmp_path / "wp.db", f"killed{number}", 10_000, SEED + number)
        assert process.stdout is not None
        first = process.stdout.readline()
        time.sleep(chance.uniform(0, 0.2))
        process.kill()
        rest, _ = process.communicate(timeout=60)
        for answer in answers(first + rest):
            if "acknowledged" in answer:
                acknowledged[int(str(answer["report"]))] = str(answer["acknowledged"])
        engine.dispose()
        found = notes(open_record(str(tmp_path / "wp.db")))
        assert acknowledged.items() <= found.items()
        unseen = [note for number_, note in found.items() if number_ not in acknowledged]
        assert len(unseen) <= number + 1, (
            "at most the report under way may be there without having been acknowledged"
        )
        assert len(set(found.values())) == len(found)
        assert verify(engine).broken == ()
    assert len(acknowledged) > kills
