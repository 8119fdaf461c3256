"""Finding a line by what people call it, in the editions now current."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass

from wp.domain.programme import Edition, PerformanceIndicator, Task, Topic
from wp.errors import QuestionError
from wp.services.asking import current_editions
from wp.store.database import Connection, Engine, reading
from wp.store.editions import list_editions, load_edition
from wp.store.vocabulary import load_vocabulary


@dataclass(frozen=True, slots=True)
class FoundLine:
    """A line with the task, topic and edition that hold it."""

    line: PerformanceIndicator
    task: Task
    topic: Topic
    edition: Edition


def current_lines(connection: Connection, engine: Engine) -> dict[int, FoundLine]:
    """Every line of the current editions by its permanent id, in the order of the documents."""
    return {
        line.id: FoundLine(line, task, topic, edition)
        for edition in current_editions(connection, engine)
        for topic, task, line in edition.lines()
    }


def editions_of(lines: Mapping[int, FoundLine]) -> tuple[Edition, ...]:
    """The editions that hold these lines, each once."""
    return tuple({found.edition.key: found.edition for found in lines.values()}.values())


def find_line(engine: Engine, ref: str) -> FoundLine:
    """The line of this reference; a task's reference does where the task has one line.

    QuestionError where no line has it, naming the lines that it may mean.
    """
    with reading(engine) as connection:
        lines = current_lines(connection, engine)
    return line_named(ref, tuple(lines.values()))


def find_any_line(engine: Engine, ref: str) -> FoundLine:
    """The line of this reference as in `find_line`; of one taken out, as the latest edition that had it holds it."""
    with reading(engine) as connection:
        current = tuple(current_lines(connection, engine).values())
        try:
            return line_named(ref, current)
        except QuestionError:
            vocabulary = load_vocabulary(connection)
            for head in sorted(list_editions(connection), key=lambda head: -head["id"]):
                edition = load_edition(connection, head, vocabulary)
                for topic, task, line in edition.lines():
                    if _plain(line.ref) == _plain(ref):
                        return FoundLine(line, task, topic, edition)
            raise


def line_named(ref: str, lines: Collection[FoundLine]) -> FoundLine:
    """The one of these lines that a reference names; QuestionError as in `find_line`."""
    wanted = _plain(ref)
    exact = [each for each in lines if _plain(each.line.ref) == wanted]
    of_task = [each for each in lines if _plain(each.task.ref) == wanted]
    if len(exact) == 1 or len(of_task) == 1:
        return (exact or of_task)[0]
    names = {each.line.id: (_plain(each.line.ref), _plain(each.task.ref)) for each in lines}
    meant = of_task or [each for each in lines if wanted and any(n.endswith(wanted) for n in names[each.line.id])]
    if not meant:
        raise QuestionError(f"There is no line {ref[:60]!r}. References look like WP 4.3, WP 10.1a or ECP 15.")
    said = ", ".join(each.line.ref for each in meant[:8])
    raise QuestionError(f"{ref[:60]!r} names no single line; it may mean: {said}.")


def links_of(refs: tuple[str, ...], lines: tuple[FoundLine, ...]) -> tuple[tuple[str, int | None], ...]:
    """Each reference with the lines it stands for: a line's own, or all lines of a task; none where it is a topic's."""
    found: list[tuple[str, int | None]] = []
    for ref in refs:
        own: list[int | None] = [each.line.id for each in lines if ref in (each.line.ref, each.task.ref)]
        found += [(ref, number) for number in own or [None]]
    return tuple(found)


def _plain(ref: str) -> str:
    return "".join(ref.casefold().split())
