"""Words of filters, chips and the as-of picker. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {}
