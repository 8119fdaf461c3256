"""`wp verify`, `wp backup`, `wp restore`, `wp copy`: checking the record, and copies of it."""

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

from wp.cli import options as o
from wp.cli.written import say_written
from wp.errors import RefusedError


def verify(
    head: Annotated[str, typer.Option(metavar="N:HASH")] = "",
    database: o.Database = None,
    language: o.Language = "en",
) -> None:
    """Check the file and the log of writes: each event follows from the one before, what it
    wrote is unchanged, and nothing is on record without one."""
    from wp.language.dates import ago, day
    from wp.language.wording.errors import phrase_words
    from wp.services.clock import now
    from wp.services.record import record_to_check
    from wp.services.record import verify as check
    from wp.store.audit.log import Head

    words, noted = o.words(language), Head.noted(head) if head else None
    with record_to_check(database) as (engine, how):
        checked = check(engine, noted)
    if how:
        typer.echo(phrase_words(how.phrase(), words))
    if checked.broken:
        raise RefusedError("verify.broken", n=len(checked.broken), places=checked.places())
    typer.echo(words("verify.holds", n=checked.events))
    typer.echo(words("verify.head", head=str(checked.end)))
    if checked.last_at:
        at = dt.datetime.fromisoformat(checked.last_at)
        told = {"day": day(at.date(), language), "time": f"{at:%H:%M}"}
        typer.echo(words("verify.age", **told, age=ago(now() - at, language)))


def backup(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Write a backup of the record, while people go on writing, and check it."""
    from wp.language.sizes import size_words
    from wp.services.backups.making import back_up
    from wp.services.record import existing_record

    words, acting = o.words(language), o.acting(actor)
    made = back_up(existing_record(database), file, acting)
    size = size_words(made.size, words)
    say_written(words("backup.made", file=made.file, size=size, n=made.checked.events))
    say_written(words("verify.head", head=str(made.checked.end)))
    if wrong := made.checked.broken:
        places = made.checked.places()
        raise RefusedError("backup.broken", n=len(wrong), where=made.file, places=places)


def restore(
    file: Annotated[Path, typer.Argument(metavar="FILE")],
    reason: Annotated[str, typer.Option("--reason")],
    replace: Annotated[bool, typer.Option("--replace")] = False,
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Put a backup back as the record; over a record only with --replace, and that is kept."""
    from wp.language.wording.errors import phrase_words
    from wp.services.backups.restoring import loss_phrase
    from wp.services.backups.restoring import restore as put_back

    words, acting = o.words(language), o.acting(actor)
    done = put_back(database, file, acting, reason, replace)
    say_written(words("restore.done", file=file, n=done.backup.events, backup=str(done.backup.end)))
    if done.loss:
        say_written(phrase_words(loss_phrase(done.loss), words))
    if done.former:
        say_written(words("restore.kept", file=done.former))
    say_written(words("verify.head", head=str(done.end)))


def copy(
    from_: Annotated[str, typer.Option("--from", metavar="URL")],
    to: Annotated[str, typer.Option("--to", metavar="URL")],
    language: o.Language = "en",
) -> None:
    """Copy the record into an empty database of either kind, and check it there."""
    from wp.services.backups.moving import copy_record

    words = o.words(language)
    checked = copy_record(from_, to)
    say_written(words("copy.done", n=checked.events))
    say_written(words("verify.head", head=str(checked.end)))
    if checked.broken:
        raise RefusedError("verify.broken", n=len(checked.broken), places=checked.places())
