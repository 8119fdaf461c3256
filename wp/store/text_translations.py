"""Translations of texts of the record in the database: added, never changed; a later one of the
same text takes the place of the former."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.texts import Text, Translation, text_key
from wp.store import schema as t
from wp.store.audit.events import COVERED, Action
from wp.store.audit.log import add_row
from wp.store.row_values import all_rows, value_of
from wp.store.text_languages import OWN, PROSE


def add_translation(
    connection: Connection, original: str, said: Text, reason: str, now: dt.datetime, actor: str
) -> int:
    """Write what a text of the record (`original`) says in another language, that of `said`, with
    the `reason` why another is replaced, and give the number of the translation."""
    values = {
        "original": str(original),
        "language": said.language,
        "text": str(said),
        "reason": reason,
    }
    return add_row(connection, Action.TRANSLATION_ADDED, values, now, actor, text_key(original))


def load_translations(connection: Connection) -> tuple[Translation, ...]:
    """All translations in the order of recording."""
    return tuple(value_of(Translation, row) for row in all_rows(connection, t.translations))


def text_on_record(connection: Connection, key: str) -> Text | None:
    """The text of the record that this key (`text_key`) stands for, with its language where that
    is on record; None where nobody wrote it."""
    found = None
    for action, covered in COVERED.items():
        for table in (covered.table, *covered.parts):
            for column in (each for each in table.c if each.name in PROSE):
                texts = connection.execute(sa.select(column).distinct()).scalars()
                text = next((each for each in texts if each and text_key(each) == key), None)
                if text is None:
                    continue
                row = table.c.id if table is covered.table else table.c[f"{covered.noun}_id"]
                spoken, part = t.text_languages, OWN if table is covered.table else table.name
                here = sa.select(spoken.c.language).where(
                    spoken.c.action == action,
                    spoken.c.part == part,
                    spoken.c.field == column.name,
                    spoken.c.row_id.in_(sa.select(row).where(column == text)),
                )
                found = Text(text, connection.execute(here.limit(1)).scalar() or "")
                if found.language:
                    return found
    return found
