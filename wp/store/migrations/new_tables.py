"""Creating the tables of a step, with the columns that the schema is made of.

What a step has made stays as it is: a function of `wp.store.column_types` that a step uses is not
changed any more, only joined by others (a test knows what each step makes).
"""

import sqlalchemy as sa
from alembic import op

from wp.store import column_types as c


def create_table(name: str, *columns: sa.schema.SchemaItem) -> None:
    """Create a table with its indexes; keys and indexes are named by the metadata's convention."""
    op.create_table(name, *c.with_key(columns))
