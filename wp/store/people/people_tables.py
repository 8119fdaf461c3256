"""The tables of people: rows are added and never changed, but for visits, which pass."""

import sqlalchemy as sa

from wp.domain.people.tokens import TokenKind
from wp.store import column_types as c

people = c.table("people", *c.texts("name", "address"), *c.recorded())
person_identities = c.table(
    "person_identities",
    c.link("person_id", "people"),
    *c.texts("issuer", "subject"),
    *c.recorded(),
)
person_grants = c.table(
    "person_grants",
    c.link("person_id", "people"),
    *c.texts("roles", "bodies"),
    c.flag("removed"),
    *c.recorded(),
)
sign_outs = c.table("sign_outs", c.link("person_id", "people"), *c.recorded())
tokens = c.table(
    "tokens",
    c.link("person_id", "people"),
    c.kind("kind", TokenKind),
    *c.texts("scope", "label"),
    c.word("digest", 64, unique=True),
    c.day("ends_on"),
    *c.recorded(),
)
token_ends = c.table("token_ends", c.link("token_id"), *c.recorded())
visits = c.table(
    "visits",
    c.token(),
    c.link("person_id", "people"),
    *c.texts("roles", "bodies"),
    *(sa.Column(name, c.Moment, nullable=False) for name in ("began_at", "used_at")),
)
