"""`wp import`, `wp compare` and `wp programmes`: editions come in, are compared, and made
current again."""

from dataclasses import replace
from pathlib import Path
from typing import Annotated, Any

import typer

from wp.cli import options as o
from wp.cli.filter_options import ViewOptions, takes_view_options
from wp.cli.output import hand_over
from wp.cli.written import say_written
from wp.errors import QuestionError
from wp.loaders.tables.layout import HEADING, TABLE, TOPICS, TopicsFrom
from wp.services.files.formats import names_of

HISTORY, NEW = "history", "none"


def _decides(metavar: str, typed: str = "") -> Any:
    return typer.Option(metavar=metavar, help=typed, rich_help_panel="decisions")


def import_(
    files: Annotated[list[Path], typer.Argument(metavar="FILE...")],
    database: o.Database = None,
    programme: Annotated[str | None, typer.Option()] = None,
    standing: Annotated[str | None, typer.Option(help='"adopted"')] = None,
    effective_on: Annotated[str | None, typer.Option(metavar="DAY", help="2020-07-01")] = None,
    tracked: Annotated[str | None, typer.Option(help="accept, reject, both")] = None,
    map_: Annotated[
        list[str] | None,
        typer.Option(
            "--map",
            metavar="COLUMN=FIELD",
            help='"When=timeline", "C=task", "Notes=none"',
        ),
    ] = None,
    table: Annotated[list[int] | None, typer.Option("--table", metavar="N")] = None,
    heading: Annotated[str | None, typer.Option("--heading", metavar="ROW", help="3, none")] = None,
    topics: Annotated[str | None, typer.Option("--topics", help=", ".join(TopicsFrom))] = None,
    match: Annotated[
        list[str] | None,
        _decides("NEW=OLD", '"WP 4.3=WP 4.2", "WP 4.3=none"'),
    ] = None,
    act: Annotated[
        list[str] | None,
        _decides(
            "ACT",
            '"WP 4.3 ; April 2020 (PTC) ; October 2020 (PTC) ; PTC ; PTC", '
            '"WP 4.3 ; April 2020 (PTC) ; history"',
        ),
    ] = None,
    successor: Annotated[list[str] | None, _decides("OLD=NEW")] = None,
    draft: Annotated[list[str] | None, _decides("REF")] = None,
    settle: Annotated[
        list[str] | None,
        _decides("DOUBT", '"3 ; June 2021 (PTC) ; Circular 7", "4 ; kept ; a logo"'),
    ] = None,
    confirm: o.Confirm = False,
    allow_unplaced: Annotated[bool, typer.Option("--allow-unplaced")] = False,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """Show what documents would change, and what is to be decided; write them as new editions
    only with --confirm."""
    from wp.cli.commands.editions_output import outcome_sentence, print_plan, print_tables
    from wp.cli.commands.settle import settlings
    from wp.services.imports.confirm import ImportRequest, confirm_imports, plan_imports
    from wp.services.imports.read import TablesAsked
    from wp.services.record import open_record

    words, by = o.words(language), o.acting(actor)
    day = o.day(effective_on, "--effective-on") if effective_on else None
    decided: dict[str, Any] = {
        "matches": tuple(
            (new, None if old == NEW else old) for new, old in _pairs("--match", match)
        ),
        "steps": tuple(_answer(text) for text in act or ()),
        "successors": _pairs("--successor", successor),
        "drafts": tuple(draft or ()),
    }
    if len(files) > 1 and (settle or any(decided.values())):
        raise QuestionError("cli.one_file")
    mapping = (
        *((TABLE, str(number)) for number in table or ()),
        *([(HEADING, "0" if heading == NEW else heading)] if heading else []),
        *([(TOPICS, topics)] if topics else []),
        *(("" if field == NEW else field, column) for column, field in _pairs("--map", map_)),
    )
    requests = []
    for file in files:
        request = ImportRequest(file, programme, standing, day, mapping=mapping)
        requests += _as_tracked(request, tracked, decided)
    engine = open_record(database)
    try:
        plans = plan_imports(engine, requests)
    except TablesAsked as asked:
        print_tables(asked.seen, asked.columns, words)
        raise
    if settle:
        said = settlings(settle, plans[-1].edition.findings)
        requests[-1] = replace(requests[-1], settled=said)
        plans = plan_imports(engine, requests)
    for plan in plans:
        print_plan(plan, words)
    if confirm:
        shown = [
            replace(r, against=plan.current_key) for r, plan in zip(requests, plans, strict=True)
        ]
        written = confirm_imports(engine, shown, by, allow_unplaced)
        say_written("\n".join(outcome_sentence(plan, words) for plan in written))


def _as_tracked(request: Any, tracked: str | None, decided: dict[str, Any]) -> list[Any]:
    """The request, or the two of "both"; what is decided is about the edition with all changes
    accepted."""
    from wp.loaders.rows import Tracked

    if tracked == "both":
        base, accepted = request.both()
        return [base, replace(accepted, **decided)]
    if tracked is not None and tracked not in set(Tracked):
        raise QuestionError("cli.tracked", value=tracked)
    return [replace(request, tracked=Tracked(tracked) if tracked else None, **decided)]


def _pairs(option: str, texts: list[str] | None) -> tuple[tuple[str, str], ...]:
    pairs = []
    for text in texts or ():
        left, sign, right = (part.strip() for part in text.rpartition("="))
        if not (left and sign and right):
            raise QuestionError("cli.pair", option=option, text=text)
        pairs.append((left, right))
    return tuple(pairs)


def _answer(text: str) -> Any:
    from wp.domain.editions.carry_over import StepAnswer

    parts = [part.strip() for part in text.split(" ; ")]
    if not 3 <= len(parts) <= 5 or not all(parts[:3]):
        raise QuestionError("cli.act", text=text)
    ref, step, to, *bodies = parts
    body, to_body = (*bodies, "", "")[:2]
    return StepAnswer(ref, step, "" if to == HISTORY else to, body, to_body)


@takes_view_options("part", "topic", "type", "code", "body", "text")
def compare(
    *,
    before: Annotated[str, typer.Argument(metavar="EDITION")],
    after: Annotated[str, typer.Argument(metavar="EDITION")],
    kind: Annotated[list[str] | None, typer.Option(help="new, changed, moved, removed")] = None,
    view: ViewOptions,
    form: Annotated[str, typer.Option("--format", help=f"text, {names_of('comparison')}")] = "text",
    out: o.Out = None,
    database: o.Database = None,
    language: o.Language = "en",
) -> None:
    """Compare two editions: the counts, and line by line the words that differ; moves are
    recognised."""
    from wp.cli.commands.editions_output import print_comparison
    from wp.services.files.comparison import compare_editions, export_comparison, narrowing
    from wp.services.record import existing_record

    words = o.words(language)
    wanted = narrowing(tuple(kind or ()), **view.facets())
    engine = existing_record(database)
    compared = compare_editions(engine, before, after)
    shown = replace(compared, comparison=wanted.narrowed(compared.comparison))
    if form == "text":
        print_comparison(shown.comparison, shown.successors, words)
        return
    hand_over(
        export_comparison(engine, shown, form, words.language, view.question(), tuple(kind or ())),
        out,
        words,
    )


def programmes(
    current: Annotated[
        str | None,
        typer.Option("--make-current", metavar="EDITION", help="WP@1"),
    ] = None,
    reason: Annotated[str, typer.Option()] = "",
    database: o.Database = None,
    actor: o.Actor = None,
    language: o.Language = "en",
) -> None:
    """List the programmes with their editions and standings; undo an import by making a former
    edition current."""
    from wp.cli.commands.status_output import print_programmes
    from wp.services.editions import make_current
    from wp.services.record import existing_record, open_record

    words, by = o.words(language), o.acting(actor)
    engine = open_record(database) if current else existing_record(database)
    print_programmes(engine, words)
    if current:
        made = make_current(engine, current, by, reason)
        say_written(words("importing.undone", edition=made.key))
