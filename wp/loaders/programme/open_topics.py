"""The part and topic that are open while rows of a programme are read: which topic a row begins,
goes on with or comes back to."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from wp.domain.codes import read_codes
from wp.domain.findings import FindingCode, Place
from wp.domain.programme import ProgrammeKind
from wp.loaders.programme.cells import TASK_NUMBER, is_number, number_of, split_number
from wp.loaders.programme.columns import Fields
from wp.loaders.programme.part_headings import read_heading
from wp.loaders.text.lines import Word
from wp.loaders.word_account import Source

_AGAIN = re.compile(r"\s*[(\[–-]\s*(?:cont(?:inued|inuation|['’]?d|\.)?|suite)\s*[)\]]?\s*$")


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic, or a section of a plan of actions with its strategic code."""

    number: str
    title: str
    code: str = ""


class OpenTopics:
    """The part, topic and task that are open, and all topics that were."""

    def __init__(self, source: Source, kind: ProgrammeKind) -> None:
        """Words and findings go to their account."""
        self.source, self.kind = source, kind
        self.part = ""
        self.topic: Topic | None = None
        self.numbered = 0
        self._task_no, self._task = "", ""
        self._seen: dict[tuple[str, str, str], Topic] = {}
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
        return str(self.numbered + 1)

    def _topic_of(self, fields: Fields, place: Place) -> Topic | None:
        """The topic that begins in this row, None where the open one goes on."""
        numbers, titles, open_ = fields["topic_no"], fields["topic"], self.topic
        if not numbers.words and not titles.goes_on:
            numbers.words, titles.words = split_number(titles.words, "topic_no" not in fields)
            if numbers.words:
                fields["topic_no"] = numbers
        number = "" if numbers.goes_on else number_of(self.source.text(numbers.words))
        title = "" if titles.goes_on else self.source.text(titles.words)
        code = self.source.text(fields["topic_code"].words) or (
            self.source.join(fields["strategic"].words)
            if self.kind is ProgrammeKind.ACTIONS
            else ""
        )
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

    def _doubt(
        self, place: Place, name: str, read: str, code: str = FindingCode.CELL_BOUNDARY
    ) -> None:
        """A finding on a cell of the row that is being read."""
        self._doubted.add(name)
        self.source.doubt(place, name, read, code)


def _bare(title: str) -> str:
    """A title as topics are compared by it: without capitals and "(continued)"."""
    return _AGAIN.sub("", title.casefold())
