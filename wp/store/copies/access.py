"""What lets people in: a restore ends all of it, so that whoever was let in before comes in anew,
and what was revoked since the backup does not come to life again."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.store.people.directory import load_people
from wp.store.people.people_tables import visits
from wp.store.people.tokens import add_token_end, load_tokens


def end_access(connection: Connection, now: dt.datetime, actor: str) -> None:
    """End every visit and every token in the database; the log tells of each token."""
    connection.execute(sa.delete(visits))
    for token in load_tokens(connection):
        if not token.revoked:
            add_token_end(connection, token.id, now, actor)


def differing_people(one: Connection, other: Connection) -> tuple[str, ...]:
    """Who is on the list of only one of the two, or may do other things there."""
    differ = set(load_people(one)) ^ set(load_people(other))
    return tuple(sorted({person.shown for person in differ}))
