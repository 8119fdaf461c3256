"""`wp progress import` of an update workbook: the preview, and the write, all or nothing."""

from pathlib import Path

import typer

from wp.cli.output import status_change
from wp.cli.written import say_asked, say_written
from wp.domain.people.acting import Acting
from wp.domain.reporting.order_question import OrderAnswer
from wp.domain.reporting.update_workbook import Choice, Kind
from wp.errors import InputError, OrderAsked, QuestionError, RefusedError, system_reason
from wp.language.wording.update_workbook import counts_sentence, judged_sentences, notice_sentence
from wp.language.words import Words
from wp.loaders import limits
from wp.loaders.sheets.update_workbook import is_update_sheet
from wp.services.progress.recording import AwaitsAnswer
from wp.services.progress.update_workbook import (
    WRONG,
    UpdatePlan,
    confirm_update,
    entries_of,
    plan_update,
    read_update_sheet,
    titles,
)
from wp.store.database import Engine


def reads_as_update(file: Path) -> bool:
    """Whether the file is an update workbook rather than a table of reports; InputError where it
    cannot be read."""
    return is_update_sheet(_bytes(file), titles())


def import_update(
    engine: Engine,
    file: Path,
    acting: Acting,
    confirm: bool,
    meanwhile: str,
    answer: OrderAnswer,
    words: Words,
) -> None:
    """Print what the workbook in a file would change; with `confirm` write it, or refuse it as a
    whole. `meanwhile` says what becomes of rows whose line somebody else reported on, `answer` of
    steps left out of order.

    QuestionError where `meanwhile` is no choice, RefusedError where a row cannot be taken,
    OrderAsked where steps would stand out of order and nobody said what then.
    """
    if meanwhile not in ("", *Choice):
        raise QuestionError(
            "ask.option_value", option="--meanwhile", value=meanwhile, known=tuple(Choice)
        )
    sheet = read_update_sheet(_bytes(file), file.name)
    choices = {row.number: Choice(meanwhile) for row in sheet.rows} if meanwhile else {}
    plan = plan_update(engine, sheet, acting.who, choices)
    _print(plan, words)
    if plan.of(*WRONG, Kind.MEANWHILE):
        raise RefusedError("return.blocked")
    if not plan.of(Kind.CHANGES):
        typer.echo(words("return.nothing"))
    elif not confirm:
        say_asked(engine, [entry.statement for entry in entries_of(plan)], words)
        typer.echo(words("return.would", n=len(plan.of(Kind.CHANGES))))
    else:
        _, written = confirm_update(
            engine, sheet, acting, choices, answer=answer, language=words.language
        )
        if isinstance(written, AwaitsAnswer):
            raise OrderAsked("refused.order", question=written.question)
        if written is None:
            raise RefusedError("return.blocked")
        say_written(words("return.recorded", n=len(written.reports), who=acting.who))


def _print(plan: UpdatePlan, words: Words) -> None:
    for row in plan.rows:
        found = row.judged
        if found.kind is Kind.UNCHANGED and not (found.again or found.meanwhile):
            continue
        typer.echo(
            f"{found.row.number:>6}  {found.ref:<10} {words(f'return.kind.{found.kind.value}')}"
        )
        if row.preview:
            typer.echo(f"        {status_change(row.preview, words)}")
        for sentence in judged_sentences(found, words):
            typer.echo(f"        {sentence}")
    if plan.beside:
        typer.echo(words("return.beside"))
    for notice in plan.beside:
        typer.echo(f"        {notice_sentence(notice, words)}")
    typer.echo(counts_sentence(plan.counts, words))


def _bytes(file: Path) -> bytes:
    try:
        limits.BYTES.check(file.stat().st_size, file.name)
        return file.read_bytes()
    except OSError as error:
        raise InputError("read.unreadable", document=file, reason=system_reason(error)) from error
