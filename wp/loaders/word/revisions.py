"""Tracked changes: counted, and settled in the tree, so that what is read after is one of the
two editions."""

from collections.abc import Iterable

from lxml import etree
from lxml.etree import _Element as Element

from wp.loaders.rows import Tracked
from wp.loaders.word.grid import cells_of, goes_on, rows_of
from wp.loaders.word.package import W, unwrap, value

_INSERTED = {f"{W}ins", f"{W}moveTo"}
_DELETED = {f"{W}del", f"{W}moveFrom"}
_CHANGES = {
    f"{W}{name}Change"
    for name in ("rPr", "pPr", "tblPr", "tblPrEx", "trPr", "tcPr", "sectPr", "tblGrid", "numbering")
}
_CELLS = {f"{W}cellIns", f"{W}cellDel", f"{W}cellMerge"}
_MARKS = _INSERTED | _DELETED
# Where a mark says that its owner (a paragraph's end, a row, a number) came or went, it wraps no
# text.
_OWNERS = {f"{W}rPr", f"{W}trPr", f"{W}numPr"}
_KEPT = {f"{W}rPr", f"{W}sectPr"} | _MARKS | _CELLS


def survey(roots: Iterable[Element]) -> tuple[int, tuple[str, ...]]:
    """How many marks of tracked changes some parts hold, and their authors."""
    marks = [each for root in roots for each in root.iter(*_MARKS, *_CHANGES, *_CELLS)]
    authors = {value(mark, "author") for mark in marks} - {""}
    return len(marks), tuple(sorted(authors))


def settle(root: Element, tracked: Tracked) -> None:
    """Turn a part into the edition with all its changes accepted, or all rejected."""
    accept = tracked is Tracked.ACCEPT
    gone, stays = (_DELETED, _INSERTED) if accept else (_INSERTED, _DELETED)
    _settle_properties(root, accept)
    _settle_rows(root, gone)
    _settle_cells(root, accept)
    for mark in list(root.iter(*gone, *stays)):
        parent = mark.getparent()
        if parent is None or parent.tag in _OWNERS:
            continue
        if mark.tag in gone:
            parent.remove(mark)
        else:
            unwrap(mark, mark)
    for deleted in list(root.iter(f"{W}delText")):
        deleted.tag = f"{W}t"
    for numbers in list(root.iter(f"{W}numPr")):
        # A number that came or went with a change of the paragraph's list.
        if any(mark.tag in gone for mark in numbers):
            numbers.getparent().remove(numbers)
    for paragraph in list(root.iter(f"{W}p")):
        if _marked(paragraph, f"{W}pPr/{W}rPr", gone):
            _join_next(paragraph)


def _marked(owner: Element, properties: str, kinds: set[str]) -> bool:
    """Whether an owner's properties carry a mark of some kinds."""
    inside = owner.find(properties)
    return inside is not None and any(mark.tag in kinds for mark in inside)


def _settle_properties(root: Element, accept: bool) -> None:
    """Drop the record of former properties, or put them back; marks in the present ones are
    settled later."""
    for change in list(root.iter(*_CHANGES)):
        properties = change.getparent()
        if properties is None:
            continue
        properties.remove(change)
        former = next(iter(change), None)
        if accept or former is None:
            continue
        stay = [each for each in properties if each.tag in _KEPT]
        properties[:] = [*(each for each in former if each.tag not in _KEPT), *stay]


def _settle_rows(root: Element, gone: set[str]) -> None:
    for table in list(root.iter(f"{W}tbl")):
        for row in list(rows_of(table)):
            if _marked(row, f"{W}trPr", gone):
                _hand_down(row)
                row.getparent().remove(row)
        if not any(True for _ in rows_of(table)):
            _remove_block(table)


def _hand_down(row: Element) -> None:
    """Cells that begin in a row that goes, and span the one below, begin there."""
    below = next(row.itersiblings(f"{W}tr"), None)
    if below is None:
        return
    merge = f"{W}tcPr/{W}vMerge"
    begin = {column for column, _, cell in cells_of(row) if value(cell.find(merge)) == "restart"}
    for column, _, cell in cells_of(below):
        if column in begin and goes_on(cell, "vMerge"):
            cell.find(merge).set(f"{W}val", "restart")


def _settle_cells(root: Element, accept: bool) -> None:
    gone = f"{W}cellDel" if accept else f"{W}cellIns"
    for mark in list(root.iter(*_CELLS)):
        properties = mark.getparent()
        cell = properties.getparent() if properties is not None else None
        if cell is None or cell.tag != f"{W}tc":
            continue
        if mark.tag == gone:
            row = cell.getparent()
            if row is not None:
                row.remove(cell)
        elif mark.tag == f"{W}cellMerge":
            for former in properties.findall(f"{W}vMerge"):
                properties.remove(former)
            state = value(mark, "vMerge" if accept else "vMergeOrig")
            if state in ("rest", "cont"):
                merge = etree.SubElement(properties, f"{W}vMerge")
                merge.set(f"{W}val", "restart" if state == "rest" else "continue")


def _join_next(paragraph: Element) -> None:
    """A paragraph whose end is gone runs on into the next one, whose properties hold; without a
    next one it stays."""
    others = (f"{W}{name}" for name in ("p", "tbl", "sdt", "sectPr"))
    following = next(paragraph.itersiblings(*others), None)
    inside = [each for each in paragraph if each.tag != f"{W}pPr"]
    if following is not None and following.tag == f"{W}p":
        at = 1 if len(following) and following[0].tag == f"{W}pPr" else 0
        following[at:at] = inside
        paragraph.getparent().remove(paragraph)
    elif not any(each.tag == f"{W}r" for each in paragraph.iter()):
        _remove_block(paragraph)


def _remove_block(block: Element) -> None:
    """Take a paragraph or table out; a cell keeps at least one paragraph."""
    parent = block.getparent()
    at = parent.index(block)
    parent.remove(block)
    if parent.tag == f"{W}tc" and parent.find(f"{W}p") is None:
        parent.insert(at, parent.makeelement(f"{W}p"))
