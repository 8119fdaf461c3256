"""Visits in the database: kept by the digest of what the browser holds, and deleted when over."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.people.visits import IDLE, LONGEST, Visit
from wp.store.people.directory import columns_of, grant_of, load_person
from wp.store.people.people_tables import visits


def add_visit(connection: Connection, visit: Visit) -> None:
    """Keep a visit that begins; those that are too old by then go."""
    connection.execute(sa.delete(visits).where(visits.c.began_at < visit.began_at - LONGEST))
    connection.execute(
        sa.insert(visits).values(
            token=visit.key,
            person_id=visit.person.id,
            began_at=visit.began_at,
            used_at=visit.used_at,
            **columns_of(visit.by_claim),
        )
    )


def find_visit(connection: Connection, key: str) -> Visit | None:
    """The visit of this digest with its person as on record now, None where there is none."""
    row = connection.execute(sa.select(visits).where(visits.c.token == key)).one_or_none()
    if row is None:
        return None
    person = load_person(connection, row.person_id)
    return Visit(key, person, grant_of(row), row.began_at, row.used_at)


def touch_visit(connection: Connection, key: str, now: dt.datetime) -> None:
    """Note that a visit is used."""
    connection.execute(sa.update(visits).where(visits.c.token == key).values(used_at=now))


def end_visit(connection: Connection, key: str) -> None:
    """End one visit."""
    connection.execute(sa.delete(visits).where(visits.c.token == key))


def end_visits(connection: Connection, person: int) -> int:
    """End all visits of a person, and say how many there were."""
    return connection.execute(sa.delete(visits).where(visits.c.person_id == person)).rowcount


def count_visits(connection: Connection, now: dt.datetime) -> dict[int, int]:
    """How many visits each person has that are not over."""
    query = sa.select(visits.c.person_id, sa.func.count().label("n")).group_by(visits.c.person_id)
    query = query.where(visits.c.used_at > now - IDLE, visits.c.began_at > now - LONGEST)
    return {row.person_id: row.n for row in connection.execute(query)}
