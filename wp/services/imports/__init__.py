"""A document comes in: a plan first, a write second."""
