"""Filled Progress cells as drafts of reports: a person completes them and sends them, or gives
them up."""

import datetime as dt
import uuid

from wp.domain.people.acting import Acting
from wp.services.imports.request import ImportPlan
from wp.store.database import Connection
from wp.store.drafts import Draft, keep_draft
from wp.store.editions import line_ids


def draft_cells(
    connection: Connection, plan: ImportPlan, number: int, now: dt.datetime, acting: Acting
) -> None:
    """Keep the drafts that a plan asks for, for the lines of the edition just written, which has
    this number in its programme; they are of who is acting."""
    wanted = [cell for cell in plan.cells if cell.drafted]
    if not wanted:
        return
    ids = line_ids(connection, plan.edition.programme.code, number)
    for cell in wanted:
        entries = {
            "effective_on": now.date().isoformat(),
            "note": cell.text,
            "evidence": f"{plan.edition.document}, {cell.ref}",
        }
        form, person = f"report:{ids[cell.ref]}", acting.person or ""
        draft = Draft(uuid.uuid4().hex, form, acting.who, entries, now, person)
        keep_draft(connection, draft)
