"""What is read so far of the programme in a workbook: its rows, and what is open."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from wp.domain.findings import Place
from wp.loaders.rows import Row
from wp.loaders.sheets.account import Account
from wp.loaders.sheets.sheet import Square


@dataclass(frozen=True, slots=True)
class Topic:
    """The topic or section that is open."""

    number: str
    title: str
    code: str = ""


@dataclass
class Lines:
    """What is read so far of a programme: the part, topic and task that are open, and all rows."""

    account: Account
    kind: str
    part: str = "active"
    topic: Topic | None = None
    numbered: int = 0
    task_no: str = ""
    task: str = ""
    tasks: int = 0
    rows: list[Row] = field(default_factory=list)
    waiting: list[tuple[Square, Place]] = field(default_factory=list)

    def open_topic(self, topic: Topic, cells: Sequence[tuple[Square, Place]] = ()) -> None:
        """Another topic or section begins; the words of its heading wait for its first line."""
        self.drop_waiting()
        self.waiting = list(cells)
        self.topic, self.tasks, self.task_no, self.task = topic, 0, "", ""
        self.numbered = int(topic.number) if topic.number.isdecimal() else self.numbered + 1

    def close(self) -> None:
        """A sheet or part ends: what follows names its topic anew."""
        self.drop_waiting()
        self.topic = None

    def drop_waiting(self) -> None:
        """The heading of a topic below which no line stood is unplaced."""
        for cell, place in self.waiting:
            self.account.give_up(cell, place)
        self.waiting = []

    def next_number(self, title: str, place: Place) -> str:
        """The number of a topic that prints none: it counts on, and a finding says so."""
        self.account.doubt("topic.counted", place, "topic", title)
        return str(self.numbered + 1)
