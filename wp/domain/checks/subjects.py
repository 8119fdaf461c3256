"""The lines and tasks of a plan, and the plan itself, as the subjects of breaches."""

from collections.abc import Iterable
from dataclasses import replace

from wp.domain.checks.model import Subject, SubjectKind
from wp.domain.programme import Edition, Topic
from wp.domain.snapshot import LineView


def of_line(view: LineView) -> Subject:
    """A line as the subject of a breach."""
    return replace(of_task((view,)), kind=SubjectKind.LINE, ref=view.line.ref)


def of_task(views: tuple[LineView, ...]) -> Subject:
    """A task, given by its lines, as the subject of a breach."""
    first = views[0]
    return Subject(
        SubjectKind.TASK,
        f"line {first.line.id}",
        first.task.ref,
        first.task.text,
        first.edition.programme.code,
        first.line.source,
        frozenset(view.line.id for view in views),
    )


def of_plan(edition: Edition, topics: Iterable[Topic]) -> Subject:
    """A plan as the subject of a breach that concerns these topics of it."""
    lines = [line for topic in topics for task in topic.tasks for line in task.lines]
    programme = edition.programme
    return Subject(
        SubjectKind.PLAN,
        f"plan {programme.code}",
        programme.code,
        programme.title,
        programme.code,
        lines[0].source,
        frozenset(line.id for line in lines),
    )
