"""Word-level differences: exact, and readable."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wp.domain.editions.word_diff import Piece, PieceKind, word_diff

WORDS = st.lists(
    st.sampled_from(["PTC", "Council", "June", "2020", "(", ")", ",", " ", "  ", "\n", "é", "«"]),
    max_size=25,
)


def side(pieces: tuple[Piece, ...], kind: PieceKind) -> str:
    return "".join(piece.text for piece in pieces if piece.kind in (PieceKind.KEPT, kind))


@given(
    st.one_of(st.text(max_size=40), WORDS.map("".join)),
    st.one_of(st.text(max_size=40), WORDS.map("".join)),
)
def test_both_texts_come_back_exactly(old: str, new: str) -> None:
    pieces = word_diff(old, new)
    assert side(pieces, PieceKind.REMOVED) == old
    assert side(pieces, PieceKind.ADDED) == new
    assert all(piece.text for piece in pieces)
    assert all(a.kind is not b.kind for a, b in pairwise(pieces))


@given(st.text(max_size=60))
def test_a_text_against_itself_is_kept(text: str) -> None:
    assert word_diff(text, text) == ((Piece(PieceKind.KEPT, text),) if text else ())


CASES = [
    ("", "new words", [("added", "new words")]),
    ("old words", "", [("removed", "old words")]),
    (
        "PTC, Council",
        "PTC, CBC, Council",
        [("kept", "PTC, "), ("added", "CBC, "), ("kept", "Council")],
    ),
    (
        "Develop a Guide",
        "Update the Guide",
        [("removed", "Develop a"), ("added", "Update the"), ("kept", " Guide")],
    ),
    ("A (B) C (D)", "A (B)", [("kept", "A (B)"), ("removed", " C (D)")]),
    ("A (B)", "A (B) C (D) E", [("kept", "A (B)"), ("added", " C (D) E")]),
    ("A (B) E", "A (B) C (D) E", [("kept", "A (B) "), ("added", "C (D) "), ("kept", "E")]),
    ("Ongoing ", "Ongoing", [("kept", "Ongoing"), ("removed", " ")]),
]


@pytest.mark.parametrize(("old", "new", "expected"), CASES)
def test_what_a_person_sees(old: str, new: str, expected: list[tuple[str, str]]) -> None:
    assert [(piece.kind.value, piece.text) for piece in word_diff(old, new)] == expected
