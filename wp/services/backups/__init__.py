"""Backups, when they are due, restoring one, and moving a record: the verbs."""
