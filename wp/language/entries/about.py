"""Words of the page about the figures. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {}
