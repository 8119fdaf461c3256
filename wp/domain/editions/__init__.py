"""Editions against each other: which is shown, which line is which, what changed, and what
follows into the new one."""
