"""Short names written out where a document first has them, as on paper no hint says what they stand
for."""

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from wp.domain.texts import Text
from wp.exports.word.document import Block, Paragraph, Run, Table
from wp.language.words import Words

# The short title of a programme, with its years, needs no more words.
TITLE = re.compile(r"\d{4}")


def written_out(blocks: Iterable[Block], words: Words) -> Iterator[Block]:
    """The blocks, in each of which the short names of our own words in this language are written
    out at their first mention in all of them.

    What somebody wrote or printed (a run of a `Text`) stays as it is.
    """
    language, names = words.language, words.names
    known = {s: full for s, full in names.full_names(language).items() if not TITLE.search(s)}

    def spell(found: re.Match[str]) -> str:
        short, before = found.group(), found.string[: found.start()]
        full = known.pop(short, "")
        if not full:
            return short
        return f"{full} [{short}]" if before.count("(") > before.count(")") else f"{full} ({short})"

    def run(each: Run) -> Run:
        if each.language != language or isinstance(each.text, Text):
            return each
        return replace(each, text=names.shorts().sub(spell, each.text))

    for block in blocks:
        yield _with(block, run)


def _with(block: Block, change: Callable[[Run], Run]) -> Block:
    """The block with its runs changed, in the order of reading."""

    def told(each: Paragraph) -> Paragraph:
        return replace(each, runs=tuple(map(change, each.runs)))

    if isinstance(block, Paragraph):
        return told(block)
    if isinstance(block, Table):
        rows = []
        for row in block.rows:
            cells = (
                replace(cell, paragraphs=tuple(map(told, cell.paragraphs))) for cell in row.cells
            )
            rows.append(replace(row, cells=tuple(cells)))
        return replace(block, rows=tuple(rows))
    return block
