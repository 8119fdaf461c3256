"""Proposed topics: what was put forward, by whom, and what became of it."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"


def upgrade() -> None:
    """Create the tables of proposed topics."""
    op.create_table(
        "proposals",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("programme_id", sa.Integer(), nullable=False),
        sa.Column("title", sa.Text(), server_default="", nullable=False),
        sa.Column("takes_up", sa.String(length=40), nullable=False),
        sa.Column("document", sa.Text(), server_default="", nullable=False),
        sa.Column("why", sa.Text(), server_default="", nullable=False),
        sa.Column("proposed_on", sa.Date(), nullable=False),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default="", nullable=False),
        sa.Column("supersedes", sa.Integer(), nullable=True),
        sa.ForeignKeyConstraint(
            ["programme_id"], ["programmes.id"], name=op.f("fk_proposals_programme_id_programmes")
        ),
        sa.ForeignKeyConstraint(
            ["supersedes"], ["proposals.id"], name=op.f("fk_proposals_supersedes_proposals")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposals")),
    )
    op.create_index(op.f("ix_proposals_programme_id"), "proposals", ["programme_id"], unique=False)
    op.create_index(op.f("ix_proposals_supersedes"), "proposals", ["supersedes"], unique=False)
    op.create_table(
        "proposal_sponsors",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("observer", sa.Integer(), nullable=False),
        sa.Column("name", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"],
            ["proposals.id"],
            name=op.f("fk_proposal_sponsors_proposal_id_proposals"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_sponsors")),
    )
    op.create_index(
        op.f("ix_proposal_sponsors_proposal_id"), "proposal_sponsors", ["proposal_id"], unique=False
    )
    op.create_table(
        "proposal_verdicts",
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        sa.Column("proposal_id", sa.Integer(), nullable=False),
        sa.Column("fate", sa.String(length=16), nullable=False),
        sa.Column("ended_on", sa.Date(), nullable=False),
        sa.Column("said", sa.Text(), server_default="", nullable=False),
        sa.Column("decision_id", sa.Integer(), nullable=True),
        sa.Column("recorded_at", sa.String(length=40), nullable=False),
        sa.Column("recorded_by", sa.Text(), server_default="", nullable=False),
        sa.ForeignKeyConstraint(
            ["proposal_id"],
            ["proposals.id"],
            name=op.f("fk_proposal_verdicts_proposal_id_proposals"),
        ),
        sa.ForeignKeyConstraint(
            ["decision_id"],
            ["decisions.id"],
            name=op.f("fk_proposal_verdicts_decision_id_decisions"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_proposal_verdicts")),
    )
    op.create_index(
        op.f("ix_proposal_verdicts_decision_id"), "proposal_verdicts", ["decision_id"], unique=False
    )
    op.create_index(
        op.f("ix_proposal_verdicts_proposal_id"), "proposal_verdicts", ["proposal_id"], unique=False
    )
