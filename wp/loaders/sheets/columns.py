"""Which column of a hand-made table holds what, once its headings are known: proposed from them and
from the values below, corrected by the person.

A proposal says how sure it is. A heading that the person named counts before every proposal; a
heading that is known counts before one that is likely, and both before the look of the values;
values alone are a guess, and so is a heading that its values contradict.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import islice

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import FindingCode
from wp.loaders.programme.cells import TASK_NUMBER
from wp.loaders.programme.headings import fields_of_heading, likely_field
from wp.loaders.rows import ColumnGuess
from wp.loaders.sheets.column_mapping import ColumnMapping, fit
from wp.loaders.sheets.sheet import Sheet, SheetRow
from wp.loaders.tables.layout import TopicsFrom, letter_of

NAMED, KNOWN, LIKELY, DOUBTED, GUESSED = 1.0, 0.95, 0.8, 0.5, 0.6
LEAST = 3
SAMPLE, _SHOWN = 200, 3
_TOLD_BY_VALUES = ("strategic", "timeline", "type", "bodies")


@dataclass(frozen=True, slots=True)
class Header:
    """The heading rows of a table (places in the sheet's rows), and what each column was taken
    for."""

    first: int
    last: int
    columns: Mapping[int, ColumnGuess]

    def column(self, field: str) -> int | None:
        """The column of a field."""
        return next((at for at, taken in self.columns.items() if taken.field == field), None)

    def counted(self, kind: str) -> set[int]:
        """The columns whose texts may begin with the number of a topic or an action."""
        names = ("part", "topic_no", "topic", "task_no", "task" if kind == "actions" else "")
        return {at for at, taken in self.columns.items() if taken.field in names}

    @property
    def topical(self) -> bool:
        """Whether topics have a column."""
        return bool({"topic", "topic_no"} & self.fields)

    @property
    def headings(self) -> list[tuple[int, str]]:
        """The texts of the headings, each with its column."""
        return sorted((at, taken.heading) for at, taken in self.columns.items())

    @property
    def fields(self) -> set[str]:
        """All fields that have a column."""
        return {taken.field for taken in self.columns.values() if taken.field}

    def doubts(self, sheet: Sheet, expected: Iterable[str]) -> Iterator[tuple[str, str, str]]:
        """Column, heading and code of each column that is hidden, guessed or unknown, or that is
        expected and missing."""
        for column, taken in self.columns.items():
            heading = taken.heading or f"({column})"
            if column in sheet.hidden_columns:
                yield taken.field, heading, FindingCode.HIDDEN_COLUMN
            if not taken.field and taken.confidence == 0 and taken.heading:
                yield "", heading, FindingCode.COLUMN_UNKNOWN
            elif taken.confidence in (LIKELY, DOUBTED, GUESSED):
                yield taken.field, heading, FindingCode.COLUMN_GUESSED
        shown = ", ".join(one.heading for one in self.columns.values() if one.heading)
        for name in (each for each in expected if each not in self.fields):
            yield name, shown, FindingCode.COLUMN_MISSING


def columns_taken(
    texts: Mapping[int, str],
    rows: Sequence[SheetRow],
    mapping: ColumnMapping,
    vocabulary: BodyVocabulary,
) -> dict[int, ColumnGuess]:
    """What each column is taken for: named by the person (`mapping`), known by its heading (one of
    the `texts`, by column), or told by its values in the `rows` below."""
    taken: dict[int, ColumnGuess] = {}
    for column in sorted({column for row in rows[:SAMPLE] for column in row.texts} | texts.keys()):
        text = texts.get(column, "")
        letter = letter_of(column)
        field = mapping.field(text, "" if letter in texts.values() else letter)
        if field is not None:
            taken[column] = ColumnGuess(field, text or letter, NAMED)
    for column, text in sorted(texts.items()):
        used = {one.field for one in taken.values()}
        if column not in taken and (
            field := next((f for f in fields_of_heading(text) if f not in used), None)
        ):
            fits = fit(field, _values(rows, column, text), vocabulary)
            taken[column] = ColumnGuess(field, text, KNOWN if fits >= 0.5 else DOUBTED)
    for column, text in sorted(texts.items()):
        used = {one.field for one in taken.values()}
        if column not in taken and (field := likely_field(text)) and field not in used:
            taken[column] = ColumnGuess(field, text, LIKELY)
    _split_numbers(taken, texts, rows)
    _tell_numbers(taken, rows)
    others = sorted({column for row in rows[:SAMPLE] for column, _ in row.own()} | texts.keys())
    for column in others:
        if column not in taken:
            # A field that is still missing and whose look nearly all values of the column have.
            values, used = _values(rows, column), {one.field for one in taken.values()}
            looks = (f for f in _TOLD_BY_VALUES if f not in used and len(values) >= LEAST)
            field = next((f for f in looks if fit(f, values, vocabulary) >= 0.8), "")
            certain = GUESSED if field else 0.0
            taken[column] = ColumnGuess(field, texts.get(column, ""), certain)
    if mapping.layout.topics not in (None, TopicsFrom.COLUMN):
        for column, one in taken.items():
            if one.field in ("topic", "topic_no"):
                taken[column] = ColumnGuess("", one.heading, NAMED)
    return taken


def _split_numbers(
    taken: dict[int, ColumnGuess], texts: Mapping[int, str], rows: Sequence[SheetRow]
) -> None:
    """The numbers of actions may stand under the actions' heading, in a column before them."""
    for column, one in list(taken.items()):
        beside = texts.get(column + 1, one.heading)
        numbers = [bool(TASK_NUMBER.fullmatch(value)) for value in _values(rows, column)]
        shared = one.field == "task" and beside == one.heading
        if shared and 2 * sum(numbers) > len(numbers):
            taken[column] = ColumnGuess("number", one.heading, KNOWN)
            taken[column + 1] = ColumnGuess("task", one.heading, KNOWN)


def _tell_numbers(taken: dict[int, ColumnGuess], rows: Sequence[SheetRow]) -> None:
    """A column "No." counts topics where topics have a column, else tasks; so does one of
    numbers like 4.3."""
    fields = {one.field for one in taken.values()}
    linked = fields & {"type", "indicator"} and "strategic" not in fields
    for column, one in taken.items():
        # Only the sections of a plan of actions have a code of their own.
        if linked and one.field == "topic_code":
            taken[column] = replace(one, field="strategic")
        if one.field == "number":
            dotted = [
                bool((m := TASK_NUMBER.fullmatch(v)) and m["topic"]) for v in _values(rows, column)
            ]
            of_topics = (
                "topic" in fields and "topic_no" not in fields and 2 * sum(dotted) <= len(dotted)
            )
            field = "topic_no" if of_topics else "task_no" if "task_no" not in fields else ""
            taken[column] = ColumnGuess(field, one.heading, one.confidence if field else 0.0)


def _values(rows: Iterable[SheetRow], column: int, heading: str = "") -> list[str]:
    """Some of the values of a column, from the rows below its heading; rows across columns have
    none."""
    cells = (cell for row in rows if (cell := row.cells.get(column)) and cell.text)
    own = (cell for cell in cells if not cell.origin and cell.spans == 1 and cell.text != heading)
    return [cell.month or cell.text for cell in islice(own, SAMPLE)]


def guesses(tables: Iterable[tuple[Header, Sequence[SheetRow]]]) -> Iterator[ColumnGuess]:
    """What each column was taken for, with some of its values, heading by heading."""
    told: set[tuple[str, str]] = set()
    for header, rows in tables:
        for column, one in sorted(header.columns.items()):
            if (one.heading, one.field) not in told:
                told.add((one.heading, one.field))
                sample = tuple(dict.fromkeys(_values(rows, column, one.heading)))[:_SHOWN]
                yield replace(one, sample=sample)
