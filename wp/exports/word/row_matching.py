"""Which rows of two tables are the same row: so that taking changed rows out never cuts a cell that
spans rows.

When a row goes in which a joined cell begins, a word processor lets the cell begin in the row
below. Rows are therefore kept only together with the rows in which their cells begin, and changed
rows stand in an order in which nothing that is taken out could hand its beginning to a row that
belongs to another cell.
"""

from collections.abc import Hashable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from wp.exports.word.document import Row

Pair = tuple[Row | None, Row | None]


@dataclass(frozen=True, slots=True)
class _Rows:
    """The rows of one table; `begins` gives for each row and cell the number of the row in which
    the cell begins."""

    rows: Sequence[Row]
    begins: tuple[tuple[int, ...], ...]

    def sign(self, at: int) -> Hashable:
        """What makes a row the same row: its key, and the keys of the rows in which its cells
        begin."""
        return self.rows[at].key, tuple(self.rows[first].key for first in self.begins[at])


def aligned_rows(old: Sequence[Row], new: Sequence[Row]) -> list[Pair]:
    """Pairs of rows in one order that keeps both orders; a row without a counterpart is paired
    with None."""
    before, after = _of(old), _of(new)
    kept = _same(before, after)
    while (unsafe := _first_unsafe(before, after, kept)) is not None:
        kept = _whole(before, after, {o: n for o, n in kept.items() if o != unsafe})
    pairs: list[Pair] = []
    for gone, come, both in _blocks(before, after, kept):
        removed: list[Pair] = [(before.rows[o], None) for o in gone]
        added: list[Pair] = [(None, after.rows[n]) for n in come]
        pairs += removed + added if _safe(before, gone, after, come) else added + removed
        pairs += [(before.rows[both[0]], after.rows[both[1]])] if both else []
    return pairs


def _of(rows: Sequence[Row]) -> _Rows:
    begins: list[tuple[int, ...]] = []
    for at, row in enumerate(rows):
        above = begins[-1] if begins else ()
        begins.append(
            tuple(
                above[c] if cell.continues and c < len(above) else at
                for c, cell in enumerate(row.cells)
            )
        )
    return _Rows(rows, tuple(begins))


def _same(before: _Rows, after: _Rows) -> dict[int, int]:
    old, new = ([each.sign(at) for at in range(len(each.rows))] for each in (before, after))
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    blocks = matcher.get_matching_blocks()
    found = {block.a + i: block.b + i for block in blocks for i in range(block.size)}
    return _whole(before, after, found)


def _whole(before: _Rows, after: _Rows, kept: dict[int, int]) -> dict[int, int]:
    """The pairs whose cells all begin in rows that are kept as well."""
    found: dict[int, int] = {}
    for o, n in sorted(kept.items()):
        starts = zip(before.begins[o], after.begins[n], strict=True)
        if all((a == o and b == n) or found.get(a) == b for a, b in starts):
            found[o] = n
    return found


def _blocks(
    before: _Rows, after: _Rows, kept: dict[int, int]
) -> list[tuple[range, range, tuple[int, int] | None]]:
    """What goes and what comes before each row that is kept, and after the last of them."""
    found: list[tuple[range, range, tuple[int, int] | None]] = []
    o = n = 0
    for pair in sorted(kept.items()):
        found.append((range(o, pair[0]), range(n, pair[1]), pair))
        o, n = pair[0] + 1, pair[1] + 1
    found.append((range(o, len(before.rows)), range(n, len(after.rows)), None))
    return found


def _first_unsafe(before: _Rows, after: _Rows, kept: dict[int, int]) -> int | None:
    """The kept row above the first block that has no safe order, whichever of its halves stands
    first."""
    above: int | None = None
    for gone, come, both in _blocks(before, after, kept):
        if (
            above is not None
            and not _safe(before, gone, after, come)
            and not _safe(after, come, before, gone)
        ):
            return above
        above = both[0] if both else None
    return None


def _safe(upper: _Rows, first: range, lower: _Rows, second: range) -> bool:
    """Whether the first rows can be taken out above the second without handing them the
    beginning of a cell."""
    if not first or not second:
        return True
    last, top = first[-1], second[0]
    return not any(
        cell.continues and upper.begins[last][c] in first
        for c, cell in enumerate(lower.rows[top].cells)
    )
