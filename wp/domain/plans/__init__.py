"""Two plans, one picture: links between them, and where they do not agree."""
