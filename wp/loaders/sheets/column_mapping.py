"""The person's own word on the columns of a table, which counts before every proposal."""

from collections.abc import Iterable

from wp.errors import InputError, Phrase
from wp.loaders.programme.headings import plain_heading
from wp.loaders.sheets.column_values import FIELDS


class ColumnMapping:
    """The person's own mapping of columns: heading to field, "" to leave the column out."""

    def __init__(self, pairs: Iterable[tuple[str, str]], document: str) -> None:
        """Take (field, heading) pairs; InputError for a field that does not exist."""
        self.document = document
        self.fields: dict[str, str] = {}
        for field, heading in pairs:
            if field and field not in FIELDS:
                raise InputError("read.map.field", field=field, columns=tuple(FIELDS))
            self.fields[plain_heading(heading)] = field
        self.seen: set[str] = set()

    def field(self, heading: str) -> str | None:
        """The field that the person named for a heading, None where nothing was said."""
        plain = plain_heading(heading) if self.fields else ""
        if plain in self.fields:
            self.seen.add(plain)
        return self.fields.get(plain)

    def check(self, headings: Iterable[str]) -> None:
        """Every heading that the person named stands in the file; InputError says which are
        there."""
        missing = [plain for plain in self.fields if plain not in self.seen]
        if missing:
            there = tuple(dict.fromkeys(heading for heading in headings if heading)) or Phrase(
                "error.none"
            )
            raise InputError(
                "read.map.heading", document=self.document, heading=missing[0], there=there
            )
