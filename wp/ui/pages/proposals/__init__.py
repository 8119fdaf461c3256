"""The page of the proposed topics."""
