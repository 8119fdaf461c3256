"""`wp check`: what breaks the checks that the Committee asked for; dismissing one with a reason,
and taking it back."""

from pathlib import Path
from typing import Annotated, Any

import typer

from wp.cli import options as o
from wp.cli.filter_options import ViewOptions, takes_view_options
from wp.cli.help import Command, Group
from wp.cli.output import hand_over
from wp.cli.written import say_written
from wp.errors import ChecksBroken, Phrase, QuestionError
from wp.services.files.formats import names_of

check = typer.Typer(name="check", cls=Group, invoke_without_command=True)


@check.callback(epilog="wp check --programme WP --check gnc --format json")
@takes_view_options()
def run_checks(
    *,
    context: typer.Context,
    check_: Annotated[list[str] | None, typer.Option("--check", metavar="CODE")] = None,
    form: Annotated[str, typer.Option("--format", help=f"text, {names_of('checks')}")] = "text",
    all_: Annotated[bool, typer.Option("--all")] = False,
    out: o.Out = None,
    database: o.Database = None,
    view: ViewOptions,
    language: o.Language = "en",
) -> None:
    """Say what breaks the checks that the Committee asked for, and what would mend it; changes
    nothing."""
    if context.invoked_subcommand:
        return
    from wp.services.checks import find_code
    from wp.services.files.formats import formats_of
    from wp.services.record import existing_record

    known = ("text", *formats_of("checks"))
    if form not in known:
        raise QuestionError("ask.format", form=form, known=known)
    if out and form == "text":
        raise QuestionError("cli.out_text")
    words, codes = o.words(language), [find_code(name) for name in check_ or ()]
    _report(existing_record(database), view.question(), codes, (form, out), all_, words)


def _report(
    engine: Any,
    question: Any,
    asked: list[Any],
    to: tuple[str, Path | None],
    with_dismissed: bool,
    words: Any,
) -> None:
    from dataclasses import replace

    from wp.cli.commands.check_output import print_checks
    from wp.domain.checks.model import CheckCode
    from wp.domain.filter import Filter
    from wp.services.checks import check as run
    from wp.services.files.checks import export_checks
    from wp.services.query import ask

    form, out = to
    codes = asked or list(CheckCode)
    shown = ask(engine, question)
    found = run(engine, ask(engine, replace(question, filter=Filter())), shown)
    kept = [
        each
        for each in found.judged
        if each.breach.check in codes and (with_dismissed or not each.dismissal)
    ]
    if form == "text":
        print_checks(shown, found, codes, with_dismissed, words)
    else:
        hand_over(export_checks(shown, kept, codes, form, words), out, words)
    broken = sum(bool(found.in_force(each)) for each in codes)
    if broken:
        n = sum(len(found.in_force(each)) for each in codes)
        raise ChecksBroken(
            "check.cli.broken", n=broken, of=len(codes), places=Phrase("check.places", n=n)
        )


@check.command(
    cls=Command,
    epilog='wp check dismiss gnc "WP 11.2" --reason "the handbook exists already"',
)
def dismiss(
    code: Annotated[str, typer.Argument(metavar="CODE")],
    ref: Annotated[str, typer.Argument(metavar="REF")],
    reason: Annotated[str, typer.Option()],
    database: o.Database = None,
    as_of: o.AsOf = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Record why a breach may stay; it counts again when something else is read there."""
    from wp.services.checks import check as run
    from wp.services.checks import dismiss as record
    from wp.services.checks import find_breach, find_code
    from wp.services.query import ask
    from wp.services.record import open_record

    words, by, engine = o.words(language), o.acting(actor), open_record(database)
    answer = ask(engine, o.question(as_of, None, None))
    found = find_breach(run(engine, answer, answer), find_code(code), ref)
    number = record(engine, found.breach, reason, by)
    say_written(words("check.cli.dismissed", id=number, ref=found.breach.subject.ref))


@check.command("take-back", cls=Command, epilog="wp check take-back 3")
def take_back(
    number: Annotated[int, typer.Argument(metavar="NUMBER")],
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Take a dismissal back, so that its breach counts again."""
    from wp.services.checks import take_back as record
    from wp.services.record import open_record

    words, by = o.words(language), o.acting(actor)
    found = record(open_record(database), number, by)
    say_written(words("check.cli.taken_back", id=number, ref=found.ref))
