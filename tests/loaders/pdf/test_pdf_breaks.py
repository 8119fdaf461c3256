"""Page breaks in a table: a row that goes on, a new one, a span; what cannot be told is doubted.
Drawn in the test."""

from dataclasses import replace

from tests.support.drawn_pages.pdf_drawing import HEADER, PADDING, Sheet, doubts, reading

FIRST = "1.|Ports|Map the~/ /ports|SG/ /SP1|A|PTC|A map of~/ /all ports|June 2023|"


def broken(
    below: str, above: str = FIRST, header: bool = True, **foot: bool
) -> tuple[Sheet, Sheet]:
    """Two pages, the last row of the one and the first of the other as given, a topic of its own
    after them."""
    first = Sheet(1).text("Plan").table(HEADER, above, foot=foot.get("foot", True))
    rows = [HEADER] * header + [below, "2.|Rails|Name them|SG|M|PTC|Names|2024|"]
    return first, Sheet(2).table(*rows, head=foot.get("head", True))


def test_a_line_broken_between_words_goes_on() -> None:
    """The indicator's last line ends with a space: what follows is the rest of the row."""
    found = reading(
        *broken("||||||in the region||", "1.|Ports|Map|SG|A|PTC|A map of~/ /all ports~|June 2023|")
    )
    assert [row.indicator.text for row in found.rows] == [
        "A map of all ports in the region",
        "Names",
    ]
    assert doubts(found) == set()


def test_a_number_begins_a_row_and_a_missing_header_changes_nothing() -> None:
    """The page below has no header of its own."""
    found = reading(*broken("7.|Roads|Mend|SG|A|PTC|Mended|2025|", header=False))
    assert [row.topic_no for row in found.rows] == ["1", "7", "2"] and doubts(found) == set()


def test_a_cell_with_room_for_the_text_below_did_not_hold_it() -> None:
    """Codes fill six lines; type and timeline would have had room: the row below is a new task
    of the topic."""
    above = "1.|Ports|Map|SG/ /SO1/ /SO2/ /SP1/ /SP2/ /SP3|A|PTC|A map|June 2023|"
    found = reading(*broken("||Name them|SG|M|PTC|Names|2024|", above))
    assert [(row.topic_no, row.task_no, row.task.text) for row in found.rows[:2]] == [
        ("1", "1", "Map"),
        ("1", "2", "Name them"),
    ]
    assert doubts(found) == set()


def test_a_second_line_of_a_task_is_told_from_the_rest_of_the_first() -> None:
    """Indicator and timeline only: a new line, with the task's cells merged from the page
    before."""
    found = reading(
        *broken(
            "||||||A list of ports|Ongoing|", "1.|Ports|Map|SG/ /SP1/ /LD1/ /LD2|A|PTC|A map|2023|"
        )
    )
    second = found.rows[1]
    assert (second.task.text, second.task.state.value, second.bodies.state.value) == (
        "Map",
        "merged",
        "merged",
    )
    assert (second.indicator.text, second.timeline.text) == ("A list of ports", "Ongoing")


def test_a_word_alone_below_a_break_is_doubted_as_a_row() -> None:
    """A row has a timeline: the word may be the rest of the indicator above, for which there was
    room but no will."""
    above = "1.|Ports|Map|SG/ /SO1/ /SO2/ /SP1/ /SP2/ /SP3|A|PTC|A map for small|June 2023|"
    assert {(1, "indicator"), (2, "indicator")} <= doubts(
        reading(*broken("||||||traders||", above))
    )


def test_the_rest_of_a_timeline_goes_on() -> None:
    """A body in brackets cannot begin a timeline."""
    found = reading(
        *broken("|||||||(Council)|", "1.|Ports|Map|SG|A|PTC|A map|April 2023 (PTC)/ /June 2023|")
    )
    assert (
        found.rows[0].timeline.text == "April 2023 (PTC) June 2023 (Council)"
        and len(found.rows) == 2
    )


def test_an_empty_cell_at_the_top_of_a_page_is_doubted() -> None:
    """A new task without codes: empty, or spanned from the page before."""
    above = "1.|Ports|Map|SG/ /SO1/ /SO2/ /SP1/ /SP2/ /SP3|A|PTC|A map|June 2023|"
    found = reading(*broken("||Name them||M|PTC|Names|2024|", above))
    assert doubts(found) == {(2, "strategic")}
    blank = reading(*broken("||Name them||M|PTC|Names|2024|", "1.|Ports|Map/ /it||A|PTC|A|2023|"))
    assert (2, "strategic") not in doubts(blank)


def test_a_missing_rule_at_the_foot_says_that_the_row_goes_on() -> None:
    """Where tables are drawn open at a page's foot, the same words are read by that; where
    closed, by the rule."""
    row = ("1.|Ports|Map|SG|A|PTC|Number of maps|2023|", "||||||Number of lists|2024|")
    opened = broken(row[1], row[0], foot=False, head=False, header=False)
    assert reading(*opened).rows[0].indicator.text == "Number of maps Number of lists"
    closed = broken(row[1], row[0])
    assert [r.indicator.text for r in reading(*closed).rows[:2]] == [
        "Number of maps",
        "Number of lists",
    ]


