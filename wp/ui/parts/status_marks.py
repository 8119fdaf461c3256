"""A status as people see it: its word, its sign and its colour together."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from wp.charts.labels import status_name
from wp.domain.meetings.review import reason_of
from wp.domain.progress import Slipped, StepState
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus, Why
from wp.domain.step_order import left_open, out_of_order
from wp.domain.step_status import StepStatus
from wp.language.dates import day
from wp.language.wording.statuses import why_clause
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, Status, filled_with
from wp.ui.parts.hints import recorded
from wp.ui.parts.html import (
    MarkedWords,
    Markup,
    aside,
    english,
    faint,
    joined,
    link,
    mark,
    pair,
    strong,
    tag,
)


def status_chip(status: Status, words: Words) -> Markup:
    """A status as a coloured word with its sign."""
    return chip(status_name(status, words), status)


def chip(text: object, status: Status) -> Markup:
    """A text filled with the colour of a status."""
    return tag("span.wp-chip", text, style=filled(status))


def status_text(status: Status, words: Words) -> Markup:
    """A status as text in its colour."""
    return strong(status_name(status, words), style=ink(status))


def why_of(line: LineView, words: Words, said: Callable[[Why, Words], str] = why_clause) -> str:
    """Why a line has its status, as `said`; that its date moved is said by its mark beside it."""
    return said(replace(line.line_status.why, slipped=None), words)


def troubles(line: LineView, words: Words, step: StepState | None = None) -> Markup:
    """What is said of a line wherever its status stands, or of one `step` of it: how late it is,
    and that its steps stand out of order."""
    parts = (lateness(line, words, step), out_of_turn(line, words, step))
    return joined(parts, " · ")


def lateness(line: LineView, words: Words, step: StepState | None = None) -> Markup:
    """That the date of a line, or of one `step` of it, slipped, from which day to which, and why it
    is late; nothing where it is neither overdue nor slipped."""
    overdue, slipped = line.status is TimelineStatus.OVERDUE, line.state.slipped
    if step:
        overdue, slipped = line.status_of(step) is StepStatus.OVERDUE, step.slipped
    late = reason_given(line, words) if overdue or slipped else ""
    return joined((slipped and _slip(slipped, words), late), " · ")


def _slip(slipped: Slipped, words: Words) -> Markup:
    first, due = slipped.first_due, day(slipped.due, words.language)
    said = words("slip.dated", due=due)
    if first:
        times = words("times", n=slipped.times)
        said = words("slip.moved", first=day(first, words.language), due=due, times=times)
    return joined((mark(words("mark.slipped")), said), " ")


def out_of_turn(line: LineView, words: Words, step: StepState | None = None) -> Markup:
    """That steps of a line, or this one, were left as they stand against the order, and why;
    nothing where they are in order."""
    said = MarkedWords.of(words)
    told = [
        said(
            "order.told_before",
            then=english(pair.then.step.text),
            first=english(pair.first.step.text),
            due=day(pair.first.due, words.language),
        )
        for pair in out_of_order(line.state)
        if pair.first.due and step in (None, pair.then, pair.first)
    ]
    told += [
        said("order.told_open", then=english(each.step.text))
        for each in left_open(line.state)
        if step in (None, each)
    ]
    if not told:
        return Markup()
    given = line.state.as_it_stands
    why = recorded(given, words) if given else words("review.no_reason")
    return joined((mark(words("mark.order")), pair(joined(told, ", "), why, words)), " ")


def reason_given(line: LineView, words: Words) -> Markup:
    """Why a late line is late and what is to come, or that no report says so."""
    report = reason_of(line)
    if report is None:
        return strong(words("review.no_reason"), class_="wp-late")
    return aside(
        joined(
            (recorded(each, words) for each in (report.reason, report.anticipated_action) if each),
            " · ",
        )
    )


def late_lines(lines: Iterable[LineView], words: Words) -> Markup:
    """That some of these lines are overdue, with the reasons, each once; nothing where none is."""
    late = [each for each in lines if each.status is TimelineStatus.OVERDUE]
    reasons = dict.fromkeys(reason_given(each, words) for each in late)
    said = status_text(TimelineStatus.OVERDUE, words) if late else ""
    return joined((said, *reasons), " · ")


def ink(status: Status) -> str:
    """The style of text in the colour of a status: it follows the theme, light or dark."""
    return f"color:var(--wp-{status.value.replace(' ', '-')})"


def edge(status: Status) -> str:
    """The style of the edge of a card or an item in the colour of a status."""
    return f"border-color:{STATUS_COLOURS[status]}"


def filled(status: Status) -> str:
    """The style of something filled with the colour of a status."""
    return filled_with(STATUS_COLOURS[status])


def number(n: int, href: str, **data: str) -> Markup:
    """How many, as a link to what is counted; a nought leads nowhere."""
    return link(href, n, **data) if n else faint(0, **data)


def status_number(n: int, status: Status, href: str) -> Markup:
    """How many of one status, in its colour, as a link to what is counted."""
    return filled_number(n, filled(status), href)


def filled_number(n: int, style: str, href: str) -> Markup:
    """How many, filled as the style says, as a link to what is counted; a nought leads nowhere."""
    return tag("a.wp-chip", n, style=style, href=href, target="_self") if n else faint(0)
