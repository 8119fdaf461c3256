"""The position: every line of the editions shown, with its state and status on one day."""

import datetime as dt
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from wp.domain.programme import Edition, PerformanceIndicator, Task, Topic
from wp.domain.progress import LineState, ProgressReport, StepState, fold
from wp.domain.sessions import Session, financial_year, quarter
from wp.domain.status import OPEN, LineStatus, TimelineStatus, is_stale, line_status, task_status
from wp.domain.step_status import StepStatus, most_urgent, step_status


@dataclass(frozen=True, slots=True)
class LineView:
    """A line as it stands on the day, with the task, topic and edition that hold it.

    `financial_years`, `quarters` and `sessions` are those in which one of its steps is due, closed
    steps at no session; `quarter_steps` has for each of the quarters the most urgent status of a
    step there ("2020-Q2 overdue"); `text` is what free text searches.
    """

    line: PerformanceIndicator
    task: Task
    topic: Topic
    edition: Edition
    state: LineState
    line_status: LineStatus
    task_status: TimelineStatus
    stale: bool
    financial_years: tuple[str, ...]
    quarters: tuple[str, ...]
    quarter_steps: tuple[str, ...]
    sessions: tuple[str, ...]
    text: str

    @property
    def status(self) -> TimelineStatus:
        """The timeline status of the line."""
        return self.line_status.status

    def awaiting(self, session: Session) -> tuple[StepState, ...]:
        """Its steps that are due at the session and wait for the session's body; closed ones wait
        for nobody."""
        waiting = self.state.steps if self.status in OPEN else ()
        return tuple(step for step in waiting if step.awaited_at(session))

    def status_of(self, step: StepState) -> StepStatus:
        """The status of one of its steps."""
        return step_status(step, self.status in OPEN, self.line_status.why.as_of)

    @property
    def words(self) -> str:
        """What the line is about: the task, and the performance indicator where a task has
        several."""
        return self.task.text


@dataclass(frozen=True, slots=True)
class Snapshot:
    """All lines at (as-of, known-at); nothing in it changes any more."""

    as_of: dt.date
    known_at: dt.datetime | None
    editions: tuple[Edition, ...]
    sessions: tuple[Session, ...]
    lines: tuple[LineView, ...]
    recorded: int


def take_snapshot(
    editions: Iterable[Edition],
    reports: Mapping[int, tuple[ProgressReport, ...]],
    sessions: Iterable[Session],
    as_of: dt.date,
    known_at: dt.datetime | None = None,
    standing_still: Mapping[int, LineView] | None = None,
    told: Callable[[str], Iterable[str]] = lambda text: (text,),
) -> Snapshot:
    """Fold the reports (by line id) and judge every line of the editions at the end of the day.

    `standing_still` are lines, by id, that are known to stand as they stood: the views of the same
    editions and sessions at the same (as-of, known-at), with the same reports. A task of such lines
    alone is not judged again. `told` gives a text of a report in every language, to be searched.
    """
    editions, sessions, same = tuple(editions), tuple(sessions), standing_still or {}
    views: list[LineView] = []
    for edition in editions:
        for topic in edition.topics:
            for task in topic.tasks:
                if same and all(line.id in same for line in task.lines):
                    views += [same[line.id] for line in task.lines]
                    continue
                judged = []
                for line in task.lines:
                    state = fold(line.steps, reports.get(line.id, ()), as_of, known_at)
                    judged.append((line, state, line_status(state, as_of)))
                overall = task_status(found.status for _, _, found in judged)
                views += [
                    _view(edition, topic, task, *each, overall, sessions, as_of, told)
                    for each in judged
                ]
    counted = sum(view.state.latest is not None for view in views)
    return Snapshot(as_of, known_at, editions, sessions, tuple(views), counted)


def _view(
    edition: Edition,
    topic: Topic,
    task: Task,
    line: PerformanceIndicator,
    state: LineState,
    found: LineStatus,
    overall: TimelineStatus,
    sessions: tuple[Session, ...],
    as_of: dt.date,
    told: Callable[[str], Iterable[str]],
) -> LineView:
    stale = is_stale(state, found.status, edition.programme.start, edition.effective_on, as_of)
    line_open = found.status in OPEN
    dated = [(step, step.due) for step in state.steps if step.due]
    in_quarters: dict[str, list[StepStatus]] = {}
    for step, due in dated:
        in_quarters.setdefault(quarter(due), []).append(step_status(step, line_open, as_of))
    due_at = tuple(
        dict.fromkeys(
            session.key
            for session in sessions
            if any(step.due_at(session) for step, _ in dated if step.reached or line_open)
        )
    )
    latest = state.latest
    noted = (latest.note, latest.evidence) if latest else ()
    words = (
        line.ref,
        topic.title,
        task.text,
        line.indicator.text,
        line.bodies_cell.text,
        line.timeline.text,
        line.programmes.text,
        line.strategic.text,
        " ".join(line.bodies),
        *(said for text in noted for said in told(text)),
        line.progress.text,
    )
    return LineView(
        line=line,
        task=task,
        topic=topic,
        edition=edition,
        state=state,
        line_status=found,
        task_status=overall,
        stale=stale,
        financial_years=tuple(sorted({financial_year(due) for _, due in dated})),
        quarters=tuple(sorted(in_quarters)),
        quarter_steps=tuple(
            f"{name} {most_urgent(steps)}" for name, steps in sorted(in_quarters.items())
        ),
        sessions=due_at,
        text=" \n".join(words),
    )
