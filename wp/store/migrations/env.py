"""Alembic's entry: runs the steps inside the transaction that `wp.store.database.migrate` has
opened."""

from alembic import context

import wp.store.check_tables
import wp.store.session_tables  # noqa: F401  (and so do these)
from wp.store.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transaction_per_migration=False,
)
context.run_migrations()
