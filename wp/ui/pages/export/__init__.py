"""The page of what can be taken away."""
