"""Two documents -> one with tracked changes: rejecting all gives the first, accepting all the
second.

A row is kept only where it stands in both documents with its cells joined alike (`word_rows`); in a
kept row the words that differ are deleted and inserted. So no change ever touches how cells are
merged, and each state is exact by itself.
"""

import re
from collections.abc import Callable, Hashable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from itertools import groupby
from typing import TypeVar

from wp.domain.editions.word_diff import alike_at_start
from wp.exports.word.document import Block, Cell, Chart, Document, Mark, Paragraph, Row, Run, Table
from wp.exports.word.row_matching import aligned_rows

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
_END = Run("\n¶")
_LONGEST = 3_000_000
T = TypeVar("T")


def tracked(old: Document, new: Document) -> Document:
    """The new document with every difference from the old one as an insertion or a deletion."""
    blocks: list[Block] = []
    for before, after in _aligned(old.blocks, new.blocks, _block_key):
        blocks += _block(before, after)
    notes = {**old.notes, **new.notes}
    notes |= {
        name: _line(old.notes[name], new.notes[name]) for name in old.notes if name in new.notes
    }
    return replace(new, blocks=tuple(blocks), notes=notes, foot=_line(old.foot, new.foot))


def changes(document: Document) -> int:
    """How many pieces of a document carry a change: rows, paragraph ends, runs, grounds of
    cells."""
    return sum(_changes_of(block) for block in document.blocks)


def _changes_of(block: Block) -> int:
    if isinstance(block, Paragraph):
        return bool(block.mark) + sum(bool(run.mark) for run in block.runs)
    if isinstance(block, Chart):
        return 0
    found = 0
    for row in block.rows:
        within = sum(_changes_of(each) for cell in row.cells for each in cell.paragraphs)
        found += 1 if row.mark else within + sum(cell.was is not None for cell in row.cells)
    return found


def _block_key(block: Block) -> Hashable:
    return type(block), block.key, block.style if isinstance(block, Paragraph) else ""


def _aligned(
    old: Sequence[T], new: Sequence[T], key: Callable[[T], Hashable]
) -> Iterator[tuple[T | None, T | None]]:
    """Pairs in one order that keeps both orders; what has no counterpart there stands alone, the
    old before the new."""
    matcher = SequenceMatcher(
        None, [key(each) for each in old], [key(each) for each in new], autojunk=False
    )
    for kind, a, b, c, d in matcher.get_opcodes():
        if kind == "equal":
            yield from zip(old[a:b], new[c:d], strict=True)
        else:
            yield from ((each, None) for each in old[a:b])
            yield from ((None, each) for each in new[c:d])


def _block(before: Block | None, after: Block | None) -> list[Block]:
    if isinstance(before, Paragraph) and isinstance(after, Paragraph):
        return [_line(before, after)]
    if isinstance(before, Table) and isinstance(after, Table):
        return [_table(before, after)]
    return [
        _marked(block, mark)
        for block, mark in ((before, Mark.DELETED), (after, Mark.INSERTED))
        if block
    ]


def _marked(block: Block, mark: Mark) -> Block:
    """A whole block, inserted or deleted."""
    if isinstance(block, Paragraph):
        return _marked_line(block, mark)
    if isinstance(block, Table):
        return replace(block, rows=tuple(_marked_row(row, mark) for row in block.rows))
    return block


def _marked_line(paragraph: Paragraph, mark: Mark) -> Paragraph:
    return replace(
        paragraph, runs=tuple(replace(run, mark=mark) for run in paragraph.runs), mark=mark
    )


def _marked_row(row: Row, mark: Mark) -> Row:
    cells = (
        replace(c, paragraphs=tuple(_marked_line(p, mark) for p in c.paragraphs)) for c in row.cells
    )
    return replace(row, cells=tuple(cells), mark=mark)


def _table(before: Table, after: Table) -> Table:
    rows = []
    for old, new in aligned_rows(before.rows, after.rows):
        if old and new:
            rows.append(replace(new, cells=tuple(map(_cell, old.cells, new.cells))))
        elif old or new:
            rows.append(_marked_row(old or new, Mark.DELETED if old else Mark.INSERTED))  # type: ignore[arg-type]
    return replace(after, rows=tuple(rows))


def _cell(old: Cell, new: Cell) -> Cell:
    was = old.ground if old.ground != new.ground else None
    return replace(new, paragraphs=_lines(old.paragraphs, new.paragraphs), was=was)


def _line(old: Paragraph, new: Paragraph) -> Paragraph:
    return replace(new, runs=_lines((old,), (new,))[0].runs)


def _lines(old: Sequence[Paragraph], new: Sequence[Paragraph]) -> tuple[Paragraph, ...]:
    """Paragraphs of a cell word by word; where one has more of them, the ends between them are
    changes too."""
    if old == new:
        return tuple(new)
    found: list[Paragraph] = []
    style = new[0].style
    words: list[Run] = []
    for word in _differences(_words(old), _words(new)):
        if word.text == _END.text:
            found.append(Paragraph(_joined(words), style, mark=word.mark))
            words = []
        else:
            words.append(word)
    found.append(Paragraph(_joined(words), style, new[-1].key))
    return tuple(found)


def _words(paragraphs: Sequence[Paragraph]) -> list[Run]:
    found: list[Run] = []
    for at, paragraph in enumerate(paragraphs):
        found += [_END] if at else []
        for run in paragraph.runs:
            found += (
                [run]
                if run.note or run.refers
                else [
                    replace(run, text=word, rtl=run.from_right) for word in _WORDS.findall(run.text)
                ]
            )
    return found


def _differences(old: list[Run], new: list[Run]) -> Iterator[Run]:
    """The words of both, marked; what two texts begin and end with alike is not compared."""
    first = alike_at_start(old, new)
    last = alike_at_start(old[first:][::-1], new[first:][::-1])
    a, b = old[first : len(old) - last], new[first : len(new) - last]
    yield from old[:first]
    if len(a) * len(b) > _LONGEST:  # comparing two very long texts word by word would take minutes
        yield from (*_all(a, Mark.DELETED), *_all(b, Mark.INSERTED))
    else:
        for kind, i, j, k, m in SequenceMatcher(_is_space, a, b, autojunk=False).get_opcodes():
            if kind == "equal":
                yield from a[i:j]
            else:
                yield from (*_all(a[i:j], Mark.DELETED), *_all(b[k:m], Mark.INSERTED))
    yield from old[len(old) - last :]


def _is_space(word: Run) -> bool:
    return word.text.isspace() and word != _END


def _all(words: Sequence[Run], mark: Mark) -> Iterator[Run]:
    return (replace(word, mark=mark) for word in words)


def _joined(words: Sequence[Run]) -> tuple[Run, ...]:
    """Neighbouring words of one look, language and mark as one run."""
    found = []
    for (mark, *_), alike in groupby(
        words, key=lambda r: (r.note or r.refers, r.look, r.language, r.mark, r.rtl)
    ):
        same = list(alike)
        found += same if mark else [replace(same[0], text="".join(word.text for word in same))]
    return tuple(found)
