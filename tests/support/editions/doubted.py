"""A Work Programme with two cells that are not read, for the tests of settling doubts."""

import datetime as dt
from dataclasses import replace

from streamlit.testing.v1 import AppTest

from tests.support.editions.plan_rows import as_csv, change, shipped_rows
from wp.domain.findings import Finding, Judgement
from wp.services.imports.confirm import ImportPlan, plan_import
from wp.services.imports.request import ImportRequest, Settling
from wp.store.database import Engine

ON = dt.date(2020, 6, 1)
PRINTED, MENDED = "mid-2021 (PTC)", "June 2021 (PTC)"
LINE, OTHER, CODE = "WP 4.3", "WP 5.1", "SO9"


def doubted_csv(timeline: str = PRINTED) -> bytes:
    """The Work Programme whose line WP 4.3 has this timeline, and WP 5.1 an unknown code."""
    rows = shipped_rows("WP")
    change(rows, "4", "3", timeline=timeline)
    change(rows, "5", "1", strategic=CODE)
    return as_csv(rows)


MANY = ("mid-2021", "mid-2021", "when ready", "soon after")


def many_csv() -> bytes:
    """The Work Programme with four timelines that are not read, two of them alike, and a code."""
    rows = shipped_rows("WP")
    for task, timeline in enumerate(MANY, 1):
        change(rows, "4", str(task), timeline=timeline)
    change(rows, "5", "1", strategic=CODE)
    return as_csv(rows)


REQUEST = ImportRequest(name="plan.csv", data=doubted_csv(), effective_on=ON)


def doubts(plan: ImportPlan) -> dict[str, Finding]:
    """The doubts of the two cells, by their column."""
    own = (each.finding for each in plan.doubts)
    return {each.column: each for each in own if each.code.endswith(".unread")}


def settling(engine: Engine, reading: str = MENDED, reason: str = "Circular 7") -> ImportRequest:
    """The request that mends the timeline, as bea says, and keeps the code."""
    found = doubts(plan_import(engine, REQUEST))
    return replace(
        REQUEST,
        settled=(
            Settling(found["timeline"].key, Judgement.MENDED, reading, reason, "bea"),
            Settling(found["strategic"].key, Judgement.KEPT, reason="So decided"),
        ),
    )


def drop(app: AppTest, *files: tuple[str, bytes]) -> None:
    """Drop documents on the page Import, which is shown."""
    given = [(name, data, "application/octet-stream") for name, data in files]
    app.file_uploader[0].set_value(given).run()
    assert not app.exception
