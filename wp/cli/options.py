"""The options that several commands share, and the question that they make."""

import datetime as dt
from typing import Annotated, Any

import typer

from wp.errors import QuestionError

_FILTER = "Filters"
Database = Annotated[
    str | None,
    typer.Option("--database", metavar="URL", help="Database address or SQLite file; else WP_DATABASE_URL."),
]
Actor = Annotated[str | None, typer.Option("--actor", help="Who acts; the operating system's user unless given.")]
Language = Annotated[str, typer.Option("--language", help="Language of the sentences: en or fr.")]
Programme = Annotated[list[str] | None, typer.Option("--programme", help="WP or ECP.", rich_help_panel=_FILTER)]
Part = Annotated[list[str] | None, typer.Option("--part", help="active or reports.", rich_help_panel=_FILTER)]
Topic = Annotated[list[str] | None, typer.Option("--topic", help='"WP 4" or 4.', rich_help_panel=_FILTER)]
Type = Annotated[list[str] | None, typer.Option("--type", help="A, M or none.", rich_help_panel=_FILTER)]
Code = Annotated[list[str] | None, typer.Option("--code", help="SG, SO1, SP1 ...", rich_help_panel=_FILTER)]
Body = Annotated[list[str] | None, typer.Option("--body", help="PTC, CBC, Council ...", rich_help_panel=_FILTER)]
Status = Annotated[list[str] | None, typer.Option("--status", help="overdue, due soon ...", rich_help_panel=_FILTER)]
Progress = Annotated[list[str] | None, typer.Option("--progress", help="not reported ...", rich_help_panel=_FILTER)]
Year = Annotated[list[str] | None, typer.Option("--fy", help="2019/2020, or none.", rich_help_panel=_FILTER)]
Quarter = Annotated[list[str] | None, typer.Option("--quarter", help="2020-Q2, or none.", rich_help_panel=_FILTER)]
Session = Annotated[list[str] | None, typer.Option("--session", help='"PTC 2020-04".', rich_help_panel=_FILTER)]
Text = Annotated[str, typer.Option("--text", help="Words that must all occur.", rich_help_panel=_FILTER)]
Stale = Annotated[bool | None, typer.Option("--stale/--not-stale", help="Stale lines.", rich_help_panel=_FILTER)]
Slipped = Annotated[bool | None, typer.Option("--slipped/--not-slipped", help="Slipped.", rich_help_panel=_FILTER)]
Edition = Annotated[list[str] | None, typer.Option("--edition", help="WP@1", rich_help_panel="View")]
AsOf = Annotated[str | None, typer.Option("--as-of", metavar="DAY", help="2020-07-01", rich_help_panel="View")]
KnownAt = Annotated[
    str | None, typer.Option("--known-at", metavar="DAY", help="As it was known on that day.", rich_help_panel="View")
]
_WORD = "Word documents"
Layout = Annotated[str, typer.Option(help="docx: published, tracked or session. xlsx: published.")]
AdvancedFirst = Annotated[
    bool, typer.Option("--advanced-first", help="Advanced tasks before Maintenance tasks.", rich_help_panel=_WORD)
]
From = Annotated[
    str | None, typer.Option("--from", metavar="STATE", help="tracked: WP@1 or 2019-10-31.", rich_help_panel=_WORD)
]
To = Annotated[
    str | None, typer.Option("--to", metavar="STATE", help="tracked: WP@2 or 2020-05-01.", rich_help_panel=_WORD)
]
Author = Annotated[str | None, typer.Option("--author", help="tracked: whose changes they are.", rich_help_panel=_WORD)]


def question(as_of: str | None, known_at: str | None, edition: list[str] | None, **facets: Any) -> Any:
    """The question of these options (`wp.services.asking.Question`); QuestionError for a day not understood."""
    from wp.domain.filters import Filter
    from wp.services.asking import Question

    values: Any = {name: tuple(v) if isinstance(v, list) else v for name, v in facets.items() if v is not None}
    return Question(
        Filter(**values),
        day(as_of, "--as-of") if as_of else None,
        moment(known_at) if known_at else None,
        tuple(edition or ()),
    )


def in_layout(form: str, layout: str) -> str:
    """The format that an Excel file in this layout is; QuestionError for a layout that the format does not have."""
    if not layout:
        return form
    if (form, layout) != ("xlsx", "published"):
        raise QuestionError(f"--layout: {form} has no layout {layout!r}; xlsx has: published.")
    return layout


def day(text: str, option: str) -> dt.date:
    """A day written as 2020-07-01; QuestionError otherwise."""
    try:
        return dt.date.fromisoformat(text)
    except ValueError as error:
        raise QuestionError(f"{option}: {text!r} is no day; write it as 2020-07-01.") from error


def moment(text: str) -> dt.datetime:
    """A moment: a day means its end, in UTC; or an ISO date and time. QuestionError otherwise."""
    from wp.services.addressing import read_moment

    try:
        return read_moment(text)
    except ValueError as error:
        raise QuestionError(f"--known-at: {text!r} is no day or moment; write it as 2020-07-01.") from error


def words(language: str) -> Any:
    """The catalogue in this language (`wp.language.words.Words`); QuestionError for another than en and fr."""
    from wp.language.words import LANGUAGES, Words

    if language not in LANGUAGES:
        raise QuestionError(f"--language: {language!r} is not known; known are: {', '.join(LANGUAGES)}.")
    return Words(language)
