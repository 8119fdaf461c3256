"""Grids of cells become rows: merged cells carried, headers told by their words, parts,
sections, foreign words."""

from tests.support.documents.grids import HEADER, Made
from tests.support.error_text import refuses
from wp.errors import InputError
from wp.loaders.programme.headings import field_of, fields_of


def test_merged_cells_are_carried_and_empty_ones_stay_empty() -> None:
    """The task, its codes and bodies span two lines; the third row has an own, empty strategic
    cell."""
    made = Made()
    blocks = [
        made.paragraph("Plan of a year"),
        made.paragraph("ACTIVE TOPICS"),
        made.grid(
            HEADER,
            "1.|Ports|Map them|SG SP1|A|PTC|A map|2023|",
            "^|^|^|^|^|^|A list|2024|",
            "^|^|Name them||^|PC|Names|2025|Done",
        ),
        made.paragraph("INACTIVE TOPICS"),
        made.paragraph("- Drones"),
        made.paragraph("- Old things"),
    ]
    reading = made.read(blocks)
    first, second, third = reading.rows
    assert (first.topic_no, first.task_no, second.task_no, third.task_no) == ("1", "1", "1", "2")
    assert [
        (c.text, c.state) for c in (second.task, second.strategic, second.bodies, second.timeline)
    ] == [
        ("Map them", "merged"),
        ("SG SP1", "merged"),
        ("PTC", "merged"),
        ("2024", "own"),
    ]
    assert [
        (c.text, c.state) for c in (third.task, third.strategic, third.type, third.progress)
    ] == [
        ("Name them", "own"),
        ("", "empty"),
        ("A", "merged"),
        ("Done", "own"),
    ]
    assert [(t.number, t.title, t.place.table, t.place.row) for t in reading.inactive] == [
        ("1", "Drones", 2, 1),
        ("2", "Old things", 2, 2),
    ]
    assert (
        reading.title == "Plan of a year"
        and reading.coverage.unplaced == ()
        and reading.findings == ()
    )


def test_columns_are_told_by_words_and_a_headerless_table_goes_on() -> None:
    """Another order of columns, a repeated header, a second table without one, a row across as a
    part heading."""
    made = Made()
    blocks = [
        made.grid(
            "Task|No.|Topics|Type|Strategic plan|Responsible bodies|Timelines|Performance "
            "indicator",
            "Map|1|Ports|M|SG|PTC|2023|A map",
            "Task|No.|Topics|Type|Strategic plan|Responsible bodies|Timelines|Performance "
            "indicator",
            "Name|2|Rails|A|SG|PTC|2024|Names",
            "REPORTS FROM BODIES|<|<|<|<|<|<|<",
        ),
        made.grid("Hear|3|Talks|M|SG|PTC|2025|Heard"),
    ]
    reading = made.read(blocks)
    assert [
        (r.part, r.place.table, r.place.row, r.topic_no, r.topic, r.task.text) for r in reading.rows
    ] == [
        ("active", 1, 1, "1", "Ports", "Map"),
        ("active", 1, 2, "2", "Rails", "Name"),
        ("reports", 2, 1, "3", "Talks", "Hear"),
    ]
    assert reading.coverage.unplaced == () and reading.tables == 2


def test_actions_stand_in_sections() -> None:
    """The number's column has no heading of its own; prose is left out; what stands behind a
    table is unplaced."""
    made = Made()
    header = "Action|<|Responsible body|Relevant Work Programme/ Action Plan|Timeframe"
    blocks = [
        made.paragraph("PLAN"),
        made.paragraph("(2023 to 2024)"),
        made.paragraph("1. Trade and roads (Strategic Process 1 - SP1)"),
        made.paragraph("Some prose."),
        made.grid(header, "1|Build|PTC||2023", "2|Mend||^|2024"),
        made.paragraph("Stray"),
        made.paragraph("2. Data (Learning - LD2)"),
        made.grid(header, "3|Collect|PTC|Agenda|Annual", "|More|||"),
    ]
    reading = made.read(blocks)
    assert [
        (r.topic_no, r.topic, r.topic_code, r.task_no, r.task.text) for r in reading.rows[:3]
    ] == [
        ("1", "Trade and roads", "SP1", "1", "Build"),
        ("1", "Trade and roads", "SP1", "2", "Mend"),
        ("2", "Data", "LD2", "3", "Collect"),
    ]
    assert reading.title == "PLAN (2023 to 2024)"
    assert [word for word, _ in reading.coverage.unplaced] == ["Stray"]
    doubt = next(f for f in reading.findings if f.code == "cell.boundary")
    assert (doubt.place.table, doubt.place.row, doubt.column) == (2, 2, "task_no")


