"""What an error says to a person: tests look at the sentence, in English unless they ask for
French."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from wp.errors import WorkProgrammeError
from wp.language.wording.errors import error_sentence
from wp.language.words import Words


def in_words(error: WorkProgrammeError, language: str = "en") -> str:
    """The sentence of an error, as who runs the server is told it."""
    return error_sentence(error, Words(language), to_operator=True)


@contextmanager
def refuses(
    kind: type[WorkProgrammeError], match: str
) -> Iterator[pytest.ExceptionInfo[WorkProgrammeError]]:
    """As `pytest.raises`, but `match` is looked for in the English sentence; the French one has
    to be another."""
    with pytest.raises(kind) as caught:
        yield caught
    english = in_words(caught.value)
    assert re.search(match, english), f"{match!r} is not in {english!r}"
    assert in_words(caught.value, "fr") != english
