"""What a command says of a write: once, in one line, when it is done; and what it asks and is
answered before that."""

import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn

import typer

from wp.errors import Lines, OrderAsked, Phrase, RefusedError


def say_written(line: str) -> None:
    """Say that something was recorded. It is, whoever hears of it: an output that fails takes
    nothing back.

    Everything else is printed before the write, where an output that fails keeps the record as it
    was.
    """
    try:
        typer.echo(line)
    except OSError:
        with suppress(OSError):  # nobody hears: the exit status says it
            typer.echo(line, err=True)
        # What waits in the stream would fail once more when the process ends, and change its exit
        # status.
        with suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def say_asked(engine: Any, said: Sequence[Any], words: Any) -> None:
    """Print what is to be answered about the order of steps before these statements are written,
    where there is something."""
    from wp.language.wording.errors import phrase_words
    from wp.services.progress.asking import ask_order

    question = ask_order(engine, said)
    if question.lines:
        typer.echo(phrase_words(Phrase("cli.order", question=question), words))


def order_answer(with_later: bool, as_it_stands: str | None, words: Any) -> Any:
    """What the two options answer about the order of steps; the reason is in the language of the
    command."""
    from wp.domain.reporting.order_question import OrderAnswer
    from wp.domain.texts import Text

    reason = None if as_it_stands is None else Text(as_it_stands, words.language)
    return OrderAnswer(with_later, reason)


def refuse(outcome: Any, ref: str, words: Any) -> NoReturn:
    """Say why the one report on this line was not written (`outcome`): OrderAsked where the order
    of steps is to be answered first, else RefusedError."""
    from wp.language.wording.reports import problem_sentence
    from wp.services.progress.recording import AwaitsAnswer, Conflict

    if isinstance(outcome, AwaitsAnswer):
        raise OrderAsked("refused.order", question=outcome.question)
    if isinstance(outcome, Conflict):
        raise RefusedError("cli.conflict", id=outcome.reports[0][-1].id)
    wrong = [
        words.pair(words(f"field.{each.field}"), problem_sentence(each, words))
        for each in outcome.problems[0]
    ]
    raise RefusedError("cli.refused_line", ref=ref, places=Lines(wrong))
