"""`wp verify`: check the record."""

import datetime as dt
from typing import Annotated

import typer

from wp.cli import options as o
from wp.errors import Lines, RefusedError


def verify(
    head: Annotated[str, typer.Option(metavar="N:HASH")] = "",
    database: o.Database = None,
    language: o.Language = "en",
) -> None:
    """Check the file and the log of writes: each event follows from the one before, what it
    wrote is unchanged, and nothing is on record without one."""
    from wp.language.dates import ago, day
    from wp.services.clock import now
    from wp.services.record import existing_record
    from wp.services.record import verify as check
    from wp.store.audit.log import Head

    words, noted = o.words(language), Head.noted(head) if head else None
    found = check(existing_record(database), noted)
    if found.broken:
        places = [
            words(f"verify.{b.kind.value}", event=b.event, action=b.action, subject=b.subject)
            for b in found.broken
        ]
        raise RefusedError("verify.broken", n=len(found.broken), places=Lines(places))
    typer.echo(words("verify.holds", n=found.events))
    typer.echo(words("verify.head", head=str(found.end)))
    if found.last_at:
        at = dt.datetime.fromisoformat(found.last_at)
        told = {"day": day(at.date(), language), "time": f"{at:%H:%M}"}
        typer.echo(words("verify.age", **told, age=ago(now() - at, language)))
