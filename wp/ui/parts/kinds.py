"""The lines by programme and type of task, status by status."""

from wp.domain.counts.summary import Kind
from wp.domain.status import TimelineStatus, shown_statuses
from wp.language.names import programme_title
from wp.ui.parts.html import draw
from wp.ui.parts.status_marks import status_number
from wp.ui.parts.tables import Cell, table
from wp.ui.shell.view import View


def show_kinds(found: tuple[Kind, ...], view: View) -> None:
    """The kinds as a table; each number opens its lines."""
    words = view.words
    shown = shown_statuses(lambda status: any(kind.lines[status] for kind in found))
    head = ["", words("kinds.total"), *(words(f"status.{status.value}") for status in shown)]
    typed = {kind.programme for kind in found if kind.type}
    draw(words, table(head, (_row(kind, kind.programme in typed, shown, view) for kind in found)))


def _row(kind: Kind, typed: bool, shown: list[TimelineStatus], view: View) -> list[object]:
    words, of_type = view.words, kind.type or "none"
    edition = next(e for e in view.answer.snapshot.editions if e.programme.code == kind.programme)
    title = programme_title(edition.programme.title, words)
    name = f"{title} · {words(f'type.{of_type}')}" if typed else title
    numbers = (
        status_number(
            kind.lines[status],
            status,
            view.link(programme=kind.programme, type=of_type, status=status),
        )
        for status in shown
    )
    return [name, Cell(kind.total, "all"), *numbers]
