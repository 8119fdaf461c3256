"""What persons settled of the doubts of editions; added, never changed: what was said last of a
doubt counts."""

import datetime as dt
from collections import defaultdict

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.findings import Finding, Place, Settlement
from wp.domain.known import was_known
from wp.store import schema as t
from wp.store.audit.events import Action
from wp.store.audit.log import add_row
from wp.store.row_values import value_of
from wp.store.text_languages import Languages


def add_settlement(connection: Connection, said: Settlement, now: dt.datetime, actor: str) -> int:
    """Write what was said of a finding on record, and give the number of that."""
    values = {
        "finding_id": said.finding.id,
        "judgement": said.judgement,
        "printed": said.printed,
        "reading": said.reading,
        "reason": said.reason,
    }
    detail = f"{said.judgement} {said.finding.code} {said.finding.ref}".strip()
    return add_row(connection, Action.FINDING_SETTLED, values, now, actor, detail)


def load_settlements(
    connection: Connection, known_at: dt.datetime | None = None
) -> dict[int, tuple[Settlement, ...]]:
    """What was said of findings by this moment, by the number of the edition's row, in the order
    of recording."""
    table, findings = t.finding_settlements, t.findings
    source = table.join(findings)
    query = sa.select(
        *table.c, *(each.label(f"of_{each.name}") for each in findings.c)
    ).select_from(source)
    languages = Languages(connection, Action.FINDING_SETTLED)
    said: dict[int, list[Settlement]] = defaultdict(list)
    for row in connection.execute(query.order_by(table.c.id)):
        if was_known(row.recorded_at, known_at):
            texts = {"reason": row.reason} | languages.of(row, row.id)
            settlement = value_of(Settlement, row, finding=_finding(row), **texts)
            said[row.of_edition_id].append(settlement)
    return {edition: tuple(each) for edition, each in said.items()}


def load_findings(connection: Connection, edition_id: int) -> tuple[Finding, ...]:
    """The findings of an edition, in the order of reading."""
    table = t.findings
    columns = (each.label(f"of_{each.name}") for each in table.c)
    query = sa.select(*columns).where(table.c.edition_id == edition_id).order_by(table.c.id)
    return tuple(map(_finding, connection.execute(query)))


def _finding(row: sa.Row[tuple[object, ...]]) -> Finding:
    place = Place(row.of_document, row.of_page, row.of_table_no, row.of_row_no)
    return Finding(row.of_code, place, row.of_column_name, row.of_words, row.of_ref, id=row.of_id)
