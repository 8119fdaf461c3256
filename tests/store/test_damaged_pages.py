"""Damage of the file of a record: a page in use that lost its content, or in which one value or one
entry of an index is another, is found; values by their digests, indexes by SQLite's own check."""

import contextlib
import os
import random
import sqlite3
from pathlib import Path

import pytest

from tests.support.editions.full_record import fill_every_table
from tests.support.records import first_start
from wp.errors import RecordError
from wp.services.record import existing_record, verify
from wp.store.audit.verify import Break

SEED = int(os.environ.get("WP_SEED", "2019"))
PAGES = 20
# A value in them is covered by no digest: `wp.store.audit.events.BESIDE` says why.
UNCOVERED = ("backups", "drafts", "submissions", "visits")


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The file of a record in which every table has a row."""
    file = tmp_path_factory.mktemp("whole") / "wp.db"
    engine = first_start(file)
    fill_every_table(engine)
    assert verify(engine).broken == ()
    engine.dispose()
    return file.read_bytes()


def pages_in_use(content: bytes) -> list[int]:
    """The number of every page but the first that a table or an index uses: all that the list of
    free pages does not name."""
    size, free = page_size(content), set()
    trunk = number_at(content, 32)
    while trunk:
        at = (trunk - 1) * size
        leaves = number_at(content, at + 4)
        free |= {trunk, *(number_at(content, at + 8 + 4 * each) for each in range(leaves))}
        trunk = number_at(content, at)
    return [each for each in range(2, len(content) // size + 1) if each not in free]


def number_at(content: bytes, at: int) -> int:
    return int.from_bytes(content[at : at + 4], "big")


def roots(content: bytes, folder: Path) -> dict[str, int]:
    """The first page of every table and index; for one with few rows, its only page."""
    (folder / "asked.db").write_bytes(content)
    with contextlib.closing(sqlite3.connect(folder / "asked.db")) as connection:
        return dict(connection.execute("SELECT name, rootpage FROM sqlite_schema"))


def damage_found(content: bytes, folder: Path) -> bool:
    """Whether the check of a record says that something is wrong, or that it cannot be read."""
    file = folder / "damaged.db"
    file.write_bytes(content)
    engine = existing_record(str(file))
    try:
        return bool(verify(engine).broken)
    finally:
        engine.dispose()


def found_or_refused(content: bytes, folder: Path) -> bool:
    try:
        return damage_found(content, folder)
    except RecordError:
        return True


def page_size(content: bytes) -> int:
    return int.from_bytes(content[16:18], "big")


@pytest.mark.parametrize("filler", [b"\0", b"\xff", None], ids=["zeroes", "ones", "noise"])
def test_a_page_that_lost_its_content_is_found(
    whole: bytes, tmp_path: Path, filler: bytes | None
) -> None:
    chance, size = random.Random(SEED), page_size(whole)
    missed = []
    for number in chance.sample(pages_in_use(whole), PAGES):
        lost = chance.randbytes(size) if filler is None else filler * size
        at = (number - 1) * size
        if not found_or_refused(whole[:at] + lost + whole[at + size :], tmp_path):
            missed.append(number)
    assert missed == []


def test_one_other_value_on_a_page_is_found(whole: bytes, tmp_path: Path) -> None:
    """A cell stands at the end of a page: its last byte is a value of a row, or of an entry."""
    chance, size = random.Random(SEED), page_size(whole)
    named = roots(whole, tmp_path)
    beside = {named[each] for each in UNCOVERED}
    pages = [number for number in pages_in_use(whole) if number not in beside]
    missed = []
    for number in chance.sample(pages, 3 * PAGES):
        damaged = bytearray(whole)
        damaged[number * size - 1] ^= 0x15
        if not found_or_refused(bytes(damaged), tmp_path):
            missed.append(number)
    assert missed == []


def test_an_index_that_does_not_agree_with_its_table_is_said(whole: bytes, tmp_path: Path) -> None:
    page = roots(whole, tmp_path)["ix_check_dismissals_check_code"]
    damaged = bytearray(whole)
    damaged[page * page_size(whole) - 2] ^= 0x15
    (tmp_path / "damaged.db").write_bytes(damaged)
    broken = verify(existing_record(str(tmp_path / "damaged.db"))).broken
    assert {each.kind for each in broken} == {Break.DAMAGED}
    assert any("ix_check_dismissals_check_code" in each.subject for each in broken)


def test_a_text_that_is_no_text_any_more_breaks_its_event_and_hides_no_other(
    tmp_path: Path,
) -> None:
    engine = first_start(tmp_path / "wp.db")
    with contextlib.closing(sqlite3.connect(tmp_path / "wp.db")) as connection:
        connection.execute(
            "UPDATE progress_reports SET note = CAST(x'4e6fff74' AS TEXT) WHERE id = 3"
        )
        connection.execute("UPDATE decisions SET decided = 'zz' WHERE id = 2")
        connection.execute("UPDATE editions SET effective_on = 'no day' WHERE id = 1")
        connection.execute("UPDATE audit_events SET actor = CAST(x'ff' AS TEXT) WHERE id = 4")
        connection.commit()
    found = [(each.kind, each.subject) for each in verify(engine).broken]
    assert (Break.CONTENT, "report 3") in found and (Break.CONTENT, "decision 2") in found
    assert (Break.CONTENT, "WP@1") in found and Break.HASH in {kind for kind, _ in found}
