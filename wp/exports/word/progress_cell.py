"""The Progress cell of a line: its status as word and sign, what was reported, and what was
moved and why."""

from collections.abc import Iterator
from dataclasses import replace

from wp.domain.editions.annex import PrintedCell
from wp.domain.progress import ProgressStatus
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.domain.texts import Text
from wp.exports.word.document import Cell, Look, Paragraph, Run, one_run
from wp.language.dates import month
from wp.language.record_texts import UNKNOWN, rendered, told_in
from wp.language.words import DEFAULT, Words
from wp.look.colours import Status, shade

INK = "101828"
SAID_UNREPORTED = (TimelineStatus.OVERDUE, TimelineStatus.COMPLETED, TimelineStatus.DISCONTINUED)


def progress_cell(view: LineView, printed: PrintedCell, words: Words) -> Cell:
    """The Progress cell; a completed line has its ground.

    A line that nothing was reported of, and that is neither over nor late, keeps what the edition
    itself prints.
    """
    if view.state.latest is None and view.status not in SAID_UNREPORTED:
        if printed.continues:
            return Cell((Paragraph((), "TableText"),), continues=True)
        return Cell((one_run(printed.text, "TableText"),))
    ground = shade(view.status).pale if view.status is TimelineStatus.COMPLETED else ""
    return Cell(tuple(_told(view, words)), ground=ground)


def status_run(status: Status, words: Words) -> Run:
    """A status as its sign and word on its colour."""
    shown = shade(status)
    look = Look(bold=True, colour=shown.ink, ground=shown.colour)
    return Run(f" {shown.sign} {words(f'status.{status.value}')} ", look, words.language)


def _told(view: LineView, words: Words) -> Iterator[Paragraph]:
    # On the pale ground: a word processor shows a change in the colour of its author, whatever the
    # run's own is.
    badge = status_run(view.status, words)
    look = Look(bold=True, colour=INK, ground=shade(view.status).pale)
    yield Paragraph((replace(badge, look=look),), "TableText")
    latest, said = view.state.latest, view.state.status_report
    if latest and latest.note:
        yield Paragraph((recorded(latest.note, words),), "TableText")
    if (
        said
        and said.status in (ProgressStatus.POSTPONED, ProgressStatus.DISCONTINUED)
        and said.reason
    ):
        yield Paragraph(_label("documents.reason", words, said.reason), "TableText")
    if said and said.status is ProgressStatus.POSTPONED:
        if said.anticipated_action:
            yield Paragraph(_label("documents.action", words, said.anticipated_action), "TableText")
        if said.anticipated_month:
            spoken = month(said.anticipated_month, words.language)
            yield one_run(words("documents.expected", month=spoken), "TableText", words.language)


def recorded(text: str, words: Words) -> Run:
    """A text of the record in the language of the document, where it stands in it."""
    found = rendered(text, words)
    spoken = DEFAULT if found.language == UNKNOWN else found.language
    return Run(Text(told_in(text, words), spoken), language=spoken)


def _label(key: str, words: Words, text: str) -> tuple[Run, Run]:
    return Run(f"{words(key)} ", Look(bold=True), words.language), recorded(text, words)
