"""The wp command."""
