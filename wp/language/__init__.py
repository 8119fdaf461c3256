"""Words for people: English and French catalogues and sentences."""
