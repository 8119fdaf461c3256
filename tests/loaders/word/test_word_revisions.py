"""Tracked changes: what accepting all and rejecting all makes of a document, and that nobody is
asked in vain."""

import pytest

from tests.support.documents import word_parts as word
from tests.support.documents.word_cases import (
    BEGIN,
    GOES_ON,
    document,
    header,
    line,
    read,
    read_cell,
    table,
)
from tests.support.documents.word_parts import cell, paragraph, plain, run
from tests.support.documents.word_revisions import ACCEPT, BY_BO, REJECT, WHO, end, gone, ins
from tests.support.error_text import refuses
from wp.errors import TrackedChanges


def both(inside: str, **parts: str) -> tuple[str, str]:
    """The text of the task's cell with all changes rejected, and with all accepted."""
    data = document(table(header(), line(task=inside)), **parts)
    before, after = (read(data, tracked) for tracked in (REJECT, ACCEPT))
    assert before.coverage.unplaced == after.coverage.unplaced == ()
    return before.rows[0].task.text, after.rows[0].task.text


@pytest.mark.parametrize(
    ("inside", "before", "after"),
    [
        (
            paragraph(run("Draft ") + gone("a ") + ins(run("the ")) + run("guide")),
            "Draft a guide",
            "Draft the guide",
        ),
        (paragraph(run("Gui") + gone("de") + ins(run("dance"))), "Guide", "Guidance"),
        (paragraph(gone("first ") + run("then ") + ins(run("first"))), "first then", "then first"),
        (
            paragraph(gone("one ", tag="moveFrom") + run("two ") + ins(run("one"), tag="moveTo")),
            "one two",
            "two one",
        ),
        # Inserted by one, deleted by another: it is in neither edition.
        (paragraph(run("Draft it") + ins(gone(" soon", BY_BO))), "Draft it", "Draft it"),
        # Ends of paragraphs: joined words tell the editions apart.
        (paragraph(run("E-"), end("ins")) + plain("Phyto"), "E-Phyto", "E-Phyto"),
        (paragraph(run("guid"), end("ins")) + plain("ance"), "guidance", "guid ance"),
        (paragraph(run("guid"), end("del")) + plain("ance"), "guid ance", "guidance"),
        (paragraph(ins(run("Both. ")), end("ins")) + plain("Draft"), "Draft", "Both. Draft"),
        (plain("Draft") + paragraph(gone("and send"), end("del")), "Draft and send", "Draft"),
        (
            plain("Draft") + paragraph(gone("and", tag="moveFrom"), end("moveFrom")) + plain("it"),
            "Draft and it",
            "Draft it",
        ),
        (
            paragraph(run("a"), end("del")) + paragraph(run("b"), end("del")) + plain("c"),
            "a b c",
            "abc",
        ),
        # What a run is, rather than what it says.
        (
            paragraph(
                run("Draft") + run(" it", f"<w:vanish/><w:rPrChange {WHO}><w:rPr/></w:rPrChange>")
            ),
            "Draft it",
            "Draft",
        ),
        (
            paragraph(
                run("Draft"), word.numbered(1) + f"<w:pPrChange {WHO}><w:pPr/></w:pPrChange>"
            ),
            "Draft",
            "• Draft",
        ),
        (
            paragraph(
                run("Draft"), word.numbered(1).replace("</w:numPr>", f"<w:ins {WHO}/></w:numPr>")
            ),
            "Draft",
            "• Draft",
        ),
        (
            paragraph(
                f"<w:ins {WHO}><w:sdt><w:sdtContent>{run('New')}</w:sdtContent></w:sdt></w:ins>"
                + run(" draft")
            ),
            "draft",
            "New draft",
        ),
    ],
)
def test_the_two_editions_of_a_cell(inside: str, before: str, after: str) -> None:
    numbering = word.numbering({1: [("bullet", "\uf0b7")]})
    assert both(inside, numbering=numbering) == (before, after)


