"""The `wp` command: every verb of the record from the command line. Errors are caught here,
once."""

import gc
import io
import sys
from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from wp.cli import options as o
from wp.cli.commands.check import check
from wp.cli.commands.editions import compare, import_, programmes
from wp.cli.commands.keeping import backup, copy, restore, verify
from wp.cli.commands.progress import progress
from wp.cli.commands.proposals import proposals
from wp.cli.commands.proposed import proposed
from wp.cli.commands.settle import settle
from wp.cli.commands.template import template
from wp.cli.commands.translate import translate
from wp.cli.commands.users import users
from wp.cli.commands.vocabulary_entries import vocabulary
from wp.cli.filter_options import ViewOptions, takes_view_options
from wp.cli.help import Command, Group, speak
from wp.cli.output import hand_over
from wp.errors import WorkProgrammeError, system_reason
from wp.language.words import DEFAULT
from wp.server_log import LogForm, LogLevel, begin_log
from wp.services.files.formats import Along, Layout, names_of
from wp.store.writers.patience import LONGEST_SECONDS, telling

app = typer.Typer(
    name="wp",
    cls=Group,
    no_args_is_help=True,
    add_completion=False,
    suggest_commands=False,
    pretty_exceptions_enable=False,
)


@app.callback()
def wp(language: o.Language = DEFAULT) -> None:
    """What stands before all commands."""


@app.command(cls=Command, epilog="wp serve --port 8502")
def serve(
    database: o.Database = None,
    host: Annotated[str, typer.Option()] = "127.0.0.1",
    port: Annotated[int, typer.Option()] = 8501,
    public_url: Annotated[str, typer.Option("--public-url", metavar="URL")] = "",
    log: Annotated[str, typer.Option(help=", ".join(LogForm))] = LogForm.TEXT,
    log_level: Annotated[
        str, typer.Option("--log-level", help=", ".join(LogLevel))
    ] = LogLevel.INFO,
    sign_in: Annotated[str, typer.Option("--sign-in", metavar="FILE", help="WP_SIGN_IN")] = "",
    backup_to: Annotated[Path | None, typer.Option("--backup-to", metavar="FOLDER")] = None,
    backup_every: Annotated[float, typer.Option("--backup-every", metavar="HOURS")] = 24,
    backups_kept: Annotated[int, typer.Option("--backups-kept")] = 14,
    language: o.Language = "en",
) -> None:
    """Bring the database up to date, fill an empty one from data/, and show the pages."""
    from wp.cli.commands.serve import Place, plan_backups, serve_pages

    begin_log(o.one_of(LogForm, log, "--log"), o.one_of(LogLevel, log_level, "--log-level"))
    if backup_to:
        plan_backups(backup_to, backup_every, backups_kept)
    serve_pages(database, Place(host, port, public_url), sign_in, o.words(language))


@app.command(
    cls=Command, epilog='wp export --format csv --body CBC --status "due soon" --out cbc.csv'
)
@takes_view_options()
def export(
    *,
    form: Annotated[
        str,
        typer.Option("--format", help=names_of("lines")),
    ] = "json",
    out: o.Out = None,
    along: Annotated[list[str] | None, typer.Option("--with", help=", ".join(Along))] = None,
    database: o.Database = None,
    view: ViewOptions,
    language: o.Language = "en",
    layout: o.Layout = "",
    advanced_first: o.AdvancedFirst = False,
    from_: o.From = None,
    to: o.To = None,
    author: o.Author = None,
) -> None:
    """Write the lines that the filters leave, with their status and its reason."""
    from wp.cli.commands.export_word import make_document, refuse_word_options
    from wp.services.files.export import export as make
    from wp.services.record import existing_record

    # The pack of a session is about a session; everywhere else the option narrows.
    packed = (view.session or [""])[0] if form == "docx" and layout == Layout.SESSION else ""
    question = (replace(view, session=None) if packed else view).question()
    engine, spoken = existing_record(database), o.words(language).language
    if form == "docx":
        states, layout = (from_, to), layout or Layout.PUBLISHED
        content = make_document(
            engine, question, layout, spoken, advanced_first, states, author, packed
        )
    else:
        form = o.in_layout(form, layout)
        refuse_word_options(advanced_first, from_, to, author)
        content = make(engine, question, form, spoken, along=tuple(along or ()))
    hand_over(content, out, o.words(language))


