"""This product's own Lines sheet, read back: the columns that carry cells of the document, the
others left out.

The sheet repeats the cells of a task on each of its lines and says "not stated" where a cell is
empty. It carries no topics without tasks, and not by which merged cell a text came down.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from wp.domain.codes import read_codes
from wp.domain.findings import COLUMNS, FindingCode, Place
from wp.domain.programme import ProgrammeKind
from wp.errors import All, InputError
from wp.loaders.printed_text import IN_TEXT
from wp.loaders.programme.cells import TASK_NUMBER
from wp.loaders.programme.columns import Field, Fields
from wp.loaders.programme.line_rows import LineRows
from wp.loaders.programme.part_headings import part_of
from wp.loaders.rows import ColumnGuess, Reading
from wp.loaders.sheets.sheet import Sheet, SheetRow
from wp.loaders.word_account import Reason, Source

# The heads of the sheet in both languages; `tests/loaders/test_excel_lines.py` holds them against
# real exports.
HEADS: Mapping[str, tuple[str, str]] = {
    "ref": ("Reference", "Référence"),
    "programme": ("Programme", "Programme"),
    "part": ("Part", "Partie"),
    "topic_no": ("Topic number", "Numéro du thème"),
    "topic": ("Topic", "Thème"),
    "task": ("Task", "Tâche"),
    "type": ("Type", "Type"),
    "codes": ("Strategic codes", "Codes stratégiques"),
    "strategic": ("Strategic plan as printed", "Plan stratégique (texte imprimé)"),
    "bodies": ("Responsible bodies as printed", "Organes responsables (texte imprimé)"),
    "programmes": ("Related work programmes", "Programmes de travail concernés"),
    "indicator": ("Performance indicator", "Indicateur de performance"),
    "timeline": ("Timeline as printed", "Échéancier (texte imprimé)"),
    "progress": ("Progress as printed", "Progrès (texte imprimé)"),
    "document": ("Source document", "Document source"),
    "page": ("Page", "Page"),
    "table": ("Table", "Tableau"),
    "row": ("Row", "Rangée"),
}
# By title in either language, and by one that earlier sheets had.
_NAMES = {title: name for name, titles in HEADS.items() for title in titles} | {
    "Calendrier (texte imprimé)": "timeline"
}
_ITS_OWN = {"ref", "programme", "task", "bodies", "timeline", "document", "row"}
NOT_STATED = ("not stated", "non précisé")
# How the sheet beside it says which lines it shows: in words, and as values, of which a programme
# alone leaves out no line of it.
IN_WORDS = ("Which lines, in words", "Quelles lignes, en mots")
AS_VALUES = ("Which lines, as values", "Quelles lignes, en valeurs")
ALL_LINES = ("none: every line is shown", "aucune : toutes les lignes figurent")
_ONE_PROGRAMME = re.compile(r"programme: [^:;\s]+")
_TYPES = {"advanced": "A", "avancé": "A", "maintenance": "M", "mise à jour": "M"}
_KEPT = [name for name in HEADS if name not in ("document", "page", "table", "row")]


@dataclass(frozen=True, slots=True)
class LinesSheet:
    """The sheet, the place of its heading row, the column of each head."""

    sheet: Sheet
    head: int
    columns: Mapping[str, int]


def lines_sheet(sheets: Sequence[Sheet]) -> LinesSheet | None:
    """The Lines sheet of a workbook of this product, None where it has none."""
    for sheet in sheets:
        for at, row in enumerate(sheet.rows[:5]):
            texts = {_NAMES.get(cell.text, ""): column for column, cell in row.own()}
            columns = {name: texts[name] for name in HEADS if name in texts}
            if columns.keys() >= _ITS_OWN:
                return LinesSheet(sheet, at, columns)
    return None


def read_lines_sheet(own: LinesSheet, sheets: Sequence[Sheet], document: str) -> Reading:
    """The rows of the product's own sheet among those of a document; InputError where it holds
    lines of two programmes, or none."""
    source = Source(document)
    for sheet in sheets:
        for row in sheet.rows[: own.head if sheet is own.sheet else None]:
            row.leave_out(source, Reason.OTHER_SHEET)
    own.sheet.rows[own.head].leave_out(source, Reason.HEADER)
    if chosen := _filter_of(sheets):
        source.doubt(source.place(), "", chosen, FindingCode.LINES_FILTERED)
    for name, column in own.columns.items():
        if column in own.sheet.hidden_columns:
            place = source.place(None, own.sheet.number)
            source.doubt(place, "", HEADS[name][0], FindingCode.HIDDEN_COLUMN)
    records = own.sheet.rows[own.head + 1 :]
    codes = sorted({_text(own, row, "programme") for row in records if _text(own, row, "ref")})
    if len(codes) > 1:
        raise InputError("read.lines.several", document=document, codes=All(codes))
    # A plan of actions has no column of indicators: the sheet leaves them blank, and does not say
    # "not stated".
    topics = any(_text(own, row, "indicator") for row in records)
    kind = ProgrammeKind.TOPICS if topics else ProgrammeKind.ACTIONS
    lines = LineRows(source, kind)
    for row in records:
        _read(own, row, lines)
    if not lines.rows:
        raise InputError("read.lines.none", document=document)
    columns = tuple(
        ColumnGuess(name, own.sheet.rows[own.head].cells[at].text, 1.0)
        for name, at in own.columns.items()
    )
    return replace(lines.reading("", 1), columns=columns)


def _filter_of(sheets: Sequence[Sheet]) -> str:
    """The filter in words by which lines of the programme are missing, "" for none."""
    stated = {}
    for row in (row for sheet in sheets for row in sheet.rows):
        label, *texts = (cell.text for _, cell in row.own())
        stated[label] = " ".join(texts)
    values, words = (
        "".join(stated.get(each, "") for each in named) for named in (AS_VALUES, IN_WORDS)
    )
    whole = not values or values in ALL_LINES or _ONE_PROGRAMME.fullmatch(values)
    return "" if whole else words or values


def _text(own: LinesSheet, row: SheetRow, name: str) -> str:
    cell = row.cells.get(own.columns.get(name, 0))
    return cell.text if cell else ""


def _read(own: LinesSheet, row: SheetRow, lines: LineRows) -> None:
    """One line, and where each word of its row goes; a row without a reference is none."""
    source, fields = lines.source, Fields()
    ref = TASK_NUMBER.fullmatch(_text(own, row, "ref"))
    where = source.place(None, own.sheet.number, row.number)
    names = {own.columns[name]: name for name in _KEPT if name in own.columns}
    if row.hidden:
        source.doubt(where, "", row.text[:200], FindingCode.HIDDEN_ROW)
    codes, printed = _text(own, row, "codes"), _text(own, row, "strategic")
    if codes and printed and set(read_codes(printed)) != set(read_codes(codes)):
        source.doubt(where, "strategic", codes, FindingCode.CODES_DIFFER)
    for column, words in row.enter(source).items():
        cell, name = row.cells[column], names.get(column, "")
        placed = ref is not None and not cell.origin
        if not placed:
            source.give_up(words, where)
            fields[name] = Field(goes_on=row.above(column))
            if ref and name and cell.text and not row.above(column):
                # Another cell of the row reaches over this one.
                source.doubt(where, name, cell.text)
        elif not name:
            source.leave_out(words, Reason.OTHER_COLUMN)
        else:
            source.text(words)
            if cell.text not in NOT_STATED:
                fields[name] = Field(words)
        for code, text in cell.doubts:
            if code in IN_TEXT or (placed and name):
                source.doubt(where, name if name in COLUMNS else "", text, code)
    if ref is None:
        return
    fields["task_no"] = _worded(fields["ref"], lambda text: ref["task"])
    fields["type"] = _worded(fields["type"], lambda text: _TYPES.get(text.lower(), text))
    read = _worded(fields["codes"], lambda text: " ".join(read_codes(text)))
    if lines.kind is ProgrammeKind.ACTIONS:
        fields["topic_code"] = read
        fields.pop("strategic", None)
    elif "strategic" not in own.columns:
        # A sheet made before it carried the printed text has the codes alone.
        fields["strategic"] = read
    part = part_of(_text(own, row, "part")) or "active"
    if part != lines.part:
        lines.begin_part(part)
    lines.line(fields, _place(own, row, source.document), True)


def _worded(found: Field, read: Callable[[str], str]) -> Field:
    """A field with another text for its one word."""
    return Field([replace(word, text=read(word.text)) for word in found.words])


def _place(own: LinesSheet, row: SheetRow, document: str) -> Place:
    """The place in the document that the line was once read from, as far as the sheet says."""

    def count(name: str) -> int | None:
        text = _text(own, row, name)
        return int(text) if text.isascii() and text.isdecimal() else None

    source = _text(own, row, "document")
    return Place(source or document, count("page"), count("table"), count("row") or row.number)
