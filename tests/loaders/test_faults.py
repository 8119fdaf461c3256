"""Documents with a planted fault, a short form of `tests/tools/faults`: none is read wrongly in
silence; and a reader that loses a word is caught."""

from dataclasses import replace

import pytest

from tests.tools.faults.judging import SILENT, silent_cells
from tests.tools.faults.kinds import KINDS
from tests.tools.faults.planting import planted_row
from tests.tools.faults.run import documents, read, tried
from tests.tools.faults.writers import WRITERS
from wp.loaders.rows import Reading

# Without those that start another program, and few of the slow ones.
OWN = [each for each in documents(300, 20) if WRITERS[each[1]].convert is None]
SLOW = ("drawn PDF", "extracted text")
SHORT = [each for each in OWN if each[1] not in SLOW][:40]
SHORT += [each for each in OWN if each[1] in SLOW][:6]
# Cells of a row taken into the one beside them, and words below a page's break that are another
# cell's: once read wrongly in silence.
ONCE_SILENT = [
    *(("ligatures", "extracted text", seed) for seed in (71222, 180912, 184752, 430915, 431275)),
    *(("invisible characters", "extracted text", seed) for seed in (183487, 440246)),
    ("timelines", "extracted text", 440408),
    *(("strategic codes", "extracted text", seed) for seed in (71452, 71512, 71581)),
]


@pytest.mark.parametrize(("kind", "writer", "seed"), SHORT + ONCE_SILENT)
def test_no_fault_is_read_wrongly_in_silence(kind: str, writer: str, seed: int) -> None:
    ((*_, verdict, wrong),) = tried([(kind, writer, seed)])
    assert verdict != SILENT, wrong


@pytest.mark.parametrize("seed", range(5))
@pytest.mark.parametrize("writer", ["python-docx", "openpyxl", "XlsxWriter", "drawn PDF"])
def test_faults_in_all_cells_of_a_row_are_none_read_wrongly_in_silence(
    writer: str, seed: int
) -> None:
    looks = {name: kind for name, kind in KINDS.items() if kind.means is None}
    made, planted = planted_row(looks, seed, WRITERS[writer].can)
    (data,) = WRITERS[writer].files([made])
    reading = read(data, f"made-up.{WRITERS[writer].suffix}")
    assert len(planted) > 1 and silent_cells(planted, reading) == []
    lost = [
        replace(row, task=replace(row.task, text=f"{row.task.text} more")) for row in reading.rows
    ]
    assert silent_cells(planted, replace(reading, rows=tuple(lost), findings=()))


def losing_a_word(data: bytes, name: str) -> Reading:
    """A broken reader: the second word of the last task is not read, and nobody is told."""
    reading = read(data, name)
    last = reading.rows[-1]
    first, _, *rest = last.task.text.split()
    broken = replace(last, task=replace(last.task, text=" ".join((first, *rest))))
    return replace(reading, rows=(*reading.rows[:-1], broken))


@pytest.mark.parametrize("writer", ["python-docx", "openpyxl", "pandas CSV", "extracted text"])
def test_a_reader_that_loses_a_word_is_wrong_in_silence(writer: str) -> None:
    chosen = [("strategic codes", writer, 3)]
    assert next(tried(chosen))[3] != SILENT
    assert next(tried(chosen, losing_a_word))[3] == SILENT


def test_every_kind_and_every_writer_is_tried() -> None:
    tried_now = list(documents(1000, 1))
    assert {kind for kind, _, _ in tried_now} == set(KINDS)
    assert {writer for _, writer, _ in tried_now} == set(WRITERS)