def test_a_header_cut_by_a_page_is_put_together() -> None:
    """The header's first lines stand at the foot of a page, the rest and the rows on the next."""
    upper = "No|Topic|Tasks|WCO Strategic|Type of|Responsible|Performance|Timeline|Progress"
    first = Sheet(1).text("Plan").table(upper)
    second = Sheet(2).table("|||Plan|task|body|Indicators||", "1.|Ports|Map|SG|A|PTC|A map|2023|")
    found = reading(first, second)
    assert [(r.strategic.text, r.bodies.text, r.indicator.text) for r in found.rows] == [
        ("SG", "PTC", "A map")
    ]
    assert found.coverage.unplaced == ()


def test_pages_of_both_sides_of_a_sheet_stand_apart() -> None:
    """The second page is shifted by a binding margin; a topic's heading goes on below the break."""
    above = "1.|Sea ports and~|Map~|SG|A|PTC|A map of~|2023|"
    first = Sheet(1).text("Plan").table(HEADER, above)
    second = Sheet(2, left=64).table(
        "|rivers|all|||, Council|ports||", "2.|Rails|Name|SG|M|PTC|Names|2024|"
    )
    found = reading(first, second)
    assert [(r.topic, r.task.text, r.indicator.text) for r in found.rows] == [
        ("Sea ports and rivers", "Map all", "A map of ports"),
        ("Rails", "Name", "Names"),
    ]


def test_a_row_over_three_pages() -> None:
    """The middle page holds nothing but the middle of the row."""
    first = Sheet(1).text("Plan").table(HEADER, "1.|Ports|Map~|SG|A|PTC|A map of~|2023|")
    second = Sheet(2).table(HEADER, "||all the~||||the~||")
    third = Sheet(3).table(HEADER, "||ports||||region||", "2.|Rails|Name|SG|M|PTC|Names|2024|")
    found = reading(first, second, third)
    assert [(r.task.text, r.indicator.text, r.place.page) for r in found.rows] == [
        ("Map all the ports", "A map of the region", 1),
        ("Name", "Names", 3),
    ]


def test_codes_below_a_break_under_the_same_task_are_doubted() -> None:
    """Codes of a further line, or the last of those above the break."""
    above = "1.|Ports|Map|SG/ /SO1/ /SP1|A|PTC/ /CBC/ /PC/ /EC|A map|2023|"
    found = reading(*broken("|||SP6|||A list of ports|Ongoing|", above))
    assert (2, "strategic") in doubts(found)


def test_a_task_below_a_break_that_begins_in_small_letters_is_doubted() -> None:
    """It may be the rest of the task above, though there was room for it."""
    above = "1.|Ports|Map|SG/ /SO1/ /SP1/ /SP2/ /SP3|A|PTC|A map|2023|"
    found = reading(*broken("||all regions|SG|M|PTC|A list of ports|Ongoing|", above))
    assert {(1, "task"), (2, "task")} <= doubts(found)


def test_bodies_that_end_with_a_comma_above_a_break_are_doubted() -> None:
    """No list ends so, whatever room the cell had: the rest may stand beside the next line."""
    above = "1.|Ports|Map|SG/ /SO1/ /SO2/ /SP1/ /SP2/ /SP3|A|PTC, CBC,|A map|June 2023|"
    found = reading(*broken("||Name them|SG|M|Council|Names|2024|", above))
    assert {(1, "bodies")} <= doubts(found)
    whole = reading(*broken("||Name them|SG|M|Council|Names|2024|", above.replace("CBC,", "CBC")))
    assert "bodies" not in {column for _, column in doubts(whole)}


def test_a_text_that_cannot_end_so_goes_on_whatever_room_it_had() -> None:
    """No line stands alone below a break: programs leave room above it. It is doubted."""
    above = "1.|Ports|Map the tools based on|SG/ /SO1/ /SO2/ /SP1|A|PTC|A map|June 2023|"
    found = reading(*broken("||Members’ needs||||A list|Ongoing|", above))
    tasks = [(row.task_no, row.task.text, row.indicator.text) for row in found.rows[:2]]
    whole = "Map the tools based on Members’ needs"
    assert tasks == [("1", whole, "A map"), ("1", whole, "A list")]
    assert (1, "task") in doubts(found)


def test_a_full_cell_whose_rest_has_neither_words_nor_foot_is_doubted() -> None:
    """LibreOffice loses the last line of a cell over two rows at the foot of a page."""
    rows = (
        "8.|Ports|Map all the/ /ports of it|SG|A|PTC|A draft/ /of it|2024|",
        "||||||A map|2025|",
    )
    for open_at, told in ((range(6), True), ((), False)):
        sheet = Sheet(1).text("Plan").table(HEADER, *rows, open_at=open_at)
        found = reading(sheet)
        assert ((1, "task") in doubts(found)) is told
        assert not {(1, "bodies"), (1, "indicator")} & doubts(found)


def test_words_printed_over_others_are_doubted_in_both_rows() -> None:
    """The last code of a cell that a browser lets hang over into the row below."""
    rows = ("1.|Ports|Map|SG/ /SO1|A|PTC|A map|2023|", "2.|Rails|Name|SO1|M|PTC|Names|2024|")
    sheet = Sheet(1).text("Plan").table(HEADER, *rows)
    first = next(word for word in sheet.page.words if word.text == "Name")
    for shift, told in ((-0.15, {(1, "strategic"), (2, "strategic")}), (1.0, set())):
        code = Sheet(1)
        code.page = replace(sheet.page, words=[*sheet.page.words])
        code.word("LD2", 40 + 220 + PADDING, first.top + shift * first.size)
        assert doubts(reading(code)) == told
