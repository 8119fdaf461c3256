"""However little memory or time a document is given, it is read as a whole or refused: never half
of it, and never nothing in silence."""

import pytest

from tests.support.documents.readings import VOCABULARY
from tests.tools.mutations import bases
from wp.errors import ReadingEnded
from wp.loaders.child.parent import Bounds, read_apart
from wp.loaders.registry import read_bytes

LITTLE, MUCH = 100_000_000, 1_000_000_000


def is_read(name: str, data: bytes, bounds: Bounds) -> bool:
    """Whether a document is read within these bounds; then it is the whole of it."""
    try:
        reading = read_apart(read_bytes, data, name, VOCABULARY, bounds=bounds)
    except ReadingEnded:
        return False
    assert reading == read_bytes(data, name, VOCABULARY)
    return True


@pytest.mark.parametrize("name", ["plan.pdf", "plan.docx", "plan.xlsx"])
def test_with_little_memory_a_document_is_read_as_a_whole_or_refused(name: str) -> None:
    """Closer and closer to what it needs, where libraries run out of it in their midst."""
    data, least, enough = bases()[name], LITTLE, MUCH
    for _ in range(7):
        middle = (least + enough) // 2
        if is_read(name, data, Bounds(memory=middle)):
            enough = middle
        else:
            least = middle
    assert LITTLE < enough < MUCH


@pytest.mark.parametrize("name", ["plan.pdf", "actions.xlsx"])
def test_with_little_time_a_document_is_read_as_a_whole_or_refused(name: str) -> None:
    tries = [is_read(name, bases()[name], Bounds(seconds=0.1 * at)) for at in range(8)]
    assert not tries[0]
