"""People with their roles, their visits and their tokens."""

import sqlalchemy as sa

from wp.domain.people.tokens import TokenKind
from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = "0012"
down_revision = "0011"


def upgrade() -> None:
    """Create the tables."""
    person = ("person_id", "people")
    create_table("people", *c.texts("name", "address"), *c.recorded())
    create_table("person_identities", c.link(*person), *c.texts("issuer", "subject"), *c.recorded())
    create_table(
        "person_grants",
        c.link(*person),
        *c.texts("roles", "bodies"),
        c.flag("removed"),
        *c.recorded(),
    )
    create_table("sign_outs", c.link(*person), *c.recorded())
    create_table(
        "tokens",
        c.link(*person),
        c.kind("kind", TokenKind),
        *c.texts("scope", "label"),
        c.word("digest", 64, unique=True),
        c.day("ends_on"),
        *c.recorded(),
    )
    create_table("token_ends", c.link("token_id"), *c.recorded())
    create_table(
        "visits",
        c.token(),
        c.link(*person),
        *c.texts("roles", "bodies"),
        *(sa.Column(name, c.Moment, nullable=False) for name in ("began_at", "used_at")),
    )
