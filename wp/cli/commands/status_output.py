"""What `wp status` and `wp programmes` print."""

import typer

from wp.domain.counts.summary import attention
from wp.domain.filter import Answer, count_status
from wp.domain.snapshot import LineView
from wp.language.dates import day
from wp.language.wording.statuses import why_sentence
from wp.language.words import Words
from wp.services.editions import editions_on_record
from wp.store.database import Engine


def print_status(answer: Answer, words: Words, every_line: bool) -> None:
    """Print the counts of an answer and its lines, each with its sentence."""
    position = answer.snapshot
    total = f"{words('lines', n=len(answer.lines))}, {words('tasks', n=answer.tasks)}"
    typer.echo(words("cli.as_of", day=day(position.as_of, words.language), total=total))
    if not position.editions:
        typer.echo(words("cli.nothing_known"))
        return
    for edition in position.editions:
        standing = words.standing(edition.standing)
        typer.echo(f"  {edition.key}  {edition.programme.title} ({standing})")
    typer.echo("")
    for status, count in count_status(answer).items():
        typer.echo(f"  {words(f'status.{status.value}'):<22}{count:>5}")
    shown = answer.lines if every_line else attention(answer)
    if shown:
        typer.echo("")
    for view in shown:
        typer.echo(_line(view, words))


def _line(view: LineView, words: Words) -> str:
    task = view.task.text if len(view.task.text) <= 70 else f"{view.task.text[:69]}…"
    return f"  {view.line.ref:<10} {task}\n             {why_sentence(view.line_status.why, words)}"


def print_programmes(engine: Engine, words: Words) -> None:
    """Print every edition on record, programme by programme, and which of them is current."""
    for edition in editions_on_record(engine):
        plan, language = edition.programme, words.language
        period = f"{day(plan.start, language)} - {day(plan.end, language)}"
        marks = {"editions.current": edition.current, "editions.set_aside": edition.set_aside}
        mark = "".join(f" [{words(key)}]" for key, holds in marks.items() if holds)
        typer.echo(f"{edition.key}  {plan.title} ({period}){mark}")
        effective = words("cli.effective", day=day(edition.effective_on, language))
        recorded = f"{edition.recorded_by}, {edition.recorded_at.isoformat()[:16]}"
        standing = words.standing(edition.standing)
        said = words.parts((words.row((standing, effective)), edition.document))
        typer.echo(f"      {said} ({recorded})")
