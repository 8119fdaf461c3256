"""Imports and comparisons of editions in words: what changed, how lines were matched, what is
asked."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from wp.domain.editions.carry_over import StepQuestion
from wp.domain.editions.comparison import Changed, Comparison, Kind, LineChange
from wp.domain.editions.matching import How, Match
from wp.domain.editions.step_follows import Carries
from wp.domain.editions.topic_changes import TopicChange
from wp.domain.editions.word_diff import PieceKind, word_diff
from wp.domain.findings import Cell, Finding
from wp.domain.programme import Edition
from wp.language.dates import day, month
from wp.language.names import actor_name, body_name
from wp.language.wording.statuses import finding_sentence
from wp.language.words import Words

SIGNS = {Kind.NEW: "+", Kind.REMOVED: "-", Kind.CHANGED: "~", Kind.MOVED: ">"}
_MARKS = {PieceKind.KEPT: "{}", PieceKind.REMOVED: "[-{}-]", PieceKind.ADDED: "{{+{}+}}"}


class ReadRow(Protocol):
    """The cells of a row as it was read (those of `wp.loaders.rows.Row`)."""

    @property
    def task(self) -> Cell:
        """What is to be done."""

    @property
    def indicator(self) -> Cell:
        """How it is told that it is done."""

    @property
    def timeline(self) -> Cell:
        """When, as printed."""

    @property
    def bodies(self) -> Cell:
        """Who carries it, as printed."""


class Account(Protocol):
    """What became of the words of a document (`wp.loaders.rows.Coverage`)."""

    @property
    def in_cells(self) -> int:
        """How many words stand in cells."""

    @property
    def left_out(self) -> Sequence[tuple[str, int]]:
        """Reasons to leave words out, each with their number."""

    @property
    def unplaced(self) -> Sequence[object]:
        """The words that found no place."""


class Seen(Protocol):
    """A table as it stands in a file (`wp.loaders.rows.SeenTable`)."""

    @property
    def number(self) -> int:
        """Which it is, from 1."""

    @property
    def name(self) -> str:
        """The name of its sheet, "" where it has none."""

    @property
    def size(self) -> tuple[int, int]:
        """How many rows and columns it has."""


def table_sentence(table: Seen, words: Words) -> str:
    """Which table of a file it is: its number, its sheet's name, its rows and columns."""
    rows, columns = table.size
    key = "import.sheet" if table.name else "import.table"
    return words(key, number=table.number, name=table.name, rows=rows, columns=columns)


def coverage_sentence(coverage: Account, lines: int, words: Words) -> str:
    """The account of every word: in cells, left out for named reasons, or unplaced."""
    reasons = words.row(
        f"{words(f'left_out.{reason}')} {words.number(count)}"
        for reason, count in coverage.left_out
        if count
    )
    return words(
        "cli.coverage",
        words=words.number(coverage.in_cells),
        lines=words("lines", n=lines),
        left_out=words.number(sum(count for _, count in coverage.left_out)),
        reasons=reasons or "-",
        unplaced=words.number(len(coverage.unplaced)),
    )


def counts_sentence(comparison: Comparison, words: Words, key: str) -> str:
    """How many lines are new, changed, moved and taken out against the edition of this key."""
    topics = words("import.topics", n=len(comparison.topics)) if comparison.topics else ""
    return (
        words("import.counts", edition=key, unchanged=comparison.unchanged, **comparison.counts)
        + topics
    )


def changed_lines(
    line: LineChange, successors: Mapping[str, tuple[str, ...]], words: Words
) -> Iterator[str]:
    """A changed line in a head and one text a field, the words that differ marked; nothing where
    it reads as before."""
    if not line.kinds and not line.alike:
        return
    signs = "".join(SIGNS[kind] for kind in line.kinds)
    ref = f"{line.before} → {line.ref}" if Kind.MOVED in line.kinds else line.ref
    how = (
        ""
        if line.match.how in (How.SAME, How.NONE, How.NUMBER)
        else f" ({match_words(line.match, words)})"
    )
    later = successors.get(line.before, ()) if Kind.REMOVED in line.kinds else ()
    yield f"{signs} {ref}  {line.text}{how}" + (
        words("import.succeeded", ref=words.row(later)) if later else ""
    )
    for each in (*line.fields, *line.alike):
        said = words.pair(words(f"column.{each.field}"), marked(each.before, each.after))
        yield f"    {said}"
        if each.printed:
            yield f"      {settled_change(each, words)}"


