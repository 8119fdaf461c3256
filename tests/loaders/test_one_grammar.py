"""What one grammar makes of rows, whatever the format: the same oddity in Word, Excel and CSV gives
the same lines, and a doubt where it has to."""

import io
from collections.abc import Sequence

import pytest
from openpyxl import Workbook

from tests.support.documents.readings import VOCABULARY
from tests.support.small_tables import ACTION_HEAD, FORMS, HEAD, assembled, read, task
from wp.domain.findings import CellState
from wp.loaders.registry import read_bytes

every_format = pytest.mark.parametrize("name", FORMS)


@every_format
def test_two_actions_under_one_number_are_both_kept_and_doubted(name: str) -> None:
    """The second text is no further line of the first action."""
    rows = [
        ("1", "Study small islands", "PTC", "WP", "2023"),
        ("1", "Review it", "CBC", "WP", "2024"),
    ]
    reading = read(name, rows, ACTION_HEAD, "1. Trade (WCO Strategic Plan - SP1)")
    edition = assembled(reading)
    assert [(task.ref, task.text, len(task.lines)) for task in edition.topics[0].tasks] == [
        ("TST 1", "Study small islands", 1),
        ("TST 1", "Review it", 1),
    ]
    assert [f.read for f in edition.findings if f.code == "ref.doubled"] == ["TST 1"]


@pytest.mark.parametrize("name", ["plan.xlsx", "plan.csv"])
def test_a_number_that_lost_its_nought_keeps_its_task(name: str) -> None:
    """1.10 became 1.1 in a number cell: three tasks stand there, one of them doubted."""
    head = ("Task no.", *HEAD[1:])
    tasks = ("First task", "Second task", "Tenth task")
    rows = [task(n, "1. Ports", text) for n, text in zip(("1.1", "1.2", "1.1"), tasks, strict=True)]
    edition = assembled(read(name, rows, head))
    assert {task.text for topic in edition.topics for task in topic.tasks} == set(tasks)
    assert "ref.doubled" in {finding.code for finding in edition.findings}


@every_format
@pytest.mark.parametrize(
    "again",
    [
        "Green ports (continued)",
        "Green ports (Continued from previous page)",
        "Green Ports",
        "GREEN PORTS – cont’d",
        "Green ports (suite)",
        "Green ports (suite et fin)",
    ],
)
def test_a_topic_that_goes_on_is_one(name: str, again: str) -> None:
    """Said to be continued, or in other capitals; its tasks are counted on."""
    rows = [task("1.", "Green ports", "Draft it"), task("1.", again, "Send it")]
    (topic,) = assembled(read(name, rows)).topics
    assert (topic.title, [task.ref for task in topic.tasks]) == (
        "Green ports",
        ["TST 1.1", "TST 1.2"],
    )


@every_format
@pytest.mark.parametrize("numbers", [("1.", "2.", "1."), ("01", "02", "1")])
def test_a_topic_that_comes_again_later_goes_on(name: str, numbers: Sequence[str]) -> None:
    """No task gets the reference of another; a nought before the number makes no other topic."""
    topics = ("Ports", "Drones", "Ports")
    rows = [
        task(n, t, f"Draft {at}") for at, (n, t) in enumerate(zip(numbers, topics, strict=True))
    ]
    reading = read(name, rows)
    assert [(r.topic_no, r.task_no, r.task.text) for r in reading.rows if r.topic == "Ports"] == [
        (numbers[0].rstrip("."), "1", "Draft 0"),
        (numbers[0].rstrip("."), "2", "Draft 2"),
    ]
    edition = assembled(reading)
    assert [topic.title for topic in edition.topics] == ["Ports", "Drones"]
    assert not [f for f in edition.findings if f.code == "ref.doubled"]


@every_format
def test_two_topics_under_one_number_are_both_kept_and_doubted(name: str) -> None:
    rows = [task("1.", "Green ports", "Draft it"), task("1.", "Drones", "Send it")]
    edition = assembled(read(name, rows))
    assert [topic.title for topic in edition.topics] == ["Green ports", "Drones"]
    assert [f.read for f in edition.findings if f.code == "ref.doubled"] == ["TST 1.1"]


@pytest.mark.parametrize("name", ["plan.docx", "plan.xlsx"])
def test_words_in_the_place_of_a_number_are_no_topic(name: str) -> None:
    """A note typed into the first column of a row makes no line and takes none from its topic."""
    note = ("Note: tasks in italics are new", *[""] * 8)
    rows = [task("1.", "Ports", "Draft it"), note, ("", "", *task("", "", "Send it")[2:])]
    reading = read(name, rows)
    assert [(r.topic_no, r.topic, r.task.text) for r in reading.rows] == [
        ("1", "Ports", "Draft it"),
        ("1", "Ports", "Send it"),
    ]
    left = dict(reading.coverage.left_out).get("footnote", 0)
    assert len(reading.coverage.unplaced) + left == 6
    assert {f.code for f in reading.findings} <= {"words.unplaced"}


