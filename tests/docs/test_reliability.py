"""The figures of docs/reliability.md: each block has a program that writes it anew, and what was
measured says when, by which command and on which machine."""

import re
from pathlib import Path

import pytest

from tests.faults.__main__ import PROGRAMS
from tests.support.docs.measured import DOCUMENT, Measured, blocks

SAID = re.compile(
    r"Measured on \d{4}-\d\d-\d\d by `python -m tests\.[\w. ]+` on \d+ cores of .+\.\n"
)


def test_every_block_has_its_program_and_says_where_it_comes_from() -> None:
    found = blocks(DOCUMENT.read_text(encoding="utf-8"))
    assert found.keys() == {*PROGRAMS, "load"}
    for name, content in found.items():
        assert SAID.search(content) or "yet." in content, name
        assert "|" not in content or SAID.search(content), name


def test_figures_take_the_place_of_those_before_and_of_nothing_else(tmp_path: Path) -> None:
    text = DOCUMENT.read_text(encoding="utf-8")
    (tmp_path / "copy.md").write_text(text, encoding="utf-8")
    made = Measured("load", "python -m tests.benchmarks.load 1 1", ("what", "n"), (("a", "1"),))
    made.keep(tmp_path / "copy.md")
    now = (tmp_path / "copy.md").read_text(encoding="utf-8")
    assert "| a | 1 |" in blocks(now)["load"] and SAID.search(blocks(now)["load"])
    assert now.replace(blocks(now)["load"], "") == text.replace(blocks(text)["load"], "")
    with pytest.raises(LookupError):
        Measured("weather", "", (), ()).keep(tmp_path / "copy.md")