def settled_change(
    change: Changed,
    words: Words,
    text: Callable[[str], str] = str,
    quote: Callable[[str], str] = str,
) -> str:
    """That the two sides of a `change` are compared as a person settled them, and what each
    prints; `text` shows what is of the record, `quote` the print."""
    before, after = (quote(each) for each in change.printed or ("", ""))
    return text(words("comparing.settled", before=before, after=after))


def marked(before: str, after: str) -> str:
    """The word-level difference as plain text: [-removed-]{+added+}.

    >>> marked("April 2020 (PTC)", "June 2020 (PTC)")
    '[-April-]{+June+} 2020 (PTC)'
    """
    return "".join(_MARKS[piece.kind].format(piece.text) for piece in word_diff(before, after))


def topic_sentence(change: TopicChange, words: Words) -> str:
    """What became of a topic."""
    aspect = words(f"topic_change.{change.aspect.value}")
    before, after = (text or "–" for text in (change.before, change.after))
    return words("change.topic", ref=change.ref, aspect=aspect, before=before, after=after)


def match_words(match: Match, words: Words) -> str:
    """How a line was matched; of a text alike, how much."""
    said = words(f"match.{match.how.value}")
    return words.row((said, words.percent(match.score))) if match.how is How.ALIKE else said


def not_current(current: Edition | None, edition: Edition, words: Words) -> list[str]:
    """That an edition will not be the current one, for the current one takes effect later;
    nothing where it will."""
    if current is None or edition.effective_on >= current.effective_on:
        return []
    on = day(current.effective_on, words.language)
    return [words("import.not_current", edition=edition.key, current=current.key, day=on)]


def doubtful_sentence(match: Match, words: Words) -> str:
    """The question of a doubtful match: is this line that one?"""
    assert match.old and match.new
    others = [
        f"{ref} ({words.percent(score)})" for ref, score in match.others if ref != match.old[2].ref
    ]
    rest = words("import.or_else", refs=words.row(others)) if others else ""
    text = marked(_says(match.old), _says(match.new))
    return (
        words(
            "import.doubtful",
            new=match.ref,
            old=match.old[2].ref,
            score=words.percent(match.score),
            text=text,
        )
        + rest
    )


def _says(entry: tuple[object, ...]) -> str:
    task, line = entry[1], entry[2]
    indicator: str = line.indicator.text  # type: ignore[attr-defined]
    return f"{task.text} | {indicator}" if indicator else task.text  # type: ignore[attr-defined, no-any-return]


def question_sentence(question: StepQuestion, words: Words) -> str:
    """The question of an act or anticipated month whose step is no more, with the steps that it
    can follow to."""
    options = [
        f"{o.step}{f' ({body_name(o.body, words)})' if o.body != question.body else ''}"
        for o in question.options
    ]
    known = words.listing(options) if options else words("import.no_option")
    if question.carries is Carries.MONTH:
        anticipated = month(question.month, words.language) if question.month else ""
        return words(
            "import.ask_month",
            ref=question.ref,
            step=question.step or "–",
            month=anticipated,
            options=known,
        )
    body = actor_name(question.body, words)
    on = day(question.on, words.language) if question.on else ""
    return words(
        "import.ask_act", ref=question.ref, step=question.step, body=body, on=on, options=known
    )


def doubts_of(finding: Finding, row: ReadRow | None, words: Words) -> Iterator[str]:
    """A finding, and below it the row as it was read."""
    yield finding_sentence(finding, words)
    if row is None:
        return
    cells = (
        ("task", row.task),
        ("indicator", row.indicator),
        ("bodies", row.bodies),
        ("timeline", row.timeline),
    )
    said = words.parts(
        words.pair(words(f"column.{name}"), cell.text) for name, cell in cells if cell.text
    )
    yield f"    {words('import.read_as', row=said)}"
