"""Writers of the record: their turns, their patience, and what hinders them."""
