"""`wp vocabulary`: bodies and strategic codes as the record has them; adding, changing and retiring
one."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Annotated, Any

import typer

from wp.cli import options as o
from wp.cli.help import Command, Group
from wp.cli.written import say_written
from wp.domain.vocabulary.entry import BETWEEN, FIELDS, Entry, EntryKind, entries_at
from wp.errors import Lines, QuestionError, RefusedError

vocabulary = typer.Typer(name="vocabulary", cls=Group, no_args_is_help=True)
Kind = Annotated[str, typer.Argument(metavar="KIND")]
Key = Annotated[str, typer.Argument(metavar="KEY")]


@vocabulary.callback()
def entries(language: o.Language = "en") -> None:
    """What stands before the commands about the vocabulary."""


@vocabulary.command("list", cls=Command, epilog="wp vocabulary list body")
def list_(entry_kind: Kind, database: o.Database = None, language: o.Language = "en") -> None:
    """All entries of a kind."""
    from wp.language.wording.entries_told import entry_name
    from wp.services.record import existing_record
    from wp.services.translations import words_on_record
    from wp.services.vocabulary.entry_writing import all_entries

    engine = existing_record(database)
    words = words_on_record(engine, o.words(language).language)
    kind = o.one_of(EntryKind, entry_kind, "KIND")
    for each in entries_at(all_entries(engine)):
        if each.kind is kind:
            typer.echo(words.pair(each.key, entry_name(each, words)))


@vocabulary.command(cls=Command, epilog="wp vocabulary history body PTC")
def history(
    entry_kind: Kind, entry_key: Key, database: o.Database = None, language: o.Language = "en"
) -> None:
    """What an entry says, and what was changed of it by whom and why."""
    from wp.language.record_texts import told_in
    from wp.language.wording.entries_told import changes_of
    from wp.services.record import existing_record
    from wp.services.translations import words_on_record
    from wp.services.vocabulary.entry_writing import all_entries, history_of

    engine = existing_record(database)
    words = words_on_record(engine, o.words(language).language)
    kind = o.one_of(EntryKind, entry_kind, "KIND")
    every = history_of(all_entries(engine), kind, entry_key)
    for name, text in every[-1].values:
        typer.echo(words.pair(name, text.replace(BETWEEN, " | ")))
    for before, each in zip((None, *every), every, strict=False):
        when = words("moment", moment=f"{each.recorded_at:%Y-%m-%d %H:%M}")
        why = words("entry.begins") if each.begins else told_in(each.reason, words)
        told = words.parts((*changes_of(before, each, words), why))
        typer.echo(f"  {words.pair(words.row((when, each.recorded_by)), told)}")


@vocabulary.command(
    cls=Command,
    epilog='wp vocabulary write body VWG --set "full=Virtual Working Group" --reason "report, 55"',
)
def write(
    entry_kind: Kind,
    entry_key: Key,
    set_: Annotated[
        list[str] | None,
        typer.Option("--set", metavar="FIELD=TEXT", help='"full=Policy Commission"'),
    ] = None,
    reason: Annotated[str, typer.Option()] = "",
    retire: Annotated[bool, typer.Option("--retire")] = False,
    offer: Annotated[bool, typer.Option("--offer")] = False,
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Add an entry, or change what it says; what is not named stays as it is."""
    from wp.domain.texts import Text
    from wp.language.wording.reports import problem_sentence
    from wp.services.progress.recording import Refused
    from wp.services.record import open_record
    from wp.services.vocabulary.entry_writing import all_entries, write_entry

    words, by, engine = o.words(language), o.acting(actor), open_record(database)
    kind = o.one_of(EntryKind, entry_kind, "KIND")
    own = [each for each in entries_at(all_entries(engine)) if each.kind is kind]
    former = next((each for each in own if each.key == entry_key), Entry(kind, entry_key))
    said = former.says(dict(former.values) | _said(kind, set_ or ()))
    wanted = replace(
        said, retired=(former.retired or retire) and not offer, reason=Text(reason, words.language)
    )
    outcome = write_entry(engine, wanted, former.id, by)
    if isinstance(outcome, Refused):
        wrong = [_problem(each, words, problem_sentence) for each in outcome.problems[0]]
        raise RefusedError("cli.refused", places=Lines(wrong))
    say_written(words("entry.recorded", key=entry_key))


def _problem(problem: Any, words: Any, sentence: Any) -> str:
    said: str = sentence(problem, words)
    return words.pair(problem.field, said) if problem.field else said


def _said(kind: EntryKind, texts: Sequence[str]) -> dict[str, str]:
    """What the options `--set` say, by field; QuestionError for one that is none."""
    known = {each.name: each for each in FIELDS[kind]}
    said = {}
    for text in texts:
        name, equals, value = text.partition("=")
        if not equals or name not in known:
            raise QuestionError("ask.entry_field", text=text[:60], known=tuple(known))
        said[name] = BETWEEN.join(value.split("|")) if known[name].several else value
    return said
