"""What `wp import` and `wp compare` print: the plan, what is to be decided, what came of it; two
editions."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

import typer

from wp.domain.editions.comparison import Comparison
from wp.domain.programme import Part
from wp.language.dates import day
from wp.language.wording.imports import (
    changed_lines,
    counts_sentence,
    coverage_sentence,
    doubtful_sentence,
    doubts_of,
    not_current,
    question_sentence,
    table_sentence,
    topic_sentence,
)
from wp.language.wording.settling import one_cell, settled_sentence
from wp.language.words import Words
from wp.loaders.rows import ColumnGuess, SeenTable
from wp.loaders.tables.layout import letter_of
from wp.services.imports.request import ImportPlan

SHOWN = 40


def print_plan(plan: ImportPlan, words: Words) -> None:
    """Print what was recognised, the account of the words, the changes, what is to be decided,
    and the findings."""
    edition = plan.edition
    typer.echo(words.pair(edition.programme.code, edition.programme.title))
    effective = words("cli.effective", day=day(edition.effective_on, words.language))
    standing = words.row((words.standing(edition.standing), effective))
    typer.echo(f"  {words.parts((standing, edition.document))}")
    lines = list(edition.lines())
    tasks = {(topic.ref, task.ref) for topic, task, _ in lines}
    by_part = Counter(topic.part for topic in edition.topics)
    counts = [
        words("cli.topics", n=len(edition.topics) - by_part[Part.INACTIVE]),
        words("tasks", n=len(tasks)),
        words("lines", n=len(lines)),
        words("cli.inactive", n=by_part[Part.INACTIVE]),
    ]
    typer.echo(f"  {', '.join(counts)}")
    _print_reading(plan, words)
    typer.echo(f"  {coverage_sentence(plan.coverage, len(list(plan.edition.lines())), words)}")
    _print_changes(plan, words)
    _print_progress(plan, words)
    _print_decisions(plan, words)
    typer.echo(words("cli.findings", n=len(edition.findings)))
    if plan.doubts:
        left = len(edition.open_findings)
        typer.echo(f"  {words('settling.cli', settled=len(plan.settled), open=left)}")
    _print_list(_doubts(plan, words), words)
    for word, where in plan.coverage.unplaced[:SHOWN]:
        place = words("place.page", n=where.page) if where.page else where.document
        read = words("quoted", text=word)
        typer.echo(f"  {words.pair(words('finding.words.unplaced'), read)} ({place})")
    _print_rest(len(plan.coverage.unplaced), words)


def _doubts(plan: ImportPlan, words: Words) -> Iterator[str]:
    """Each doubt under its number, by which it is settled, with the row as it was read; what is
    settled of it, or was at an earlier import."""
    for at, doubt in enumerate(plan.doubts, 1):
        first, *rest = doubts_of(doubt.finding, doubt.row, words)
        yield words.parts((f"[{at}] {first}", *one_cell(doubt.lines, words)))
        yield from rest
        if doubt.settled:
            yield f"    ✓ {settled_sentence(doubt.settled, words)}"
        elif doubt.proposed:
            yield f"    {words('settling.once')} {settled_sentence(doubt.proposed, words)}"


def _print_reading(plan: ImportPlan, words: Words) -> None:
    """The format, pages and tables; the columns of a hand-made table with what they were taken
    for."""
    facts = plan.reading
    said = [words.named("reader", facts.format)]
    said += [words("import.pages", n=facts.pages)] if facts.pages else []
    said += [words("import.tables", n=facts.tables)] if facts.tables else []
    said += [words("import.tracked", n=facts.tracked)] if facts.tracked else []
    typer.echo(f"  {', '.join(said)}")
    if facts.remembered:
        typer.echo(f"  {words('import.remembered')}")
    _print_columns(facts.columns, words)


def _print_columns(columns: Iterable[ColumnGuess], words: Words) -> None:
    for guess in columns:
        field = words.named("column", guess.field) if guess.field else words("import.no_field")
        heading = words("quoted", text=guess.heading)
        typer.echo(f"    {words.pair(heading, field)} ({words.percent(guess.confidence)})")


def print_tables(seen: Iterable[SeenTable], columns: Iterable[ColumnGuess], words: Words) -> None:
    """Print the tables of a file as they stand in it, their first rows under the letters of the
    columns, and what the columns may be."""
    for table in seen:
        _, wide = table.size
        typer.echo(table_sentence(table, words))
        shown = max(len(texts) for _, texts in table.rows)
        letters = [letter_of(column) for column in range(1, shown + 1)]
        typer.echo(f"        {' | '.join(letters)}{' | …' if wide > shown else ''}")
        for number, texts in table.rows:
            mark = "*" if number == table.heading else " "
            typer.echo(f"  {mark} {number:>3} {' | '.join(texts)}".rstrip())
    _print_columns(columns, words)


def _print_changes(plan: ImportPlan, words: Words) -> None:
    if plan.current is None:
        typer.echo(words("cli.first_edition"))
        return
    typer.echo(counts_sentence(plan.comparison, words, plan.current.key))
    _print_lines(plan.comparison, {}, words)


def print_comparison(
    comparison: Comparison, successors: Mapping[str, tuple[str, ...]], words: Words
) -> None:
    """Print the counts of two editions and every change between them."""
    key = comparison.old.key if comparison.old else ""
    typer.echo(f"{key} → {comparison.new.key}")
    typer.echo(counts_sentence(comparison, words, key))
    _print_lines(comparison, successors, words, most=None)


def _print_lines(
    comparison: Comparison,
    successors: Mapping[str, tuple[str, ...]],
    words: Words,
    most: int | None = SHOWN,
) -> None:
    lines = [text for line in comparison.lines for text in changed_lines(line, successors, words)]
    _print_list(lines, words, most)
    _print_list([topic_sentence(change, words) for change in comparison.topics], words, most)


def _print_progress(plan: ImportPlan, words: Words) -> None:
    """What happens to the reports: they follow their lines; acts follow; lines taken out keep
    their history."""
    if plan.carried:
        reports, acts = sum(c.reports for c in plan.carried), sum(c.same for c in plan.carried)
        moved = sum(len(c.follows) for c in plan.carried)
        typer.echo(
            words(
                "import.carried",
                lines=words("lines", n=len(plan.carried)),
                reports=reports,
                acts=acts,
            )
        )
        if moved:
            typer.echo(f"  {words('import.twins', n=moved)}")
    gone = [line for line in plan.gone if line.reports or line.successor]
    for line in gone:
        said = words("import.gone", ref=line.ref, n=line.reports)
        typer.echo(
            f"  {said}{words('import.succeeded', ref=line.successor) if line.successor else ''}"
        )
    for cell in plan.cells:
        said = words("import.draft" if cell.drafted else "import.cell", ref=cell.ref)
        typer.echo(f"  {words.pair(said, words('quoted', text=cell.text))}")


def _print_decisions(plan: ImportPlan, words: Words) -> None:
    if plan.ready:
        return
    typer.echo(words("import.open", n=len(plan.doubtful) + len(plan.unanswered)))
    _print_list([doubtful_sentence(match, words) for match in plan.doubtful], words, None)
    _print_list([question_sentence(question, words) for question in plan.unanswered], words, None)


def outcome_sentence(plan: ImportPlan, words: Words) -> str:
    """What a confirmed import wrote."""
    if plan.nothing_new and plan.current:
        return words("cli.nothing_new", edition=plan.current.key)
    return " ".join(
        (
            words("cli.written", edition=plan.written),
            *not_current(plan.current, plan.edition, words),
        )
    )


def _print_list(texts: Iterable[str], words: Words, most: int | None = SHOWN) -> None:
    listed = list(texts)
    for text in listed[:most]:
        typer.echo(f"  {text}")
    if most is not None:
        _print_rest(len(listed), words)


def _print_rest(count: int, words: Words) -> None:
    if count > SHOWN:
        typer.echo(f"  {words('cli.more', n=count - SHOWN)}")
