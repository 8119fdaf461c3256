"""The steps by which a database of this project comes up to date."""
