"""Copies of a record: backups, what a restore puts back, moving it to another database."""
