"""The extracted-text reader on small documents, line by line."""

from typing import Any

import pytest

from tests.support.documents.extracted_text import ACTION_HEADER, HEADER
from tests.support.error_text import in_words, refuses
from tests.support.paths import ROOT
from wp.domain.findings import Cell, CellState
from wp.errors import InputError
from wp.loaders.data.vocabularies import load_bodies
from wp.loaders.rows import Reading
from wp.loaders.text.cell_costs import CellCosts
from wp.loaders.text.lines import Mender, read_lines
from wp.loaders.text.reader import read, recognises

VOCABULARY = load_bodies(ROOT / "data" / "bodies.csv")
FRONT = (
    "Draft Work Programme 2022-2025 \n\n \n\nIntroduction \n\nProse. \n"
    " ACTIVE TOPICS AND TASKS \n\n \n\n"
)
ROW = (
    "1. Green ports \n\nDevelop guidance on \ngreen ports \n\nSG \n\nSO1 \n\nA PTC, Council "
    "Guidance \napproved \n\n"
    "April 2023 \n(PTC) \n\nJune 2023 \n(Council) \n\n \n\n"
)

PROSE = "data to support the work of members on trade and reports with new tools"


def reading(table: str) -> Reading:
    """The reading of a work programme with this table."""
    return read((FRONT + HEADER[1:] + table).encode(), "small.txt", VOCABULARY)


def own(text: str) -> Cell:
    """A cell of its own."""
    return Cell(text, CellState.OWN)


def test_a_row_whose_cells_share_lines() -> None:
    """Type, bodies and indicator stand on one line without any separator."""
    (row,) = reading(ROW).rows
    assert (row.topic_no, row.topic, row.task_no) == ("1", "Green ports", "1")
    assert row.task == own("Develop guidance on green ports")
    assert (row.type, row.strategic, row.bodies) == (own("A"), own("SG SO1"), own("PTC, Council"))
    assert (row.indicator, row.timeline) == (
        own("Guidance approved"),
        own("April 2023 (PTC) June 2023 (Council)"),
    )
    assert row.progress == Cell()


def test_a_space_shows_an_empty_cell_and_none_a_merged_one() -> None:
    """The decided reading: a leading space before a lone cell is an own but empty cell."""
    more = (
        "Review the ports’ \nmanual \n\n{}M PTC, Council Manual reviewed \nand published \n\n"
        "Ongoing  \n\n"
    )
    empty = reading(ROW + more.format(" ")).rows[1]
    merged = reading(ROW + more.format("")).rows[1]
    assert (empty.strategic, empty.type) == (Cell(), own("M"))
    assert merged.strategic == Cell("SG SO1", CellState.MERGED)


def test_a_second_indicator_is_a_line_of_the_same_task() -> None:
    """Task, type, codes and bodies are carried to the second line."""
    first, second = reading(ROW + "Number of ports that \ntake part \n\nPeriodically  \n\n").rows
    assert (second.task_no, second.task) == ("1", Cell(first.task.text, CellState.MERGED))
    assert second.bodies == Cell("PTC, Council", CellState.MERGED)
    assert (second.indicator, second.timeline) == (
        own("Number of ports that take part"),
        own("Periodically"),
    )


@pytest.mark.parametrize(
    "number", ["2. Single points \n", "2. \nSingle points \n", "2\n. \n\nSingle points \n"]
)
def test_an_item_number_may_be_broken(number: str) -> None:
    """On the topic's line, over it, or itself over two lines."""
    rest = (
        "\nMaintain the list of \npoints \n\nSG \n\nSP1 \n\nM PTC List maintained \nand shared \n\n"
        "Ongoing  \n\n"
    )
    assert [(r.topic_no, r.topic) for r in reading(ROW + number + rest).rows][1] == (
        "2",
        "Single points",
    )


@pytest.mark.parametrize(
    ("broken", "joined"),
    [
        ("for e-\nPhyto tests ", "for e-Phyto tests"),
        ("API/ \nPNR-related ", "API/PNR-related"),
        ("administrative/ma\nnagement ", "administrative/management"),
        ("short- \nand long-term ", "short- and long-term"),
        ("reviewing/enhancing \nVol.2 ", "reviewing/enhancing Vol.2"),
        ("Modernization - \nMonitoring ", "Modernization - Monitoring"),
        ("WCO/IATA/ICA \nO rules under ICAO ", "WCO/IATA/ICAO rules under ICAO"),
    ],
)
def test_words_broken_by_a_line_are_mended(broken: str, joined: str) -> None:
    """One space between lines, none inside a word."""
    lines = read_lines("Some other line \nand another one \n" + broken + "\n")
    words = [word for line in lines[2:] for word in line.words]
    assert Mender.of(lines).join(words) == joined


def test_a_foreign_word_in_a_header_is_unplaced() -> None:
    """A header is recognised word by word; what interrupts it does not vanish in it."""
    page = HEADER.replace("Strategic", "Strategic odd")
    found = reading(ROW.rstrip("\n ") + " \n" + page + ROW.replace("1.", "2."))
    assert [word for word, _ in found.coverage.unplaced] == ["odd"]
    assert [finding.code for finding in found.findings] == ["words.unplaced"]
    assert len(found.rows) == 2


