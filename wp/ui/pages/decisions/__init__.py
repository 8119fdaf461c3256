"""The page of the decisions."""
