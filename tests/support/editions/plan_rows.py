"""Second editions are made in one way: the rows of a shipped plan in its CSV form, edited, and
written again."""

import csv
import datetime as dt
import io
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from tests.support.paths import DATA
from tests.support.people.acting import by
from wp.services.imports.confirm import ImportRequest, confirm_import, plan_import
from wp.store.database import Engine

FILES = {"WP": "work_programme.csv", "ECP": "ecp_action_plan.csv"}
CELLS = ("task", "type", "strategic", "bodies", "programmes", "indicator", "timeline", "progress")
JOINED = ("strategic", "type", "bodies")
Row = dict[str, str]
Rows = list[Row]


def shipped_rows(code: str) -> Rows:
    """The rows of a shipped plan."""
    return list(csv.DictReader(io.StringIO((DATA / FILES[code]).read_text(encoding="utf-8"))))


def rows_of_task(rows: Rows, topic: str, task: str) -> Rows:
    """The rows of a task; its topic is told by its number or by how its title begins.

    Raises LookupError where there is none: an edit that changes nothing is a mistake.
    """
    found = [
        row
        for row in rows
        if row["part"] != "inactive"
        and row["task_no"] == task
        and (row["topic_no"] == topic if topic.isdecimal() else row["topic"].startswith(topic))
    ]
    if not found:
        raise LookupError(f"no task {task} of topic {topic}")
    return found


def own(cells: Mapping[str, str]) -> Row:
    """Cells with these texts, each standing in its row itself, or empty."""
    return dict(cells) | {
        f"{name}_cell": "own" if text else "empty" for name, text in cells.items() if name in CELLS
    }


def change(rows: Rows, topic: str, task: str, /, **cells: str) -> None:
    """Give cells of a task another text, on each of its rows; `{}` in it is the present one."""
    for row in rows_of_task(rows, topic, task):
        row |= own({name: text.replace("{}", row[name]) for name, text in cells.items()})


def remove(rows: Rows, topic: str, task: str) -> None:
    """Take a task out."""
    for row in rows_of_task(rows, topic, task):
        rows.remove(row)


def add_after(rows: Rows, topic: str, task: str, /, **cells: str) -> None:
    """A task more, below this one and like it but for these cells."""
    last = rows_of_task(rows, topic, task)[-1]
    rows.insert(rows.index(last) + 1, last | own(cells))


def put_right(rows: Rows, code: str) -> Rows:
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


def as_csv(rows: Rows) -> bytes:
    """Rows in the CSV form of `data/`."""
    out = io.StringIO(newline="")
    table = csv.DictWriter(out, rows[0], lineterminator="\n")
    table.writeheader()
    table.writerows(rows)
    return out.getvalue().encode()


def write_rows(rows: Rows, file: Path) -> Path:
    """Rows as a CSV file."""
    file.write_bytes(as_csv(rows))
    return file


def take_in(engine: Engine, file: Path, code: str, on: dt.date) -> None:
    """Import a file as the next edition, every doubtful match confirmed as it was proposed."""
    request = ImportRequest(file, code, "draft", on)
    # What is confirmed leaves other lines over, which may be doubtful in turn.
    while doubtful := plan_import(engine, request).doubtful:
        proposed = tuple((match.ref, match.old[2].ref if match.old else None) for match in doubtful)
        request = replace(request, matches=(*request.matches, *proposed))
    confirm_import(engine, request, by("tester"))
