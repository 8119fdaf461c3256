"""What `wp status` and `wp programmes` print."""

import typer

from wp.domain.filters import Answer, count_status
from wp.domain.position import LineView
from wp.domain.summary import attention
from wp.language.dates import day
from wp.language.sentences import why_sentence
from wp.language.words import Words
from wp.store.database import Engine, reading
from wp.store.editions import list_editions, require_programme


def print_standing(answer: Answer, words: Words, every_line: bool) -> None:
    """Print the counts of an answer and its lines, each with its sentence."""
    position = answer.position
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
    return f"  {view.line.ref:<10} {task}\n             {why_sentence(view.standing.why, words)}"


def print_programmes(engine: Engine, words: Words) -> None:
    """Print every edition on record, programme by programme."""
    with reading(engine) as connection:
        require_programme(connection)
        heads = list_editions(connection)
    for head in heads:
        period = f"{day(head['start_on'], words.language)} - {day(head['end_on'], words.language)}"
        typer.echo(f"{head['code']}@{head['number']}  {head['programme_title']} ({period})")
        standing = words.standing(head["standing"])
        effective = words("cli.effective", day=day(head["effective_on"], words.language))
        recorded = f"{head['recorded_by']}, {head['recorded_at'][:16]}"
        typer.echo(f"      {standing}, {effective}; {head['document']} ({recorded})")
