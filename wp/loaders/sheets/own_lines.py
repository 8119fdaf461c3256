"""This product's own Lines sheet, read back: the columns that carry cells of the document, the
others left out.

The sheet repeats the cells of a task on each of its lines and says "not stated" where a cell is
empty. It carries no topics without tasks, and not by which merged cell a text came down.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from wp.domain.codes import read_codes
from wp.domain.findings import Cell, CellState, FindingCode, Place
from wp.domain.programme import ProgrammeKind
from wp.errors import All, InputError
from wp.loaders.printed_text import IN_TEXT
from wp.loaders.programme.cells import TASK_NUMBER
from wp.loaders.programme.furniture import HEADER, OTHER_COLUMN, OTHER_SHEET
from wp.loaders.programme.part_headings import part_of
from wp.loaders.rows import ColumnGuess, Reading, Row
from wp.loaders.sheets.sheet import Sheet, SheetRow
from wp.loaders.word_account import Source

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
# A title that earlier sheets had.
_FORMER = {"Calendrier (texte imprimé)": "Échéancier (texte imprimé)"}
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
    """The sheet, the place of its heading row, the column of each head, and its language's place
    in `HEADS`."""

    sheet: Sheet
    head: int
    columns: Mapping[str, int]


def lines_sheet(sheets: Sequence[Sheet]) -> LinesSheet | None:
    """The Lines sheet of a workbook of this product, None where it has none."""
    for sheet in sheets:
        for at, row in enumerate(sheet.rows[:5]):
            texts = {_FORMER.get(cell.text, cell.text): column for column, cell in row.own()}
            for language in (0, 1):
                columns = {
                    name: texts[heads[language]]
                    for name, heads in HEADS.items()
                    if heads[language] in texts
                }
                if columns.keys() >= {
                    "ref",
                    "programme",
                    "task",
                    "bodies",
                    "timeline",
                    "document",
                    "row",
                }:
                    return LinesSheet(sheet, at, columns)
    return None


def read_lines_sheet(own: LinesSheet, sheets: Sequence[Sheet], document: str) -> Reading:
    """The rows of the product's own sheet among those of a document; InputError where it holds
    lines of two programmes, or none."""
    source = Source(document)
    for sheet in sheets:
        for row in sheet.rows[: own.head if sheet is own.sheet else None]:
            _leave_out(source, row, OTHER_SHEET)
    _leave_out(source, own.sheet.rows[own.head], HEADER)
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
    kind = (
        ProgrammeKind.TOPICS
        if any(_text(own, row, "indicator") for row in records)
        else ProgrammeKind.ACTIONS
    )
    rows: list[Row] = []
    for row in records:
        made = _row(own, row, kind, rows[-1] if rows else None, document)
        _account(own, row, source, made is not None)
        rows += [made] if made else []
    if not rows:
        raise InputError("read.lines.none", document=document)
    columns = tuple(
        ColumnGuess(name, own.sheet.rows[own.head].cells[at].text, 1.0)
        for name, at in own.columns.items()
    )
    return replace(source.reading(kind, "", rows, tables=1), columns=columns)


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


def _leave_out(source: Source, row: SheetRow, reason: str) -> None:
    for words in row.enter(source).values():
        source.account.leave_out(words, reason)


def _text(own: LinesSheet, row: SheetRow, name: str) -> str:
    cell = row.cells.get(own.columns.get(name, 0))
    return cell.text if cell else ""


def _row(
    own: LinesSheet, row: SheetRow, kind: ProgrammeKind, former: Row | None, document: str
) -> Row | None:
    """One line, None for a row without a reference."""
    matched = TASK_NUMBER.fullmatch(_text(own, row, "ref"))
    if matched is None:
        return None
    topic, task_no = (_text(own, row, "topic_no"), _text(own, row, "topic")), matched["task"]
    again = former is not None and (former.topic_no, former.topic, former.task_no) == (
        *topic,
        task_no,
    )
    codes = " ".join(read_codes(_stated(own, row, "codes")))
    kind_text = _stated(own, row, "type")
    texts = {
        name: _stated(own, row, name)
        for name in ("bodies", "programmes", "indicator", "timeline", "progress")
    }
    # A sheet made before it carried the printed text has the codes alone.
    printed = _stated(own, row, "strategic") if "strategic" in own.columns else codes
    texts |= {
        "strategic": printed if kind is ProgrammeKind.TOPICS else "",
        "type": _TYPES.get(kind_text.lower(), kind_text),
    }

    def cell(name: str) -> Cell:
        text = texts[name]
        if (
            again
            and former
            and getattr(former, name).text == text
            and name in ("type", "strategic", "bodies")
        ):
            return Cell(text, CellState.MERGED)
        return Cell(text, CellState.OWN) if text else Cell()

    task = Cell(_text(own, row, "task"), CellState.MERGED if again else CellState.OWN)
    cells = {name: cell(name) for name in texts}
    return Row(
        part=part_of(_text(own, row, "part")) or "active",
        topic_no=topic[0],
        topic=topic[1],
        topic_code=codes if kind is ProgrammeKind.ACTIONS else "",
        task_no=task_no,
        task=task,
        place=_place(own, row, document),
        **cells,
    )


def _stated(own: LinesSheet, row: SheetRow, name: str) -> str:
    text = _text(own, row, name)
    return "" if text in NOT_STATED else text


def _place(own: LinesSheet, row: SheetRow, document: str) -> Place:
    """The place in the document that the line was once read from, as far as the sheet says."""

    def count(name: str) -> int | None:
        text = _text(own, row, name)
        return int(text) if text.isascii() and text.isdecimal() else None

    source = _text(own, row, "document")
    return Place(source or document, count("page"), count("table"), count("row") or row.number)


def _account(own: LinesSheet, row: SheetRow, source: Source, read: bool) -> None:
    kept = {own.columns[name] for name in _KEPT if name in own.columns}
    place = source.place(None, own.sheet.number, row.number)
    if row.hidden:
        source.doubt(place, "", row.text[:200], FindingCode.HIDDEN_ROW)
    codes, printed = _text(own, row, "codes"), _text(own, row, "strategic")
    if codes and printed and set(read_codes(printed)) != set(read_codes(codes)):
        source.doubt(place, "strategic", codes, FindingCode.CODES_DIFFER)
    for column, words in row.enter(source).items():
        cell = row.cells[column]
        placed = read and not cell.origin
        if not placed:
            source.give_up(words, place)
        elif column in kept:
            source.text(words)
        else:
            source.account.leave_out(words, OTHER_COLUMN)
        for code, text in cell.doubts:
            if code in IN_TEXT or (placed and column in kept):
                source.doubt(place, "", text, code)
