"""Action plans saved as text by an office program: a cell on each line."""

from tests.support.documents.readings import VOCABULARY
from tests.support.error_text import refuses
from wp.domain.findings import Cell
from wp.errors import InputError
from wp.loaders.text.reader import read

LINED = """ACTION PLAN FOR PHASE V
(January 2023 to June 2024)
1. Trade (WCO Strategic Plan - Strategic Process 1 - SP1)

Action
Responsible body
Relevant Work Programme/ Action Plan
Timeframe
1
Study small islands
SAFE WG

June 2023
2
Review the guidance
{}

Continuous activity
2. Knowledge (WCO Strategic Plan - Strategic Process 6 - SP6)

Action
Responsible body
Relevant Work Programme/ Action Plan
Timeframe
3
Publish 2 handbooks


December 2023
"""


def test_a_plan_saved_as_text_has_a_cell_on_each_line() -> None:
    """As office programs save it; an empty cell is a blank line."""
    lined = read(LINED.format("CBC").encode("utf-8-sig"), "plan.txt", VOCABULARY)
    assert [
        (r.topic_no, r.task_no, r.task.text, r.bodies.text, r.programmes, r.timeline.text)
        for r in lined.rows
    ] == [
        ("1", "1", "Study small islands", "SAFE WG", Cell(), "June 2023"),
        ("1", "2", "Review the guidance", "CBC", Cell(), "Continuous activity"),
        ("2", "3", "Publish 2 handbooks", "", Cell(), "December 2023"),
    ]
    assert lined.findings == () and lined.coverage.unplaced == ()


def test_a_row_of_other_lines_than_its_cells_is_doubted() -> None:
    """A cell of two paragraphs: whose the second is cannot be told."""
    lined = read(LINED.format("CBC\nPTC").encode(), "plan.txt", VOCABULARY)
    assert [row.task.text for row in lined.rows][1:] == [
        "Review the guidance CBC PTC",
        "Publish 2 handbooks",
    ]
    assert {(f.place.row, f.column) for f in lined.findings} == {
        (2, name) for name in ("task_no", "task", "bodies", "programmes", "timeline")
    }


def test_a_work_programme_saved_as_text_is_refused() -> None:
    """Its cells hold several paragraphs, and joined ones are blank: no line says whose it is."""
    header = "No\nTopic\nTasks\nWCO Strategic Plan\nType of task\nResponsible body\n"
    header += "Performance Indicators\nTimeline\nProgress\n"
    text = f"PLAN\nACTIVE TOPICS\n{header}1.\nPorts\nDraft it\nSG\nSO1\nA\nPTC\nDone\n2024\n\n"
    with refuses(InputError, "each cell on a line of its own"):
        read(text.encode(), "plan.txt", VOCABULARY)
