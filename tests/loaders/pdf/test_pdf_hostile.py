"""PDFs that are scanned, locked, damaged or made to harm end in a sentence, within bounds; so do
changed real ones."""

import random
import time

import pytest

from tests.support.documents import pdf_made
from tests.support.documents.pdf_documents import case
from tests.support.documents.readings import VOCABULARY
from tests.support.error_text import in_words, refuses
from wp.errors import InputError
from wp.loaders.child.parent import Bounds, read_apart
from wp.loaders.registry import read_bytes

REFUSED = {
    "scanned": (pdf_made.scanned, "consists of pictures of pages"),
    "locked": (pdf_made.locked, "protected by a password"),
    "letters": (pdf_made.unnamed_letters, "does not say which letters"),
    "no text": (
        lambda: pdf_made.document([b"<< /Length 0 >>\nstream\n\nendstream"]),
        "holds no text",
    ),
    "pages that hold themselves": (pdf_made.looping_pages, "holds no text"),
    "a form that draws itself": (pdf_made.looping_form, "holds no text"),
    "arrays in arrays": (lambda: pdf_made.nested(20_000), "holds no text"),
    "5,000 pages": (lambda: pdf_made.many_pages(5_000), "5,000 pages; at most 1,000"),
    "a bomb": (lambda: pdf_made.bomb(1_100_000_000), "needs more than 1,000 MB"),
    "no table": (lambda: pdf_made.many_pages(3), "no table"),
    "a drawing": (lambda: pdf_made.rules(1_200), "no table"),
    "no PDF": (lambda: b"%PDF-1.7\n" + bytes(range(256)) * 40, "damaged"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_cannot_be_read_is_refused_in_a_sentence(name: str) -> None:
    """Each says what it is and what to do, and soon."""
    make, said = REFUSED[name]
    data = make()
    begun = time.monotonic()
    with refuses(InputError, said) as refused:
        read_apart(read_bytes, data, "made-up.pdf", VOCABULARY)
    assert in_words(refused.value).startswith("made-up.pdf") and in_words(refused.value).endswith(
        "."
    )
    assert time.monotonic() - begun < 60


def test_a_page_that_takes_too_long_is_given_up() -> None:
    """Two kilobytes that unpack to as much drawing as nobody waits for."""
    data = pdf_made.packed_twice(200_000_000)
    begun = time.monotonic()
    with refuses(InputError, "was not read within 2 seconds"):
        read_apart(read_bytes, data, "made-up.pdf", VOCABULARY, bounds=Bounds(2))
    assert len(data) < 10_000 and time.monotonic() - begun < 10


def test_a_scanned_page_among_others_is_a_finding() -> None:
    """Pages of text are read; the page that is a picture is named."""
    reading = read_bytes(pdf_made.programme_with_a_scan(), "made-up.pdf", VOCABULARY)
    assert [row.task.text for row in reading.rows] == ["Map ports"] and reading.pages == 2
    assert [(f.code, f.place.page) for f in reading.findings] == [("page.picture", 2)]


@pytest.mark.parametrize("seed", range(8))
def test_changed_and_cut_files_end_in_a_result_or_a_sentence(seed: int) -> None:
    """Bytes flipped, cut out, doubled; the end lost."""
    chance = random.Random(seed)
    data = mutated(case(chance.choice(("cut", "actions", "notes"))), chance)
    try:
        reading = read_bytes(data, "changed.pdf", VOCABULARY)
    except InputError as refused:
        assert in_words(refused).endswith(".")
    else:
        assert reading.rows


def mutated(data: bytes, chance: random.Random) -> bytes:
    """A file with some damage."""
    changed = bytearray(data)
    for _ in range(chance.choice((1, 3, 20, 200))):
        if len(changed) < 300:
            break
        at = chance.randrange(len(changed))
        match chance.randrange(5):
            case 0:
                changed[at] ^= 1 << chance.randrange(8)
            case 1:
                del changed[at : at + chance.randrange(1, 60)]
            case 2:
                changed[at:at] = changed[max(0, at - chance.randrange(1, 400)) : at]
            case 3:
                changed[at : at + 1] = bytes([chance.randrange(256)])
            case _:
                if chance.random() < 0.1:
                    del changed[max(at, 200) :]
    return bytes(changed)
