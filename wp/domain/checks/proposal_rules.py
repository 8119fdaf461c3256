"""The check of proposed topics: two sponsoring Members and a document (Annex III, introduction)."""

from collections.abc import Iterator

from wp.domain.checks.model import (
    Basis,
    Breach,
    CheckCode,
    Quote,
    Subject,
    SubjectKind,
    Word,
)
from wp.domain.meetings.proposals import apart, known_proposals, lacks


def proposed_topics(basis: Basis) -> Iterator[Breach]:
    """Proposals still open on the day that lack a second Member or their document."""
    shown = {edition.programme.code for edition in basis.snapshot.editions}
    for each in apart(
        known_proposals(basis.proposals, basis.snapshot.known_at), basis.snapshot.as_of
    ):
        missing = tuple(Word(f"missing.{what}") for what in lacks(each))
        if missing and each.programme in shown:
            subject = Subject(
                SubjectKind.PROPOSAL,
                f"proposal {each.id}",
                f"P{each.id}",
                each.title,
                each.programme,
            )
            yield Breach(
                CheckCode.PROPOSED,
                subject,
                "lacks",
                (("title", Quote(each.title)), ("missing", missing)),
            )