@every_format
@pytest.mark.parametrize("column", [0, 1, 2])
@pytest.mark.parametrize("note", ["Note: dates may move", "N.B. dates may move", "* new"])
@pytest.mark.parametrize("last", [False, True])
def test_a_note_in_a_row_of_its_own_is_no_task(
    name: str, column: int, note: str, last: bool
) -> None:
    """Whichever cell it stands in: a row that calls itself a note begins no topic and no task."""
    rows = [task("1.", "Ports", "Draft it"), task("2.", "Drones", "Send it")]
    rows.insert(2 if last else 1, tuple(note if at == column else "" for at in range(len(HEAD))))
    reading = read(name, rows)
    assert [(r.topic, r.task.text) for r in reading.rows] == [
        ("Ports", "Draft it"),
        ("Drones", "Send it"),
    ]
    left = dict(reading.coverage.left_out).get("footnote", 0)
    assert len(reading.coverage.unplaced) + left == len(note.split())


@every_format
@pytest.mark.parametrize("between", [(), (HEAD,)])
def test_a_task_that_is_printed_twice_is_doubted(
    name: str, between: Sequence[Sequence[str]]
) -> None:
    """An old copy of a table below it, say."""
    rows = [task("1.", "Ports", "Draft it"), task("2.", "Drones", "Send it")]
    reading = read(name, [*rows, *between, rows[0]])
    told = [(f.column, f.read) for f in reading.findings if f.code == "ref.doubled"]
    assert told == [("task", "Draft it")] and len(reading.rows) == 3


@every_format
@pytest.mark.parametrize(
    "label", ["Total", "Sous-total :", "Somme", "Number of tasks", "Total (topics 1-2)"]
)
def test_a_row_of_totals_is_no_line(name: str, label: str) -> None:
    """What it holds is unplaced, and no topic begins with it."""
    total = (label, "", "2", "", "50 %", *[""] * 4)
    rows = [task("1.", "Ports", "Draft it"), total, task("2.", "Drones", "Send it")]
    reading = read(name, rows)
    assert [(r.topic_no, r.topic, r.task_no) for r in reading.rows] == [
        ("1", "Ports", "1"),
        ("2", "Drones", "1"),
    ]
    assert " ".join(word for word, _ in reading.coverage.unplaced) == f"{label} 2 50 %"


@every_format
@pytest.mark.parametrize("label", ["Total", "Somme", "Nombre d’actions"])
def test_a_row_of_totals_is_no_action(name: str, label: str) -> None:
    rows = [("1", "Study it", "PTC", "WP", "2023"), (label, "1", "", "", "")]
    reading = read(name, rows, ACTION_HEAD, "1. Trade (WCO Strategic Plan - SP1)")
    assert [row.task_no for row in reading.rows] == ["1"]
    assert " ".join(word for word, _ in reading.coverage.unplaced) == f"{label} 1"


@pytest.mark.parametrize("numbered", [True, False])
def test_an_old_copy_as_a_second_sheet_is_doubted(numbered: bool) -> None:
    """Every task that both sheets hold, whether its number is printed or counted."""
    book = Workbook()
    head = ("No.", "Topic", "Task no.", *HEAD[2:])
    for sheet in (book.active, book.create_sheet("Old version")):
        sheet.append(head)
        for at, topic in enumerate(("Ports", "Drones"), start=1):
            row = task(str(at), topic, f"Draft {at}")
            sheet.append([*row[:2], f"{at}.1" if numbered else None, *row[2:]])
    out = io.BytesIO()
    book.save(out)
    reading = read_bytes(out.getvalue(), "plan.xlsx", VOCABULARY)
    told = [(f.place.table, f.place.row) for f in reading.findings if f.code == "ref.doubled"]
    assert told == [(2, 2), (2, 3)] and len(reading.rows) == 4


def test_words_under_a_merged_cell_are_said() -> None:
    """As in Word: a cell that the one above covers holds words that nobody sees."""
    book = Workbook()
    for row in (HEAD, task("1.", "Ports", "Draft it"), task("", "", "Send it")):
        book.active.append([text or None for text in row])
    out = io.BytesIO()
    book.save(out)
    # Merged afterwards: the library itself would empty the cell.
    data = _merged(out.getvalue(), "H2:H3")
    reading = read_bytes(data, "plan.xlsx", VOCABULARY)
    assert reading.rows[1].timeline.state is CellState.MERGED
    assert [word for word, _ in reading.coverage.unplaced] == ["June", "2024", "(PTC)"]
    assert ("cell.boundary", "timeline", 3) in {
        (f.code, f.column, f.place.row) for f in reading.findings
    }


def _merged(data: bytes, cells: str) -> bytes:
    from tests.support.documents.hostile.files import packed
    from tests.support.documents.word_parts import unzipped

    files = unzipped(data)
    sheet = "xl/worksheets/sheet1.xml"
    marks = f'<mergeCells count="1"><mergeCell ref="{cells}"/></mergeCells>'.encode()
    files[sheet] = files[sheet].replace(b"</sheetData>", b"</sheetData>" + marks)
    return packed(files)
