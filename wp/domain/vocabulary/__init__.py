"""Entries of a vocabulary, each with its history, and what they have to be."""
