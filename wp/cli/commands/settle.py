"""`wp settle`: the doubts of an edition on record, and settling one; and how `wp import` settles
one."""

from collections.abc import Sequence
from typing import Annotated, Any

import typer

from wp.cli import options as o
from wp.cli.written import say_written
from wp.errors import QuestionError

KEPT, OPEN = "kept", "open"
ALIKE = ("kind", "words")


def settle(
    edition: Annotated[str, typer.Argument(metavar="EDITION")],
    number: Annotated[int, typer.Argument(metavar="[DOUBT]")] = 0,
    reading: Annotated[str, typer.Argument(metavar="[READING]", help='"kept", "open"')] = "",
    reason: Annotated[str, typer.Option()] = "",
    alike: Annotated[str, typer.Option(help='"kind", "words"')] = "",
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """List the doubts of an edition, those that are settled with who and why; settle one of
    them, or keep all of its kind as read."""
    from wp.domain.editions.doubted_cells import one_cell_of
    from wp.language.wording.settling import one_cell, settled_sentence
    from wp.language.wording.statuses import finding_sentence
    from wp.services.record import existing_record, open_record
    from wp.services.settling import keep_alike, read_edition, settle_doubt

    words, by = o.words(language), o.acting(actor)
    opened = open_record if number else existing_record
    engine = opened(database)
    shown = read_edition(engine, edition)
    if number:
        said = settling_of(shown.findings, str(number), reading, reason)
        if alike:
            kind = _kind(shown.findings[number - 1], reading, alike)
            kept = keep_alike(engine, edition, kind, reason, by)
            say_written(words("settling.recorded_all", n=len(kept)))
            return
        done = settle_doubt(engine, edition, said, by)
        say_written(words(f"settling.recorded_{done.judgement}"))
        return
    settled = {each.finding: each for each in shown.settled}
    typer.echo(words("settling.counts_of", settled=len(settled), open=len(shown.open_findings)))
    for at, finding in enumerate(shown.findings, 1):
        told = (finding_sentence(finding, words), *one_cell(one_cell_of(shown, finding), words))
        typer.echo(f"  [{at}] {words.parts(told)}")
        if finding in settled:
            typer.echo(f"      {settled_sentence(settled[finding], words)}")


def _kind(finding: Any, reading: str, alike: str) -> Any:
    """The doubts meant with one: all of its kind, or of those the ones with its words."""
    from wp.domain.editions.doubt_kinds import kind_of

    if reading != KEPT or alike not in ALIKE:
        raise QuestionError("cli.alike", kept=KEPT, alike=alike, choices=ALIKE)
    return kind_of(finding, same_words=alike == ALIKE[1])


def settlings(texts: Sequence[str], findings: Sequence[Any]) -> tuple[Any, ...]:
    """What `--settle` says: the number of a doubt as it is listed, its right reading or "kept",
    and why. QuestionError where that is not understood."""
    said = []
    for text in texts:
        parts = [part.strip() for part in text.split(" ; ")]
        if len(parts) != 3 or not all(parts):
            raise QuestionError("cli.settle", text=text)
        said.append(settling_of(findings, *parts))
    return tuple(said)


def settling_of(findings: Sequence[Any], number: str, reading: str, reason: str) -> Any:
    """What is said, for this `reason`, of the doubt of this number among these `findings`;
    QuestionError where there is none, or neither a `reading` nor a word for it is given."""
    from wp.domain.findings import Judgement
    from wp.services.imports.request import Settling

    at = int(number) if number.isdecimal() else 0
    if not 1 <= at <= len(findings):
        raise QuestionError("cli.doubt", number=number, n=len(findings))
    if not reading:
        raise QuestionError("cli.settle", text=number)
    words = {KEPT: Judgement.KEPT, OPEN: Judgement.REOPENED}
    how = words.get(reading, Judgement.MENDED)
    given = reading if how is Judgement.MENDED else ""
    return Settling(findings[at - 1].key, how, given, reason)
