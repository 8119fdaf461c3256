"""The options that narrow and place a view, declared once: a command takes them as one value."""

import functools
import inspect
from collections.abc import Callable
from dataclasses import dataclass, fields
from typing import Annotated, Any

import typer

from wp.cli import options as o

Command = Callable[..., None]
Many = list[str] | None


def _filter(typed: str, *names: str) -> Any:
    return typer.Option(*names, help=typed, rich_help_panel="filters")


@dataclass(frozen=True, kw_only=True)
class ViewOptions:
    """What was asked for: the filters by the names of `wp.domain.filter.Filter`, the editions
    and the day."""

    programme: Annotated[Many, _filter("WP, ECP")] = None
    part: Annotated[Many, _filter("active, reports")] = None
    topic: Annotated[Many, _filter('"WP 4", 4')] = None
    type: Annotated[Many, _filter("A, M, none")] = None
    code: Annotated[Many, _filter("SG, SO1, SP1")] = None
    body: Annotated[Many, _filter("PTC, CBC, Council")] = None
    status: Annotated[Many, _filter("overdue, due soon")] = None
    progress: Annotated[Many, _filter("not reported, in progress")] = None
    fy: Annotated[Many, _filter("2019/2020, none")] = None
    quarter: Annotated[Many, _filter("2020-Q2, none")] = None
    step: Annotated[Many, _filter('"2020-Q2 overdue"')] = None
    session: Annotated[Many, _filter('"PTC 2020-04"')] = None
    text: Annotated[str, _filter("")] = ""
    stale: Annotated[bool | None, _filter("", "--stale/--not-stale")] = None
    slipped: Annotated[bool | None, _filter("", "--slipped/--not-slipped")] = None
    edition: Annotated[Many, typer.Option(help="WP@1", rich_help_panel=o.VIEW)] = None
    as_of: o.AsOf = None
    known_at: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="2020-07-01", rich_help_panel=o.VIEW),
    ] = None

    def facets(self) -> dict[str, Any]:
        """The filters that were given, by name, as `Filter` takes them."""
        given = {
            each.name: getattr(self, each.name) for each in fields(self) if each.name not in PLACES
        }
        return {
            name: tuple(v) if isinstance(v, list) else v
            for name, v in given.items()
            if v not in (None, "")
        }

    def question(self) -> Any:
        """The question that they make (`wp.services.query.Question`); QuestionError for a day
        not understood."""
        return o.question(self.as_of, self.known_at, self.edition, **self.facets())


PLACES = ("edition", "as_of", "known_at")


def takes_view_options(*only: str) -> Callable[[Command], Command]:
    """The command's parameter of type View stands for its options in `wp --help`, or for those of
    these names only.

    Typer reads the options of a command from its signature, so the parameter is replaced there,
    where it stands.
    """
    known = inspect.signature(ViewOptions).parameters
    offered = [known[name] for name in only or known]

    def decorate(command: Command) -> Command:
        signature = inspect.signature(command)
        [taken] = [
            each.name for each in signature.parameters.values() if each.annotation is ViewOptions
        ]

        @functools.wraps(command)
        def with_view(**given: Any) -> None:
            view = ViewOptions(**{each.name: given.pop(each.name) for each in offered})
            command(**given, **{taken: view})

        shown: list[inspect.Parameter] = []
        for each in signature.parameters.values():
            shown += (
                offered
                if each.name == taken
                else [each.replace(kind=inspect.Parameter.KEYWORD_ONLY)]
            )
        with_view.__signature__ = signature.replace(parameters=shown)  # type: ignore[attr-defined]
        return with_view

    return decorate
