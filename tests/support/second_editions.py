"""Made-up second editions: the shipped plans in their CSV form, edited at random as a
Secretariat might."""

import csv
import datetime as dt
import io
import random
from dataclasses import replace
from pathlib import Path

from tests.support.paths import DATA
from wp.services.imports.confirm import ImportRequest, confirm_import, plan_import
from wp.store.database import Engine

FILES = {"WP": "work_programme.csv", "ECP": "ecp_action_plan.csv"}
CELLS = ("task", "type", "strategic", "bodies", "programmes", "indicator", "timeline", "progress")
JOINED = ("strategic", "type", "bodies")
WORDS = (
    "revised",
    "guidance",
    "by June 2021",
    "(PTC)",
    "Members’ needs",
    "draft",
    "–",
    "e-commerce",
    "SWG,",
)
Rows = list[dict[str, str]]


def shipped_rows(code: str) -> Rows:
    """The rows of a shipped plan."""
    return list(
        csv.DictReader(io.StringIO((DATA / FILES[code]).read_text(encoding="utf-8"), newline=""))
    )


def write_rows(rows: Rows, file: Path) -> Path:
    """Rows as a CSV file."""
    with file.open("w", encoding="utf-8", newline="") as out:
        table = csv.DictWriter(out, rows[0], lineterminator="\n")
        table.writeheader()
        table.writerows(rows)
    return file


def take_in(engine: Engine, file: Path, code: str, on: dt.date) -> None:
    """Import a file as the next edition, every doubtful match confirmed as it was proposed."""
    request = ImportRequest(file, code, "draft", on)
    # What is confirmed leaves other lines over, which may be doubtful in turn.
    while doubtful := plan_import(engine, request).doubtful:
        proposed = tuple((match.ref, match.old[2].ref if match.old else None) for match in doubtful)
        request = replace(request, matches=(*request.matches, *proposed))
    confirm_import(engine, request, "tester")


def second_edition(code: str, seed: int, changes: int) -> Rows:
    """The plan with this many random changes, its numbers and spans put right again."""
    chance = random.Random(seed)
    rows = [dict(row, at=str(at)) for at, row in enumerate(shipped_rows(code))]
    for _ in range(changes):
        chance.choice((_reword, _reword, _reword, _span, _drop, _add, _move_topic, _retitle))(
            rows, chance
        )
    return _put_right(rows, code)


def _with_tasks(rows: Rows) -> Rows:
    return [row for row in rows if row["part"] != "inactive"]


def _reword(rows: Rows, chance: random.Random) -> None:
    row = chance.choice(_with_tasks(rows))
    name = chance.choice(
        [
            cell
            for cell in CELLS
            if cell not in ("type", "progress") and row[f"{cell}_cell"] == "own"
        ]
    )
    words = row[name].split(" ")
    at = chance.randrange(len(words))
    words[at : at + chance.randint(0, 2)] = chance.sample(WORDS, chance.randint(0, 2))
    row[name] = " ".join(words) or "reworded"


def _span(rows: Rows, chance: random.Random) -> None:
    row, name = chance.choice(_with_tasks(rows)), chance.choice(JOINED)
    row[f"{name}_cell"] = "own" if row[f"{name}_cell"] == "merged" else "merged"


def _drop(rows: Rows, chance: random.Random) -> None:
    rows.remove(chance.choice(rows))


def _add(rows: Rows, chance: random.Random) -> None:
    """A line more below some line: another task, or where lines have texts of their own another
    line of its task."""
    at = chance.randrange(len(_with_tasks(rows)))
    made, text = dict(rows[at], at=f"new {chance.random()}"), " ".join(chance.choices(WORDS, k=9))
    if made["indicator"] and chance.random() < 0.5:
        made["indicator"] = text
    else:
        made |= {"task": text, "task_no": made["at"]}
    rows.insert(at + 1, made)


def _move_topic(rows: Rows, chance: random.Random) -> None:
    part = chance.choice(rows)["part"]
    numbers = list(dict.fromkeys(row["topic_no"] for row in rows if row["part"] == part))
    first, second = chance.choice(numbers), chance.choice(numbers)
    for row in rows:
        if row["part"] == part and row["topic_no"] in (first, second):
            row["topic_no"] = second if row["topic_no"] == first else first


def _retitle(rows: Rows, chance: random.Random) -> None:
    title, words = chance.choice(rows)["topic"], chance.choice(WORDS)
    for row in rows:
        if row["topic"] == title:
            row["topic"] = f"{title} {words}"


def _put_right(rows: Rows, code: str) -> Rows:
    """Topics together and numbered through, tasks numbered, joined cells with the text of the
    one above."""
    parts = ("active", "reports", "inactive")
    rows = sorted(rows, key=lambda r: (parts.index(r["part"]), int(r["topic_no"])))
    topics: dict[tuple[str, str], str] = {}
    counts, above, action = dict.fromkeys(("tasks", "inactive"), 0), {}, 0
    for row in rows:
        topic = (row["part"], row["topic_no"])
        if topic not in topics:
            kind = "inactive" if row["part"] == "inactive" else "tasks"
            counts[kind] += 1
            topics[topic] = str(counts[kind])
        key = (topic, row["task_no"])
        same_topic, same_task = above.get("topic") == topic, above.get("key") == key
        joins = same_task and row["task"] == above["task"]
        action = action if joins else action + 1 if same_topic or code == "ECP" else 1
        above_row = above.get("row", {})
        above = {"topic": topic, "key": key, "task": row["task"], "row": row}
        row["topic_no"] = topics[topic]
        if row["part"] == "inactive":
            continue
        row["task_no"], row["task_cell"] = str(action), "merged" if joins else "own"
        for name in CELLS[1:]:
            if row[f"{name}_cell"] == "merged":
                can = same_topic and above_row and (joins or name in JOINED)
                row[name] = above_row[name] if can else row[name]
                row[f"{name}_cell"] = (
                    "merged" if can and row[name] else "own" if row[name] else "empty"
                )
            elif not row[name]:
                row[f"{name}_cell"] = "empty"
        if not joins and not row["task"]:
            row["task"] = "a task"
    return [{name: value for name, value in row.items() if name != "at"} for row in rows]
