"""A status as people see it: its word, its sign and its colour together."""

from collections.abc import Iterable

from wp.charts.labels import status_name
from wp.domain.meetings.review import reason_of
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.language.words import Words
from wp.look.colours import STATUS_COLOURS, Status, filled_with
from wp.ui.parts.hints import recorded
from wp.ui.parts.html import Markup, aside, faint, joined, link, strong, tag


def status_chip(status: Status, words: Words) -> Markup:
    """A status as a coloured word with its sign."""
    return chip(status_name(status, words), status)


def chip(text: object, status: Status) -> Markup:
    """A text filled with the colour of a status."""
    return tag("span.wp-chip", text, style=filled(status))


def status_text(status: Status, words: Words) -> Markup:
    """A status as text in its colour."""
    return strong(status_name(status, words), style=ink(status))


def reason_given(line: LineView, words: Words) -> Markup:
    """Why a late line is late and what is to come, or that no report says so; nothing where a line
    is neither overdue nor slipped."""
    if line.status is not TimelineStatus.OVERDUE and line.state.slipped is None:
        return Markup()
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
