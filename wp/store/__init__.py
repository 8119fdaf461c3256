"""Keeping the record: tables, migrations, queries, one transaction."""
