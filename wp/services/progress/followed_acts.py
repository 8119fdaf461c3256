"""Reports as an edition reads them: acts that followed to another step stand in that step."""

from collections.abc import Collection, Iterable
from dataclasses import replace

from wp.domain.editions.step_follows import followed
from wp.domain.history import Chapter, history
from wp.domain.programme import Edition
from wp.domain.progress import ProgressReport
from wp.domain.timeline import Step
from wp.store.database import Connection
from wp.store.editions import editions_by_programme
from wp.store.import_record import load_follows
from wp.store.reports import load_reports


def reports_under(
    connection: Connection, editions: Iterable[Edition], lines: Collection[int] | None = None
) -> dict[int, tuple[ProgressReport, ...]]:
    """The reports of these lines, or of all, by line id, as the edition that holds the line
    reads them."""
    reports = load_reports(connection, lines)
    follows = load_follows(connection, lines)
    if not follows:
        return reports
    programmes = editions_by_programme(connection)
    for edition in editions:
        own = programmes[edition.code].descent(edition.number)
        for _, _, line in edition.lines():
            if line.id in follows and line.id in reports:
                reports[line.id] = followed(reports[line.id], line.steps, follows[line.id], own)
    return reports


def chapters_of(
    steps: tuple[Step, ...], read: tuple[ProgressReport, ...], recorded: Iterable[ProgressReport]
) -> tuple[Chapter, ...]:
    """The history of a line: each report as it was recorded, with what it changed as the edition
    reads it."""
    original = {each.id: each for each in recorded}
    return tuple(
        replace(chapter, report=original[chapter.report.id]) for chapter in history(steps, read)
    )
