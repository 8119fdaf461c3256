"""`wp progress`: report on a line, read its history, import reports."""

from functools import partial
from pathlib import Path
from typing import Annotated, Any

import typer

from wp.cli import options as o
from wp.cli.help import Command, Group
from wp.cli.output import status_change
from wp.cli.written import order_answer, say_asked, say_written
from wp.errors import Lines, QuestionError, RefusedError

progress = typer.Typer(
    name="progress",
    cls=Group,
    no_args_is_help=True,
)


@progress.callback()
def reports(language: o.Language = "en") -> None:
    """What stands before the commands about reports."""


@progress.command(
    cls=Command,
    epilog='wp progress add "WP 4.3" --status "in progress" --effective-on 2019-10-31 --note "..."',
)
def add(
    ref: o.Ref,
    effective_on: Annotated[str, typer.Option(metavar="DAY", help="2019-10-31")],
    status: Annotated[
        str, typer.Option(help="in progress, completed, postponed, discontinued")
    ] = "",
    reached: Annotated[
        list[str] | None,
        typer.Option(help='"April 2020 (PTC)", "April 2020 (PTC) ; PTC ; 2020-04-30 ; ..."'),
    ] = None,
    note: Annotated[str, typer.Option()] = "",
    evidence: Annotated[str, typer.Option()] = "",
    authority: Annotated[str, typer.Option(help="reported, noted, approved")] = "reported",
    reason: Annotated[str, typer.Option()] = "",
    anticipated_action: Annotated[str, typer.Option()] = "",
    anticipated_month: Annotated[str, typer.Option(metavar="MONTH", help="2020-10")] = "",
    step: Annotated[str, typer.Option()] = "",
    supersedes: Annotated[int | None, typer.Option(metavar="REPORT")] = None,
    propose: Annotated[bool, typer.Option("--propose")] = False,
    with_later: o.WithLater = False,
    as_it_stands: o.AsItStands = None,
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Record one report on one line, and say what becomes of its status."""
    from wp.cli.written import refuse
    from wp.domain.progress import Statement
    from wp.domain.reporting.languages import statement_in
    from wp.language.wording.statuses import why_sentence
    from wp.loaders.data.cells import read_day, read_month
    from wp.loaders.data.progress_table import read_acts, read_authority, read_status
    from wp.services.lines import find_line
    from wp.services.progress.proposing import Proposed, propose_reports
    from wp.services.progress.recording import (
        Entry,
        Recorded,
        last_seen,
        on_line,
        preview_of,
        record,
    )
    from wp.services.record import open_record
    from wp.services.spoken import resolved

    words, by, engine = o.words(language), o.acting(actor), open_record(database)
    found = find_line(engine, ref)
    day = _read("--effective-on", effective_on, read_day)
    kind = _read("--authority", authority, read_authority)
    acts = partial(read_acts, on=day, decision=words(f"authority.{kind}"))
    said = Statement(
        line=found.line.id,
        effective_on=day,
        status=_read("--status", status, read_status) if status else None,
        acts=tuple(act for text in reached or () for act in _read("--reached", text, acts)),
        note=note,
        evidence=evidence,
        authority=kind,
        reason=reason,
        anticipated_action=anticipated_action,
        anticipated_month=_read("--anticipated-month", anticipated_month, read_month)
        if anticipated_month
        else None,
        step=step,
        supersedes=supersedes,
    )
    said = resolved(engine, statement_in(words.language, said), found.line.steps)
    shown, seen = preview_of(said, by.who, on_line(engine, found)), last_seen(engine, said.line)
    if not shown.problems:
        typer.echo(f"{found.line.ref}  {found.task.text}")
        typer.echo(words("preview.before", sentence=why_sentence(shown.before.why, words)))
        typer.echo(words("preview.after", sentence=why_sentence(shown.after.why, words)))
    answer = order_answer(with_later, as_it_stands, words)
    entries = [Entry(said, seen)]
    if propose:
        proposed = propose_reports(engine, entries, by, words.language)
        if not isinstance(proposed, Proposed):
            refuse(proposed, found.line.ref, words)
        say_written(words("proposed.cli_done", id=proposed.numbers[0]))
        return
    outcome = record(engine, entries, by, answer=answer)
    if not isinstance(outcome, Recorded):
        refuse(outcome, found.line.ref, words)
    say_written(words("cli.recorded", ids=", ".join(map(str, outcome.reports))))


def _read(option: str, text: str, read: Any) -> Any:
    from wp.loaders.data.cells import NotUnderstood

    try:
        return read(text)
    except NotUnderstood as error:
        raise QuestionError(
            "ask.option_unclear", option=option, text=text, why=error.why
        ) from error


@progress.command(cls=Command, epilog='wp progress history "WP 4.3"')
def history(
    ref: o.Ref,
    database: o.Database = None,
    language: o.Language = "en",
) -> None:
    """Every report on a line: when it is true from, when and by whom it was recorded, what it
    changed."""
    from wp.language.wording.reports import head_words, moves_sentence, said_pairs
    from wp.services.lines import find_any_line
    from wp.services.progress.histories import history_of
    from wp.services.record import existing_record
    from wp.services.translations import words_on_record

    spoken, engine = o.words(language).language, existing_record(database)
    words = words_on_record(engine, spoken)
    found = find_any_line(engine, ref)
    typer.echo(f"{found.line.ref}  {found.task.text}")
    chapters = history_of(engine, found)
    if not chapters:
        typer.echo(words("history.none"))
    for chapter in chapters:
        typer.echo(f"\n{head_words(chapter, words)}")
        typer.echo(
            "  " + words.pair(words("history.changed"), moves_sentence(chapter.moves, words))
        )
        for name, said in said_pairs(chapter, words):
            typer.echo(f"  {words.pair(name, said)}")


@progress.command("import", cls=Command, epilog="wp progress import reports.csv --confirm")
def import_(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    database: o.Database = None,
    confirm: o.Confirm = False,
    meanwhile: Annotated[str, typer.Option(help="after, leave")] = "",
    with_later: o.WithLater = False,
    as_it_stands: o.AsItStands = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Show what a table of reports would change; write it, all or nothing, only with --confirm."""
    from wp.cli.commands.update_workbook import import_update, reads_as_update
    from wp.language.wording.reports import problem_sentence
    from wp.services.progress.report_table import confirm_reports, plan_reports
    from wp.services.record import open_record

    words, by, engine = o.words(language), o.acting(actor), open_record(database)
    answer = order_answer(with_later, as_it_stands, words)
    if reads_as_update(file):
        import_update(engine, file, by, confirm, meanwhile, answer, words)
        return
    plan = plan_reports(engine, file, by.who)
    for row in plan.rows:
        typer.echo(f"{row.ref:<10} {status_change(row.preview, words)}")
    wrong = [
        words.pair(
            words.row(
                (
                    file.name,
                    words("cli.row", n=row.number, ref=row.ref),
                    words(f"field.{p.field}"),
                )
            ),
            problem_sentence(p, words),
        )
        for row in plan.rows
        for p in row.preview.problems
    ]
    if wrong:
        raise RefusedError("cli.refused", places=Lines(wrong))
    if confirm:
        say_written(
            words("cli.recorded_many", n=confirm_reports(engine, plan, by, answer, language))
        )
    else:
        say_asked(engine, [row.entry.statement for row in plan.rows], words)
        typer.echo(words("cli.would_record", n=len(plan.rows)))