def test_a_filled_progress_cell_is_kept() -> None:
    """Words behind the timeline of a row stand in its progress cell."""
    filled = ROW.removesuffix(" \n\n") + "Approved at the \n235th Session \n\n"
    rows = reading(filled + ROW.replace("1.", "2.")).rows
    assert [row.progress.text for row in rows] == ["Approved at the 235th Session", ""]


@pytest.mark.parametrize(
    "text",
    [
        "Nothing of the kind. \n",
        FRONT,
        FRONT + HEADER[1:],
        ACTION_HEADER + "1 Do it \n",
        "No Topic Tasks \n1. A \n",
    ],
)
def test_what_is_no_programme_gets_one_sentence(text: str) -> None:
    """Without headings, rows or sections there is nothing to import."""
    with pytest.raises(InputError) as error:
        read(text.encode(), "letter.txt", VOCABULARY)
    assert in_words(error.value).startswith("letter.txt") and in_words(error.value).count(". ") == 0


def test_only_texts_with_a_known_header_are_recognised() -> None:
    """Other bytes are left to other readers."""
    assert recognises((FRONT + HEADER + ROW).encode())
    assert recognises((FRONT + HEADER + ROW).encode("utf-16")) and not recognises(
        "é".encode("utf-16")
    )
    assert not recognises(b"part,topic_no,task_no\n")


@pytest.mark.parametrize(
    "rest", ["", "\n\n1 Draft a handbook on drones PTC PTC Work Programme June 2024 \n"]
)
def test_words_with_which_no_row_can_begin_are_unplaced(rest: str) -> None:
    """A table that begins in the middle of a cell: found by mutated files, which left the reader
    without a way on."""
    heading = "PLAN\n\n1. Trade (WCO Strategic Plan - SP1) \n\n"
    header = (
        " Action Responsible body \n\nRelevant Work \nProgramme/ \nAction Plan \n\nTimeframe \n\n"
    )
    data = f"{heading}{header}these words go on from nowhere \n{rest}".encode()
    if not rest:
        with refuses(InputError, "no line of a programme"):
            read(data, "cut.txt", VOCABULARY)
        return
    cut = read(data, "cut.txt", VOCABULARY)
    assert len(cut.rows) == 1 and "nowhere" in {word for word, _ in cut.coverage.unplaced}


def test_a_section_without_a_table_is_unplaced() -> None:
    """As in every document: what stands below its heading is no prose of a section."""
    header = ACTION_HEADER
    action = "{} Draft a handbook PTC PTC Work Programme June 2024 \n\n"
    items = "2. Drones (WCO Strategic Plan - SP4) \n\n- 2 Count them (PTC), June 2023 \n\n"
    first, third = "1. Trade (WCO - SP1) \n\nProse. \n\n", "3. Ports (WCO - SP2) \n\n"
    text = f"PLAN \n\n{first}{header}{action.format(1)}{items}{third}{header}{action.format(3)}"
    parted = read(text.encode(), "plan.txt", VOCABULARY)
    assert [(row.topic_no, row.topic, row.task_no) for row in parted.rows] == [
        ("1", "Trade", "1"),
        ("3", "Ports", "3"),
    ]
    assert " ".join(word for word, _ in parted.coverage.unplaced) == " ".join(items.split())


def test_cells_carried_from_a_doubted_one_are_doubted() -> None:
    """Which of several cells a space shows to be empty is a guess; so it is on the next line."""
    rest = "Review the manual \n\n M Manual reviewed \n\nOngoing  \n\nManual sent \n\nOngoing  \n\n"
    doubted = reading(ROW + rest)
    of_row = [{f.column for f in doubted.findings if f.place.row == n} for n in (2, 3)]
    assert {"strategic", "type"} <= of_row[0] & of_row[1]


def test_codes_may_be_written_as_people_do() -> None:
    """A shared group and a range are codes, and take no other cell's place."""
    (row,) = reading(ROW.replace("SG \n\nSO1 ", "SP1, 2 and 6 ")).rows
    assert (row.topic, row.strategic) == ("Green ports", own("SP1, 2 and 6"))


def test_invisible_characters_and_ligatures_are_no_letters() -> None:
    drawn = ROW.replace("guidance", "gui\u2060dance").replace("approved", "oﬃcial")
    (row,) = reading(drawn).rows
    assert (row.task.text, row.indicator.text) == (
        "Develop guidance on green ports",
        "Guidance official",
    )


def test_a_line_of_any_length_is_placed_in_work_that_grows_with_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A paragraph on one line (250 ordinary words took minutes): its words are in a cell, and
    twice as many cost little more than twice the prices."""
    counted, cost = [0], CellCosts.cost

    def counting(*given: Any, **more: Any) -> float:
        counted[0] += 1
        return cost(*given, **more)

    monkeypatch.setattr(CellCosts, "cost", counting)
    words = tuple(PROSE.split())
    prices = []
    for length in (80, 160):
        line = " ".join(words[at * 7 % len(words)] for at in range(length))
        counted[0] = 0
        (row,) = reading(ROW.replace("green ports \n\nSG", f"green ports \n{line} \n\nSG", 1)).rows
        assert row.task.text == f"Develop guidance on green ports {line}"
        alone = reading(ROW.replace("Develop guidance on \n", f"Develop\n\n{line} \n\n", 1))
        assert sum(len(each.task.text.split()) for each in alone.rows) > length
        prices.append(counted[0])
    assert prices[1] < 3 * prices[0]
