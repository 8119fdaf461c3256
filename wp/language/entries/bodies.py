"""Words of the responsible bodies page. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {}
