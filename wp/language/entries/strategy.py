"""Words of the strategic plan page. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {}
