"""Cells of a task that a page's break parts: merged, or empty as their twins. Drawn in the test."""

from tests.support.drawn_pages.pdf_drawing import HEADER, PADDING, Sheet, doubts, reading
from wp.loaders.rows import Reading

SPANS = "1.|Ports|Map|SG/ /SP1|A|PTC|A map|2023|"
FURTHER = "||||||A list of ports|Ongoing|"


def parted(below: str, *open_at: int, other: str = "A map") -> Reading:
    """A task whose further line a page's break parts from it; cells of these columns are open at
    the page's foot."""
    first = Sheet(1).text("Plan").table(HEADER, SPANS.replace("A map", other), open_at=open_at)
    return reading(first, Sheet(2).table(HEADER, below, "2.|Rails|Name|SG|M|PTC|Names|2024|"))


def of_task(found: Reading, row: int) -> list[tuple[str, str]]:
    """Texts and states of the cells of a task."""
    cells = (getattr(found.rows[row], name) for name in ("task", "type", "strategic", "bodies"))
    return [(cell.text, cell.state.value) for cell in cells]


MERGED = [("Map", "merged"), ("A", "merged"), ("SG SP1", "merged"), ("PTC", "merged")]
EMPTY = [("", "empty")] * 3


def causes(found: Reading) -> list[tuple[int | None, str, str]]:
    """The rows whose blank cells are merged by the text alone: row, column, what is carried
    down."""
    told = [each for each in found.findings if each.code == "cell.parted"]
    return [(each.place.row, each.column, each.read) for each in told]


def test_cells_that_only_the_break_parts_are_merged_and_say_so() -> None:
    """Type, codes and bodies are blank below a task that goes on, and no rule says otherwise. Where
    rules are drawn cell by cell the document itself merges them, and there is nothing to say."""
    found = parted(FURTHER)
    assert of_task(found, 1) == MERGED and doubts(found) == set()
    assert causes(found) == [(2, "", "SG SP1 | A | PTC")]
    ruled = parted(FURTHER, 0, 1, 2, 3, 4, 5)
    assert of_task(ruled, 1) == MERGED and ruled.findings == ()


def test_each_break_that_a_cell_goes_over_is_said() -> None:
    sheets = [Sheet(1).text("Plan").table(HEADER, SPANS)]
    sheets += [Sheet(page).table(HEADER, FURTHER) for page in (2, 3)]
    found = reading(*sheets)
    assert [of_task(found, at) for at in (1, 2)] == [MERGED] * 2
    assert [row for row, _, _ in causes(found)] == [2, 3]


def test_blank_cells_are_empty_where_the_plan_joins_none_of_them() -> None:
    """All feet are ruled off. On the page such cells stand alone beside a task that goes on: those
    below the break are empty as well, and doubted."""
    first = Sheet(1).text("Plan").table(HEADER, SPANS, open_at=(0, 1, 2))
    for open_at in ((0, 1, 2), ()):
        first.table(FURTHER, head=False, open_at=open_at)
    found = reading(first, Sheet(2).table(HEADER, FURTHER))
    assert [of_task(found, at) for at in (1, 2, 3)] == [[MERGED[0], *EMPTY]] * 3
    assert causes(found) == []
    assert {(4, "type"), (4, "strategic"), (4, "bodies")} <= doubts(found)


def test_truly_empty_cells_below_a_break_stay_empty() -> None:
    """Their twins are ruled off above the break; as on one page, such a cell beside a task that
    goes on is doubted."""
    found = parted(FURTHER, 0, 1, 2)
    assert of_task(found, 1) == [MERGED[0], *EMPTY]
    assert doubts(found) == {(2, "type"), (2, "strategic"), (2, "bodies")}


def test_a_blank_cell_beside_a_filled_one_below_a_break_is_empty_and_doubted() -> None:
    """Where only some of type, codes and bodies are blank nothing says that these go on."""
    found = parted("|||||Council|A list of ports|Ongoing|")
    assert of_task(found, 1) == [MERGED[0], *EMPTY[:2], ("Council", "own")]
    assert {(2, "type"), (2, "strategic")} <= doubts(found)


def test_rules_drawn_cell_by_cell_say_what_goes_on() -> None:
    """A task that ends above the break, whatever its first letter; codes that go on; a row that is
    torn."""
    new = parted("||all regions|SG|M|PTC|A list|Ongoing|", 0, 1)
    assert [row.task.text for row in new.rows] == ["Map", "all regions", "Name"]
    codes = parted("|||SP6|||A list|Ongoing|", 0, 1, 2, 3, 4, 5)
    assert [row.strategic.text for row in codes.rows[:2]] == ["SG SP1 SP6"] * 2
    for found in (new, codes):
        assert doubts(found) == set()
    torn = reading(
        Sheet(1).text("Plan").table(HEADER, SPANS, open_at=range(9)),
        Sheet(2).table(HEADER, "||||||in the region||", open_at=range(8)),
    )
    assert [row.indicator.text for row in torn.rows] == ["A map in the region"]


def test_all_words_of_a_line_that_hangs_over_the_foot_belong_to_its_cell() -> None:
    """A browser lets a text hang over where the page ends, below cells that no rule ends."""
    first = (
        Sheet(1).text("Plan").table(HEADER, SPANS.replace("Map", "Map/ /it,"), open_at=(0, 1, 2))
    )
    task = first.left + 30 + 70 + PADDING
    for at, word in enumerate(("all", "of", "them")):
        first.word(word, task + 20 * at, first.at + 1)
    found = reading(first, Sheet(2).table(HEADER, FURTHER))
    assert [row.task.text for row in found.rows] == ["Map it, all of them"] * 2
    assert found.coverage.unplaced == ()


ACTIONS = "No.|Action|Responsible body|Relevant Work Programme/ Action Plan|Timeframe"
WIDE = (30.0, 200.0, 120.0, 120.0, 100.0)


def action_below(*rows: str) -> set[tuple[int | None, str]]:
    """What is doubted of an action without a body, the first of a page below these."""
    first = Sheet(1).text("Action plan").text("1. Ports (WCO Strategic Plan - SP1)")
    first.table(ACTIONS, *rows, widths=WIDE)
    below = f"{len(rows) + 1}|Map them||Agenda|2024"
    return doubts(reading(first, Sheet(2).table(ACTIONS, below, widths=WIDE)))


def test_a_blank_cell_of_an_action_below_a_break_is_empty_where_blank_ones_stand_alone() -> None:
    """Its body may be the one above; not where the plan has blank cells and joins none."""
    blank = tuple(f"{at}|Name them||Agenda|2024" for at in (1, 2))
    assert action_below("1|Name them|PTC|Agenda|2024") == {(2, "bodies")}
    assert action_below(*blank, "3|Name them|PTC|Agenda|2024") == set()
