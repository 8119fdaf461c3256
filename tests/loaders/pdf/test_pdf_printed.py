"""What of a PDF's page is text: letters drawn twice, white or struck-out words, soft hyphens, words
divided at a line's end, and what people wrote over the page."""

import pytest

from tests.support.documents.readings import VOCABULARY
from tests.support.drawn_pages.pdf_canvas import (
    BLACK,
    DARK,
    HIGH,
    LEFT,
    LETTER,
    SIZE,
    TOP,
    WHITE,
    WIDE,
    Canvas,
    Draw,
    page,
)
from tests.support.small_tables import HEAD
from wp.errors import InputError
from wp.loaders.registry import read_bytes
from wp.loaders.rows import Reading

PAPER = (2, "Performance indicators")


def read(data: bytes) -> Reading:
    """The reading of a PDF."""
    return read_bytes(data, "plan.pdf", VOCABULARY)


def doubts(reading: Reading) -> list[tuple[str, str, str]]:
    """Code, column and text of every finding."""
    return [(each.code, each.column, each.read) for each in reading.findings]


def twice(canvas: Canvas, x: float, y: float) -> None:
    """Each letter drawn again a hair to the right, before the next, as some programs do."""
    for at, letter in enumerate("Follow all"):
        for shift in (0, 0.3):
            canvas.draw(x + at * LETTER + shift, y, letter)


def with_white(canvas: Canvas, x: float, y: float) -> None:
    """A word and, below it, a white one."""
    canvas.draw(x, y, "Paper sent")
    canvas.draw(x, y - 8, "not yet", WHITE)


def without_ink(canvas: Canvas, x: float, y: float) -> None:
    """A word and, below it, one that is drawn without ink."""
    canvas.draw(x, y, "Paper sent")
    canvas.orders.append("3 Tr")
    canvas.draw(x, y - 8, "not yet")
    canvas.orders.append("0 Tr")


def white_on_dark(canvas: Canvas, x: float, y: float) -> None:
    """A white word on a dark ground, which everybody sees."""
    canvas.box(x - 2, y - 4, 70, 14, DARK)
    canvas.draw(x, y, "Paper sent", WHITE)


def struck(canvas: Canvas, x: float, y: float) -> None:
    """A word with a rule through it above one without."""
    canvas.draw(x, y, "Never")
    canvas.line(x, y + 2, x + 5 * LETTER)
    canvas.draw(x, y - 8, "Paper sent")


def struck_within(canvas: Canvas, x: float, y: float) -> None:
    """A rule through the first letters of what looks like one word."""
    canvas.draw(x, y, "NeverPaper sent")
    canvas.line(x, y + 2, x + 5 * LETTER)


def pictured(canvas: Canvas, x: float, y: float) -> None:
    """A picture of some words below one word."""
    canvas.draw(x, y, "Paper sent")
    data = "/W 1 /H 1 /CS /G /BPC 8 ID A"
    canvas.orders.append(f"q 60 0 0 12 {x} {y - 20} cm BI {data} EI Q")


def underlined(canvas: Canvas, x: float, y: float) -> None:
    """A word with a rule below it."""
    canvas.draw(x, y, "Paper sent")
    canvas.line(x, y - 1, x + 10 * LETTER)


def divided(canvas: Canvas, x: float, y: float) -> None:
    """A word that the program divided, which the document has nowhere else."""
    canvas.draw(x, y, "Simpli-")
    canvas.draw(x, y - 8, "fication of it")


def torn(canvas: Canvas, x: float, y: float) -> None:
    """Two lines whose words go on where the column ends; the document has the one of them whole."""
    canvas.draw(x, y, "April of ind")
    canvas.draw(x, y - 8, "icators for it")


def unseen(canvas: Canvas, x: float, y: float) -> None:
    """A space without width, as a browser draws a character that nobody sees."""
    canvas.orders.append(f"BT /F1 {SIZE} Tf {BLACK} rg {x} {y} Td [(Pap) ( ) 600 (er sent)] TJ ET")


def marked(canvas: Canvas, x: float, y: float) -> None:
    """The mark of a note in five sixths of the size."""
    canvas.draw(x, y, "Paper sent")
    canvas.orders.append(f"BT /F1 5 Tf {BLACK} rg {x + 10 * LETTER} {y + 2} Td (1) Tj ET")


def two_marks(canvas: Canvas, x: float, y: float) -> None:
    """The marks of two notes, the second on a line of its own."""
    canvas.draw(x, y, "Paper sent")
    canvas.orders.append(f"BT /F1 4 Tf {BLACK} rg {x + 10 * LETTER} {y + 2} Td (1, ) Tj ET")
    canvas.orders.append(f"BT /F1 4 Tf {BLACK} rg {x} {y - 6} Td (2) Tj ET")


