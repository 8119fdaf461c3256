"""One task by its reference, with its neighbours; where it is gone, the edition that last had
it."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from wp.domain.filter import Answer
from wp.domain.plans.counterparts import Counterpart
from wp.domain.snapshot import LineView
from wp.domain.spoken import is_number_of, without_spaces
from wp.services.alignment import shipped_links
from wp.services.lines import latest_editions
from wp.store.database import Engine, reading
from wp.store.import_record import load_successors


@dataclass(frozen=True, slots=True)
class FoundTask:
    """The lines of a task, the references of the tasks before and after it, and its links to
    the other plan."""

    ref: str
    lines: tuple[LineView, ...]
    previous: str | None
    following: str | None
    links: tuple[Counterpart, ...]


@dataclass(frozen=True, slots=True)
class MissingTask:
    """A reference that no edition shown has; `edition` is the latest one that had it ("WP@1"), None
    if none did.

    `meant` are references that it may stand for, written otherwise. `now` are the tasks shown that
    it became: its lines under another reference, or those that succeed them.
    """

    ref: str
    edition: str | None
    meant: tuple[str, ...]
    now: tuple[str, ...] = ()


def find_task(engine: Engine, everything: Answer, ref: str) -> FoundTask | MissingTask:
    """The task of this reference (or of a line's reference) in an answer without a filter."""
    of_task, of_line = everything.worked_out("tasks", lambda: _by_reference(everything.lines))
    order = everything.worked_out("order of tasks", lambda: tuple(of_task))
    wanted = _called(ref, of_task, of_line)
    if wanted not in of_task:
        edition, now = _last_edition(engine, ref, everything)
        return MissingTask(ref, edition, _meant(ref, order), now)
    at, own = order.index(wanted), of_task[wanted]
    links = tuple(each for each in shipped_links() if _concerns(each, own))
    before, after = order[at - 1] if at else None, order[at + 1] if at + 1 < len(order) else None
    return FoundTask(wanted, own, before, after, links)


def _by_reference(
    lines: tuple[LineView, ...],
) -> tuple[dict[str, tuple[LineView, ...]], dict[str, str]]:
    of_task: dict[str, tuple[LineView, ...]] = {}
    for view in lines:
        of_task[view.task.ref] = (*of_task.get(view.task.ref, ()), view)
    return of_task, {view.line.ref: view.task.ref for view in lines}


def _called(ref: str, of_task: Iterable[str], of_line: Mapping[str, str]) -> str:
    """The task that somebody calls by this reference, whatever its spaces and capitals, or by its
    number where one programme has it; else what was written."""
    names = {**of_line, **{task: task for task in of_task}}
    written = without_spaces(ref)
    alike = {task for name, task in names.items() if without_spaces(name) == written}
    alike = alike or {task for name, task in names.items() if is_number_of(name, ref)}
    return names.get(ref) or (alike.pop() if len(alike) == 1 else ref)


def tasks_of(lines: tuple[LineView, ...]) -> tuple[str, ...]:
    """The references of the tasks that have one of these lines, in the order of the documents."""
    return tuple(dict.fromkeys(view.task.ref for view in lines))


def _concerns(link: Counterpart, own: tuple[LineView, ...]) -> bool:
    names = {own[0].task.ref, own[0].topic.ref, *(view.line.ref for view in own)}
    return link.action == own[0].task.ref or link.target in names


def _meant(ref: str, refs: tuple[str, ...]) -> tuple[str, ...]:
    plain = without_spaces(ref)
    return tuple(each for each in refs if plain and without_spaces(each).endswith(plain))[:5]


def _last_edition(
    engine: Engine, ref: str, everything: Answer
) -> tuple[str | None, tuple[str, ...]]:
    """The latest edition that had this reference, and the tasks shown that its lines became."""
    shown = {view.line.id: view.task.ref for view in everything.lines}
    with reading(engine) as connection:
        for edition in latest_editions(connection):
            lines = [line.id for _, task, line in edition.lines() if ref in (task.ref, line.ref)]
            if lines:
                later = load_successors(connection)
                became = [
                    n for line in lines for n in ((line,) if line in shown else later.get(line, ()))
                ]
                return edition.key, tuple(dict.fromkeys(shown[n] for n in became if n in shown))
    return None, ()
