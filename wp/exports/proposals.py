"""Proposed topics as rows of plain values, as JSON and CSV."""

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from wp.domain.meetings.proposals import Fate, Proposal, Verdict, became_topic, lacks
from wp.domain.programme import Edition
from wp.domain.snapshot import Snapshot
from wp.exports.cell_words import in_language, moment_cell, own_text, word
from wp.exports.field_types import (
    DAY,
    MAYBE,
    MAYBE_DAY,
    MAYBE_MOMENT,
    MAYBE_NUMBER,
    NUMBER,
    TEXT,
    TEXTS,
    Field,
    InSheet,
    Value,
    flattened,
    one_of,
    values_of,
)
from wp.exports.json_csv import to_csv, to_json
from wp.exports.rows import made
from wp.language.wording.filters import session_words
from wp.language.words import Words

SCHEMA = "wp-proposals/1"


@dataclass(frozen=True, slots=True)
class Proposed:
    """What a row is read from: a proposal as it stood at the end of a day, and the words for it."""

    proposal: Proposal
    as_of: dt.date
    editions: Sequence[Edition]
    words: Words

    @property
    def fate(self) -> Fate:
        """What had become of it."""
        return self.proposal.fate(self.as_of)

    @property
    def verdict(self) -> Verdict | None:
        """How it ended, where it had."""
        return self.proposal.verdict if self.fate is not Fate.OPEN else None

    @property
    def in_text(self) -> str:
        """The active topic that it had become, "" for none."""
        return became_topic(self.proposal, self.editions) if self.fate is Fate.ACCEPTED else ""


def _joined(values: Sequence[str], row: Proposed) -> Value:
    return "; ".join(values)


def _lacking(values: Sequence[str], row: Proposed) -> Value:
    return row.words.listing([row.words(f"sheet.lacks.{what}") for what in values])


def _session(key: str | None, row: Proposed) -> Value:
    session = row.verdict and row.verdict.session
    return session_words(session, row.words) if session else None


LACKS = {"type": "array", "items": {"type": "string", "enum": ["sponsors", "document"]}}
_WHY = Field("why", TEXT, "proposal.why", sheet=InSheet("proposed_why", 60, own_text))
_SAID = Field("said", TEXT, "verdict?.said", sheet=InSheet("verdict_said", 50, own_text))
PROPOSAL = (
    Field("id", NUMBER, "proposal.id", sheet=InSheet("proposal", 9)),
    Field("programme", TEXT, "proposal.programme", sheet=InSheet("programme", 13)),
    Field("title", TEXT, "proposal.title", sheet=InSheet("proposed_title", 44)),
    Field("takes_up", MAYBE, "proposal.takes_up", sheet=InSheet("takes_up", 12)),
    Field("members", TEXTS, "proposal.members", sheet=InSheet("members", 30, _joined)),
    Field("observers", TEXTS, "proposal.observers", sheet=InSheet("observers", 26, _joined)),
    Field("document", TEXT, "proposal.document", sheet=InSheet("proposed_document", 28)),
    _WHY,
    in_language(_WHY),
    Field("proposed_on", DAY, "proposal.proposed_on", sheet=InSheet("proposed_on", 13)),
    Field("lacks", LACKS, lambda row: lacks(row.proposal), sheet=InSheet("lacks", 24, _lacking)),
    Field("state", one_of(Fate), "fate", sheet=InSheet("proposal_state", 14, word("fate"))),
    Field("ended_on", MAYBE_DAY, "verdict?.on", sheet=InSheet("ended_on", 13)),
    Field("session", MAYBE, "verdict?.session?.key", sheet=InSheet("session", 30, _session)),
    Field("item", TEXT, "verdict?.item", sheet=InSheet("item", 10)),
    Field("paragraph", TEXT, "verdict?.paragraph", sheet=InSheet("paragraph", 12)),
    _SAID,
    in_language(_SAID),
    Field("ended_by", TEXT, "verdict?.recorded_by"),
    Field("in_text", MAYBE, sheet=InSheet("in_text", 14)),
    Field(
        "recorded_at",
        MAYBE_MOMENT,
        "proposal.recorded_at",
        "",
        InSheet("recorded", 18, moment_cell),
    ),
    Field("recorded_by", TEXT, "proposal.recorded_by", sheet=InSheet("recorded_by", 18)),
    Field("supersedes", MAYBE_NUMBER, "proposal.supersedes"),
)
COLUMNS = tuple(flattened(PROPOSAL))


@dataclass(frozen=True, slots=True)
class Proposals:
    """What a file of proposals holds: the rows at a position, and in words which ones they are."""

    rows: Sequence[Proposed]
    snapshot: Snapshot
    chosen: str
    words: Words
    generated_at: dt.datetime

    def values(self) -> list[dict[str, Any]]:
        """The rows as plain values."""
        return [values_of(PROPOSAL, row) for row in self.rows]


def proposals_to_json(found: Proposals) -> bytes:
    """The rows as JSON in the documented form `wp-proposals/1`."""
    as_of = found.snapshot.as_of.isoformat()
    said = {**made(SCHEMA, found.generated_at), "as_of": as_of, "rows": found.values()}
    return to_json(said)


def proposals_to_csv(found: Proposals) -> bytes:
    """The rows as CSV."""
    return to_csv(COLUMNS, (flattened(PROPOSAL, row).values() for row in found.values()))
