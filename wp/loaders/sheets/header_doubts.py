"""What is doubted of the headings of a hand-made table."""

from collections.abc import Iterator

from wp.domain.findings import FindingCode
from wp.domain.programme import ProgrammeKind
from wp.loaders.sheets.columns import DOUBTED, GUESSED, Header
from wp.loaders.sheets.sheet import Sheet

_EXPECTED = {
    ProgrammeKind.TOPICS: ("strategic", "type", "bodies", "indicator", "timeline"),
    ProgrammeKind.ACTIONS: ("bodies", "timeline"),
}


def header_doubts(
    header: Header, sheet: Sheet, kind: ProgrammeKind | None
) -> Iterator[tuple[str, str, str]]:
    """Column, heading and code of each column that is hidden, guessed or unknown, or that a table
    of this kind (None for none) should have."""
    for column, taken in header.columns.items():
        heading = f"{taken.heading or f'({column})'}"
        if column in sheet.hidden_columns:
            yield taken.field, heading, FindingCode.HIDDEN_COLUMN
        if not taken.field and taken.confidence == 0 and taken.heading:
            yield "", heading, FindingCode.COLUMN_UNKNOWN
        elif taken.confidence in (DOUBTED, GUESSED):
            yield taken.field, heading, FindingCode.COLUMN_GUESSED
    shown = ", ".join(one.heading for one in header.columns.values() if one.heading)
    for name in _EXPECTED.get(kind, ()) if kind else ():
        if name not in header.fields:
            yield name, shown, FindingCode.COLUMN_MISSING
