"""Topics, parts and numbers in Word documents: headings within tables and beside them."""

import pytest

from tests.support.documents import word_parts as word
from tests.support.documents.word_cases import (
    GOES_ON,
    begins,
    document,
    header,
    left_out,
    line,
    read,
    table,
)
from tests.support.documents.word_parts import cell, plain
from tests.support.error_text import in_words
from wp.errors import InputError


def test_headings_that_span_the_table() -> None:
    """A part's heading as a row of the table begins the next part."""
    heading = word.row(
        [cell(plain("REPORTS FROM OTHER WORKING BODIES"), properties='<w:gridSpan w:val="9"/>')]
    )
    reading = read(document(table(header(), line(), heading, line(number="2.", topic="RKC"))))
    assert [(r.part, r.place.table, r.place.row) for r in reading.rows] == [
        ("active", 1, 1),
        ("reports", 2, 1),
    ]
    assert left_out(reading)["part heading"] == 4 + 5


def across(text: str) -> str:
    """A row of one cell over all columns."""
    return word.row([cell(plain(text), properties='<w:gridSpan w:val="9"/>')])


def test_topics_as_rows_that_span_the_table() -> None:
    """A number and a title open a topic; capitals that name no part do not open one, and are
    unplaced."""
    blank = {"number": "", "topic": ""}
    rows = (
        across("1. Green ports"),
        line(**blank),
        across("FOR ALL MEMBERS"),
        across("2. Drones"),
        line(**blank),
    )
    reading = read(document(table(header(), *rows, line(**blank, task="Fly"))))
    assert [(r.part, r.place.table, r.topic_no, r.topic, r.task_no) for r in reading.rows] == [
        ("active", 1, "1", "Green ports", "1"),
        ("active", 1, "2", "Drones", "1"),
        ("active", 1, "2", "Drones", "2"),
    ]
    assert [text for text, _ in reading.coverage.unplaced] == ["FOR", "ALL", "MEMBERS"]


def test_a_row_that_splits_only_the_progress_is_doubted() -> None:
    spans = dict.fromkeys(
        ("number", "topic", "task", "strategic", "type", "bodies", "indicator", "timeline"), GOES_ON
    )
    begun = {
        name: begins("x")
        for name in ("task", "strategic", "type", "bodies", "indicator", "timeline")
    }
    reading = read(document(table(header(), line(**begun), line(**spans, progress="Half done"))))
    assert [(f.code, f.column, f.place.row) for f in reading.findings] == [
        ("cell.boundary", "indicator", 2)
    ]


@pytest.mark.parametrize("number", ["²", "9" * 5000, "IV.", "4bis"])
def test_numbers_that_are_none(number: str) -> None:
    """Kept as printed, doubted; the next topic without a number goes on somehow."""
    reading = read(
        document(table(header(), line(number=number), line(number="", topic="Drones", task="Fly")))
    )
    assert reading.rows[0].topic_no == number.rstrip(".") and len(reading.rows) == 2
    assert [(f.code, f.column) for f in reading.findings] == [
        ("number.unread", "topic"),
        ("topic.counted", "topic"),
    ]


def test_inactive_topics_in_a_list_or_a_table() -> None:
    """With a sign, an automatic bullet, or as rows; a sentence between is unplaced."""
    listed = plain("- Customs brokers") + word.paragraph(word.run("Data quality"), word.numbered(1))
    listed += plain("Nobody asked for them.")
    rows = word.table(
        [word.row([cell(plain("1.")), cell(plain("Regional integration"))])], [500, 3000]
    )
    reading = read(
        document(
            table(header(), line()),
            plain("Inactive topics"),
            listed,
            rows,
            numbering=word.numbering({1: [("bullet", "\uf0b7")]}),
        )
    )
    assert [(t.number, t.title, t.place.table, t.place.row) for t in reading.inactive] == [
        ("1", "Customs brokers", 2, 1),
        ("2", "Data quality", 2, 2),
        ("3", "Regional integration", 2, 3),
    ]
    assert [text for text, _ in reading.coverage.unplaced] == ["Nobody", "asked", "for", "them."]


def test_a_document_without_headings_of_parts() -> None:
    """The first table holds the active topics; a title in capitals is no heading; the inactive
    ones are found."""
    body = (
        plain("WORK PROGRAMME 2022-2025")
        + table(header(), line())
        + plain("INACTIVE TOPICS")
        + plain("- Brokers")
    )
    reading = read(word.write({"document": body}))
    assert (reading.title, reading.rows[0].part) == ("WORK PROGRAMME 2022-2025", "active")
    assert [topic.title for topic in reading.inactive] == [
        "Brokers"
    ] and reading.coverage.unplaced == ()


def test_a_programme_framed_by_another_table() -> None:
    """A table for the layout alone gives way to what stands in it."""
    framed = word.table(
        [word.row([cell(plain("Introduction"), table(header(), line()), word.paragraph())])], [9000]
    )
    data = word.write({"document": plain("Work Programme 2022-2025") + framed})
    reading = read(data)
    assert (
        len(reading.rows) == 1
        and reading.findings == ()
        and reading.title == "Work Programme 2022-2025"
    )


def test_a_topic_without_a_number_is_counted_on_with_a_doubt() -> None:
    reading = read(document(table(header(), line(), line(number="", topic="Drones", task="Fly"))))
    assert (reading.rows[1].topic_no, reading.rows[1].topic, reading.rows[1].task_no) == (
        "2",
        "Drones",
        "1",
    )
    assert [(f.code, f.column, f.read) for f in reading.findings] == [
        ("topic.counted", "topic", "Drones")
    ]


@pytest.mark.parametrize(
    "body",
    [plain("A letter."), table(header())],
)
def test_what_is_no_programme_gets_one_sentence(body: str) -> None:
    """No table, no row below the header."""
    with pytest.raises(InputError) as error:
        read(word.write({"document": body}))
    assert in_words(error.value).startswith("small.docx ") and "\n" not in in_words(error.value)
