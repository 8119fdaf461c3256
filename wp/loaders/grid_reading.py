"""From grids and paragraphs to a reading: the one way in which the readers of Word and PDF documents end."""

import hashlib
from collections.abc import Sequence

from wp.domain.findings import Finding
from wp.errors import InputError
from wp.loaders.grid_actions import read_actions
from wp.loaders.grid_topics import read_topics
from wp.loaders.grids import Block, Grid, programme_grids
from wp.loaders.rows import InactiveTopic, Reading, Row
from wp.loaders.text_tables import TextSource


def read_grids(source: TextSource, blocks: Sequence[Block], data: bytes) -> Reading:
    """The reading of a document whose cells are found; `source.lines` holds all its words, each once.

    What the reader itself left out (page heads, footnotes) stands in the source's account, not in the blocks.
    InputError, in one sentence, where no table has the headings of a programme, or no row stands below them.
    """
    found = programme_grids(source, blocks)
    kind = next((block.kind for block in found if isinstance(block, Grid) and block.kind), "")
    inactive: list[InactiveTopic] = []
    rows: list[Row] = []
    if kind == "topics":
        title, rows, inactive = read_topics(source, found)
    elif kind == "actions":
        title, rows = read_actions(source, found)
    else:
        raise InputError(
            f"{source.document} is not recognised as a programme: the headings of its tables are neither those of a "
            "work programme (No, Topic, Tasks, ...) nor those of an action plan (Action, Responsible body, ...)."
        )
    if not rows:
        raise InputError(
            f"{source.document} has the headings of a programme's table, but no line of a programme below them."
        )
    coverage = source.coverage()
    findings = [Finding("words.unplaced", place, "", text) for text, place in coverage.unplaced] + source.findings
    digest = hashlib.sha256(data).hexdigest()
    return Reading(
        source.document, digest, kind, title, tuple(rows), tuple(inactive), tuple(findings), coverage,
        tables=len({row.place.table for row in rows}),
    )  # fmt: skip
