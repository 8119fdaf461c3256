"""`wp users`, and what `wp verify` finds of rights that somebody wrote into the file."""

import datetime as dt

import pytest
import sqlalchemy as sa

from tests.support.command_line import run
from tests.support.programs.sign_in import HOST, address, enter_all
from wp.domain.people.person import Identity
from wp.domain.people.tokens import TokenKind, TokenOrder
from wp.services.people import visits
from wp.services.people.tokens import make_token, token_of
from wp.services.record import verify
from wp.store.audit.events import COVERED
from wp.store.database import Engine, reading, writing
from wp.store.people import people_tables as p

IDP = "https://login.example.org"
TAMPERED = [
    (table, name)
    for table, name in (
        (p.people, "address"),
        (p.person_identities, "subject"),
        (p.person_grants, "roles"),
        (p.person_grants, "removed"),
        (p.tokens, "digest"),
        (p.tokens, "ends_on"),
    )
]


@pytest.mark.parametrize(("table", "column"), TAMPERED, ids=str)
def test_a_right_that_somebody_wrote_into_the_file_is_found(
    engine: Engine, table: sa.Table, column: str
) -> None:
    people = enter_all(engine)
    visits.begin_visit(engine, Identity(IDP, "s", address=address("rita")))
    make_token(engine, TokenOrder(people["rita"].id, TokenKind.API, "", "t", 9), HOST)
    assert verify(engine).broken == () and {table} <= {each.table for each in COVERED.values()}
    changed = {"removed": True, "ends_on": dt.date(2099, 1, 1)}.get(column, "administrator")
    with writing(engine) as connection:
        first = sa.select(sa.func.min(table.c.id)).scalar_subquery()
        connection.execute(sa.update(table).where(table.c.id == first).values({column: changed}))
    assert verify(engine).broken != ()


def test_the_command_enters_changes_and_removes(engine: Engine) -> None:
    database = str(engine.url.database)

    def users(*arguments: str) -> str:
        done = run("users", *arguments, database=database)
        assert done.returncode == 0, done.stderr
        return done.stdout

    assert "administrator" in run("users", "list", database=database).stdout
    users("add", "Ana Pérez", "ana@example.org", "--role", "administrator")
    users("add", "Ben", "ben@example.org", "--role", "body_secretary:CBC", "--role", "reader")
    assert "Ben, ben@example.org: reader and body secretary (CBC)" in users("list")
    users("role", "ben@example.org", "--role", "secretariat")
    token = users("token", "Ben", "--label", "Power Query", "--days", "30").splitlines()[0]
    assert token_of(engine, token, TokenKind.API)
    listed = users("tokens")
    assert "Power Query" in listed and token not in listed
    users("revoke", "1")
    assert token_of(engine, token, TokenKind.API) is None and "over" in users("tokens")
    assert "0 browsers" in users("sign-out", "Ben")
    users("remove", "Ben")
    assert "removed" in users("list")
    refused = run("users", "remove", "ana@example.org", database=database)
    assert refused.returncode == 50 and "last administrator" in refused.stderr
    for wrong in (("remove", "nobody"), ("role", "Ana Pérez", "--role", "chair")):
        assert run("users", *wrong, database=database).returncode == 20
    with reading(engine) as connection:
        told = connection.execute(sa.text("SELECT count(*) FROM audit_events")).scalar()
    assert told and verify(engine).broken == ()
