"""The list of people in the database; the last grant of a person holds."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.people.person import Grant, Identity, Person
from wp.domain.people.roles import Role
from wp.store.audit.events import Action
from wp.store.audit.log import add_row
from wp.store.people import people_tables as t
from wp.store.row_values import all_rows


def load_people(connection: Connection) -> tuple[Person, ...]:
    """Everybody on the list in the order of entering, those removed too."""
    grants = {row.person_id: row for row in all_rows(connection, t.person_grants)}
    named = {row.person_id: row for row in all_rows(connection, t.person_identities)}
    return tuple(
        person_of(row, grants.get(row.id), named.get(row.id))
        for row in all_rows(connection, t.people)
    )


def load_person(connection: Connection, number: int) -> Person:
    """One of them. NoResultFound where there is none."""
    row = connection.execute(sa.select(t.people).where(t.people.c.id == number)).one()
    return person_of(
        row, *(_last(connection, each, number) for each in (t.person_grants, t.person_identities))
    )


def _last(connection: Connection, table: sa.Table, person: int) -> sa.Row | None:
    query = sa.select(table).where(table.c.person_id == person)
    return connection.execute(query.order_by(table.c.id.desc()).limit(1)).one_or_none()


def person_of(row: sa.Row, grant: sa.Row | None, identity: sa.Row | None) -> Person:
    """The person of their row, the row of their last grant, and that of their identity."""
    return Person(
        row.id,
        row.name,
        row.address,
        identity.issuer if identity else "",
        identity.subject if identity else "",
        grant_of(grant) if grant else Grant(),
        bool(grant and grant.removed),
    )


def grant_of(row: sa.Row) -> Grant:
    """The grant that a row holds in its columns `roles` and `bodies`."""
    roles = frozenset(map(Role, row.roles.splitlines()))
    return Grant(roles, frozenset(row.bodies.splitlines()))


def columns_of(grant: Grant) -> dict[str, str]:
    """The columns `roles` and `bodies` of a grant."""
    return {"roles": "\n".join(sorted(grant.roles)), "bodies": "\n".join(sorted(grant.bodies))}


def add_person(
    connection: Connection, name: str, address: str, now: dt.datetime, actor: str
) -> int:
    """Enter somebody by name and address, yet without a role, and give their number."""
    values = {"name": name, "address": address}
    return add_row(connection, Action.PERSON_ADDED, values, now, actor, address or name)


def add_identity(
    connection: Connection, person: int, identity: Identity, now: dt.datetime, actor: str
) -> None:
    """Write the identity by which the sign-in knows a person."""
    values = {"person_id": person, "issuer": identity.issuer, "subject": identity.subject}
    add_row(connection, Action.PERSON_RECOGNISED, values, now, actor, f"person {person}")


def add_grant(
    connection: Connection, person: int, grant: Grant, removed: bool, now: dt.datetime, actor: str
) -> None:
    """Write what a person may do from now on, in place of what they might: `grant`, or nothing
    where they are `removed`."""
    values = {"person_id": person, "removed": removed, **columns_of(grant)}
    detail = f"person {person}: {'removed' if removed else ', '.join(sorted(grant.roles))}"
    add_row(connection, Action.GRANT_ADDED, values, now, actor, detail)


def add_sign_out(connection: Connection, person: int, now: dt.datetime, actor: str) -> None:
    """Write that a person was signed out everywhere."""
    detail = f"person {person}"
    add_row(connection, Action.SIGNED_OUT, {"person_id": person}, now, actor, detail)
