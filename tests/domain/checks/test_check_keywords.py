"""The words that make a task capacity building or Globally Networked Customs, as data/ has them."""

from pathlib import Path

import pytest

from tests.support.error_text import refuses
from tests.support.plans.small_plans import basis
from wp.domain.checks.keywords import WordGroup
from wp.errors import InputError
from wp.loaders.data.vocabularies import load_check_words


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("group,word,source\nmoon,word,x\n", "row 2, column group: 'moon'"),
        ("group,word,source\nGNC,GNC,x\nGNC,*,x\n", "row 3, column word"),
        (None, "cannot be read"),
    ],
)
def test_a_table_of_words_that_cannot_be_taken_names_the_row(
    content: str | None, message: str, tmp_path: Path
) -> None:
    file = tmp_path / "check_words.csv"
    if content is not None:
        file.write_text(content, encoding="utf-8")
    with refuses(InputError, message):
        load_check_words(file)


def test_words_are_whole_unless_a_star_leaves_their_ending_open() -> None:
    words = basis().words
    find = words.find
    assert find(WordGroup.NETWORKED_CUSTOMS, "the gnc handbook") == "gnc"
    assert (
        find(WordGroup.NETWORKED_CUSTOMS, "GNCX, a utility\nblock-like thing") == "utility\nblock"
    )
    assert find(WordGroup.CAPACITY_BUILDING, "retraining, capacities, discredited") == ""
