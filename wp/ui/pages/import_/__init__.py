"""The page on which a document comes in."""
