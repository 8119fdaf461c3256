"""What a row of an export is read from, and how a sheet says its values: in words where a word
exists."""

import datetime as dt
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from wp.domain.counts.rail import Stop
from wp.domain.meetings.review import reason_of
from wp.domain.programme import ProgrammeKind, TaskType
from wp.domain.snapshot import LineView
from wp.domain.status import TimelineStatus
from wp.exports.field_types import MAYBE, Field, Value
from wp.language.dates import month
from wp.language.names import body_in_full, code_name, who_words
from wp.language.record_texts import rendered, told_in
from wp.language.words import Words

BETWEEN_BODIES = "; "
Links = dict[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True, slots=True)
class Shown:
    """What a row is read from: the line as it stands, the words, and the counterparts (reference,
    kind) of each task's reference."""

    view: LineView
    words: Words
    links: Links


def word(family: str) -> Callable[[Any, Any], Value]:
    """A value as the catalogue says it under "<family>.<value>", nothing for none."""
    return lambda value, row: row.words(f"{family}.{value}") if value else None


def stated(
    kind: ProgrammeKind | None = None, said: Callable[[Any, Shown], str] = lambda text, row: text
) -> Callable[[Any, Shown], Value]:
    """A cell of the source: "not stated" where it is empty, nothing where a plan of another kind
    than `kind` has no such column."""

    def cell(value: Any, row: Shown) -> Value:
        if text := said(value, row):
            return text
        own = kind in (None, row.view.edition.programme.kind)
        return row.words("not_stated") if own else None

    return cell


def topic_number(text: str, row: Any = None) -> int | str:
    """The number of a topic as its cell holds it."""
    return int(text) if text.isdecimal() else text


def month_cell(text: str | None, row: Shown) -> Value:
    """A month ("2020-10") in words."""
    return month(dt.date.fromisoformat(f"{text}-01"), row.words.language) if text else None


def last_due(steps: Sequence[Stop], row: Shown) -> Value:
    """The latest present due date of all steps."""
    return max((each.step.due for each in steps if each.step.due), default=None)


def counterparts(links: Sequence[tuple[str, str]], row: Shown) -> Value:
    """Each counterpart with its kind."""
    return ", ".join(f"{ref} ({row.words('sheet.kind.' + kind)})" for ref, kind in links)


def listed(values: Sequence[str], row: Any) -> str:
    """Several values, set apart by commas."""
    return ", ".join(values)


def own_text(text: str | None, row: Any) -> Value:
    """A text of the record in the language of the sheet, where it stands in it."""
    return told_in(text, row.words) if text else text


def reason_cell(text: str | None, row: Shown) -> Value:
    """Why a line is as it is; of an overdue one without a reason, that none is given."""
    late = row.view.status is TimelineStatus.OVERDUE
    given = text or (report.reason if late and (report := reason_of(row.view)) else None)
    if late and not given:
        return row.words("review.no_reason")
    return own_text(given, row)


def translated(name: str, spoken: Mapping[str, Words]) -> Iterator[Field]:
    """The fields of a text in each of these languages, beside that of the text itself."""

    def into(words: Words) -> Callable[[Any], str | None]:
        return lambda row: _translation(getattr(row, name), words)

    for language, words in spoken.items():
        yield Field(f"{name}_{language}", MAYBE, into(words), f"maybe_{language}")


def in_language(field: Field) -> Field:
    """The field of a text in the language that the export is asked for in, beside `field`, that of
    the text itself."""

    def read(row: Any) -> str | None:
        return _translation(field.read(row), row.words)

    return Field(f"{field.name}_translated", MAYBE, read, "as_translated")


def _translation(text: str | None, words: Words) -> str | None:
    found = rendered(text or "", words)
    return found.text if found.original else None


def asked_of(who: str | None, row: Any) -> Value:
    """Those who are asked for something, by their names in the language of the sheet."""
    return who_words(who, row.words) if who else who


def code_names(codes: Sequence[str], row: Any) -> str:
    """Strategic codes as the language of the sheet writes them."""
    return ", ".join(code_name(code, row.words) for code in codes)


def body_names(bodies: Sequence[str], row: Any) -> str:
    """Bodies by their full and short names in the language of the sheet; a full one may have a
    comma in it."""
    return BETWEEN_BODIES.join(body_in_full(body, row.words) for body in bodies)


def type_name(kind: TaskType | None, row: Any) -> str:
    """Advanced or Maintenance."""
    return row.words(f"type.{kind}") if kind else ""


def years(values: Sequence[str], row: Any) -> Value:
    """Financial years, or that there is no date."""
    return ", ".join(values) or row.words("filter.no_date")


def yes_or_no(value: bool, row: Any) -> Value:
    """Yes or no."""
    return row.words("sheet.yes" if value else "sheet.no")


def moment_cell(value: dt.datetime | None, row: Any) -> Value:
    """A moment of recording as the sheets write it, "" for none."""
    if not value:
        return ""
    return str(row.words("moment", moment=f"{value.astimezone(dt.UTC):%Y-%m-%d %H:%M}"))
