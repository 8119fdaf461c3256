"""The entries of the catalogue, by where they are used."""
