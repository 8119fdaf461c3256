"""Texts of a document as printers set them in its language: French apostrophes, and spaces at which
no line breaks.

Only what is said in French is set so; a text of the record stays as it is.
"""

import re
from dataclasses import replace

from wp.exports.word.document import Block, Cell, Document, Paragraph, Row, Run, Table

_APOSTROPHE = re.compile(r"(?<=\w)'(?=\w)")
_BEFORE_A_SIGN = re.compile(r"(?<=\S) (?=[:;!?»%](?:\W|$))")
_BEHIND_A_SIGN = re.compile(r"(?<=«) ")


def in_french(text: str) -> str:
    """A French text as it is set.

    >>> in_french("Plan d'action : « oui »") == "Plan d’action\\u00a0: «\\u00a0oui\\u00a0»"
    True
    """
    text = _APOSTROPHE.sub("’", text)
    return _BEHIND_A_SIGN.sub("\u00a0", _BEFORE_A_SIGN.sub("\u00a0", text))


def typeset(document: Document) -> Document:
    """The document with its French texts set."""
    notes = {name: _paragraph(note) for name, note in document.notes.items()}
    blocks = tuple(map(_block, document.blocks))
    return replace(document, blocks=blocks, notes=notes, foot=_paragraph(document.foot))


def _block(block: Block) -> Block:
    if isinstance(block, Paragraph):
        return _paragraph(block)
    return replace(block, rows=tuple(map(_row, block.rows))) if isinstance(block, Table) else block


def _row(row: Row) -> Row:
    return replace(row, cells=tuple(map(_cell, row.cells)))


def _cell(cell: Cell) -> Cell:
    return replace(cell, paragraphs=tuple(map(_paragraph, cell.paragraphs)))


def _paragraph(paragraph: Paragraph) -> Paragraph:
    return replace(paragraph, runs=tuple(map(_run, paragraph.runs)))


def _run(run: Run) -> Run:
    return replace(run, text=in_french(run.text)) if run.language == "fr" else run
