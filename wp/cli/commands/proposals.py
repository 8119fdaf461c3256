"""`wp proposals`: the topics that are proposed, what they lack, and what became of them."""

import datetime as dt
from collections.abc import Iterator
from typing import Annotated, Any

import typer

from wp.cli import options as o
from wp.cli.filter_options import ViewOptions, takes_view_options
from wp.cli.output import hand_over
from wp.errors import QuestionError
from wp.services.files.formats import names_of


@takes_view_options("programme", "text", "edition", "as_of", "known_at")
def proposals(
    *,
    state: Annotated[
        list[str] | None, typer.Option(help="open, accepted, declined, withdrawn")
    ] = None,
    incomplete: Annotated[bool | None, typer.Option("--incomplete/--complete")] = None,
    form: Annotated[str, typer.Option("--format", help=f"text, {names_of('proposals')}")] = "text",
    out: o.Out = None,
    database: o.Database = None,
    view: ViewOptions,
    language: o.Language = "en",
) -> None:
    """List the proposed topics as they stand on a day: who puts them forward, what they lack,
    what became of them."""
    from wp.services.files.proposals import chosen_words, export_proposals, proposals_shown
    from wp.services.query import ask
    from wp.services.record import existing_record

    if out and form == "text":
        raise QuestionError("cli.out_text")
    words, engine, states = o.words(language), existing_record(database), tuple(state or ())
    answer = ask(engine, view.question())
    found = proposals_shown(engine, answer, states, incomplete)
    if form == "text":
        _print(answer, found, words)
        return
    chosen = chosen_words(answer, states, incomplete, words)
    hand_over(export_proposals(answer, found, form, words, chosen), out, words)


def _print(answer: Any, found: Any, words: Any) -> None:
    from wp.language.dates import day

    as_of = answer.snapshot.as_of
    typer.echo(words("proposals.cli_head", n=len(found), day=day(as_of, words.language)))
    for each in found:
        fate = words(f"fate.{each.fate(as_of).value}")
        typer.echo(f"\n{each.id}  {each.title} ({each.programme}) [{fate}]")
        for line in _lines(each, as_of, words):
            typer.echo(f"    {line}")


def _lines(each: Any, as_of: dt.date, words: Any) -> Iterator[str]:
    from wp.domain.meetings.proposals import Fate, lacks
    from wp.language.dates import day

    yield words("proposals.on", day=day(each.proposed_on, words.language))
    yield words("proposals.by", names=", ".join(each.members) or words("proposals.nobody"))
    if each.observers:
        yield words("proposals.observers", names=", ".join(each.observers))
    yield words("proposals.document", document=each.document or words("proposals.no_document"))
    if each.takes_up:
        yield words("proposals.takes_up", ref=each.takes_up)
    if each.fate(as_of) is not Fate.OPEN:
        yield _ended(each.verdict, words)
    elif lacking := [words(f"sheet.lacks.{what}") for what in lacks(each)]:
        yield words("proposals.lacks", what=words.listing(lacking))


def _ended(verdict: Any, words: Any) -> Any:
    from wp.language.dates import day
    from wp.language.wording.filters import session_words

    said = {"fate": words(f"fate.{verdict.fate.value}"), "said": verdict.said}
    if verdict.session:
        return words("proposals.ended_at", session=session_words(verdict.session, words), **said)
    return words("proposals.ended_on", day=day(verdict.on, words.language), **said)
