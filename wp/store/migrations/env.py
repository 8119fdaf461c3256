"""Alembic's entry: runs the steps inside the transaction that `wp.store.database.migrate` has
opened."""

from alembic import context

from wp.store.schema import lines

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=lines.metadata,
    transaction_per_migration=False,
)
context.run_migrations()
