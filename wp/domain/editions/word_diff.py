"""What differs between two texts, word by word, as pieces that give both texts back exactly."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKEN = re.compile(r"\w+|\s+|[^\w\s]")


class PieceKind(StrEnum):
    """Where a piece stands: in both texts, only in the old one, only in the new one."""

    KEPT = "kept"
    REMOVED = "removed"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and where it stands."""

    kind: PieceKind
    text: str


def word_diff(old: str, new: str) -> tuple[Piece, ...]:
    """The pieces that lead from the old text to the new one; what is removed stands before what is
    added for it.

    Kept and removed pieces joined give the old text, kept and added ones the new text.

    >>> pieces = word_diff("April 2020 (PTC)", "June 2020 (PTC)")
    >>> [(piece.kind.value, piece.text) for piece in pieces]
    [('removed', 'April'), ('added', 'June'), ('kept', ' 2020 (PTC)')]
    """
    a, b = _TOKEN.findall(old), _TOKEN.findall(new)
    first = alike_at_start(a, b)
    last = alike_at_start(a[first:][::-1], b[first:][::-1])
    inner_a, inner_b = a[first : len(a) - last], b[first : len(b) - last]
    stretches = [("".join(a[:first]), "", "")]
    # Spaces lead nowhere: a space in both texts is no reason to keep it between two changed words.
    matcher = SequenceMatcher(str.isspace, inner_a, inner_b, autojunk=False)
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        removed, added = "".join(inner_a[a1:a2]), "".join(inner_b[b1:b2])
        stretches.append((removed, "", "") if tag == "equal" else ("", removed, added))
    stretches.append(("".join(a[len(a) - last :]), "", ""))
    return _pieces(stretches)


def alike_at_start(a: Sequence[object], b: Sequence[object]) -> int:
    """How many items two sequences have in common at their beginning."""
    at = 0
    for left, right in zip(a, b, strict=False):
        if left != right:
            break
        at += 1
    return at


def _pieces(stretches: list[tuple[str, str, str]]) -> tuple[Piece, ...]:
    """Stretches (kept, removed, added) as pieces; changes with nothing but spaces between them
    become one."""
    pieces: list[Piece] = []
    removed = added = spaces = ""
    for kept, gone, new in stretches:
        if kept and (kept.strip() or not (removed or added)):
            pieces += _change(removed, added)
            pieces.append(Piece(PieceKind.KEPT, spaces + kept))
            removed = added = spaces = ""
        elif kept:
            spaces += kept
        elif gone or new:
            removed, added, spaces = removed + spaces + gone, added + spaces + new, ""
    pieces += _change(removed, added)
    if spaces:
        pieces.append(Piece(PieceKind.KEPT, spaces))
    return tuple(_at_words(pieces))


def _at_words(pieces: list[Piece]) -> list[Piece]:
    """Shift what is only removed, or only added, to begin with a space where the text allows it
    either way.

    "A (B)[- C (D)-]" reads better than "A (B[-) C (D-])"; both say the same.
    """
    for at in range(1, len(pieces) - 1):
        before, change, behind = pieces[at - 1 : at + 2]
        if change.kind is PieceKind.KEPT or {before.kind, behind.kind} != {PieceKind.KEPT}:
            continue
        moving, rest = _TOKEN.findall(change.text), _TOKEN.findall(behind.text)
        steps = next((n for n, token in enumerate(moving) if token.isspace()), 0)
        # A kept piece used up by the shift would leave two changes side by side, but for the end of
        # the text.
        if moving[:steps] == rest[:steps] and (len(rest) > steps or at + 2 == len(pieces)):
            lead = "".join(moving[:steps])
            pieces[at - 1] = Piece(PieceKind.KEPT, before.text + lead)
            pieces[at] = Piece(change.kind, "".join(moving[steps:]) + lead)
            pieces[at + 1] = Piece(PieceKind.KEPT, "".join(rest[steps:]))
    return [piece for piece in pieces if piece.text]


def _change(removed: str, added: str) -> list[Piece]:
    both = ((PieceKind.REMOVED, removed), (PieceKind.ADDED, added))
    return [Piece(kind, text) for kind, text in both if text]
