"""Words of the topics and task pages. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {}
