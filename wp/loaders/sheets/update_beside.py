"""Words in a returned workbook that no report takes: comments, words in the grey and in foreign
columns, in rows without a line, or struck out."""

from collections.abc import Iterator, Mapping
from typing import Any

from wp.domain.reporting.update_workbook import (
    CHECK,
    NAMED,
    OPEN,
    SHOWN,
    Beside,
    FaultCode,
    Notice,
    fingerprint,
)
from wp.loaders.sheets.update_cells import Cells, address

Told = list[tuple[str, str]]


def notices(table: Cells, head: int, columns: Mapping[str, int]) -> Iterator[Notice]:
    """What stands in a table beside its reports; the titles are in the row `head`, counted from
    0, and `columns` says where each of ours is."""
    comments = tuple(_comment(note) for note in table.notes)
    if comments:
        yield Notice(Beside.COMMENT, "", comments)
    ours = {at: name for name, at in columns.items()}
    outside: Told = []
    struck: Told = []
    by_column: dict[int, Told] = {}
    for number, row in enumerate(table.rows[head + 1 :], head + 2):
        texts = {at: said for at, cell in enumerate(row) if (said := _said(cell))}
        lineless = not any(columns.get(name) in texts for name in (*NAMED, *OPEN))
        for at in _changed(texts, columns) if not lineless else ():
            by_column.setdefault(at, []).append((address(number, at + 1), texts.get(at, "–")))
        for at, said in texts.items():
            cell = address(number, at + 1), said
            if lineless:
                outside.append(cell)
            elif at not in ours:
                by_column.setdefault(at, []).append(cell)
            elif (
                ours[at] not in OPEN
                and table.marred.get((number, at + 1), ("",))[0] == FaultCode.STRUCK
            ):
                struck.append(cell)
    for at, cells in sorted(by_column.items()):
        title = _said(table.rows[head][at]) if at < len(table.rows[head]) else ""
        kind = Beside.GREY if at in ours else Beside.FOREIGN
        yield Notice(kind, title or address(head + 1, at + 1), tuple(cells))
    if CHECK not in columns:
        # An older workbook: nothing tells whether its grey cells were changed.
        titles = (_said(table.rows[head][columns[name]]) for name in SHOWN if name in columns)
        yield Notice(Beside.UNCHECKED, ", ".join(titles))
    for kind, found in ((Beside.STRUCK, struck), (Beside.OUTSIDE, outside)):
        if found:
            yield Notice(kind, "", tuple(found))


def _changed(texts: Mapping[int, str], columns: Mapping[str, int]) -> Iterator[int]:
    """The grey cells of a row that say something else than when the workbook was made."""
    made = texts.get(columns.get(CHECK, -1), "").split("-")
    if len(made) == len(SHOWN):
        for name, known in zip(SHOWN, made, strict=True):
            at = columns.get(name)
            if at is not None and fingerprint([texts.get(at)]) != known:
                yield at


def _comment(note: str) -> tuple[str, str]:
    """A comment as its cell, and what it says with who wrote it."""
    for sign in (", ", ": "):
        cell, found, said = note.partition(sign)
        if found and cell.isalnum():
            return cell, said
    return "", note


def _said(cell: Any) -> str:
    return str("" if cell is None else cell).strip().removesuffix(" 00:00:00")
