"""Words of the alignment of the two plans. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {}
