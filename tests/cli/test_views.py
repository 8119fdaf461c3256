"""The options of a view, declared once, reach every command that takes one."""

from dataclasses import fields

import pytest
from typer.main import get_command

from wp.cli.filter_options import PLACES, ViewOptions
from wp.cli.main import app
from wp.domain.filter import Filter

FACETS = {each.name for each in fields(Filter)}


def options(name: str) -> set[str]:
    """The names of the options of a command, as Typer reads them."""
    return {each.name or "" for each in get_command(app).commands[name].params}  # type: ignore[attr-defined]


def test_every_facet_of_a_filter_can_be_asked_for() -> None:
    assert {each.name for each in fields(ViewOptions)} == FACETS | set(PLACES)


@pytest.mark.parametrize("name", ["export", "status", "check"])
def test_a_command_offers_the_whole_view(name: str) -> None:
    assert options(name) >= FACETS | set(PLACES) and "view" not in options(name)


def test_a_comparison_is_narrowed_by_what_both_editions_say() -> None:
    assert options("compare") & (FACETS | set(PLACES)) == {
        "part",
        "topic",
        "type",
        "code",
        "body",
        "text",
    }


def test_what_was_not_given_does_not_narrow() -> None:
    assert ViewOptions(body=["CBC"], stale=False).facets() == {"body": ("CBC",), "stale": False}
    assert ViewOptions().question().filter == Filter()
