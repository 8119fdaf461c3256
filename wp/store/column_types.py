"""The columns that the tables are made of: instants, kinds, texts, links to other tables."""

import datetime as dt
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import Any

import sqlalchemy as sa

from wp.domain.findings import Judgement

metadata = sa.MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(sa.types.TypeDecorator[dt.datetime]):
    """An instant, kept as ISO 8601 text."""

    impl, cache_ok = sa.String(40), True

    def process_bind_param(self, value: dt.datetime | None, dialect: Any) -> str | None:
        """The text of an instant."""
        return value.isoformat() if value else None

    def process_result_value(self, value: str | None, dialect: Any) -> dt.datetime | None:
        """The instant of a text; ValueError where it is none."""
        return dt.datetime.fromisoformat(value) if value else None


class Kind(sa.types.TypeDecorator[StrEnum]):
    """A member of an enum, kept as its word."""

    impl, cache_ok = sa.String, True

    def __init__(self, members: type[StrEnum], length: int) -> None:
        """A column for members of this enum, whose words have at most this length."""
        super().__init__(length)
        self.members = members

    def process_bind_param(self, value: StrEnum | None, dialect: Any) -> str | None:
        """The word of a member."""
        return None if value is None else str(self.members(value))

    def process_result_value(self, value: str | None, dialect: Any) -> StrEnum | None:
        """The member of a word; ValueError where there is none."""
        return None if value is None else self.members(value)


def text(name: str) -> sa.Column[str]:
    """A text that is never NULL."""
    return sa.Column(name, sa.Text, nullable=False, default="", server_default="")


def texts(*names: str) -> Iterator[sa.Column[str]]:
    """Texts that are never NULL."""
    return map(text, names)


def unique_text(name: str) -> sa.Column[str]:
    """A text that no other row has."""
    return sa.Column(name, sa.Text, nullable=False, unique=True)


def token() -> sa.Column[str]:
    """What one sending of a form is known by; the key of its table."""
    return sa.Column("token", sa.String(64), primary_key=True)


def word(name: str, length: int, nullable: bool = False, **options: Any) -> sa.Column[str]:
    """A word of at most this length."""
    return sa.Column(name, sa.String(length), nullable=nullable, **options)


def kind(
    name: str, members: type[StrEnum], length: int = 16, nullable: bool = False
) -> sa.Column[StrEnum]:
    """A member of an enum, as its word: the name of the column, its length, whether it is
    nullable."""
    return sa.Column(name, Kind(members, length), nullable=nullable)


def number(name: str, nullable: bool = False) -> sa.Column[int]:
    """A whole number."""
    return sa.Column(name, sa.Integer, nullable=nullable)


def flag(name: str) -> sa.Column[bool]:
    """Yes or no."""
    return sa.Column(name, sa.Boolean, nullable=False)


def day(name: str, nullable: bool = False) -> sa.Column[dt.date]:
    """A date."""
    return sa.Column(name, sa.Date, nullable=nullable)


def days(*names: str) -> Iterator[sa.Column[dt.date]]:
    """Dates that are always known."""
    return map(day, names)


def link(name: str, target: str = "", nullable: bool = False, index: bool = True) -> sa.Column[int]:
    """The number of a row of another table: of `lines` where its name is `line_id`, else of the
    `target`; nullable and without an index where that is said."""
    return sa.Column(name, sa.Integer, _key(name, target), nullable=nullable, index=index)


def links(*names: str) -> Iterator[sa.Column[int]]:
    """The numbers of rows of the tables that they are called by."""
    return map(link, names)


def part_of_key(name: str, target: str = "", index: bool = False) -> sa.Column[int]:
    """The number of a row of another table, as a part of the key."""
    return sa.Column(name, sa.Integer, _key(name, target), primary_key=True, index=index)


def _key(name: str, target: str) -> sa.ForeignKey:
    return sa.ForeignKey(f"{target or name.removesuffix('_id') + 's'}.id")


def recorded() -> tuple[sa.Column[dt.datetime], sa.Column[str]]:
    """When and by whom a row was written."""
    return sa.Column("recorded_at", Moment, nullable=False), text("recorded_by")


def settlement() -> Iterator[sa.Column[Any]]:
    """What a person said of a finding: what stands, what the cell prints, its reading, why."""
    yield kind("judgement", Judgement)
    yield from texts("printed", "reading", "reason")
    yield from recorded()


def language_of_text() -> Iterator[sa.schema.SchemaItem]:
    """Which text of which row that an action wrote, and its language, indexed by the row."""
    yield from (word(name, 40) for name in ("action", "part", "field", "language"))
    yield from map(number, ("row_id", "position"))
    yield sa.Index("ix_text_languages_row", "action", "row_id")


def translation_of_text() -> Iterator[sa.schema.SchemaItem]:
    """A text of the record, known by its words, and what it says in another language."""
    yield from (text("original"), word("language", 40), *texts("text", "reason"))
    yield from recorded()


def body_of_report() -> Iterator[sa.Column[Any]]:
    """A body for which a report was made by its secretary."""
    yield from (link("report_id", "progress_reports"), text("body"))


def proposed_report() -> Iterator[sa.Column[Any]]:
    """A report that its author may not record: what it says of a line, by its names (JSON), in
    which language, and the key of who proposes it."""
    yield from (link("line_id"), word("ref", 40), text("statement"), word("language", 40))
    yield from (text("person"), *recorded())


def end_of_proposed() -> Iterator[sa.Column[Any]]:
    """What became of a proposed report: the report that it became, or why it was declined."""
    yield link("proposed_id", "proposed_reports")
    yield link("report_id", "progress_reports", nullable=True)
    yield from (text("reason"), *recorded())


def chair_of_decision() -> Iterator[sa.Column[Any]]:
    """Whether the Chair recorded a decision, or somebody for the Chair."""
    yield from (link("decision_id"), flag("chair"))


def backup() -> Iterator[sa.Column[Any]]:
    """A backup of the record: when and by whom it was made, its file, the end of its log."""
    yield sa.Column("made_at", Moment, nullable=False)
    yield from texts("made_by", "file")
    yield number("number")
    yield word("hash", 64)


def cell(name: str) -> tuple[sa.Column[str], sa.Column[str]]:
    """A cell of the document: its text as printed, and its state."""
    return text(name), word(f"{name}_cell", 8)


def place() -> tuple[sa.Column[Any], ...]:
    """Where in a document something stands."""
    return text("document"), *(number(name, True) for name in ("page", "table_no", "row_no"))


def table(name: str, *columns: sa.schema.SchemaItem) -> sa.Table:
    """A table of these columns."""
    return sa.Table(name, metadata, *with_key(columns))


def with_key(columns: Sequence[sa.schema.SchemaItem]) -> Sequence[sa.schema.SchemaItem]:
    """The columns; where none is a key, after a number that the database gives each row."""
    if any(isinstance(each, sa.Column) and each.primary_key for each in columns):
        return columns
    return (sa.Column("id", sa.Integer, primary_key=True, autoincrement=True), *columns)
