"""Everything that can be taken away, as files."""
