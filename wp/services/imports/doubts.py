"""The doubts of an import: each with its row, what was settled of it before, and what the request
settles."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from wp.domain.bodies import BodyVocabulary
from wp.domain.editions.doubted_cells import can_be_mended, one_cell_of, printed_text
from wp.domain.editions.settling import (
    candidates,
    in_force,
    proposals,
    settling_problems,
)
from wp.domain.findings import Finding, Judgement, Settlement
from wp.domain.programme import Edition, EditionHeader
from wp.domain.texts import Text
from wp.errors import QuestionError
from wp.loaders.rows import Row
from wp.services.imports.request import Doubt, ImportRequest, Settling
from wp.store.database import Connection
from wp.store.settlements import load_settlements


def settled_before(
    connection: Connection, editions: Iterable[EditionHeader]
) -> tuple[Settlement, ...]:
    """What of the doubts of these editions is settled, in the order of recording."""
    said = load_settlements(connection)
    own = (each for header in editions for each in in_force(said.get(header.id, ())))
    return tuple(sorted(own, key=lambda each: each.id))


def doubts_of(
    edition: Edition,
    rows: Iterable[Row],
    request: ImportRequest,
    earlier: Sequence[Settlement],
    bodies: BodyVocabulary,
) -> tuple[Doubt, ...]:
    """Each finding of the `edition` with the one of the `rows` at its place (where several lines
    share it, the first), what the request settles, and what was settled `earlier`; the vocabulary
    of bodies judges the readings.

    QuestionError where the request settles a doubt that the document does not give.
    """
    by_place: dict[object, Row] = {}
    for row in rows:
        by_place.setdefault(row.place, row)
    before, asked = proposals(edition, earlier), {each.key: each for each in request.settled}
    unknown = sorted(set(asked) - {finding.key for finding in edition.findings})
    if unknown:
        raise QuestionError("ask.doubt", keys=unknown)
    return tuple(
        replace(
            doubt_of(edition, finding, asked.get(finding.key), bodies),
            row=by_place.get(finding.place),
            proposed=before.get(finding),
        )
        for finding in edition.findings
    )


def doubt_of(
    edition: Edition, finding: Finding, said: Settling | None, bodies: BodyVocabulary
) -> Doubt:
    """A finding of an edition with what is said of it, which the vocabulary of bodies judges."""
    printed, mendable = printed_text(edition, finding), can_be_mended(edition, finding)
    settled = settlement(finding, printed, said) if said else None
    return Doubt(
        finding,
        None,
        printed,
        mendable,
        candidates(finding, printed, bodies) if mendable else (),
        settled,
        tuple(settling_problems(settled, mendable, bodies)) if settled else (),
        lines=one_cell_of(edition, finding),
    )


def settlement(finding: Finding, printed: str, said: Settling) -> Settlement:
    """What is said of a finding whose cell prints this, as it would be recorded."""
    reading = said.reading.strip() if said.judgement is Judgement.MENDED else ""
    reason = said.reason.strip()
    if isinstance(said.reason, Text):
        reason = Text(reason, said.reason.language)
    return Settlement(finding, said.judgement, printed, reading, reason, recorded_by=said.who)
