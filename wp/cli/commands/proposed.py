"""`wp proposed`: what waits for the Secretariat, and accepting or declining it."""

from typing import Annotated

import typer

from wp.cli import options as o
from wp.cli.help import Command, Group
from wp.cli.written import order_answer, refuse, say_written

proposed = typer.Typer(name="proposed", cls=Group, no_args_is_help=True)
Number = Annotated[int, typer.Argument(metavar="NUMBER")]


@proposed.callback()
def proposed_reports(language: o.Language = "en") -> None:
    """What stands before the commands about proposed reports."""


@proposed.command("list", cls=Command, epilog="wp proposed list")
def list_(database: o.Database = None, language: o.Language = "en") -> None:
    """The proposed reports that wait, each with its number, its line, who proposes it, and what it
    says."""
    from wp.domain.history import Chapter
    from wp.language.wording.proposed import proposer_words
    from wp.language.wording.reports import said_pairs
    from wp.services.progress.proposing import waiting
    from wp.services.record import existing_record
    from wp.services.translations import words_on_record

    engine = existing_record(database)
    words = words_on_record(engine, o.words(language).language)
    every = waiting(engine)
    if not every:
        typer.echo(words("proposed.none"))
    for each in every:
        typer.echo(f"{each.id}  {each.ref}  {proposer_words(each, words)}")
        report = each.spoken(()).recorded(0, each.recorded_at, each.recorded_by)
        for name, said in said_pairs(Chapter(report, (), None), words):
            typer.echo(f"    {words.pair(name, said)}")


@proposed.command(cls=Command, epilog="wp proposed accept 3")
def accept(
    number: Number,
    with_later: o.WithLater = False,
    as_it_stands: o.AsItStands = None,
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Record the proposed report of this `number` in one's own name, naming who proposed it; the
    order of steps is answered by `with_later` and `as_it_stands`."""
    from wp.domain.progress import last_number
    from wp.services.progress.proposing import accept_proposed, on_its_line, waiting_report
    from wp.services.progress.recording import Recorded
    from wp.services.record import open_record

    words, by, engine = o.words(language), o.acting(actor), open_record(database)
    answer = order_answer(with_later, as_it_stands, words)
    given = waiting_report(engine, number)
    line = on_its_line(engine, given)
    seen = last_number(line[1].reports) if line else 0
    outcome = accept_proposed(engine, number, seen, by, answer=answer)
    if not isinstance(outcome, Recorded):
        refuse(outcome, given.ref, words)
    named = {"ref": given.ref, "who": given.recorded_by}
    say_written(words("proposed.accepted_now", id=outcome.reports[0], **named))


@proposed.command(cls=Command, epilog='wp proposed decline 3 --reason "the Council has not acted"')
def decline(
    number: Number,
    reason: Annotated[str, typer.Option()],
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Decline a proposed report, for a reason that its author reads."""
    from wp.domain.texts import Text
    from wp.services.progress.proposing import decline_proposed, waiting_report
    from wp.services.record import open_record

    words, by, engine = o.words(language), o.acting(actor), open_record(database)
    given = waiting_report(engine, number)
    refused = decline_proposed(engine, number, Text(reason, words.language), by)
    if refused:
        refuse(refused, given.ref, words)
    say_written(words("proposed.declined_now", ref=given.ref, who=given.recorded_by))
