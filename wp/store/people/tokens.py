"""Tokens in the database, by their digest alone."""

import datetime as dt

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from wp.domain.people.tokens import Token
from wp.store.audit.events import Action
from wp.store.audit.log import add_row
from wp.store.people import people_tables as t
from wp.store.people.directory import load_person
from wp.store.row_values import all_rows, value_of


def add_token(
    connection: Connection, token: Token, digest: str, now: dt.datetime, actor: str
) -> int:
    """Write a token by its `digest`, and give its number."""
    values = {
        "person_id": token.person.id,
        "kind": token.kind,
        "scope": token.scope,
        "label": token.label,
        "digest": digest,
        "ends_on": token.ends_on,
    }
    detail = f"person {token.person.id}: {token.kind} {token.scope}".rstrip()
    return add_row(connection, Action.TOKEN_ADDED, values, now, actor, detail)


def add_token_end(connection: Connection, token: int, now: dt.datetime, actor: str) -> None:
    """Write that a token was revoked."""
    add_row(connection, Action.TOKEN_ENDED, {"token_id": token}, now, actor, f"token {token}")


def load_tokens(connection: Connection) -> tuple[Token, ...]:
    """All tokens in the order of making, those that are over too."""
    return tuple(_token(connection, row) for row in all_rows(connection, t.tokens))


def find_token(connection: Connection, digest: str) -> Token | None:
    """The token of this digest, None where there is none."""
    query = sa.select(t.tokens).where(t.tokens.c.digest == digest)
    row = connection.execute(query).one_or_none()
    return None if row is None else _token(connection, row)


def _token(connection: Connection, row: sa.Row) -> Token:
    ended = sa.select(t.token_ends.c.id).where(t.token_ends.c.token_id == row.id)
    return value_of(
        Token,
        row,
        person=load_person(connection, row.person_id),
        revoked=connection.execute(ended.limit(1)).scalar() is not None,
    )
