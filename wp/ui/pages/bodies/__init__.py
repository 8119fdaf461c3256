"""The page of the responsible bodies."""
