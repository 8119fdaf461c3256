"""Every command that the documents show is one that `wp`, or Python, understands."""

import re
import shlex
from pathlib import Path

import click
import pytest
import typer

from tests.support.docs.markdown import documents, fenced, spans
from tests.support.docs.users import commands
from tests.support.paths import ROOT
from wp.cli.main import app

ALL = documents()
OPTION = re.compile(r"(?<![\w-])--[a-z][\w-]*")


def shown(text: str) -> list[list[str]]:
    """The words of every command in the blocks of a text; a line may chain several."""
    lines = [line for _, block in fenced(text) for line in block.splitlines()]
    return [
        shlex.split(part.replace("\\", "/"), comments=True)
        for line in lines
        for part in line.split(" && ")
    ]


def offences_of_commands(text: str) -> list[str]:
    """Commands of `wp` in blocks that are not understood as they stand."""
    found = []
    for words in shown(text):
        if words and words[0].rpartition("/")[2] == "wp":
            try:
                _parse(typer.main.get_command(app), words[1:])
            except click.ClickException as error:
                found.append(f"{' '.join(words)}: {error.format_message()}")
    return found


def _parse(command: click.Command, words: list[str]) -> None:
    """Take the words as the command would, down to the last one of its groups, and run nothing."""
    while isinstance(command, click.Group) and words and words[0] in command.commands:
        command, words = command.commands[words[0]], words[1:]
    if isinstance(command, click.Group) and words and not words[0].startswith("-"):
        raise click.UsageError(f"no such command: {words[0]}")
    command.make_context(command.name or "wp", words)


def offences_of_usages(text: str) -> list[str]:
    """Commands within a line (`wp check [--check CODE]`): words that are no command, options that
    it has not."""
    found, known = [], commands()
    for span in spans(text):
        if not span.startswith("wp "):
            continue
        words = span.split()
        names = [" ".join(words[:n]) for n in range(len(words), 1, -1)]
        groups = {name.rpartition(" ")[0] for name in known}
        name = next((each for each in names if each in known or each in groups), None)
        if name is None:
            found.append(f"{span}: no such command")
            continue
        below = [command for full, command in known.items() if f"{full} ".startswith(f"{name} ")]
        options = {option for command in below for option in _options(command)}
        found += [
            f"{span}: no option {each}" for each in OPTION.findall(span) if each not in options
        ]
    return found


def _options(command: click.Command) -> set[str]:
    return {"--help"} | {
        option for each in command.params for option in (*each.opts, *each.secondary_opts)
    }


def offences_of_options(text: str) -> list[str]:
    """Options named on their own that no command has."""
    known = {option for command in commands().values() for option in _options(command)}
    alone = [span for span in spans(text) if span.startswith("--")]
    return [
        f"no option {each}" for span in alone for each in OPTION.findall(span) if each not in known
    ]


def offences_of_programs(text: str) -> list[str]:
    """`python -m MODULE` and `pytest FILE` of something that is not there."""
    found = []
    for span in (*spans(text), *(block for _, block in fenced(text))):
        found += [
            f"{name} is not there"
            for name in re.findall(r"python\S* -m (tests\.[\w.]+)", span)
            if not any(
                (ROOT / name.replace(".", "/")).with_suffix(end).exists() for end in (".py", "")
            )
        ]
        found += [
            f"{name} is not there"
            for name in re.findall(r"pytest (?:-\S+ )*(tests/\S+)", span)
            if not (ROOT / name.partition("::")[0]).exists()
        ]
    return found


CHECKS = [offences_of_commands, offences_of_usages, offences_of_options, offences_of_programs]


@pytest.mark.parametrize("path", ALL, ids=lambda path: path.relative_to(ROOT).as_posix())
@pytest.mark.parametrize("check", CHECKS)
def test_every_command_is_understood(check, path: Path) -> None:
    assert check(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    ("check", "text"),
    [
        (offences_of_commands, "```sh\nwp no-such\n```\n"),
        (offences_of_commands, "```sh\npip install x && .venv/bin/wp status --no-such 1\n```\n"),
        (offences_of_commands, "```bat\n.venv\\Scripts\\wp progress add\n```\n"),
        (offences_of_usages, "Say `wp no-such`."),
        (offences_of_usages, "Say `wp progress add REF [--no-such X]`."),
        (offences_of_options, "With `--no-such` it is not."),
        (offences_of_programs, "Run `.venv/bin/python -m tests.tools.no_such`."),
        (offences_of_programs, "```sh\n.venv/bin/python -m pytest -q tests/no_such.py\n```\n"),
    ],
)
def test_a_wrong_command_is_found(check, text: str) -> None:
    assert check(text) != []
    assert (
        check(
            "```sh\n.venv/bin/wp progress add 'WP 4.3' --effective-on 2020-01-01\n```\n`wp status`"
        )
        == []
    )


def test_the_readme_runs_what_is_to_be_run() -> None:
    """The first block of `## Run` and of `## Test` is one line, for it is run as it stands."""
    text = (ROOT / "README.md").read_text(encoding="utf-8")
    for chapter, last in (("Run", "wp serve"), ("Test", "pytest -n 2")):
        [part] = [each for each in text.split("\n## ") if each.startswith(f"{chapter}\n")]
        language, block = fenced(part)[0]
        assert language == "sh" and block.count("\n") == 1 and block.strip().endswith(last)
