"""`wp translate`: say a text of the record in the language of the command."""

from typing import Annotated

import typer

from wp.cli import options as o
from wp.cli.written import say_written
from wp.errors import Lines, RefusedError


def translate(
    original: Annotated[str, typer.Argument(metavar="ORIGINAL")],
    translation: Annotated[str, typer.Argument(metavar="TRANSLATION")],
    reason: Annotated[str, typer.Option()] = "",
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Record what a text of the record says in this language; the original stays."""
    from wp.domain.texts import Text
    from wp.language.wording.reports import problem_sentence
    from wp.services.progress.recording import Refused
    from wp.services.record import open_record
    from wp.services.translations import translate as record

    words, by, engine = o.words(language), o.acting(actor), open_record(database)
    outcome = record(engine, original, Text(translation, words.language), reason, by)
    if isinstance(outcome, Refused):
        wrong = [problem_sentence(each, words) for each in outcome.problems[0]]
        raise RefusedError("cli.refused", places=Lines(wrong))
    say_written(words("cli.translated", id=outcome.number))
