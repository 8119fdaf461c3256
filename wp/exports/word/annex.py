"""The record as its annexes print it: tables that span the edition's cells, Progress filled as
of the day."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from wp.domain.editions.annex import Annex, PrintedRow, PrintedTable, annex_of
from wp.domain.filter import Answer
from wp.domain.programme import Edition, Part
from wp.domain.snapshot import LineView
from wp.exports.rows import editions_of
from wp.exports.word.column_widths import pieces, widths
from wp.exports.word.document import (
    Block,
    Cell,
    Document,
    Look,
    Paragraph,
    Row,
    Run,
    Table,
    one_run,
)
from wp.exports.word.notes import Glossary, notes_of
from wp.exports.word.progress_cell import progress_cell
from wp.language.dates import day
from wp.language.names import programme_full
from wp.language.wording.filters import filter_sentence
from wp.language.words import Words

ROOM = 15138
# Columns whose short words a footnote explains.
_NOTED = {"strategic": "codes", "type": "types", "bodies": "bodies"}
_WHOLE = {"programme", "part"}


def annex_document(
    answer: Answer,
    words: Words,
    glossary: Glossary,
    advanced_first: bool = False,
    chosen_by: str = "",
) -> Document:
    """Every programme of the answer that has a line in it, one annex after the other; exactly the
    lines of the answer.

    Inactive topics are listed where the filter narrows nothing but programmes and parts. An answer
    without a line gives a document that says so. `glossary` spells abbreviations out,
    `advanced_first` puts Advanced tasks before Maintenance tasks, `chosen_by` is a sentence on what
    else chose the lines, beside the filter.
    """
    chosen = answer.filter.chosen()
    whole = set(chosen) <= _WHOLE and not chosen_by
    inactive = whole and (not answer.filter.part or Part.INACTIVE in answer.filter.part)
    blocks: list[Block] = []
    notes: dict[str, Paragraph] = {}
    numbers: list[str] = []
    titles = []
    for edition in editions_of(answer):
        views = {view.line.id: view for view in answer.lines if view.edition is edition}
        layout = annex_of(edition, views, advanced_first, inactive)
        if not views and not layout.inactive and not chosen_by:
            continue
        annex = _Annex(layout, views, answer, words, glossary, numbers, chosen_by)
        titles.append(annex.title)
        blocks += annex.blocks(first=not blocks, advanced_first=advanced_first)
        notes |= annex.notes()
    if not blocks:
        title = words("documents.nothing_title")
        titles = [title]
        blocks = [one_run(title, "Title", words.language, key="title"), _scope(answer, words, "")]
        blocks.append(one_run(words("documents.nothing"), "Text", words.language, key="nothing"))
    said = words("documents.as_of", day=day(answer.snapshot.as_of, words.language))
    foot = one_run(said, "Footer", words.language)
    return Document(words.listing(titles), words.language, tuple(blocks), notes, True, foot)


def _scope(answer: Answer, words: Words, code: str) -> Paragraph:
    """What is shown, in words and numbers."""
    total = [
        view for view in answer.snapshot.lines if not code or view.edition.programme.code == code
    ]
    own = [view for view in answer.lines if not code or view.edition.programme.code == code]
    text = words(
        "documents.scope",
        filter=filter_sentence(answer.filter, answer.snapshot, words),
        shown=words("filter.shown", n=len(own), total=len(total)),
    )
    return one_run(text, "Subtitle", words.language, key=f"{code}:scope")


def _shared(tables: Sequence[Table]) -> tuple[int, ...]:
    """The widths of the columns that the tables of a part have in common."""
    rows = [tables[0].rows[0], *(row for table in tables for row in table.rows if not row.header)]
    return widths([[cell.paragraphs for cell in row.cells] for row in rows], ROOM)


@dataclass(frozen=True, slots=True)
class _Annex:
    """One programme in the published layout; `numbers` holds the footnotes of the whole document
    in their order."""

    layout: Annex
    views: Mapping[int, LineView]
    answer: Answer
    words: Words
    glossary: Glossary
    numbers: list[str]
    chosen_by: str

    @property
    def edition(self) -> Edition:
        """The edition printed."""
        return self.layout.edition

    @property
    def code(self) -> str:
        """The programme's code."""
        return self.edition.programme.code

    @property
    def title(self) -> str:
        """The programme's title in full."""
        return programme_full(self.edition.programme.title, self.words)

    def say(self, key: str, style: str, name: str = "", **values: object) -> Paragraph:
        """A paragraph of the catalogue's words."""
        return one_run(
            self.words(key, **values), style, self.words.language, key=f"{self.code}:{name or key}"
        )

    def blocks(self, first: bool, advanced_first: bool) -> Iterable[Block]:
        """Title, what it is, the tables of each part, the inactive topics."""
        edition, words, language = self.edition, self.words, self.words.language
        yield one_run(
            self.title, "Title" if first else "NextTitle", language, key=f"{self.code}:title"
        )
        standing = words.standing(edition.standing)
        effective = day(edition.effective_on, language)
        yield self.say(
            "documents.edition",
            "Subtitle",
            standing=standing,
            edition=edition.key,
            effective=effective,
        )
        yield self.say(
            "documents.progress_as_of", "Subtitle", day=day(self.answer.snapshot.as_of, language)
        )
        if self.chosen_by:
            yield one_run(self.chosen_by, "Subtitle", language, key=f"{self.code}:chosen")
        if self.chosen_by or not set(self.answer.filter.chosen()) <= _WHOLE:
            yield _scope(self.answer, words, self.code)
        yield self.say("documents.no_introduction", "Subtitle")
        if advanced_first:
            yield self.say("documents.advanced_first", "Subtitle")
        if self.layout.tables:
            yield self._abbreviations()
        tables = [
            (each.part, self._heading(each), self._table(each)) for each in self.layout.tables
        ]
        of_part: dict[Part, list[Table]] = {}
        for part, _, table in tables:
            of_part.setdefault(part, []).append(table)
        shared = {part: _shared(own) for part, own in of_part.items()}
        for part, heading, table in tables:
            yield heading
            yield replace(table, widths=shared[part])
        if self.layout.inactive:
            yield self.say(f"documents.part.{Part.INACTIVE}", "Heading1")
            for topic in self.layout.inactive:
                yield one_run(f"- {topic.title}", "Item", key=f"{self.code}:inactive:{topic.title}")

    def _abbreviations(self) -> Paragraph:
        """Where the footnotes hang: LibreOffice loses those that hang on the header of a table,
        which pages repeat."""
        words, language = self.words, self.words.language
        runs = [Run(words("documents.abbreviations"), language=language)]
        for column in (each for each in self.layout.columns if each in _NOTED):
            comma = "," if len(runs) > 1 else ""
            said = words(f"documents.abbreviations.{_NOTED[column]}")
            runs += [Run(f"{comma} {said}", language=language), self._reference(_NOTED[column])]
        return Paragraph(
            (*runs, Run(".", language=language)), "Subtitle", f"{self.code}:abbreviations"
        )

    def _heading(self, table: PrintedTable) -> Paragraph:
        if table.section is None:
            return self.say(f"documents.part.{table.part}", "Heading1")
        section, language = table.section, self.words.language
        runs = [Run(f"{section.number}. {section.title}")]
        if section.code:
            runs += [
                Run(f" ({self.words('documents.plan')} - ", language=language),
                Run(section.code),
                self._reference(f"code:{section.code}"),
                Run(")", language=language),
            ]
        return Paragraph(tuple(runs), "Heading1", f"{self.code}:section:{section.ref}")

    def _reference(self, name: str) -> Run:
        """A footnote where it is first mentioned, its number afterwards."""
        note = f"{self.code}:{name}"
        if note in self.numbers:
            return Run(str(self.numbers.index(note) + 1), Look(raised=True), refers=note)
        self.numbers.append(note)
        return Run("", note=note)

    def _table(self, table: PrintedTable) -> Table:
        rows = [self._row(row) for row in table.rows]
        # Joined cells that go on over a page are drawn wrongly by LibreOffice, or look empty,
        # unless a row goes on too.
        joined = any(cell.continues for row in rows for cell in row.cells)
        rows = [replace(row, whole=not joined) for row in rows]
        name = table.section.ref if table.section else table.part
        return Table(f"{self.code}:{name}", (), (self._head(), *rows))

    def _head(self) -> Row:
        cells = []
        for column in self.layout.columns:
            kind = self.edition.programme.kind
            runs = [Run(self.words(f"documents.{kind}.{column}"), language=self.words.language)]
            if column in _NOTED:
                runs.append(self._reference(_NOTED[column]))
            cells.append(Cell((Paragraph(tuple(runs), "TableHead"),)))
        return Row("header", tuple(cells), header=True)

    def _row(self, row: PrintedRow) -> Row:
        cells = []
        for column in self.layout.columns:
            printed = row.cells[column]
            if column == "progress":
                cells.append(progress_cell(self.views[row.line.id], printed, self.words))
                continue
            bold = Look(bold=True) if column == "topic" else Look()
            # Lines of one paragraph: of those, a page's break leaves none alone.
            text = "" if printed.continues else "\n".join(pieces(column, printed.text))
            cells.append(
                Cell((one_run(text, "TableText", look=bold),), continues=printed.continues)
            )
        return Row(f"{self.code}:{row.line.id}", tuple(cells))

    def notes(self) -> dict[str, Paragraph]:
        """The footnotes, each naming what occurs in these tables."""
        found = notes_of(self.layout, self.glossary, self.words)
        return {f"{self.code}:{name}": note for name, note in found}
