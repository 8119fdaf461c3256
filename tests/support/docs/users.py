"""The tables of docs/users.md: pages, filters, checks, commands, exit codes."""

from collections.abc import Iterator

import click
import typer

from tests.support.docs.known_table import EN, FR, KnownTable, Row, as_code, cell
from wp.cli.main import app
from wp.domain.checks.model import SOURCES, CheckCode
from wp.errors import WorkProgrammeError
from wp.language.wording.checks import source_words
from wp.language.words import CATALOGUE
from wp.services.query_string import FLAGS, PARAMETERS
from wp.store.database import Engine
from wp.ui.shell.navigation import OVERVIEW, page_names

USERS = "docs/users.md"


def _pages(engine: Engine) -> list[Row]:
    def of(name: str) -> Row:
        address = "/" if name == OVERVIEW else f"/{name}"
        pictures = ", ".join(
            f"[{language}](pictures/{name}_1920_{language}.png)" for language in ("en", "fr")
        )
        return EN(f"nav.{name}"), FR(f"nav.{name}"), as_code(address), None, pictures

    return [of(name) for name in page_names()]


def commands() -> dict[str, click.Command]:
    """Every command by its words: "wp progress add"; a group has one where it runs by itself."""
    found: dict[str, click.Command] = {}

    def walk(name: str, command: click.Command) -> None:
        if not isinstance(command, click.Group) or command.invoke_without_command:
            found[name] = command
        if isinstance(command, click.Group):
            for part, below in command.commands.items():
                walk(f"{name} {part}", below)

    walk("wp", typer.main.get_command(app))
    return found


def _commands(engine: Engine) -> list[Row]:
    return [(as_code(name), cell(EN(f"command.{name[3:]}"))) for name in commands()]


def _options(name: str) -> str:
    for option in commands()["wp export"].params:
        if option.name == {"lang": "language"}.get(name, name):
            return as_code("/".join((*option.opts, *option.secondary_opts)))
    raise KeyError(name)


def _filters(engine: Engine) -> list[Row]:
    def of(name: str) -> Row:
        key = "facet.flags" if name in FLAGS else f"facet.{name}"
        return as_code(name), _options(name), EN(key) if key in CATALOGUE else "", None

    return [of(name) for name in PARAMETERS]


def _exit_codes(engine: Engine) -> list[Row]:
    def tree(error: type[WorkProgrammeError]) -> Iterator[Row]:
        yield str(error.exit_code), as_code(error.__name__), None
        for below in error.__subclasses__():
            if below.__module__ == error.__module__:
                yield from tree(below)

    own = [("0", "", None), ("2", "", None), ("130", "", None), *tree(WorkProgrammeError)]
    return sorted(own, key=lambda row: int(str(row[0])))


def _checks(engine: Engine) -> list[Row]:
    return [
        (
            as_code(code.value),
            EN(f"check.name.{code.value}"),
            EN(f"check.rule.{code.value}"),
            source_words(SOURCES[code], EN),
        )
        for code in CheckCode
    ]


TABLES = (
    KnownTable(USERS, ("page", "in French", "address", "what it answers", "picture"), _pages),
    KnownTable(USERS, ("in an address", "option", "on a page", "what it takes"), _filters),
    KnownTable(USERS, ("check", "name", "rule", "source"), _checks),
    KnownTable(USERS, ("command", "what it does"), _commands),
    KnownTable(USERS, ("code", "error", "what happened"), _exit_codes),
)
