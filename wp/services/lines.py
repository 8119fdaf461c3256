"""Finding a line by what people call it, in the editions now current."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from wp.domain.programme import Edition, PerformanceIndicator, Task, Topic
from wp.domain.spoken import is_number_of, without_spaces
from wp.errors import QuestionError
from wp.services.cache import Cache
from wp.services.query import current_editions
from wp.store.database import Connection, Engine, reading
from wp.store.editions import list_editions, load_edition
from wp.store.settlements import load_settlements
from wp.store.vocabulary import load_vocabulary


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line with the task, topic and edition that hold it."""

    line: PerformanceIndicator
    task: Task
    topic: Topic
    edition: Edition


class CurrentLines(dict[int, FoundLine]):
    """Every line of some editions by its permanent id, in the order of the documents, and by what
    people call it.

    It is made once for these editions and shared: nobody changes it.
    """

    def __init__(self, editions: tuple[Edition, ...]) -> None:
        """The lines of these editions."""
        super().__init__(
            (line.id, FoundLine(line, task, topic, edition))
            for edition in editions
            for topic, task, line in edition.lines()
        )
        self.editions = editions

    @cached_property
    def _called(self) -> tuple[dict[str, list[FoundLine]], dict[str, list[FoundLine]]]:
        """The lines by their own references and by those of their tasks, both without spaces and
        capitals."""
        own: dict[str, list[FoundLine]] = defaultdict(list)
        of_task: dict[str, list[FoundLine]] = defaultdict(list)
        for each in self.values():
            own[without_spaces(each.line.ref)].append(each)
            of_task[without_spaces(each.task.ref)].append(each)
        return own, of_task

    def named(self, ref: str) -> FoundLine:
        """The one of the lines that a reference names; QuestionError as in `find_line`."""
        wanted, (own, by_task) = without_spaces(ref), self._called
        exact, of_task = own.get(wanted, []), by_task.get(wanted, [])
        if len(exact) == 1 or len(of_task) == 1:
            return (exact or of_task)[0]
        numbered = [each for each in self.values() if _is_called(each, ref)]
        if len(numbered) == 1:
            return numbered[0]
        meant = of_task or [each for each in self.values() if wanted and _ends_with(each, wanted)]
        if not meant:
            raise QuestionError("ask.line", ref=ref[:60])
        raise QuestionError(
            "ask.lines_meant", ref=ref[:60], meant=[each.line.ref for each in meant[:8]]
        )

    def all_named(self, ref: str) -> tuple[FoundLine, ...]:
        """The lines that a reference names: the one, or all of a task; QuestionError as in
        `find_line`."""
        _, of_task = self._called
        return tuple(of_task.get(without_spaces(ref), ())) or (self.named(ref),)

    def links_of(self, refs: tuple[str, ...]) -> tuple[tuple[str, int | None], ...]:
        """Each reference with the lines it stands for: a line's own, or all of a task; none
        where it is a topic's."""
        own, by_task = self._called
        found: list[tuple[str, int | None]] = []
        for ref in refs:
            name = without_spaces(ref)
            alike = {each.line.id: each for each in (*by_task.get(name, ()), *own.get(name, ()))}
            lines: list[int | None] = [
                n for n, each in alike.items() if ref in (each.line.ref, each.task.ref)
            ]
            found += [(ref, number) for number in lines or [None]]
        return tuple(found)


_kept = Cache(8)


def current_lines(connection: Connection, engine: Engine) -> CurrentLines:
    """Every line of the current editions."""
    return lines_in(current_editions(connection, engine))


def lines_in(editions: tuple[Edition, ...]) -> CurrentLines:
    """Every line of these editions."""
    # Kept with its editions, so that no other ones can have their identity.
    return _kept.get(tuple(map(id, editions)), lambda: CurrentLines(editions))


def find_line(engine: Engine, ref: str) -> FoundLine:
    """The line of this reference; a task's reference does where the task has one line.

    QuestionError where no line has it, naming the lines that it may mean.
    """
    with reading(engine) as connection:
        lines = current_lines(connection, engine)
    return lines.named(ref)


def find_lines(engine: Engine, ref: str) -> tuple[FoundLine, ...]:
    """The lines of this reference, all of them where it is a task's; QuestionError as in
    `find_line`."""
    with reading(engine) as connection:
        return current_lines(connection, engine).all_named(ref)


def find_any_line(engine: Engine, ref: str) -> FoundLine:
    """The line of this reference as in `find_line`; of one taken out, as the latest edition that
    had it holds it."""
    with reading(engine) as connection:
        try:
            return current_lines(connection, engine).named(ref)
        except QuestionError:
            for edition in latest_editions(connection):
                for topic, task, line in edition.lines():
                    if without_spaces(line.ref) == without_spaces(ref):
                        return FoundLine(line, task, topic, edition)
            raise


def latest_editions(connection: Connection) -> Iterator[Edition]:
    """Every edition on record with its text, the one recorded last first."""
    vocabulary, said = load_vocabulary(connection), load_settlements(connection)
    for header in sorted(list_editions(connection), key=lambda each: -each.id):
        yield load_edition(connection, header, vocabulary, said.get(header.id, ()))


def _is_called(each: FoundLine, ref: str) -> bool:
    return any(is_number_of(name, ref) for name in (each.line.ref, each.task.ref))


def _ends_with(each: FoundLine, wanted: str) -> bool:
    return any(without_spaces(ref).endswith(wanted) for ref in (each.line.ref, each.task.ref))
