"""The Work Programme dashboard: the record of the PTC programmes and every way to ask it."""
