"""Keeping the vocabularies: bodies, strategic codes."""
