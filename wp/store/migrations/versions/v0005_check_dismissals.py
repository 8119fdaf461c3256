"""Breaches of checks that were dismissed with a reason, and dismissals taken back."""

import sqlalchemy as sa
from alembic import op

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Create the two tables."""
    op.create_table(
        "check_dismissals",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("check_code", sa.String(length=40), nullable=False),
        sa.Column("subject", sa.Text(), server_default="", nullable=False),
        sa.Column("ref", sa.Text(), server_default="", nullable=False),
        sa.Column("was_read", sa.Text(), server_default="", nullable=False),
        sa.Column("reason", sa.Text(), server_default="", nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default="", nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_dismissals")),
    )
    op.create_index(
        op.f("ix_check_dismissals_check_code"), "check_dismissals", ["check_code"], unique=False
    )
    op.create_table(
        "check_dismissal_ends",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("dismissal_id", sa.Integer(), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["dismissal_id"],
            ["check_dismissals.id"],
            name=op.f("fk_check_dismissal_ends_dismissal_id_check_dismissals"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_check_dismissal_ends")),
    )
    op.create_index(
        op.f("ix_check_dismissal_ends_dismissal_id"),
        "check_dismissal_ends",
        ["dismissal_id"],
        unique=False,
    )
