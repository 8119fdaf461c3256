"""The task that is open while rows of a programme are read: whether a row goes on with it or begins
another, and under which number."""

import re
from collections.abc import Sequence
from dataclasses import replace

from wp.domain.findings import Cell, CellState, FindingCode, Place
from wp.domain.programme import ProgrammeKind
from wp.loaders.programme.cells import (
    TASK_NUMBER,
    following,
    is_number,
    number_of,
    split_number,
)
from wp.loaders.programme.columns import Fields
from wp.loaders.programme.open_topics import OpenTopics, Topic
from wp.loaders.rows import Row
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Source

_PREFIX = re.compile(r"(\d{1,3})\.(\d{1,3})\.?\s+(\S.*)")


class OpenTasks(OpenTopics):
    """The part, topic and task that are open, and all tasks that were."""

    def __init__(self, source: Source, kind: ProgrammeKind) -> None:
        """Words and findings go to their account."""
        super().__init__(source, kind)
        # The number of the task read last, in whatever topic.
        self._latest = ""
        self._tasks: dict[tuple[str, Topic | None], int] = {}
        # Number and place of a task that was read, by its topic and text.
        self._printed: dict[tuple[str, Topic | None, str], tuple[str, Place]] = {}

    def _task_of(
        self, fields: Fields, place: Place, former: Row | None, repeats: bool | None
    ) -> tuple[Cell, bool]:
        """The cell of a row's task, and whether it is a further line of the open one, whose number
        and text then go on."""
        numbers, task, key = fields["task_no"], fields["task"], (self.part, self.topic)
        if self.kind is ProgrammeKind.ACTIONS and not numbers.words and not task.goes_on:
            numbers.words, task.words = split_number(task.words)
        tasks = self._tasks.get(key, 0)
        own = not numbers.goes_on and bool(numbers.words)
        number = self._number(numbers.words, place) if own else ""
        text = "" if task.goes_on else self.source.text(task.words)
        prefix = None if number or self.kind is ProgrammeKind.ACTIONS else _PREFIX.fullmatch(text)
        if prefix and self.topic and prefix[1] == self.topic.number:
            number, text = prefix[2], prefix[3]
        goes_on = not text or (text == self._task and (bool(number) or repeats is True))
        further = goes_on and bool(self._task_no) and number in ("", self._task_no)
        numbered = "task_no" in fields
        told = own or (further and numbers.goes_on) or (repeats is not None and not numbered)
        if self.kind is ProgrammeKind.ACTIONS and not told:
            # No action is without a number: whether this row is one of its own is not said.
            self._doubt(place, "task_no" if numbered else "task", text)
        if further and former is not None:
            return replace(former.task, state=CellState.MERGED), True
        self._tasks[key] = tasks + 1
        counted = following(self._latest) if self.kind is ProgrammeKind.ACTIONS else str(tasks + 1)
        self._task_no = self._latest = number or counted
        self._task = text
        if not text:
            self._doubt(place, "task", "")
        first = self._printed.setdefault((*key, text.casefold()), (number, place))
        if first[1] != place and (number == first[0] if number else first[1].table != place.table):
            # An old copy of a table, as a sheet of its own or further down.
            self._doubt(place, "task", text, FindingCode.REF_DOUBLED)
        return Cell(text, CellState.OWN) if text else Cell(), False

    def _number(self, words: Sequence[Word], place: Place) -> str:
        """The printed number of the task, "" where there is none; 4.1 after 4.9 is 4.10, which
        a number cell loses."""
        text = self.source.text(words)
        matched = TASK_NUMBER.fullmatch(text)
        if matched is None:
            self._doubt(place, "task_no", text, FindingCode.NUMBER_UNREAD)
            return "" if self.kind is ProgrammeKind.TOPICS else number_of(text)
        number, former = int(matched["task"]), self._task_no
        topic = self.topic.number if self.topic and self.kind is ProgrammeKind.TOPICS else ""
        if matched["topic"] and is_number(topic) and int(matched["topic"]) != int(topic):
            # 5.1 below topic 4: which of the two is wrong is not said.
            self._doubt(place, "task_no", text, FindingCode.NUMBER_UNREAD)
        if matched["topic"] and former.isdecimal() and 10 * number == int(former) + 1:
            self._doubt(place, "task_no", text, FindingCode.NUMBER_UNREAD)
            number *= 10
        return str(number)
