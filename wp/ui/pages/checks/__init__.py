"""The page of the checks."""
