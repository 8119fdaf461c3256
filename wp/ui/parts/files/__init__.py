"""Files that a person gives to a page, and waiting until they are read."""
