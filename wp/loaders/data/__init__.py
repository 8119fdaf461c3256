"""The tables that the Secretariat keeps or sends as CSV: the vocabularies, links and words of
`data/`, and reports."""
