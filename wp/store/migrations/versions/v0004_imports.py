"""How lines were matched, where acts follow to, successors; which edition is current; column
mappings."""

import sqlalchemy as sa
from alembic import op

revision = "0004"
down_revision = "0003"


def upgrade() -> None:
    """Create the tables of what an import decides, of the choice of editions and of column
    mappings."""
    _table(
        "line_matches",
        ("edition_id", "line_id"),
        sa.Column("how", sa.String(length=16), nullable=False),
        sa.Column("score", sa.Float(), nullable=False),
        sa.Column("former_ref", sa.String(length=40), nullable=False),
        sa.UniqueConstraint(
            "edition_id", "line_id", name=op.f("uq_line_matches_edition_id_line_id")
        ),
    )
    texts = [_text(name) for name in ("step", "body", "to_step", "to_body")]
    _table(
        "step_follows",
        ("edition_id", "line_id"),
        sa.Column("carries", sa.String(length=8), nullable=False),
        *texts,
    )
    _table("line_successors", ("edition_id", "line_id", "successor_id"))
    _table("edition_choices", ("programme_id", "edition_id"), _text("reason"), *_recorded())
    _table("column_mappings", ("programme_id",), _text("mapping"), *_recorded())


_TARGETS = {
    "edition_id": "editions",
    "line_id": "lines",
    "successor_id": "lines",
    "programme_id": "programmes",
}


def _table(name: str, links: tuple[str, ...], *columns: sa.schema.SchemaItem) -> None:
    op.create_table(
        name,
        sa.Column("id", sa.Integer(), autoincrement=True, nullable=False),
        *(sa.Column(each, sa.Integer(), nullable=False) for each in links),
        *columns,
        *(
            sa.ForeignKeyConstraint(
                [each], [f"{_TARGETS[each]}.id"], name=op.f(f"fk_{name}_{each}_{_TARGETS[each]}")
            )
            for each in links
        ),
        sa.PrimaryKeyConstraint("id", name=op.f(f"pk_{name}")),
    )
    for each in links:
        if (name, each) != ("edition_choices", "edition_id"):
            op.create_index(op.f(f"ix_{name}_{each}"), name, [each], unique=False)


def _text(name: str) -> sa.Column[str]:
    return sa.Column(name, sa.Text(), server_default="", nullable=False)


def _recorded() -> tuple[sa.Column[str], ...]:
    return sa.Column("recorded_at", sa.String(length=40), nullable=False), _text("recorded_by")
