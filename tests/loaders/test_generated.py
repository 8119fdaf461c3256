"""Made-up programmes in the extracted form: read exactly, and a foreign word anywhere in a table
surfaces."""

import random

import pytest

from tests.support.documents import extracted_text, generator
from tests.support.documents.readings import FOREIGN, VOCABULARY, expected, found, total
from wp.loaders.text.reader import read


def make(kind: str, seed: int) -> tuple[generator.Programme, str]:
    """A made-up programme and its text."""
    made = generator.make(kind, seed)
    return made, extracted_text.render(made, seed)


CASES = [("topics", seed) for seed in range(20)] + [("actions", seed) for seed in range(10)]


@pytest.mark.parametrize(("kind", "seed"), CASES)
def test_every_cell_is_exact(kind: str, seed: int) -> None:
    """Every cell of the made-up programme, its state and the account of all words."""
    made, text = make(kind, seed)
    reading = read(text.encode(), "made-up.txt", VOCABULARY)
    assert found(reading) == expected(made)
    assert [topic.title for topic in reading.inactive] == made.inactive
    assert reading.coverage.unplaced == ()
    assert total(reading) == len(text.split())


@pytest.mark.parametrize(("kind", "seed"), CASES[::3])
def test_a_foreign_word_surfaces(kind: str, seed: int) -> None:
    """Put at any place of a table, the word is in a cell or unplaced, once; no word is lost for
    it."""
    _, text = make(kind, seed)
    chance = random.Random(seed)
    for _ in range(3):
        changed = with_foreign_word(text, chance)
        reading = read(changed.encode(), "made-up.txt", VOCABULARY)
        in_cells = {value for row in found(reading) for value in row if FOREIGN in value}
        unplaced = [word for word, _ in reading.coverage.unplaced if FOREIGN in word]
        assert in_cells or unplaced
        assert total(reading) == len(changed.split())


def test_parts_are_told_by_their_headings_in_french_too() -> None:
    """The same programme under French headings has the same parts."""
    made, text = make("topics", 3)
    french = text.replace(
        "REPORTS FROM OTHER WORKING BODIES4", "RAPPORTS D’AUTRES ORGANES DE TRAVAIL4"
    )
    french = french.replace("ACTIVE TOPICS AND TASKS", "THÈMES ET TÂCHES EN COURS", 1).replace(
        "INACTIVE TOPICS6", "THÈMES INACTIFS6"
    )
    assert french.count("THÈMES") == 2
    reading, peer = (read(each.encode(), "made-up.txt", VOCABULARY) for each in (french, text))
    assert [row.part for row in reading.rows] == [row.part for row in peer.rows]
    assert [
        topic.title for topic in reading.inactive
    ] == made.inactive and reading.coverage.unplaced == ()


def with_foreign_word(text: str, chance: random.Random) -> str:
    """The text with a word more, between two words of a table (headers included; footnotes and
    prose are none)."""
    lines = text.split("\n")
    first = next(
        at
        for at, line in enumerate(lines)
        if line.split()[:2] in (["No", "Topic"], ["Action", "Responsible"])
    )
    last = next((at for at, line in enumerate(lines) if "INACTIVE" in line), len(lines) - 4)
    inside, note, prose = [], False, False
    for at in range(first, last):
        line = lines[at]
        note = (note or (len(line) > 40 and not line.strip())) and not line.startswith(
            (" No Topic", " Action")
        )
        prose = (prose or " (WCO Strategic Plan" in line) and not line.startswith(" Action")
        if line.strip() and not note and not prose and not line.isupper() and "REPORTS" not in line:
            inside.append(at)
    at = chance.choice(inside)
    words = lines[at].split(" ")
    words.insert(chance.randint(1, len(words) - 1) if len(words) > 1 else 0, FOREIGN)
    lines[at] = " ".join(words)
    return "\n".join(lines)
