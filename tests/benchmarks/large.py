"""The shipped plans many times over, written through the product's own import."""

import dataclasses
import datetime as dt
from pathlib import Path

from wp.loaders import csv_rows
from wp.loaders.registry import read_file
from wp.loaders.rows import Reading
from wp.loaders.vocabularies import load_bodies
from wp.services.importing import ImportRequest, confirm_import
from wp.services.record import DATA, open_record


def many_times(reading: Reading, times: int) -> Reading:
    """The rows of a plan `times` times, numbered on."""
    topics = max(int(row.topic_no) for row in reading.rows)
    tasks = max(int(row.task_no) for row in reading.rows)
    rows = []
    for turn in range(times):
        for row in reading.rows:
            on = {"topic_no": str(int(row.topic_no) + turn * topics)}
            if reading.kind == "actions":
                on["task_no"] = str(int(row.task_no) + turn * tasks)
            rows.append(dataclasses.replace(row, **on))
    return dataclasses.replace(reading, rows=tuple(rows), inactive=())


def make_large(database: Path, times: int) -> None:
    """A record with both plans `times` times over; 100 times are 12,600 tasks with 13,700 lines."""
    engine = open_record(str(database))
    vocabulary = load_bodies(DATA / "bodies.csv")
    for code, name in (("WP", "work_programme.csv"), ("ECP", "ecp_action_plan.csv")):
        file = database.with_name(name)
        file.write_bytes(csv_rows.write(many_times(read_file(DATA / name, vocabulary), times)))
        request = ImportRequest(file, code, "draft", dt.date(2019, 10, 31))
        confirm_import(engine, request, "benchmark", allow_unplaced=True)
