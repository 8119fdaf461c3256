"""The words of the checks, from `data/check_words.csv`: which make a task "capacity building",
which "GNC"."""

import csv
from pathlib import Path

from wp.domain.checks.keywords import CheckWords, WordGroup
from wp.errors import InputError, system_reason


def load_check_words(path: Path) -> CheckWords:
    """The words with their groups; InputError names the row whose group is not known, or that
    has no word."""
    try:
        with path.open(encoding="utf-8", newline="") as file:
            rows = list(csv.DictReader(file))
    except OSError as error:
        raise InputError(
            "read.data.unreadable", document=path.name, reason=system_reason(error)
        ) from error
    found = []
    for number, row in enumerate(rows, start=2):
        group, word = ((row.get(name) or "").strip() for name in ("group", "word"))
        if group not in set(WordGroup):
            raise InputError(
                "read.data.choice",
                document=path.name,
                row=number,
                column="group",
                read=group,
                choices=tuple(WordGroup),
            )
        if not word.removesuffix("*").strip():
            raise InputError("read.data.no_word", document=path.name, row=number, group=group)
        found.append((WordGroup(group), word))
    return CheckWords(tuple(found))
