"""People, their visits and their tokens in the database."""
