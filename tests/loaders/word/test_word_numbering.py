"""Automatic numbers: computed as Word prints them."""

import pytest

from tests.support.documents import word_parts as word
from tests.support.documents.word_cases import document, header, line, read, table
from tests.support.documents.word_parts import numbered, paragraph, run
from wp.loaders.word.numbering import in_words


@pytest.mark.parametrize(
    ("count", "form", "shown"),
    [
        (4, "decimal", "4"),
        (4, "decimalZero", "04"),
        (27, "lowerLetter", "aa"),
        (28, "upperLetter", "BB"),
        (1994, "lowerRoman", "mcmxciv"),
        (49, "upperRoman", "XLIX"),
        (4000, "lowerRoman", "4000"),
        (0, "lowerLetter", "0"),
        (11, "ordinal", "11th"),
        (22, "ordinal", "22nd"),
        (5, "none", ""),
        (5, "chineseCounting", "5"),
    ],
)
def test_a_number_in_a_format(count: int, form: str, shown: str) -> None:
    assert in_words(count, form) == shown


def shown(numbering: str, *items: tuple[int, int], styles: str = "") -> str:
    """What the paragraphs of one cell print: list and level of each."""
    inside = "".join(paragraph(run("x"), numbered(*item)) for item in items)
    parts = {"numbering": numbering} | ({"styles": styles} if styles else {})
    return read(document(table(header(), line(task=inside)), **parts)).rows[0].task.text


OUTLINE = [("decimal", "%1."), ("lowerLetter", "%1.%2)"), ("upperRoman", "(%3)")]


def test_levels_count_on_and_lower_ones_begin_anew() -> None:
    items = ((1, 0), (1, 1), (1, 1), (1, 2), (1, 0), (1, 1))
    assert shown(word.numbering({1: OUTLINE}), *items) == "1. x 1.a) x 1.b) x (I) x 2. x 2.a) x"


def test_two_lists_of_one_definition_count_together_unless_one_begins_anew() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="7"/></w:lvlOverride>'
    lists = '<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>'
    lists += f'<w:num w:numId="3"><w:abstractNumId w:val="1"/>{again}</w:num>'
    items = ((1, 0), (2, 0), (3, 0), (3, 0))
    assert shown(word.numbering({1: OUTLINE}) + lists, *items) == "1. x 2. x 7. x 8. x"


def test_a_level_that_never_begins_anew_and_one_in_figures_only() -> None:
    made = word.numbering({1: [("upperRoman", "%1"), ("decimal", "%1.%2")]})
    made = made.replace(
        '<w:lvlText w:val="%1.%2"/>',
        '<w:lvlRestart w:val="0"/><w:isLgl/><w:lvlText w:val="%1.%2"/>',
    )
    assert shown(made, (1, 0), (1, 1), (1, 0), (1, 1)) == "I x 1.1 x II x 2.2 x"


def test_bullets_are_shown_as_signs() -> None:
    made = word.numbering({1: [("bullet", "-")], 2: [("bullet", "\uf0b7")], 3: [("none", "")]})
    assert shown(made, (1, 0), (2, 0), (3, 0), (9, 0)) == "- x • x x x"


def test_a_list_that_a_style_names() -> None:
    """The paragraph says only its style; another, based on it, takes the number away again."""
    styles = (
        f'<w:style w:type="paragraph" w:styleId="Item"><w:pPr>{numbered(1)}</w:pPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Sub"><w:basedOn w:val="Item"/></w:style>'
    )
    paragraphs = "".join(
        paragraph(run("x"), f'<w:pStyle w:val="{style}"/>{more}')
        for style, more in (("Item", ""), ("Sub", ""), ("Sub", numbered(0)))
    )
    parts = {"numbering": word.numbering({1: OUTLINE}), "styles": styles}
    assert (
        read(document(table(header(), line(task=paragraphs)), **parts)).rows[0].task.text
        == "1. x 2. x x"
    )


def test_numbers_of_topics_that_are_not_in_the_text() -> None:
    """Number cells without words; a cell that is merged away prints and counts none."""
    number = paragraph("", numbered(1))
    covered = word.cell(number, properties="<w:vMerge/>")
    begins = word.cell(number, properties='<w:vMerge w:val="restart"/>')
    goes_on = word.cell(properties="<w:vMerge/>")
    rows = (
        line(number=begins),
        line(number=covered, topic=goes_on, task="Survey"),
        line(number=number, topic="Drones"),
    )
    reading = read(document(table(header(), *rows), numbering=word.numbering({1: OUTLINE})))
    assert [(row.topic_no, row.task_no) for row in reading.rows] == [
        ("1", "1"),
        ("1", "2"),
        ("2", "1"),
    ]
    assert reading.findings == ()
