"""Counts become figures, as plain figure dicts."""
