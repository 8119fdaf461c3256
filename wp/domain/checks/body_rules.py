"""Checks of the responsible bodies: every one named is known; every one that reports to the PTC
stands somewhere."""

from collections.abc import Iterator

from wp.domain.checks.model import (
    PTC,
    Basis,
    Breach,
    CheckCode,
    Quote,
    Subject,
    SubjectKind,
    is_typed,
)
from wp.domain.checks.subjects import of_line


def known_bodies(basis: Basis) -> Iterator[Breach]:
    """Lines that name, among their bodies or in a step, one that the vocabulary lacks."""
    known = {body.short for body in basis.bodies}
    for view in basis.snapshot.lines:
        named = (*view.line.bodies, *(body for step in view.line.steps for body in step.bodies))
        unknown = tuple(Quote(body) for body in dict.fromkeys(named) if body not in known)
        if unknown:
            yield Breach(
                CheckCode.KNOWN_BODIES,
                of_line(view),
                "unknown",
                (("unknown", unknown), ("bodies", Quote(view.line.bodies_cell.text))),
            )


def reporting_bodies(basis: Basis) -> Iterator[Breach]:
    """Bodies that report to the PTC and stand with no task of the Work Programme; none where it
    is not on record."""
    lines = [view for view in basis.snapshot.lines if is_typed(view.edition)]
    standing = {body for view in lines for body in view.line.bodies}
    for body in basis.bodies:
        if lines and body.reports_to == PTC and body.short not in standing:
            code = lines[0].edition.programme.code
            subject = Subject(SubjectKind.BODY, f"body {body.short}", body.short, body.full, code)
            yield Breach(
                CheckCode.REPORTING_BODIES, subject, "nowhere", (("source", Quote(body.source)),)
            )
