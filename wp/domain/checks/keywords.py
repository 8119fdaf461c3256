"""The words that make a task "capacity building" or part of Globally Networked Customs; they
stand in `data/`."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property


class WordGroup(StrEnum):
    """What a word makes of the task that has it."""

    CAPACITY_BUILDING = "capacity building"
    NETWORKED_CUSTOMS = "GNC"


@dataclass(frozen=True)
class CheckWords:
    """The words of each group: whole words, upper and lower case alike; a star at the end stands
    for any ending."""

    words: tuple[tuple[WordGroup, str], ...]

    @cached_property
    def _patterns(self) -> dict[WordGroup, re.Pattern[str]]:
        groups = {
            group: [_pattern(word) for own, word in self.words if own is group]
            for group in WordGroup
        }
        return {
            group: re.compile("|".join(patterns) or r"(?!)") for group, patterns in groups.items()
        }

    def find(self, group: WordGroup, text: str) -> str:
        """The first word of the group in a text, as printed there; "" where there is none.

        >>> building, customs = WordGroup
        >>> words = CheckWords(((building, "capacity building"), (building, "accredit*")))
        >>> words.find(building, "Future Capacity-Building activities")
        'Capacity-Building'
        >>> words.find(building, "accredited"), words.find(customs, "GNC")
        ('accredited', '')
        """
        match = self._patterns[group].search(text)
        return match.group() if match else ""


def _pattern(word: str) -> str:
    """A word as a pattern; between its parts may stand spaces or a hyphen."""
    stem = word.removesuffix("*")
    parts = r"[\s-]+".join(re.escape(part) for part in re.split(r"[\s-]+", stem.strip()))
    ending = r"\w*" if word.endswith("*") else ""
    return rf"(?i:(?<!\w){parts}{ending}(?!\w))"
