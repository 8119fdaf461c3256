"""Faults of PDFs that people reported of other tools, as files made here: letters drawn twice for
bold ones, and soft hyphens."""

import pytest

from tests.support.documents.readings import VOCABULARY
from tests.support.drawn_pages.pdf_canvas import LETTER, Canvas, Draw, page
from wp.loaders.registry import read_bytes


def bold(text: str) -> Draw:
    """Each letter twice, a hair apart, one letter after another."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for at, letter in enumerate(text):
            for shift in (0, 0.3):
                canvas.draw(x + at * LETTER + shift, y, letter)

    return draw


def lines(*texts: str) -> Draw:
    """Lines below one another."""

    def draw(canvas: Canvas, x: float, y: float) -> None:
        for at, text in enumerate(texts):
            canvas.draw(x, y - 8 * at, text)

    return draw


@pytest.mark.parametrize("text", ["Border coordination", "Committee"])
def test_topics_in_letters_drawn_twice_are_read_once(text: str) -> None:
    """Letters that are doubled in the word itself stay so. Case 17a."""
    reading = read_bytes(page({(2, "Topic"): bold(text)}), "plan.pdf", VOCABULARY)
    assert [row.topic for row in reading.rows] == ["Ports", text]
    assert reading.findings == () and reading.coverage.unplaced == ()


def test_a_soft_hyphen_is_no_letter() -> None:
    """Within a line it is not printed; at the end of one it divides a word. Case 19a."""
    cells = {
        (1, "Topic"): lines("Digital docu\\255", "ments"),
        (1, "Tasks"): lines("Draft the guid\\255ance"),
    }
    reading = read_bytes(page(cells), "plan.pdf", VOCABULARY)
    first, second = reading.rows
    assert (first.topic, first.task.text) == ("Digital documents", "Draft the guidance")
    assert (second.topic, reading.findings, reading.coverage.unplaced) == ("Drones", (), ())
