"""The page on which progress is reported."""
