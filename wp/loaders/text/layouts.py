"""The two tables that extracted text is known to hold: the words of their headers, their columns
and prices."""

from wp.domain.programme import ProgrammeKind
from wp.loaders.programme.cell_texts import Column, Kind, Layout
from wp.loaders.programme.cells import OF_TASK

TOPICS = Layout(
    ProgrammeKind.TOPICS,
    (
        r"No\.? \.?? Topics? Tasks? WCO Strategic Plan Types? of [Tt]asks? Responsible"
        r" [Bb]od(?:y|ies) Performance [Ii]ndicators? Timelines? Progress"
    ),
    (
        Column("number", Kind.NUMBER, 15.0, 10.0, 10.0),
        Column("topic", Kind.TEXT, 4.0, 8.0, 8.0),
        Column("task", Kind.TEXT, 2.5, 8.0, 8.0),
        Column("strategic", Kind.CODES, 0.0, 1.2, 0.0),
        Column("type", Kind.TYPE, 15.0, 1.2, 0.0),
        Column("bodies", Kind.BODIES, 1.0, 1.2, 0.3),
        Column("indicator", Kind.TEXT, 2.5, 7.0, 6.0),
        Column("timeline", Kind.TIMELINE, 0.3, 8.0, 3.0),
        Column("progress", Kind.TEXT, 2.0, 0.0, 0.0, 4.5),
    ),
    {0: 0.0, 2: 1.0, 5: 1.5, 6: 1.0},
    ("number", "topic", *OF_TASK),
)
ACTIONS = Layout(
    ProgrammeKind.ACTIONS,
    "Actions? Responsible [Bb]od(?:y|ies) Relevant Work Programme/ Action Plan Timeframe",
    (
        Column("number", Kind.NUMBER, 15.0, 10.0, 10.0),
        Column("task", Kind.TEXT, 2.5, 10.0, 8.0),
        Column("bodies", Kind.BODIES, 1.0, 4.0, 0.0),
        Column("programmes", Kind.TEXT, 2.0, 4.0, 0.0),
        Column("timeline", Kind.TIMELINE, 0.3, 7.0, 3.0),
    ),
    {0: 0.0},
)
LAYOUTS = (TOPICS, ACTIONS)
