"""${message}"""

from wp.store import column_types as c
from wp.store.migrations.new_tables import create_table

revision = ${repr(up_revision)}
down_revision = ${repr(down_revision)}


def upgrade() -> None:
    ${upgrades if upgrades else ""}
