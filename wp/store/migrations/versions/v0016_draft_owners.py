"""Whose a draft is where people sign in."""

from alembic import op

from wp.store import column_types as c

revision = "0016"
down_revision = "0015"


def upgrade() -> None:
    """Add the column; drafts of before are nobody's who signs in."""
    op.add_column("drafts", c.text("person"))
