"""Words that fill a column too narrow for them: one word or two. Drawn in the test."""

import pytest

from tests.support.drawn_pages.pdf_drawing import HEADER, Sheet, reading

NARROW = (30.0, 58.0, 120.0, 80.0, 60.0, 80.0, 110.0, 100.0, 60.0)


def narrow(topic: str, *above: str, indicator: str = "A map") -> tuple[str, bool, str]:
    """A topic read where its column is too narrow for a word, whether it is doubted, and the
    indicator."""
    rows = (
        f"{at}.|{text}|Map|SG|A|PTC|{indicator}|2023|" for at, text in enumerate((*above, topic))
    )
    drawn = Sheet(1).text("Plan of the Management~").table(HEADER, *rows, widths=NARROW)
    found = reading(drawn)
    told = {(f.place.row, f.column) for f in found.findings}
    last = found.rows[-1]
    return last.topic, (len(above) + 1, "topic") in told, last.indicator.text


def test_a_word_too_long_for_its_column_is_put_together() -> None:
    """An s alone is the end of a word, whatever has one after an apostrophe; no word begins with a
    comma. What else may be one word or two is doubted."""
    assert narrow("Competitivenes/ /s package", indicator="Members’s maps, of/ /, ports") == (
        "Competitiveness package",
        False,
        "Members’s maps, of, ports",
    )
    assert narrow("Interoperabili/ /ty package")[:2] == ("Interoperability package", True)


@pytest.mark.parametrize(
    ("topic", "above", "text"),
    [
        ("Administration/ /Package", (), "Administration Package"),
        ("Administration/ /of ports", (), "Administration of ports"),
        ("for accounts/m/ /anagement", (), "for accounts/management"),
        ("implementation/ /measures", ("Implementation here",), "implementation measures"),
        (
            "implementation/ /measures",
            ("Implementation/ /in ports", "implementation/ /as read"),
            "implementation measures",
        ),
        ("cross-/ /border", ("Border here",), "cross-border"),
        ("implementation/ /Committee", (), "implementation Committee"),
    ],
)
def test_two_words_of_which_the_first_fills_its_column_stay_two(
    topic: str, above: tuple[str, ...], text: str
) -> None:
    """Capitals, small words, what stands elsewhere, or before several words: no doubt is needed."""
    assert narrow(topic, *above)[:2] == (text, False)
