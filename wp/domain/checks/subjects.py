"""The lines, tasks and topics of a plan as the subjects of breaches."""

from dataclasses import replace

from wp.domain.checks.model import Subject, SubjectKind
from wp.domain.findings import Place
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


def of_topic(topic: Topic, edition: Edition) -> Subject:
    """A topic as the subject of a breach."""
    lines = [line for task in topic.tasks for line in task.lines]
    code = edition.programme.code
    place = lines[0].source if lines else Place(edition.document)
    return Subject(
        SubjectKind.TOPIC,
        f"topic {code} {topic.title}",
        topic.ref,
        topic.title,
        code,
        place,
        frozenset(line.id for line in lines),
    )
