"""The words of the checks, from `data/check_words.csv`: which make a task "capacity building",
which "GNC"."""

from pathlib import Path

from wp.domain.checks.keywords import CheckWords, WordGroup
from wp.errors import Phrase
from wp.loaders.data.cells import one_of
from wp.loaders.data.csv import open_table

COLUMNS = ("group", "word", "source")


def load_check_words(path: Path) -> CheckWords:
    """The words with their groups; InputError names the row whose group is not known, or that
    has no word."""
    found = []
    for record in open_table(path, COLUMNS, ("source",)):
        group, word = record.read("group", one_of(WordGroup)), record.text("word")
        if not word.removesuffix("*").strip():
            raise record.wrong("word", Phrase("cell.no_word", group=group.value))
        found.append((group, word))
    return CheckWords(tuple(found))
