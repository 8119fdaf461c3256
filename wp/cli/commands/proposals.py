"""`wp proposals`: the topics that are proposed, what they lack, and what became of them."""

from pathlib import Path
from typing import Annotated, Any

import typer

from wp.cli import options as o
from wp.cli.filter_options import View, takes_view
from wp.cli.output import hand_over
from wp.errors import QuestionError


@takes_view("programme", "text", "edition", "as_of", "known_at")
def proposals(
    *,
    state: Annotated[
        list[str] | None, typer.Option(help="open, accepted, declined or withdrawn.")
    ] = None,
    incomplete: Annotated[
        bool | None,
        typer.Option("--incomplete/--complete", help="Those that lack a Member or the document."),
    ] = None,
    form: Annotated[
        str, typer.Option("--format", help="text, json, csv or xlsx (Excel).")
    ] = "text",
    out: Annotated[
        Path | None, typer.Option(help="File to write; standard output unless given.")
    ] = None,
    database: o.Database = None,
    view: View,
    language: o.Language = "en",
) -> None:
    """List the proposed topics as they stand on a day: who puts them forward, what they lack,
    what became of them."""
    from wp.services.files.proposals import chosen_words, export_proposals, proposals_shown
    from wp.services.query import ask
    from wp.services.record import open_record

    if out and form == "text":
        raise QuestionError("cli.out_text")
    words, engine, states = o.words(language), open_record(database), tuple(state or ())
    answer = ask(engine, view.question())
    found = proposals_shown(engine, answer, states, incomplete)
    if form == "text":
        _print(answer, found, words)
        return
    chosen = chosen_words(answer, states, incomplete, words)
    hand_over(export_proposals(answer, found, form, words, chosen), out, words)


def _print(answer: Any, found: Any, words: Any) -> None:
    from wp.domain.meetings.proposals import Fate, lacks
    from wp.language.dates import day

    as_of, language = answer.position.as_of, words.language
    typer.echo(words("proposals.cli_head", n=len(found), day=day(as_of, language)))
    for each in found:
        fate = each.fate(as_of)
        typer.echo(f"\n{each.id}  {each.title} ({each.programme}) [{words(f'fate.{fate.value}')}]")
        typer.echo(f"    {words('proposals.on', day=day(each.proposed_on, language))}")
        typer.echo(
            "    "
            f"{words('proposals.by', names=', '.join(each.members) or words('proposals.nobody'))}"
        )
        if each.observers:
            typer.echo(f"    {words('proposals.observers', names=', '.join(each.observers))}")
        typer.echo(
            "    "
            f"{words('proposals.document', document=each.document or words('proposals.no_document'))}"
        )
        if each.takes_up:
            typer.echo(f"    {words('proposals.takes_up', ref=each.takes_up)}")
        lacking = [words(f"sheet.lacks.{what}") for what in lacks(each)]
        if lacking and fate is Fate.OPEN:
            typer.echo(f"    {words('proposals.lacks', what=words.listing(lacking))}")
        if fate is not Fate.OPEN:
            typer.echo(f"    {_ended(each.verdict, words)}")


def _ended(verdict: Any, words: Any) -> str:
    from wp.language.dates import day
    from wp.language.wording.filters import session_words

    fate = words(f"fate.{verdict.fate.value}")
    if verdict.session:
        named = session_words(verdict.session, words)
        return str(words("proposals.ended_at", fate=fate, session=named, said=verdict.said))
    return str(
        words(
            "proposals.ended_on", fate=fate, day=day(verdict.on, words.language), said=verdict.said
        )
    )
