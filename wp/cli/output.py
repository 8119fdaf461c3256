"""What several commands hand over: bytes, into the file that was named or to standard output; what
a report does to a status."""

import sys
from pathlib import Path
from typing import Any

import typer

from wp.errors import InputError, system_reason
from wp.language.sizes import size_words
from wp.language.words import Words


def hand_over(content: bytes, out: Path | None, words: Words) -> None:
    """Write the file and say how large it is; without a name, write to standard output.
    InputError if it cannot be."""
    if out is None:
        sys.stdout.buffer.write(content)
        sys.stdout.buffer.flush()
        return
    try:
        out.write_bytes(content)
    except OSError as error:
        raise InputError("read.unwritable", document=out, reason=system_reason(error)) from error
    typer.echo(words.pair(str(out), size_words(len(content), words)))


def status_change(preview: Any, words: Any) -> str:
    """The status before and after a report (`wp.services.progress.recording.Preview`), or the one
    that stays."""
    found = [words(f"status.{each.status.value}") for each in (preview.before, preview.after)]
    return " -> ".join(dict.fromkeys(found))
