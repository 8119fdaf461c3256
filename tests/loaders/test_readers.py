"""The registry of readers, all held to one table: the same rows come out of every format."""

import dataclasses
import re
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from tests.support.command_line import run
from tests.support.documents import (
    excel_documents,
    extracted_text,
    generator,
    layouts,
    pdf_documents,
    programme_csv,
    word_documents,
)
from tests.support.documents.readings import FOREIGN, VOCABULARY
from wp.domain.findings import Cell, CellState
from wp.loaders.file_type import content_of
from wp.loaders.registry import READERS, read_bytes
from wp.loaders.rows import Reading, Row

PROGRAMMES = pdf_documents.PROGRAMMES


def extracted(kind: str, seed: int) -> bytes:
    """A made-up programme in the extracted form."""
    return extracted_text.render(generator.make(kind, seed), seed).encode()


@lru_cache(maxsize=8)
def read_once(data: bytes) -> Reading:
    """The reading of these bytes; extracted text takes seconds."""
    return read_bytes(data, "made-up", VOCABULARY)


def as_csv(kind: str, seed: int) -> bytes:
    """The same programme in the form of `data/`."""
    return programme_csv.write(read_once(extracted(kind, seed)))


def as_word(kind: str, seed: int) -> bytes:
    """The same programme as a Word document."""
    return word_documents.render(generator.make(kind, seed), seed)


def as_workbook(kind: str, seed: int) -> bytes:
    """The same programme typed into Excel, with merged cells, its columns in any order."""
    made = generator.make(kind, seed)
    return excel_documents.workbook(made, layouts.layout_of(seed, kind, plain=True), seed)


def as_table(kind: str, seed: int) -> bytes:
    """The same programme typed by hand and kept as CSV; cells carried over from the task above
    cannot be told in it."""
    made = generator.make(kind, seed)
    layout = dataclasses.replace(layouts.layout_of(seed, kind, flat=True), style=layouts.BLANK)
    return excel_documents.table_csv(made, layout, seed)


FORMS: dict[str, Callable[[str, int], bytes]] = {
    "extracted text": extracted,
    "CSV": as_csv,
    "CSV table": as_table,
    "Word": as_word,
    "Excel": as_workbook,
    "PDF": pdf_documents.rendered,
}
# Forms of text, which also carry the places of the document that they were made from.
TEXTS = ("extracted text", "CSV")
# In CSV a cell that goes on from the task above is blank, and reads as empty.
FLAT = "CSV table"


def test_every_reader_is_in_the_table() -> None:
    """A new format cannot be registered without being held to the tests below."""
    assert {reader.name for reader in READERS} == FORMS.keys()


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(("kind", "seed"), PROGRAMMES)
def test_every_format_gives_the_same_rows(form: str, kind: str, seed: int) -> None:
    """Cells, their states, places, topics without tasks; one reader alone takes the file; no
    word without a place."""
    data = FORMS[form](kind, seed)
    container = content_of(data, "made-up").container
    assert [r.name for r in READERS if r.container is container and r.recognises(data)] == [form]
    reading, peer = read_once(data), read_once(extracted(kind, seed))
    assert reading.format == form and reading.kind == peer.kind
    assert _rows(reading) == (_flattened(peer) if form == FLAT else _rows(peer))
    assert [(t.number, t.title) for t in reading.inactive] == [
        (t.number, t.title) for t in peer.inactive
    ]
    assert reading.rows and all(row.place.row and row.place.table for row in reading.rows)
    if form in TEXTS:
        assert (reading.rows, reading.inactive) == (peer.rows, peer.inactive)
        assert all(row.place.page for row in reading.rows)
    assert reading.coverage.unplaced == ()
    assert len(reading.sha256) == 64


@pytest.mark.parametrize("form", TEXTS)
def test_windows_line_ends_and_a_byte_order_mark_change_nothing(form: str) -> None:
    """Files that have been through an editor on Windows read as before."""
    data = FORMS[form]("topics", 41)
    touched = b"\xef\xbb\xbf" + data.replace(b"\n", b"\r\n")
    assert _rows(read_once(touched)) == _rows(read_once(data))


def _rows(reading: Reading) -> list[dict[str, object]]:
    """Everything of the rows but their places, which differ from format to format."""
    return [
        {k: v for k, v in dataclasses.asdict(row).items() if k != "place"} for row in reading.rows
    ]


def _flattened(reading: Reading) -> list[dict[str, object]]:
    """The rows as far as a form without merged cells carries them: a first line takes nothing
    from the task above."""
    rows: list[Row] = []
    for row in reading.rows:
        former = rows[-1] if rows and row.task.state is CellState.MERGED else None
        carried = {
            name: getattr(former, name).text if former else ""
            for name in ("type", "strategic", "bodies")
        }
        state = CellState.MERGED if former else CellState.EMPTY
        changed = {
            name: Cell(text, state)
            for name, text in carried.items()
            if getattr(row, name).state is CellState.MERGED
        }
        rows.append(dataclasses.replace(row, **changed))
    return _rows(dataclasses.replace(reading, rows=tuple(rows)))


@pytest.fixture
def unplaced(tmp_path: Path) -> Path:
    """A document with a word that stands in no cell: it follows a heading of the table."""
    file = tmp_path / "plan.txt"
    lines = extracted("actions", 43).decode().split("\n")
    file.write_text(
        "\n".join((*lines[: _at(lines)], f"{FOREIGN} ", *lines[_at(lines) :])), encoding="utf-8"
    )
    return file


def _at(lines: list[str]) -> int:
    return next(at for at, line in enumerate(lines) if line.startswith("Timeframe"))


def test_words_that_stand_in_no_cell_stop_an_import(unplaced: Path, tmp_path: Path) -> None:
    """The preview shows the word and where; --confirm refuses, with an exit code of its own,
    until told otherwise."""
    database = tmp_path / "wp.db"
    preview = run("import", str(unplaced), "--programme", "NEW", database=database)
    assert preview.returncode == 0 and re.search(
        rf"1 unplaced.*“{FOREIGN}” \(page 1\)", preview.stdout, re.DOTALL
    )
    refused = run("import", str(unplaced), "--programme", "NEW", "--confirm", database=database)
    assert (
        refused.returncode == 11
        and FOREIGN in refused.stderr
        and "--allow-unplaced" in refused.stderr
    )
    assert run("programmes", database=database).returncode == 30
    allowed = run(
        "import",
        str(unplaced),
        "--programme",
        "NEW",
        "--confirm",
        "--allow-unplaced",
        database=database,
    )
    assert allowed.returncode == 0 and "NEW@1" in run("programmes", database=database).stdout


def test_a_programme_that_nobody_knows_has_to_be_named(tmp_path: Path) -> None:
    """A made-up programme is no edition of a shipped one; named, it is kept under its own code
    beside the others."""
    file = tmp_path / "programme.txt"
    file.write_bytes(extracted("topics", 42))
    database = tmp_path / "wp.db"
    unnamed = run("import", str(file), database=database)
    assert (
        unnamed.returncode == 10
        and "--programme" in unnamed.stderr
        and "Traceback" not in unnamed.stderr
    )
    done = run(
        "import",
        str(file),
        "--programme",
        "NEXT",
        "--standing",
        "draft",
        "--confirm",
        database=database,
    )
    assert done.returncode == 0 and "Written as edition NEXT@1." in done.stdout
    again = run("import", str(file), "--programme", "NEXT", "--confirm", database=database)
    assert "nothing was changed" in again.stdout
