"""What `wp check` prints: the checks that are broken, the most broken first, each with rule,
source, places, mends."""

from collections.abc import Sequence

import typer

from wp.domain.checks.model import SOURCES, CheckCode
from wp.domain.checks.run import Judged
from wp.domain.filter import Answer
from wp.language.dates import day
from wp.language.wording.checks import (
    breach_sentence,
    dismissal_words,
    former_words,
    mend_sentence,
    source_words,
)
from wp.language.words import Words
from wp.services.checks import Checked


def print_checks(
    answer: Answer, found: Checked, codes: Sequence[CheckCode], with_dismissed: bool, words: Words
) -> None:
    """Print those of the checks (`codes`) that are broken with the breaches found, then those that
    hold; dismissed breaches are counted, or shown."""
    editions = ", ".join(edition.key for edition in answer.snapshot.editions)
    typer.echo(
        words("check.cli.head", day=day(answer.snapshot.as_of, words.language), editions=editions)
    )
    broken = [code for code in found.broken() if code in codes]
    for code in broken:
        _print_check(code, found, with_dismissed, words)
    holding = [code for code in codes if code not in broken]
    if holding:
        typer.echo(f"\n{words('check.holding', n=len(holding))}")
    for code in holding:
        typer.echo(
            f"  ✓ {words(f'check.name.{code.value}')} ({code.value}){_count(found, code, words)}"
        )
        if with_dismissed:
            _print_dismissed(found.dismissed(code), words)


def _print_check(code: CheckCode, found: Checked, with_dismissed: bool, words: Words) -> None:
    standing = found.in_force(code)
    count = f"{len(standing)}{_count(found, code, words)}"
    typer.echo("\n" + words.pair(f"{words(f'check.name.{code.value}')} ({code.value})", count))
    typer.echo(f"  {words(f'check.rule.{code.value}')} ({source_words(SOURCES[code], words)})")
    for each in standing:
        typer.echo(f"  ✗ {breach_sentence(each.breach, words)}")
        typer.echo(f"    {mend_sentence(each.breach, words)}")
        if each.former:
            typer.echo(f"    {former_words(each.former, words)}")
    if with_dismissed:
        _print_dismissed(found.dismissed(code), words)


def _count(found: Checked, code: CheckCode, words: Words) -> str:
    dismissed = len(found.dismissed(code))
    return f", {words('check.dismissed', n=dismissed)}" if dismissed else ""


def _print_dismissed(dismissed: Sequence[Judged], words: Words) -> None:
    for each in dismissed:
        if each.dismissal:
            typer.echo(f"  – {breach_sentence(each.breach, words)}")
            typer.echo(f"    {dismissal_words(each.dismissal, words)}")
