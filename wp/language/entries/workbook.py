"""Words of the Excel workbook. Key: (English, French)."""

ENTRIES: dict[str, tuple[str, str]] = {}
