"""The page that compares two editions."""