def test_cells_across_columns_are_doubted_and_blank_cells_of_later_lines_are_the_tasks() -> None:
    """One cell over indicator and timeline, an unnamed column, a line below an empty task cell
    of its own."""
    made = Made()
    blocks = [
        made.grid(
            f"{HEADER}|Remarks", "1|Ports|Map|SG|A|PTC|A map by 2023|<||odd", "||||||A list|2024||"
        )
    ]
    reading = made.read(blocks)
    doubted = {(f.place.row, f.column) for f in reading.findings if f.code == "cell.boundary"}
    assert doubted == {(1, "indicator"), (1, "timeline")}
    assert [(c.text, c.state) for c in (reading.rows[1].task, reading.rows[1].type)] == [
        ("Map", "merged"),
        ("A", "merged"),
    ]
    assert [word for word, _ in reading.coverage.unplaced] == ["Remarks", "odd"]
    assert [row.task_no for row in reading.rows] == ["1", "1"]


def test_what_word_documents_show_is_understood_in_grids_too() -> None:
    """A header of two rows, a topic as a row across, a foreign word; a row without words ends a
    merge."""
    made = Made()
    upper = (
        "No|Topic|Tasks|Links|<|Responsible urgent body|Performance Indicators|Timeline|Progress"
    )
    under = "^|^|^|WCO Strategic Plan|Type of task|^|^|^|^"
    blocks = [
        made.grid(
            upper,
            under,
            "4. Green ports|<|<|<|<|<|<|<|<",
            "||Map|SG|A|PTC|A map|2023|",
            "||||||||",
            "||Name|SP1|M|CBC|Names|^|",
        )
    ]
    reading = made.read(blocks)
    assert [
        (r.topic_no, r.topic, r.task_no, r.strategic.text, r.type.text) for r in reading.rows
    ] == [
        ("4", "Green ports", "1", "SG", "A"),
        ("4", "Green ports", "2", "SP1", "M"),
    ]
    assert (reading.rows[1].timeline.text, reading.rows[1].timeline.state) == ("", "empty")
    assert [word for word, _ in reading.coverage.unplaced] == ["Links", "urgent"]


def test_what_is_carried_from_a_doubted_cell_is_doubted() -> None:
    """On every row that it spans; so is a blank cell beside a joined task, where cells are only
    drawn."""
    for told, more in ((False, {(2, "bodies")}), (True, set())):
        made = Made()
        grid = made.grid(HEADER, "1|Ports|Map|SG|A|PTC|A map|2023|", "^|^|^|^|^||A list|2024|")
        grid.stated = told
        grid.cells[1][3].doubtful = True
        reading = made.read([grid])
        assert {(f.place.row, f.column) for f in reading.findings} == {
            (1, "strategic"),
            (2, "strategic"),
        } | more
        assert [(c.text, c.state) for c in (reading.rows[1].strategic, reading.rows[1].bodies)] == [
            ("SG", "merged"),
            ("", "empty"),
        ]


def test_a_document_without_a_programme_is_refused() -> None:
    """No table, or none with a row below its header: a sentence each."""
    for blocks, said in (
        (lambda made: [made.paragraph("A letter.")], "no table"),
        (lambda made: [made.grid(HEADER, "||||||||")], "no line of a programme"),
    ):
        made = Made()
        with refuses(InputError, said):
            made.read(blocks(made))


def test_a_table_that_nobody_knows_is_asked_about() -> None:
    """Neither kind of header: the table is shown, and no line is read."""
    made = Made()
    asked = made.read([made.grid("A|B|C", "1|2|3")])
    assert asked.rows == ()
    assert asked.seen[0].rows == ((1, ("A", "B", "C")), (2, ("1", "2", "3")))


def test_actions_without_a_section_have_the_topic_that_stands_before_them() -> None:
    """A plan of actions needs no section with a strategic code."""
    made = Made()
    blocks = [
        made.paragraph("Plan of the party"),
        made.paragraph("Action 3: Governance"),
        made.grid("Action|Responsible body|Timeframe", "Do|PTC|2023"),
    ]
    (row,) = made.read(blocks).rows
    assert (row.topic_no, row.topic, row.task.text) == ("3", "Action 3: Governance", "Do")


def test_headings_are_known_in_both_languages() -> None:
    """Numbers of footnotes are no part of a heading; other tables are none of a programme."""
    assert fields_of(HEADER.split("|")) is not None
    assert field_of("Type of task2", {"type": "type of task"}) == "type"
    assert (
        fields_of(["Action", "Organe responsable", "Programme de travail / plan d’action", "Délai"])
        is not None
    )
    assert fields_of(["No", "Topic", "Remarks"]) is None
