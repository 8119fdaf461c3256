"""Every table of `data/`, saved in every way a spreadsheet saves it, reads the same or is
refused in the one error."""

import codecs
import csv
import datetime as dt
import io
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.support.error_text import in_words
from tests.support.paths import DATA
from wp.domain.bodies import BodyVocabulary
from wp.errors import InputError
from wp.loaders.data.csv import decoded, is_western
from wp.loaders.data.decisions_table import read_decisions
from wp.loaders.data.progress_table import IN_FRENCH, read_statements
from wp.loaders.data.vocabularies import (
    load_bodies,
    load_check_words,
    load_codes,
    load_counterparts,
    load_requests,
    load_sessions,
    load_shipped,
)
from wp.loaders.registry import read_bytes, read_file
from wp.loaders.sheets import csv_table

BODIES = load_bodies(DATA / "bodies.csv")


def programme(file: Path) -> object:
    """The rows of a programme in the form of `data/`."""
    found = read_file(file, BODIES)
    return found.rows, found.inactive


def decisions(file: Path) -> object:
    """What the decisions say."""
    return [
        {n: getattr(row, n) for n in row.__slots__ if n != "record"} for row in read_decisions(file)
    ]


def statements(file: Path) -> object:
    """What the reports say; InputError for the first cell that is not understood."""
    for row in (rows := read_statements(file.read_bytes(), file.name, {}, dt.date.max, IN_FRENCH)):
        for error in row.faults.values():
            raise error
    return [(row.reference, row.statement) for row in rows]


# How a table is read, and a word that is wrong in one of its columns.
TABLES: dict[str, tuple[Callable[[Path], object], str, str]] = {
    "bodies.csv": (lambda file: load_bodies(file).bodies, "open", "perhaps"),
    "strategic_codes.csv": (load_codes, "group", "XX"),
    "sessions.csv": (lambda file: load_sessions(file, BODIES), "start", "28/10/2019"),
    "programmes.csv": (load_shipped, "kind", "lines"),
    "alignment.csv": (load_counterparts, "kind", "alike"),
    "check_words.csv": (load_check_words, "group", "moon"),
    "progress_2019_10.csv": (
        statements,
        "status",
        "done",
    ),
    "decisions_2019_10.csv": (decisions, "kind", "sang"),
    "requests_2019_10.csv": (load_requests, "outcome", "perhaps"),
    "work_programme.csv": (programme, "part", "lively"),
    "ecp_action_plan.csv": (programme, "task_cell", "mine"),
}


def saved(rows: list[list[str]], separator: str = ",", end: str = "\n") -> str:
    """The rows as a spreadsheet writes them."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=separator, lineterminator=end).writerows(rows)
    return out.getvalue()


def full(rows: list[list[str]]) -> list[list[str]]:
    """Empty rows among the others, and empty cells after the last column."""
    return [each for row in rows for each in ([*row, "", ""], [""] * len(row), [])]


def cut(rows: list[list[str]]) -> list[list[str]]:
    """As Excel saves: rows that end in empty cells, sixteen together, lack their separators."""
    blocks = [rows[at : at + 16] for at in range(0, len(rows), 16)]
    kept = [max(at for row in block for at, cell in enumerate(row, 1) if cell) for block in blocks]
    return [row[:most] for block, most in zip(blocks, kept, strict=True) for row in block]


SAVED: dict[str, Callable[[list[list[str]]], bytes]] = {
    "CSV UTF-8 of Excel": lambda rows: codecs.BOM_UTF8 + saved(rows, end="\r\n").encode(),
    "semicolons": lambda rows: saved(rows, ";").encode(),
    "tabs in UTF-16": lambda rows: saved(rows, "\t", "\r\n").encode("utf-16"),
    "UTF-16 of other machines": lambda rows: codecs.BOM_UTF16_BE + saved(rows).encode("utf-16-be"),
    "sep=": lambda rows: ("sep=;\r\n" + saved(rows, ";", "\r\n")).encode(),
    "sep=|": lambda rows: ("sep=|\n" + saved(rows, "|")).encode(),
    "old line ends": lambda rows: saved(rows, end="\r").encode(),
    "empty rows and cells": lambda rows: saved(full(rows)).encode(),
    "short rows": lambda rows: saved(cut(rows), ";").encode(),
    "columns in another order": lambda rows: saved([row[::-1] for row in rows]).encode(),
    "headings in capitals": lambda rows: saved(
        [[f" {name.upper()} " for name in rows[0]], *rows[1:]]
    ).encode(),
}


@pytest.fixture(scope="module", params=TABLES)
def table(request: pytest.FixtureRequest) -> tuple[str, list[list[str]], object]:
    """A table's name, its rows with the heading, and what is read of it."""
    name = request.param
    rows = list(csv.reader(io.StringIO((DATA / name).read_text(encoding="utf-8"), newline="")))
    return name, rows, TABLES[name][0](DATA / name)


@pytest.mark.parametrize("way", SAVED)
def test_a_table_reads_the_same_however_it_was_saved(
    table: tuple[str, list[list[str]], object], way: str, tmp_path: Path
) -> None:
    name, rows, expected = table
    if way == "columns in another order" and len(rows[0]) > 20:
        rows = [[*row[5:], *row[:5]] for row in rows]
    file = tmp_path / name
    file.write_bytes(SAVED[way](rows))
    assert TABLES[name][0](file) == expected


