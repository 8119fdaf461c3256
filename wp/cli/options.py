"""The options that several commands share, and the question that they make.

What an option means stands in the catalogue (`wp.cli.help`); `help` here is what can be typed, the
same in every language.
"""

import datetime as dt
from collections.abc import Sequence
from enum import StrEnum
from itertools import pairwise
from pathlib import Path
from typing import Annotated, Any, TypeVar

import typer

from wp.errors import QuestionError
from wp.language.words import DEFAULT, LANGUAGES, Words

VIEW = "view"
_Choice = TypeVar("_Choice", bound=StrEnum)
Database = Annotated[
    str | None,
    typer.Option("--database", metavar="URL", help="WP_DATABASE_URL"),
]
Actor = Annotated[str | None, typer.Option("--actor")]
Language = Annotated[str, typer.Option("--language", help=", ".join(LANGUAGES))]
Out = Annotated[Path | None, typer.Option()]
Confirm = Annotated[bool, typer.Option("--confirm")]
WithLater = Annotated[bool, typer.Option("--with-later")]
AsItStands = Annotated[str | None, typer.Option("--as-it-stands", metavar="REASON")]
Ref = Annotated[str, typer.Argument(metavar="REF")]
AsOf = Annotated[
    str | None, typer.Option("--as-of", metavar="DAY", help="2020-07-01", rich_help_panel=VIEW)
]
Layout = Annotated[str, typer.Option(help="docx: published, tracked, session; xlsx: published")]


def _word(name: str, typed: str = "", metavar: str | None = None) -> Any:
    return typer.Option(name, metavar=metavar, help=typed, rich_help_panel="word")


AdvancedFirst = Annotated[bool, _word("--advanced-first")]
From = Annotated[str | None, _word("--from", "WP@1, 2019-10-31", "STATE")]
To = Annotated[str | None, _word("--to", "WP@2, 2020-05-01", "STATE")]
Author = Annotated[str | None, _word("--author")]


def acting(actor: str | None) -> Any:
    """Who acts (`wp.domain.people.acting.Acting`): the one named, or else the operating system's
    user, who stands beside the name in the log. RefusedError where it is no name."""
    from wp.domain.people.acting import Acting, Source
    from wp.services.record import system_user

    user = system_user()
    return Acting.local(user if actor is None else actor, Source.COMMAND_LINE, system_user=user)


def question(
    as_of: str | None, known_at: str | None, edition: list[str] | None, **facets: Any
) -> Any:
    """The question of these options (`wp.services.query.Question`); QuestionError for a day not
    understood."""
    from wp.domain.filter import Filter
    from wp.services.query import Question

    return Question(
        Filter(**facets),
        day(as_of, "--as-of") if as_of else None,
        moment(known_at) if known_at else None,
        tuple(edition or ()),
    )


def in_layout(form: str, layout: str) -> str:
    """The format that an Excel file in this layout is; QuestionError for a layout that the
    format does not have."""
    if not layout:
        return form
    if (form, layout) != ("xlsx", "published"):
        raise QuestionError("cli.layout", form=form, layout=layout)
    return layout


def one_of(kind: type[_Choice], text: str, option: str) -> _Choice:
    """What was chosen of this kind; QuestionError, with what there is, for anything else."""
    try:
        return kind(text)
    except ValueError as error:
        raise QuestionError(
            "cli.one_of", option=option, text=text, choices=", ".join(kind)
        ) from error


def day(text: str, option: str) -> dt.date:
    """A day written as 2020-07-01; QuestionError otherwise."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise QuestionError("cli.day", option=option, text=text) from error


def moment(text: str) -> dt.datetime:
    """A moment: a day means its end, in UTC; or an ISO date and time. QuestionError otherwise."""
    from wp.services.parameters import read_moment

    try:
        return read_moment(text)
    except ValueError as error:
        raise QuestionError("cli.moment", text=text) from error


def words_asked_for(arguments: Sequence[str]) -> Words:
    """The catalogue in the language that a command line asks for, whatever else is wrong with
    it; else in English."""
    given = [
        part
        for each in arguments
        for part in (each.split("=", 1) if each.startswith("--language=") else [each])
    ]
    asked = [after for option, after in pairwise(given) if option == "--language"]
    return Words(asked[-1] if asked and asked[-1] in LANGUAGES else DEFAULT)


def words(language: str) -> Words:
    """The catalogue in this language; QuestionError for one without."""
    if language not in LANGUAGES:
        raise QuestionError(
            "ask.option_value", option="--language", value=language, known=tuple(LANGUAGES)
        )
    return Words(language)
