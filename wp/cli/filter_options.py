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
_FILTER = "Filters"


@dataclass(frozen=True, kw_only=True)
class View:
    """What was asked for: the filters by the names of `wp.domain.filter.Filter`, the editions
    and the day."""

    programme: Annotated[Many, typer.Option(help="WP or ECP.", rich_help_panel=_FILTER)] = None
    part: Annotated[Many, typer.Option(help="active or reports.", rich_help_panel=_FILTER)] = None
    topic: Annotated[Many, typer.Option(help='"WP 4" or 4.', rich_help_panel=_FILTER)] = None
    type: Annotated[Many, typer.Option(help="A, M or none.", rich_help_panel=_FILTER)] = None
    code: Annotated[Many, typer.Option(help="SG, SO1, SP1 ...", rich_help_panel=_FILTER)] = None
    body: Annotated[Many, typer.Option(help="PTC, CBC, Council ...", rich_help_panel=_FILTER)] = (
        None
    )
    status: Annotated[Many, typer.Option(help="overdue, due soon ...", rich_help_panel=_FILTER)] = (
        None
    )
    progress: Annotated[Many, typer.Option(help="not reported ...", rich_help_panel=_FILTER)] = None
    fy: Annotated[Many, typer.Option(help="2019/2020, or none.", rich_help_panel=_FILTER)] = None
    quarter: Annotated[Many, typer.Option(help="2020-Q2, or none.", rich_help_panel=_FILTER)] = None
    session: Annotated[Many, typer.Option(help='"PTC 2020-04".', rich_help_panel=_FILTER)] = None
    text: Annotated[
        str, typer.Option(help="Words that must all occur.", rich_help_panel=_FILTER)
    ] = ""
    stale: Annotated[
        bool | None,
        typer.Option("--stale/--not-stale", help="Stale lines.", rich_help_panel=_FILTER),
    ] = None
    slipped: Annotated[
        bool | None,
        typer.Option("--slipped/--not-slipped", help="Slipped.", rich_help_panel=_FILTER),
    ] = None
    edition: Annotated[Many, typer.Option(help="WP@1", rich_help_panel=o.VIEW)] = None
    as_of: o.AsOf = None
    known_at: Annotated[
        str | None,
        typer.Option(metavar="DAY", help="As it was known on that day.", rich_help_panel=o.VIEW),
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


def takes_view(*only: str) -> Callable[[Command], Command]:
    """The command's parameter of type View stands for its options in `wp --help`, or for those of
    these names only.

    Typer reads the options of a command from its signature, so the parameter is replaced there,
    where it stands.
    """
    known = inspect.signature(View).parameters
    offered = [known[name] for name in only or known]

    def decorate(command: Command) -> Command:
        signature = inspect.signature(command)
        [taken] = [each.name for each in signature.parameters.values() if each.annotation is View]

        @functools.wraps(command)
        def with_view(**given: Any) -> None:
            view = View(**{each.name: given.pop(each.name) for each in offered})
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