def refused(name: str, data: bytes, folder: Path) -> str:
    """The one error of a table, in English; it is worded in French as well."""
    (folder / name).write_bytes(data)
    with pytest.raises(InputError) as caught:
        TABLES[name][0](folder / name)
    said = in_words(caught.value)
    french = in_words(caught.value, "fr")
    assert (
        said.startswith((f"{name}, row ", f"{name} is "))
        and french != said
        and len(french.splitlines()) == 1
    )
    return said


def test_what_is_wrong_with_a_table_is_said_with_its_row_and_column(
    table: tuple[str, list[list[str]], object], tmp_path: Path
) -> None:
    name, rows, _ = table
    head, first, *rest = rows
    column, word = TABLES[name][1:]
    at = head.index(column)
    spoilt = [cell if i != at else word for i, cell in enumerate(first)]
    assert f"row 2, column {column}: '{word}'" in refused(
        name, saved([head, spoilt, *rest]).encode(), tmp_path
    )
    # A cell of the kind in which a column lacks, is there twice, is unknown.
    lacking = [row[:at] + row[at + 1 :] for row in rows]
    if name not in ("progress_2019_10.csv", "work_programme.csv"):
        assert f"row 1: the heading lacks {column}" in refused(
            name, saved(lacking).encode(), tmp_path
        )
    named = [[*head, "colour", column], *([*row, "", ""] for row in rows[1:])]
    if "cell" not in column and column != "part":
        said = refused(name, saved(named).encode(), tmp_path)
        assert f"has {column} twice" in said and "the unknown 'colour'" in said
    beside = [head, [*first, "lost?"], *rest]
    assert "row 2: it has not" in refused(name, saved(beside).encode(), tmp_path)
    # The last row may be short: Excel leaves empty cells away there.
    alone = [head, first, rest[0][:2], *(rest[1:] or [first])]
    assert "row 3: it has not" in refused(name, saved(alone).encode(), tmp_path)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (saved([["a", "b"], ["Zażółć", "x"]]).encode("cp1250"), "is not UTF-8 text (byte 7)"),
        (saved([["a", "b"], ["План работы", "x"]]).encode("cp1251"), "is not UTF-8 text"),
        (saved([["a", "b"], ["délégué", "x"]]).encode("cp850"), "is not UTF-8 text"),
        (b"\xff\xfea", "is not UTF-8 text"),
        (b"short,full\nA,\0B\n", "is a binary file"),
        (
            b'short,full,aliases,reports_to,open,source\nA,"B,,,,\n',
            "row 2: it is not readable as CSV",
        ),
        (b"\xef\xbb\xbf \r\n", "is empty"),
    ],
)
def test_a_file_that_is_no_csv_says_what_to_do(data: bytes, said: str, tmp_path: Path) -> None:
    assert said in refused("bodies.csv", data, tmp_path)


def test_the_code_page_of_western_europe_is_read_where_it_can_be_nothing_else(
    tmp_path: Path,
) -> None:
    head = "short,full,aliases,reports_to,open,source\n"
    body = "CTP,Comité technique permanent – « l’élite » de l’œuvre,,,no,Genève\n"
    (tmp_path / "bodies.csv").write_bytes((head + body).encode("cp1252"))
    assert (
        load_bodies(tmp_path / "bodies.csv").bodies[0].full
        == "Comité technique permanent – « l’élite » de l’œuvre"
    )
    assert not is_western(body.encode()) and not is_western("Łódź".encode("cp1250"))
    assert decoded("Côte d’Ivoire\r\n".encode("cp1252"), "x") == "Côte d’Ivoire\n"


def test_a_spelling_of_two_bodies_is_named_with_both_rows(tmp_path: Path) -> None:
    (tmp_path / "bodies.csv").write_text(
        "short,full,aliases,reports_to,open,source\nPTC,Committee,,,no,\nXX,Other,ptc,,no,\n",
        encoding="utf-8",
    )
    with pytest.raises(InputError) as caught:
        load_bodies(tmp_path / "bodies.csv")
    assert "row 3, column aliases: 'ptc' is a name of the body in row 2" in in_words(caught.value)


HAND_MADE = (
    "Topic No,Topic,Task No,Task,Type,Responsible body,Performance indicator,Timeline\n"
    "1,Border coordination,1.1,Publish the list,M,PTC,List published,April 2020 (PTC)\n"
    "2,Digital documents,2.1,Draft the guide – né,A,PTC,Guide drafted,October 2020 (PTC)\n"
)


@pytest.mark.parametrize(
    "data",
    [
        HAND_MADE.encode(),
        codecs.BOM_UTF8 + HAND_MADE.replace("\n", "\r\n").encode(),
        HAND_MADE.replace(",", ";").encode("utf-16"),
        HAND_MADE.encode("cp1252"),
        ("sep=;\n" + HAND_MADE.replace(",", ";")).encode(),
        ("Programme of the region\n" + HAND_MADE).replace(",", "\t").encode(),
    ],
    ids=["plain", "mark", "UTF-16", "Windows-1252", "sep", "tabs below a title"],
)
def test_a_hand_made_table_reads_the_same_however_it_was_saved(
    data: bytes, vocabulary: BodyVocabulary
) -> None:
    assert csv_table.recognises(data)
    found: Any = read_bytes(data, "plan.csv", vocabulary)
    assert [(row.topic, row.task_no, row.task.text, row.timeline.text) for row in found.rows] == [
        ("Border coordination", "1", "Publish the list", "April 2020 (PTC)"),
        ("Digital documents", "1", "Draft the guide – né", "October 2020 (PTC)"),
    ]
    assert found.title in ("", "Programme of the region")
    assert ("file.code_page" in {each.code for each in found.findings}) == (
        data == HAND_MADE.encode("cp1252")
    )
