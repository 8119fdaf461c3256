"""Words of the timeline and agenda page. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {}
