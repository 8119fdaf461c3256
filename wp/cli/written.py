"""What a command says of a write: once, in one line, when it is done."""

import os
import sys
from contextlib import suppress

import typer


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
