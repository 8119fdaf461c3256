"""One colour and one sign for each status of a line or a step, the same in every chart, table,
sheet and document.

A step has the colour of the line's status that it is like: reached that of Completed, closed that
of Discontinued. The colours were found by search so that every two stay apart for usual, protan,
deutan and tritan eyes, on a light and a dark ground (tests/charts/test_colours.py); text on them is
black or white, whichever reads better.
"""

from dataclasses import dataclass
from functools import cache

from wp.domain.status import TimelineStatus
from wp.domain.step_status import StepStatus

Status = TimelineStatus | StepStatus

# A step's status finds that of a line by its value, where both have it.
STATUS_COLOURS: dict[Status, str] = {
    TimelineStatus.OVERDUE: "#bf2615",
    TimelineStatus.DUE_SOON: "#c76c15",
    TimelineStatus.UPCOMING: "#4862ad",
    TimelineStatus.ONGOING: "#858fac",
    TimelineStatus.UNDATED: "#a241e8",
    TimelineStatus.COMPLETED: "#039c64",
    TimelineStatus.DISCONTINUED: "#656461",
    StepStatus.REACHED: "#039c64",
    StepStatus.CLOSED: "#656461",
}
STATUS_SIGNS: dict[Status, str] = {
    TimelineStatus.OVERDUE: "!",
    TimelineStatus.DUE_SOON: "◔",
    TimelineStatus.UPCOMING: "○",
    TimelineStatus.ONGOING: "↻",
    TimelineStatus.UNDATED: "?",
    TimelineStatus.COMPLETED: "✓",
    TimelineStatus.DISCONTINUED: "✕",
    StepStatus.REACHED: "✓",
    StepStatus.CLOSED: "⊘",
}
# The order in which bars are stacked: what is over, what is late, what is to come.
STACKED: tuple[Status, ...] = (
    StepStatus.CLOSED,
    StepStatus.REACHED,
    TimelineStatus.COMPLETED,
    TimelineStatus.DISCONTINUED,
    TimelineStatus.OVERDUE,
    TimelineStatus.DUE_SOON,
    TimelineStatus.UPCOMING,
    TimelineStatus.ONGOING,
    TimelineStatus.UNDATED,
)
INK, RULE = "#101828", "#d0d5dd"
PALE = 0.82
FONT = "'Source Sans', sans-serif"


@dataclass(frozen=True, slots=True)
class Shade:
    """How a status looks on paper: its colour, that of text on it, its sign, a pale ground; colours
    as six digits."""

    colour: str
    ink: str
    sign: str
    pale: str


@cache
def shade(status: Status) -> Shade:
    """How a status looks in sheets and documents, whose colours go without the `#`."""
    colour = STATUS_COLOURS[status]
    found = (colour, readable_on(colour), mix(colour, "#ffffff", PALE))
    filled, ink, pale = (each.removeprefix("#") for each in found)
    return Shade(filled, ink, STATUS_SIGNS[status], pale)


def mix(low: str, high: str, share: float) -> str:
    """A colour between two.

    >>> mix("#000000", "#ff8000", 0.5)
    '#804000'
    """
    ends = [[int(colour[i : i + 2], 16) for i in (1, 3, 5)] for colour in (low, high)]
    return "#" + "".join(f"{round(a + (b - a) * share):02x}" for a, b in zip(*ends, strict=True))


def readable_on(colour: str) -> str:
    """Black or white, whichever reads better on a colour; one of them always has a contrast of at
    least 4.5 to 1.

    >>> readable_on("#1f5fa8"), readable_on("#e8eff8")
    ('#ffffff', '#000000')
    """
    channels = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.03928 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    luminance = 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
    return "#ffffff" if 1.05 / (luminance + 0.05) > (luminance + 0.05) / 0.05 else "#000000"


def filled_with(colour: str) -> str:
    """The style of something filled with a colour, its text readable on it."""
    return f"background:{colour};color:{readable_on(colour)}"
