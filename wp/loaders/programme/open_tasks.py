"""The part, topic and task that are open while rows of a programme are read: which of them a row
begins, goes on with or comes back to, and under which number."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import count

from wp.domain.codes import read_codes
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
from wp.loaders.programme.part_headings import read_heading
from wp.loaders.rows import Row
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Source

_PREFIX = re.compile(r"(\d{1,3})\.(\d{1,3})\.?\s+(\S.*)")
_AGAIN = re.compile(
    r"\s*[(\[–-]\s*"
    r"(?:cont(?:inued|inuation|['’]?d|\.)?(?: from [\w ]+)?|suite(?: et fin)?)\s*[)\]]?\s*$"
)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic, or a section of a plan of actions with its strategic code."""

    number: str
    title: str
    code: str = ""


class OpenTasks:
    """The part, topic and task that are open, and all topics and tasks that were."""

    def __init__(self, source: Source, kind: ProgrammeKind) -> None:
        """Words and findings go to their account."""
        self.source, self.kind = source, kind
        self.part = ""
        self.topic: Topic | None = None
        self.numbered = 0
        self._task_no, self._task = "", ""
        self._seen: dict[tuple[str, str, str], Topic] = {}
        # The number of the task read last, in whatever topic.
        self._latest = ""
        self._tasks: dict[tuple[str, Topic | None], int] = {}
        # Number and place of a task that was read, by its topic and text.
        self._printed: dict[tuple[str, Topic | None, str], tuple[str, Place]] = {}
        # The fields that are doubted in this row.
        self._doubted: set[str] = set()

    def begin_part(self, part: str) -> None:
        """What follows names its topic anew."""
        self.part, self.topic = part, None

    def open_topic(
        self, topic: Topic, words: Sequence[Word] = (), place: Place | None = None
    ) -> None:
        """Another topic or section holds from now on, or one that is known goes on; the words of
        a heading wait for its first line."""
        topic = self.known(topic.number, topic.title) or topic
        bare = _bare(topic.title)
        number = topic.number.lstrip("0")
        for key in ((number, bare), ("", bare), (number, "")):
            self._seen.setdefault((self.part, *key), topic)
        self.topic, self._task_no, self._task = topic, "", ""
        self.numbered = int(topic.number) if is_number(topic.number) else self.numbered + 1
        if place is not None:
            self.source.wait(words, place)

    def known(self, number: str, title: str) -> Topic | None:
        """The topic of this part that has this number (or title, where one is blank) and title."""
        return self._seen.get((self.part, number.lstrip("0"), _bare(title)))

    def count(self, title: str, place: Place) -> str:
        """The number of a topic that prints none: it counts on, and a finding says so."""
        self._doubt(place, "topic", title, FindingCode.TOPIC_COUNTED)
        # Topics that came again may have taken the count back.
        taken = {topic.number for (part, _, _), topic in self._seen.items() if part == self.part}
        return next(n for at in count(self.numbered + 1) if (n := str(at)) not in taken)

    def _topic_of(self, fields: Fields, place: Place) -> Topic | None:
        """The topic that begins in this row, None where the open one goes on."""
        numbers, titles, open_ = fields["topic_no"], fields["topic"], self.topic
        if not numbers.words and not titles.goes_on:
            numbers.words, titles.words = split_number(titles.words, "topic_no" not in fields)
            if numbers.words:
                fields["topic_no"] = numbers
        number = "" if numbers.goes_on else number_of(self.source.text(numbers.words))
        title = "" if titles.goes_on else self.source.text(titles.words)
        code = self.source.text(fields["topic_code"].words)
        if not code and self.kind is ProgrammeKind.ACTIONS:
            code = self.source.join(fields["strategic"].words)
        if not number and not title:
            number = self._prefix(fields)
            return Topic(number, "") if number and open_ is None else None
        if self.kind is ProgrammeKind.ACTIONS and (section := read_heading(f"{number}. {title}")):
            number, title, code = section
        if known := self.known(number, title):
            return None if known == open_ else known
        if number and not is_number(number):
            self._doubt(place, "topic", f"{number} {title}".strip(), FindingCode.NUMBER_UNREAD)
        if not title and "topic" in fields and not titles.goes_on:
            self._doubt(place, "topic", number)
        if not title and titles.goes_on and open_:
            title = open_.title
        number = number or self._prefix(fields) or self.count(title, place)
        return Topic(number, title, " ".join(read_codes(code)))

    def _prefix(self, fields: Fields) -> str:
        """The topic that a task's number (4.3) names."""
        matched = TASK_NUMBER.fullmatch(self.source.join(fields["task_no"].words))
        return (matched["topic"] or "") if matched and self.kind is ProgrammeKind.TOPICS else ""

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
        if first[1] != place and (number == first[0] or not number):
            # An old copy of a table, as a sheet of its own or further down, or of a row.
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

    def _doubt(
        self, place: Place, name: str, read: str, code: str = FindingCode.CELL_BOUNDARY
    ) -> None:
        """A finding on a cell of the row that is being read."""
        self._doubted.add(name)
        self.source.doubt(place, name, read, code)


def _bare(title: str) -> str:
    """A title as topics are compared by it: without capitals and "(continued)"."""
    return _AGAIN.sub("", title.casefold())