@app.command(cls=Command, epilog="wp status --as-of 2020-07-01 --programme WP")
@takes_view_options()
def status(
    *,
    database: o.Database = None,
    view: ViewOptions,
    language: o.Language = "en",
    all_: Annotated[bool, typer.Option("--all")] = False,
) -> None:
    """Say where the programmes stand: the counts, and the lines that need attention with the
    reason of each."""
    from wp.cli.commands.status_output import print_status
    from wp.services.query import ask
    from wp.services.record import existing_record
    from wp.services.translations import words_on_record

    spoken, engine, question = (
        o.words(language).language,
        existing_record(database),
        view.question(),
    )
    words = words_on_record(engine, spoken, question.known_at)
    print_status(ask(engine, question), words, all_)


for name, command, example in (
    ("import", import_, "wp import annex3_work_programme.docx --tracked both --confirm"),
    (
        "compare",
        compare,
        "wp compare WP@1 WP@2 --kind changed --body CBC --format xlsx --out changes.xlsx",
    ),
    (
        "programmes",
        programmes,
        'wp programmes --make-current WP@1 --reason "imported too early"',
    ),
    (
        "proposals",
        proposals,
        "wp proposals --state open --incomplete --format xlsx --out proposals.xlsx",
    ),
    ("settle", settle, 'wp settle WP@1 1 kept --reason "so printed"'),
    ("translate", translate, 'wp translate "Terminé." "Done." --actor "Ana Pérez"'),
    ("verify", verify, "wp verify --head 151:3f2a..."),
    ("backup", backup, "wp backup /srv/backups/monday.db"),
    ("restore", restore, 'wp restore monday.db --reason "the disk failed" --replace'),
    ("template", template, "wp template --format xlsx --language fr --out plan.xlsx"),
    ("copy", copy, "wp copy --from wp.db --to postgresql://localhost/wp"),
):
    app.command(name, cls=Command, epilog=example)(command)
app.add_typer(progress)
app.add_typer(proposed)
app.add_typer(check)
app.add_typer(users)
app.add_typer(vocabulary)


def _told(error: WorkProgrammeError) -> str:
    """What an error says, and the option that would help, where there is one."""
    from wp.language.wording.errors import error_sentence
    from wp.language.words import CATALOGUE

    words, option = o.words_asked_for(sys.argv), f"{error.phrase.key}.option"
    said = error_sentence(error, words, to_operator=True)
    return f"{said} {words(option)}" if option in CATALOGUE else said


def _reason(error: OSError) -> str:
    from wp.language.wording.errors import phrase_words

    return phrase_words(system_reason(error), o.words_asked_for(sys.argv))


def _tell_of_waiting() -> None:
    words = o.words_asked_for(sys.argv)
    typer.echo(words("write.waits", seconds=round(LONGEST_SECONDS)), err=True)


def run() -> None:
    """The entry of the `wp` command; the exit code is that of the error's family."""
    # A short command only loads and answers: collecting garbage meanwhile is a tenth of its time
    # for nothing.
    gc.set_threshold(200_000)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            # A letter that the terminal's code page does not have is shown by its number, and ends
            # nothing.
            stream.reconfigure(errors="backslashreplace")
    speak()
    try:
        with telling(_tell_of_waiting):
            app(prog_name="wp")
    except WorkProgrammeError as error:
        typer.echo(_told(error), err=True)
        sys.exit(error.exit_code)
    except OSError as error:
        typer.echo(o.words_asked_for(sys.argv)("cli.system", reason=_reason(error)), err=True)
        sys.exit(1)
    except KeyboardInterrupt:
        sys.exit(130)


if __name__ == "__main__":
    run()
