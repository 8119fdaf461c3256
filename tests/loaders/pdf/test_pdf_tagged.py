"""PDFs that state their structure are read by it where it is whole, and by what is drawn where
it is not."""

import pytest

from tests.support.documents.pdf_stated import HEADER, cell, row, stated, table
from tests.support.documents.readings import VOCABULARY
from tests.support.error_text import refuses
from wp.domain.findings import CellState
from wp.errors import InputError
from wp.loaders.pdf.elements import Element, Text, flow_of
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading

OWN, MERGED, EMPTY = CellState.OWN, CellState.MERGED, CellState.EMPTY
TITLE, PART = (
    ("Title", "", [("Work Programme", 1)]),
    ("Heading", "", [("ACTIVE TOPICS AND TASKS", 1)]),
)
LINES = (
    row(
        cell("1.", rows=2),
        cell("Ports", rows=2),
        cell("Map all ", "ports", rows=2),
        cell("SO1", "SO2"),
        cell("A"),
        cell("PTC", rows=2),
        cell("A map"),
        cell("June 2020 ", "(Council)"),
        cell(),
    ),
    row(
        cell(),
        cell("M", page=2),
        cell("A second ", "map", page=2),
        cell("June 2021", page=2),
        cell(),
    ),
    row(
        cell("2.", page=2),
        cell("Air", page=2),
        cell("Draft an e-", "learning ", "course", page=2),
        cell(),
        cell("A", page=2),
        cell("PTC", page=2),
        cell("A course", page=2),
        cell("Ongoing", page=2),
        cell(),
    ),
)
INACTIVE = (
    ("Heading", "", [("INACTIVE TOPICS", 2)]),
    (
        "L",
        "",
        [
            (
                "LI",
                "",
                [
                    ("Lbl", "", [("- ", 2)]),
                    ("LBody", "", [("P", "", [(f"{name} ", 2), ("routes", 2)])]),
                ],
            )
            for name in ("Sea", "Rail")
        ],
    ),
)


def reading(data: bytes) -> Reading:
    return read_bytes(data, "stated.pdf", VOCABULARY)


def test_structure_tells_what_no_rule_can() -> None:
    """Cells over a page's break, an empty one and a joined one at its top, a row's rest; nothing
    is doubted."""
    found = reading(stated(TITLE, PART, table(*LINES), *INACTIVE))
    assert not found.findings and not found.coverage.unplaced and found.title == "Work Programme"
    first, second, third = found.rows
    assert (first.task.text, second.task.text) == (
        "Map all ports",
    ) * 2 and second.task.state is MERGED
    assert (first.strategic.text, second.strategic.state, third.strategic.state) == (
        "SO1 SO2",
        EMPTY,
        EMPTY,
    )
    assert (second.type.text, second.type.state) == ("M", OWN)
    assert (second.bodies.text, second.bodies.state, third.bodies.state) == ("PTC", MERGED, OWN)
    assert (first.timeline.text, second.indicator.text) == ("June 2020 (Council)", "A second map")
    assert (third.topic_no, third.topic, third.task.text) == (
        "2",
        "Air",
        "Draft an e-learning course",
    )
    assert [row.place.page for row in found.rows] == [1, 2, 2]
    assert [topic.title for topic in found.inactive] == ["Sea routes", "Rail routes"]


def test_notes_and_what_is_no_content_go_to_the_account() -> None:
    """A footnote, and page furniture that the program marked as such."""
    note = ("Note", "", [("P", "", [("1 A note.", 2)])])
    found = reading(
        stated(TITLE, PART, table(*LINES), note, artifacts=[("Page 1", 1), ("Page 2", 2)])
    )
    counts = dict(found.coverage.left_out)
    assert (counts["footnote"], counts["page head"], counts["header"]) == (
        3,
        4,
        len(" ".join(HEADER).split()),
    )
    assert not found.coverage.unplaced and not found.findings


def test_stretches_within_a_stretch_belong_to_it() -> None:
    """Letters behind a stretch that ends within a paragraph's are still the paragraph's."""
    data = stated(TITLE, PART, table(*LINES))
    inner = data.replace(b"(A map) Tj", b"(A) Tj /Span <</Lang (en)>> BDC ( m) Tj EMC (ap) Tj")
    assert inner != data and reading(inner).rows[0].indicator.text == "A map"


@pytest.mark.parametrize(
    "broken", ["word outside", "stretch named twice", "circle", "no tree", "empty cell left out"]
)
def test_a_structure_that_is_not_whole_says_nothing(broken: str) -> None:
    """Nothing is drawn here that rules could tell: without its structure such a document is
    refused in a sentence."""
    twice = ("P", "", [("Twice", 1)])
    lines = (*LINES[:2], row(*LINES[2][2][:-1])) if broken == "empty cell left out" else LINES
    data = stated(
        TITLE, PART, table(*lines), twice, plain="Outside" if broken == "word outside" else ""
    )
    if broken == "stretch named twice":
        data = data.replace(
            b"/K [<< /Type /MCR /Pg 10 0 R /MCID 1 >>]", b"/K [<< /Type /MCR /Pg 10 0 R /MCID 0 >>]"
        )
    elif broken == "circle":
        data = stated(
            TITLE, PART, table(*LINES), more={1001: b"<< /S /Title /K [1000 0 R 1000 0 R] >>"}
        )
    elif broken == "no tree":
        data = data.replace(b"/StructTreeRoot 6 0 R", b"/StructTreeRoot 99 0 R")
    with refuses(InputError, "no table"):
        reading(data)


def test_a_header_within_a_table_is_a_cell_and_other_words_marked_as_no_content_are_not_lost() -> (
    None
):
    """A stamp that a program puts as no content is furniture, and counted."""
    found = reading(stated(TITLE, PART, table(*LINES), artifacts=[("DRAFT FOR COMMENTS", 2)]))
    assert dict(found.coverage.left_out)["page head"] == 3 and not found.coverage.unplaced


def test_paragraphs_tables_and_labels_of_a_flow() -> None:
    """A label goes with the first paragraph behind it; a table stands between texts; notes are
    apart."""
    table_ = Element("Table", kids=(Element("TR", kids=(Element("TD", kids=((1, 9),)),)),))
    item = Element(
        "LI",
        kids=(
            Element("Lbl", kids=((1, 1),)),
            Element(
                "LBody",
                kids=(
                    Element(
                        "P",
                        kids=(
                            (1, 2),
                            Element("Note", kids=((1, 8),)),
                            Element("Span", kids=((1, 3),)),
                        ),
                    ),
                    Element("P", kids=((1, 4),)),
                ),
            ),
        ),
    )
    parts = list(flow_of(Element("Document", kids=((1, 0), item, table_, Element("P"), (1, 5)))))
    assert [part.leaves if isinstance(part, Text) else part for part in parts] == [
        [(1, 0)],
        [(1, 1), (1, 2), (1, 3)],
        [(1, 4)],
        table_,
        [(1, 5)],
    ]
