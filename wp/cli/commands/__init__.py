"""A module a command, and what it prints."""
