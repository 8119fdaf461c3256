"""What help, and a command line that is not understood, say in the words of the catalogue.

Both ask a command for its usage before they write anything else: only then are the words put in,
and a command that simply runs opens no room for them.
"""

import sys
from typing import Any

import click
import click.core
import click.exceptions
import click.formatting
import click.parser
import click.types
from typer.core import TyperCommand, TyperGroup

from wp.cli import options as o
from wp.language.words import Words, catalogue

# What Typer says in constants of its module, which is loaded when it writes.
TITLES = (
    "ARGUMENTS_PANEL_TITLE",
    "OPTIONS_PANEL_TITLE",
    "COMMANDS_PANEL_TITLE",
    "ERRORS_PANEL_TITLE",
    "DEFAULT_STRING",
    "REQUIRED_LONG_STRING",
    "RICH_HELP",
)
SPEAKING = (click.core, click.exceptions, click.formatting, click.parser, click.types)


class Command(TyperCommand):
    """A command whose help comes from the catalogue."""

    def get_usage(self, ctx: click.Context) -> str:
        """How it is called, in the language asked for; all its other words come with it."""
        _word(self, ctx)
        return super().get_usage(ctx)


class Group(TyperGroup):
    """A group of commands whose help comes from the catalogue."""

    def get_usage(self, ctx: click.Context) -> str:
        """How it is called, in the language asked for; all its other words come with it."""
        words = _word(self, ctx)
        commands = "maybe_commands" if self.invoke_without_command else "commands"
        self.subcommand_metavar = words(f"metavar.{commands}")
        for name, each in self.commands.items():
            below = f"{_path(ctx)} {name}".strip()
            each.help = words(f"command.{below}")
        return super().get_usage(ctx)

    def invoke(self, ctx: click.Context) -> Any:
        """Run what is asked for; a language that is named before a command holds for it too."""
        ctx.default_map = {name: {"language": ctx.params["language"]} for name in self.commands}
        return super().invoke(ctx)


def _path(ctx: click.Context) -> str:
    """The words that name a command after `wp`."""
    return f"{_path(ctx.parent)} {ctx.info_name}".strip() if ctx.parent else ""


def _word(command: Command | Group, ctx: click.Context) -> Words:
    from typer import rich_utils

    words, path = o.words_asked_for(sys.argv), _path(ctx)
    for title in TITLES:
        setattr(rich_utils, title, words(f"typer.{title}"))
    command.help = words(f"command.{path or 'wp'}")
    command.options_metavar = words("metavar.options")
    if command.epilog:
        command.epilog = words("cli.example", command=command.epilog)
    for each in command.params:
        _word_parameter(each, path, words)
    if asked := command.get_help_option(ctx):
        asked.help = words("option.help")
    return words


def _word_parameter(each: Any, path: str, words: Words) -> None:
    """`help` holds what can be typed, `rich_help_panel` the name of a panel."""
    each.help = words(option_key(path, each.name), given=each.help)
    if not getattr(each, "is_flag", False):
        each.metavar = words(f"metavar.{each.metavar or each.type.name.upper()}")
    if getattr(each, "rich_help_panel", None):
        each.rich_help_panel = words(f"panel.{each.rich_help_panel}")


def option_key(path: str, name: str) -> str:
    """Where the catalogue says what an option or argument of a command means: by its own name, or
    by that of the option which several commands have."""
    own = f"option.{path}.{name}"
    return own if own in catalogue("en") else f"option.{name}"


def speak() -> None:
    """Let the library that reads the command line say what is wrong in the catalogue's words.

    It asks gettext for every message, by a name that each of its modules binds for itself.
    """
    for module in SPEAKING:
        vars(module).update(_=_message, ngettext=lambda one, several, n: _message(one))


def _message(english: str) -> str:
    return o.words_asked_for(sys.argv).named("click", english)
