"""The fields of what a person settled of a line's cells, within the row of the line."""

from collections.abc import Sequence
from typing import Any

from wp.domain.findings import Judgement, Settlement
from wp.exports.cell_words import Shown
from wp.exports.field_types import MAYBE, MAYBE_DAY, TEXT, Field, Value, one_of
from wp.language.wording.settling import cell_sentence


def _day(said: Settlement) -> Any:
    return said.recorded_at and said.recorded_at.date()


SETTLED = (
    Field("column", TEXT, "finding.column"),
    Field("finding", TEXT, "finding.code", "finding_code"),
    Field("judgement", one_of((Judgement.KEPT, Judgement.MENDED)), about="judgement"),
    Field("printed", TEXT, about="cell"),
    Field("reading", MAYBE, about="settled_reading"),
    Field("reason", TEXT),
    Field("settled_by", TEXT, "recorded_by"),
    Field("settled_on", MAYBE_DAY, _day),
)
# How they stand in a CSV file.
FLAT = {
    "": "{column}: {judgement} {reading}",
    "_why": "{reason} ({settled_by}, {settled_on})",
}


def settled_cell(settled: Sequence[Settlement], row: Shown) -> Value:
    """What was settled of each cell, with who, when and why."""
    return "\n".join(cell_sentence(each, row.words) for each in settled) or None
