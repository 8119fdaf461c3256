"""Who has access: the list of people, their visits, their tokens, and how they sign in."""
