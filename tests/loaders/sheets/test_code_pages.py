"""Tables and texts in UTF-16, with its mark and without: read as any other; what only looks like it
is refused. Case 28a."""

import codecs

import pytest

from tests.support.documents.readings import VOCABULARY
from tests.support.small_tables import HEAD, as_csv, task
from wp.errors import InputError
from wp.loaders.registry import read_bytes

ROWS = [task("1.", "Ports", "Draft it"), task("2.", "Drones", "Review the guidance – phase é")]
TEXT = as_csv(HEAD, ROWS, "").decode()


@pytest.mark.parametrize(
    ("page", "mark"),
    [
        ("utf-16-le", b""),
        ("utf-16-be", b""),
        ("utf-16-le", codecs.BOM_UTF16_LE),
        ("utf-16-be", codecs.BOM_UTF16_BE),
    ],
)
@pytest.mark.parametrize("text", [TEXT, TEXT.replace(",", "\t").replace("\r\n", "\n")])
def test_a_table_in_utf_16_is_read(page: str, mark: bytes, text: str) -> None:
    """Every second byte of it is nought, or most are."""
    reading = read_bytes(mark + text.encode(page), "plan.csv", VOCABULARY)
    assert [(row.topic, row.task.text) for row in reading.rows] == [
        (row[1], row[2]) for row in ROWS
    ]
    assert reading.findings == () and reading.coverage.unplaced == ()


def test_bytes_that_only_look_like_utf_16_are_refused() -> None:
    """Control characters stand in no text."""
    numbers = b"".join(bytes((sign, 0)) for sign in range(1, 120))
    with pytest.raises(InputError, match=r"read\.binary"):
        read_bytes(TEXT.encode("utf-16-le") + numbers, "plan.csv", VOCABULARY)