@pytest.mark.parametrize(
    ("draw", "text", "told"),
    [
        (torn, "April of indicators for it", []),
        (unseen, "Paper sent", []),
        (two_marks, "Paper sent 1, 2", [("cell.boundary", "indicator", "Paper sent 1, 2")]),
        (marked, "Paper sent 1", [("cell.boundary", "indicator", "Paper sent 1")]),
        (twice, "Follow all", []),
        (with_white, "Paper sent", [("text.hidden", "indicator", "not yet")]),
        (without_ink, "Paper sent", [("text.hidden", "indicator", "not yet")]),
        (white_on_dark, "Paper sent", []),
        (struck, "Paper sent", [("text.struck", "indicator", "Never")]),
        (struck_within, "Paper sent", [("text.struck", "indicator", "Never")]),
        (pictured, "Paper sent", [("part.unread", "indicator", "60 × 12")]),
        (underlined, "Paper sent", []),
        (
            divided,
            "Simpli-fication of it",
            [("cell.boundary", "indicator", "Simpli-fication of it")],
        ),
    ],
)
def test_what_of_a_cell_is_text(draw: Draw, text: str, told: list[tuple[str, str, str]]) -> None:
    """What leaves a cell, or is guessed, is a finding on it."""
    reading = read(page({PAPER: draw}))
    assert [row.indicator.text for row in reading.rows] == ["List made", text]
    assert doubts(reading) == told and reading.coverage.unplaced == ()


def test_what_people_wrote_over_a_page_is_said() -> None:
    """A form's value and a free text are unplaced words; a note is a comment; what a mark strikes
    out leaves its cell."""
    field = "/Subtype /Widget /Rect [700 480 760 490] /FT /Tx /T (p) /V (In October)"
    note = "/Subtype /Text /Rect [700 480 710 490] /T (Reviewer) /Contents (Postpone it)"
    free = "/Subtype /FreeText /Rect [700 480 760 490] /Contents (Too late)"
    x = LEFT + HEAD.index("Timeline") * WIDE
    mark = f"/Subtype /StrikeOut /Rect [{x} {TOP - 2 * HIGH - 3} {x + WIDE} {TOP - 2 * HIGH + 9}]"
    reading = read(page(over=(field, note, free, mark)))
    assert (reading.rows[0].timeline.text, reading.rows[1].timeline.text) == (
        "April 2020 (PTC)",
        "",
    )
    unplaced = [word for word, _ in reading.coverage.unplaced]
    assert unplaced == ["In", "October", "Too", "late"]
    assert ("comment", "timeline", "Reviewer: Postpone it") in doubts(reading)
    assert ("text.struck", "timeline", "June 2020 (PTC)") in doubts(reading)


def over(column: str, row: int, entries: str) -> str:
    """What lies over the cell of a column in a row (from 1), outside the table below the last."""
    x, y = LEFT + HEAD.index(column) * WIDE + 20, TOP - row * HIGH - 6
    return f"/Rect [{x} {y} {x + 30} {y + 8}] {entries}"


def test_what_lies_over_a_cell_is_said_on_that_cell() -> None:
    """Over words or a blank cell; what lies over none is said with its page. A box that is ticked,
    and the field above one of its places, have values, too."""
    reading = read(
        page(
            over=(
                over("Progress", 2, "/Subtype /Widget /FT /Tx /T (p) /V (In October)"),
                over("Timeline", 1, "/Subtype /FreeText /Contents (Too late)"),
                over("Topic", 2, "/Subtype /Text /Contents (Which?)"),
                over("Progress", 1, "/Subtype /Widget /FT /Btn /V /Yes /AS /Yes"),
                over("Timeline", 2, "/Subtype /Widget /FT /Btn /V /Yes /AS /Off"),
                over("Tasks", 2, "/Subtype /Widget /Parent << /FT /Ch /V [(A) (M)] >>"),
                over("Tasks", 8, "/Subtype /FreeText /Contents (At the foot)"),
            ),
        )
    )
    told = {
        (each.code, each.place.page, each.place.row, each.column): each.read
        for each in reading.findings
    }
    assert told == {
        ("words.unplaced", 1, 2, "progress"): "In October",
        ("words.unplaced", 1, 1, "timeline"): "Too late",
        ("comment", 1, 2, "topic"): "Which?",
        ("words.unplaced", 1, 1, "progress"): "Yes",
        ("words.unplaced", 1, 2, "task"): "A, M",
        ("words.unplaced", 1, None, ""): "At the foot",
    }
    places = {word: place.row for word, place in reading.coverage.unplaced}
    assert places["October"] == 2 and places["foot"] is None


def test_text_that_stands_sideways_is_refused_for_that_reason() -> None:
    with pytest.raises(InputError, match=r"read\.pdf\.sideways"):
        read(page(turned=True))
