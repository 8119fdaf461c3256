"""What `wp import` prints: the plan, and what came of it."""

from collections import Counter

import typer

from wp.domain.compare import Added, Change, Changed, Moved, Removed
from wp.domain.programme import Part
from wp.domain.topic_changes import TopicChange
from wp.language.dates import day
from wp.language.sentences import finding_sentence
from wp.language.words import Words
from wp.services.importing import ImportPlan

SHOWN = 40


def print_plan(plan: ImportPlan, words: Words) -> None:
    """Print what was recognised, the account of the words, the changes and the findings."""
    edition = plan.edition
    typer.echo(f"{edition.programme.code}: {edition.programme.title}")
    effective = words("cli.effective", day=day(edition.effective_on, words.language))
    typer.echo(f"  {words.standing(edition.standing)}, {effective}; {edition.document}")
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
    typer.echo(f"  {coverage_sentence(plan, words)}")
    _print_changes(plan, words)
    typer.echo(words("cli.findings", n=len(edition.findings)))
    for finding in edition.findings[:SHOWN]:
        typer.echo(f"  {finding_sentence(finding, words)}")
    _print_rest(len(edition.findings), words)
    for word, where in plan.coverage.unplaced[:SHOWN]:
        place = words("place.page", n=where.page) if where.page else where.document
        typer.echo(f"  {words('finding.words.unplaced')}: “{word}” ({place})")
    _print_rest(len(plan.coverage.unplaced), words)


def coverage_sentence(plan: ImportPlan, words: Words) -> str:
    """The account of the document's words, with the reasons for those left out."""
    coverage = plan.coverage
    reasons = ", ".join(f"{words(f'left_out.{reason}')} {count:,}" for reason, count in coverage.left_out if count)
    left_out = sum(count for _, count in coverage.left_out)
    n = len(list(plan.edition.lines()))
    return words(
        "cli.coverage",
        words=f"{coverage.in_cells:,}",
        lines=words("lines", n=n),
        left_out=f"{left_out:,}",
        reasons=reasons or "-",
        unplaced=f"{len(coverage.unplaced):,}",
    )


def _print_changes(plan: ImportPlan, words: Words) -> None:
    if plan.current is None:
        typer.echo(words("cli.first_edition"))
        return
    kinds = Counter(type(change) for change in plan.changes)
    typer.echo(
        words(
            "cli.changes",
            edition=plan.current.key,
            added=kinds[Added],
            changed=len({c.ref for c in plan.changes if isinstance(c, Changed)}),
            moved=kinds[Moved],
            removed=kinds[Removed],
        )
    )
    for change in plan.changes[:SHOWN]:
        typer.echo(f"  {change_sentence(change, words)}")
    _print_rest(len(plan.changes), words)


def change_sentence(change: Change, words: Words) -> str:
    """One change between two editions in words."""
    if isinstance(change, Added):
        return words("change.added", ref=change.ref, text=change.text)
    if isinstance(change, Removed):
        return words("change.removed", ref=change.ref, text=change.text)
    if isinstance(change, Moved):
        return words("change.moved", before=change.before, after=change.after)
    if isinstance(change, TopicChange):
        aspect = words(f"topic_change.{change.aspect.value}")
        return words(
            "change.topic", ref=change.ref, aspect=aspect, before=change.before or "–", after=change.after or "–"
        )
    field = words(f"column.{change.field.removesuffix('_cell')}")
    return words("change.changed", ref=change.ref, field=field, before=change.before, after=change.after)


def print_outcome(plan: ImportPlan, words: Words) -> None:
    """Print what a confirmed import wrote."""
    if plan.nothing_new and plan.current:
        typer.echo(words("cli.nothing_new", edition=plan.current.key))
        return
    number = plan.current.number + 1 if plan.current else 1
    typer.echo(words("cli.written", edition=f"{plan.edition.programme.code}@{number}"))


def _print_rest(count: int, words: Words) -> None:
    if count > SHOWN:
        typer.echo(f"  {words('cli.more', n=count - SHOWN)}")
