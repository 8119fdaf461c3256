"""`wp template`: a plan to fill in, as a file that is read when it comes back."""

from typing import Annotated

import typer

from wp.cli import options as o
from wp.cli.output import hand_over
from wp.services.files.formats import make_file, names_of


def template(
    form: Annotated[str, typer.Option("--format", help=names_of("template"))] = "docx",
    out: o.Out = None,
    language: o.Language = "en",
) -> None:
    """Write a plan to fill in: a table whose headings are known."""
    words = o.words(language)
    hand_over(make_file("template", form, words), out, words)
