"""A revised Work Programme for the tests of the import: constructed, with one of everything that
an import meets."""

import datetime as dt
import io

from openpyxl import Workbook

from tests.support.editions.plan_rows import Rows, add_after, as_csv, change, remove, shipped_rows
from tests.support.people.acting import by
from wp.domain.editions.carry_over import StepAnswer
from wp.services.imports.confirm import ImportRequest, confirm_import
from wp.store.database import Engine

NASTY = "<b>bold</b> =1+1 **s** $y$"
GONE, DOUBTFUL, ASKED, FILLED, NEW = "WP 21.1", "WP 13.1", "WP 30.2", "WP 4.2", "WP 5.2"


def revised_rows() -> Rows:
    """The rows of the Work Programme, some of them revised.

    WP 2.1 reads otherwise, WP 13.1 hardly like before, WP 21.1 is taken out, WP 5.2 is new, WP 30.2
    has another step in place of the one acted on, and the Progress of WP 4.2 is filled.
    """
    rows = shipped_rows("WP")
    remove(rows, "21", "1")
    change(rows, "2", "1", indicator=f"{{}} and adopted {NASTY}")
    change(
        rows,
        "13",
        "1",
        task="Update Handbook on processing procedures and cover the practice of Members",
        indicator="Updated Handbook with examples approved by the PTC",
    )
    change(
        rows, "30", "2", timeline="Autumn 2021 (PTC) June 2020, June 2021 and June 2022 (Council)"
    )
    change(rows, "4", "2", progress=f"Compendium published. {NASTY}")
    add_after(
        rows,
        "5",
        "1",
        task_no="2",
        task="Map the transit corridors of landlocked countries",
        indicator="Map published",
        timeline="June 2022 (Council)",
    )
    return rows


def revised_csv() -> bytes:
    """The revised plan in the CSV form of `data/`."""
    return as_csv(revised_rows())


def import_revised(engine: Engine) -> str:
    """Import the revised plan with everything decided, effective on 1 June 2020; give the key of
    its edition."""
    once = "Depends on the schedule of meetings, but usually once a year (PTC)"
    request = ImportRequest(
        name="revised.csv",
        data=revised_csv(),
        effective_on=dt.date(2020, 6, 1),
        standing="adopted",
        matches=(("WP 2.1", "WP 2.1"), (DOUBTFUL, DOUBTFUL)),
        steps=(StepAnswer(ASKED, once, "Autumn 2021 (PTC)"),),
        successors=((GONE, NEW),),
    )
    return confirm_import(engine, request, by("ana")).written


HEADINGS = {
    "part": "Part",
    "topic_no": "No",
    "topic": "Subject",
    "task_no": "Item",
    "task": "Action",
    "type": "Kind",
    "strategic": "SP",
    "bodies": "Who",
    "indicator": "KPI",
    "timeline": "When",
    "progress": "State of play",
}


def revised_excel() -> bytes:
    """The active part and the reports of the revised plan as a colleague would type them into a
    sheet."""
    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.append(["PTC Work Programme 2019-2022, as the Secretariat would have it"])
    sheet.append([])
    sheet.append(list(HEADINGS.values()))
    for row in revised_rows():
        if row["part"] != "inactive":
            sheet.append([row[name] for name in HEADINGS])
    book.save(out)
    return out.getvalue()
