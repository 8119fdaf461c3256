"""Documents with a planted fault, a short form of `tests/tools/faults`: none is read wrongly in
silence; and a reader that loses a word is caught."""

from dataclasses import replace

import pytest

from tests.tools.faults.judging import SILENT
from tests.tools.faults.kinds import KINDS
from tests.tools.faults.planting import planted
from tests.tools.faults.run import documents, read, tried, verdict_on
from tests.tools.faults.writers import WRITERS
from wp.loaders.rows import Reading

FAST = {name: writer for name, writer in WRITERS.items() if writer.suffix != "pdf"}
SHORT = [each for each in documents(150, 20) if each[1] in FAST][:40]
SHORT += [each for each in documents(150, 20) if each[1] not in FAST][:4]


@pytest.mark.parametrize(("kind", "writer", "seed"), SHORT)
def test_no_fault_is_read_wrongly_in_silence(kind: str, writer: str, seed: int) -> None:
    verdict, wrong = tried(kind, WRITERS[writer], seed)
    assert verdict != SILENT, wrong


def losing_a_word(data: bytes, name: str) -> Reading:
    """A broken reader: the last word of the last task is not read, and nobody is told."""
    reading = read(data, name)
    last = reading.rows[-1]
    text = last.task.text.rpartition(" ")[0]
    broken = replace(last, task=replace(last.task, text=text))
    return replace(reading, rows=(*reading.rows[:-1], broken))


@pytest.mark.parametrize("writer", ["python-docx", "openpyxl", "pandas CSV", "extracted text"])
def test_a_reader_that_loses_a_word_is_wrong_in_silence(writer: str) -> None:
    chosen = planted("strategic codes", KINDS["strategic codes"], 3)
    assert chosen is not None
    assert verdict_on(chosen, WRITERS[writer])[0] != SILENT
    assert verdict_on(chosen, WRITERS[writer], losing_a_word)[0] == SILENT


def test_every_kind_and_every_writer_is_tried() -> None:
    tried_now = list(documents(1000, 1))
    assert {kind for kind, _, _ in tried_now} == set(KINDS)
    assert {writer for _, writer, _ in tried_now} == set(WRITERS)
