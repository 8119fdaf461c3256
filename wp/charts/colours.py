"""One colour and one sign for each timeline status, the same in every chart, table, sheet and document.

Chosen to stay apart for colour-blind eyes and to carry white text at a contrast of at least 4.5 to 1.
"""

from wp.domain.status import TimelineStatus

STATUS_COLOURS = {
    TimelineStatus.OVERDUE: "#b42318",
    TimelineStatus.DUE_SOON: "#a85507",
    TimelineStatus.UPCOMING: "#1f5fa8",
    TimelineStatus.ONGOING: "#596779",
    TimelineStatus.UNDATED: "#6b4fa0",
    TimelineStatus.COMPLETED: "#1b7a4b",
    TimelineStatus.DISCONTINUED: "#6f6a63",
}
STATUS_SIGNS = {
    TimelineStatus.OVERDUE: "!",
    TimelineStatus.DUE_SOON: "◔",
    TimelineStatus.UPCOMING: "○",
    TimelineStatus.ONGOING: "↻",
    TimelineStatus.UNDATED: "?",
    TimelineStatus.COMPLETED: "✓",
    TimelineStatus.DISCONTINUED: "✕",
}
INK, MUTED, RULE = "#101828", "#475467", "#d0d5dd"
FONT = "'Source Sans', sans-serif"
