"""The tables of `data/`: programmes, vocabularies, decisions, progress, the words of checks."""