def test_a_document_with_tracked_changes_asks_which_edition_is_meant() -> None:
    """With their number and authors; also where only a note has some. Without any, nothing is
    asked."""
    changed = paragraph(run("Draft ") + gone("a ") + ins(run("the "), BY_BO) + run("guide"))
    with refuses(TrackedChanges, "2 tracked changes by Ann Rho, Bo") as error:
        read(document(table(header(), line(task=changed))))
    assert error.value.count == 2
    assert read(document(table(header(), line(task=changed))), ACCEPT).tracked == 2
    note = word.footnotes(["Note."]).replace("<w:t", f"<w:ins {WHO}/><w:t", 1)
    with pytest.raises(TrackedChanges):
        read(document(table(header(), line()), footnotes=note))
    assert read_cell(plain("Draft")) == "Draft"
    assert read(document(table(header(), line())), REJECT).tracked == 0


def test_rows_that_came_and_went() -> None:
    """And a cell that spans rows, when the row in which it begins goes."""
    came, went = f"<w:ins {WHO}/>", f"<w:del {WHO}/>"
    data = document(
        table(
            header(),
            line(strategic=cell(plain("SG"), properties=BEGIN)),
            line(came, number="", topic="", task="Survey", strategic=GOES_ON),
            line(went, number="2.", topic="Drones", strategic=cell(plain("SP1"), properties=BEGIN)),
            line(number="3.", topic="Origin", strategic=GOES_ON),
        )
    )
    before, after = read(data, REJECT), read(data, ACCEPT)
    assert [(r.topic_no, r.task_no, r.strategic.text) for r in before.rows] == [
        ("1", "1", "SG"),
        ("2", "1", "SP1"),
        ("3", "1", "SP1"),
    ]
    assert [(r.topic_no, r.task_no, r.strategic.text, r.strategic.state) for r in after.rows] == [
        ("1", "1", "SG", "own"),
        ("1", "2", "SG", "merged"),
        ("3", "1", "", "empty"),
    ]


def test_merges_that_came_and_went() -> None:
    """By a change of the cell's properties, and by a mark of merging."""
    was_own = f"<w:vMerge/><w:tcPrChange {WHO}><w:tcPr/></w:tcPrChange>"
    marked = f'<w:cellMerge {WHO} w:vMerge="cont" w:vMergeOrig="rest"/>'
    for properties in (was_own, marked):
        spans = cell(properties=properties)
        data = document(
            table(
                header(),
                line(type=cell(plain("A"), properties=BEGIN)),
                line(number="2.", type=spans),
            )
        )
        states = [read(data, tracked).rows[1].type.state for tracked in (REJECT, ACCEPT)]
        assert states == ["empty", "merged"]


def test_cells_that_came_and_went() -> None:
    """A cell inserted into one row, another deleted."""
    kept = [cell(plain(text)) for text in ("1.", "Ports", "Draft", "SG", "A", "PTC", "Done")]
    went = cell(plain("2024"), properties=f"<w:cellDel {WHO}/>")
    came = cell(plain("2025"), properties=f"<w:cellIns {WHO}/>")
    data = document(table(header(), word.row([*kept, went, came, cell()])))
    assert [read(data, tracked).rows[0].timeline.text for tracked in (REJECT, ACCEPT)] == [
        "2024",
        "2025",
    ]


def test_a_table_and_a_heading_that_came() -> None:
    """All rows of a table inserted with the heading of its part."""
    heading = paragraph(ins(run("REPORTS FROM OTHER WORKING BODIES")), end("ins"))
    more = table(
        header(properties=f"<w:tblHeader/><w:ins {WHO}/>"),
        line(f"<w:ins {WHO}/>", number="2.", topic="RKC"),
    )
    data = document(table(header(), line()), heading, more)
    before, after = read(data, REJECT), read(data, ACCEPT)
    assert [row.part for row in before.rows] == ["active"] and before.coverage.unplaced == ()
    assert [row.part for row in after.rows] == [
        "active",
        "reports",
    ] and after.coverage.unplaced == ()
