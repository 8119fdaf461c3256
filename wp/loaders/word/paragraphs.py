"""The paragraphs of a Word document: their words as printed, each word accounted for once."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import groupby

from lxml.etree import _Element as Element

from wp.domain.findings import FindingCode
from wp.loaders.printed_text import (
    RAISED,
    SIGN,
    UNPRINTED,
    as_printed,
    in_font,
    is_mark,
    is_part_of_word,
)
from wp.loaders.programme.blocks import Paragraph
from wp.loaders.text.lines import Line, Word
from wp.loaders.word.controls import PICTURE, described, entry, holds_place, symbol
from wp.loaders.word.numbering import Numbering
from wp.loaders.word.package import W, value
from wp.loaders.word.styles import Styles
from wp.loaders.word_account import OUT_OF_CELL, Reason, Source

_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}t"
_PRINTED = {
    f"{W}tab": "\t",
    f"{W}ptab": "\t",
    f"{W}br": "\n",
    f"{W}cr": "\n",
    f"{W}noBreakHyphen": "-",
    f"{W}softHyphen": "",
}
_UNPRINTED = {
    f"{W}{name}"
    for name in ("pPr", "rPr", "instrText", "delText", "delInstrText", "sdtPr", "sdtEndPr")
}
_BLOCKS = {f"{W}p", f"{W}tbl"}
_NOTE = {f"{W}footnoteReference", f"{W}endnoteReference"}
_COMMENT = {f"{W}commentRangeStart", f"{W}commentReference"}


@dataclass(slots=True)
class _Piece:
    """Characters that follow one another, why they are no part of the text of their cell ("": they
    are), and the code of the finding on them ("": none)."""

    text: str
    reason: str = ""
    code: str = ""


@dataclass(slots=True)
class _Field:
    """An open field: its order; while that is passed, its text is not printed."""

    order: str = ""
    ordering: bool = True

    def marks(self, raised: bool) -> bool:
        """Whether its result is the mark of a footnote once more: its number, raised or
        formatted as marks are."""
        order = self.order.split()
        return order[:1] == ["NOTEREF"] and (raised or "\\f" in order)


@dataclass(slots=True)
class _Found:
    """What a walk over a paragraph gathers beside its text."""

    asides: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)
    mark_follows: bool = False
    raised: bool = False
    font: str = ""


class Scribe:
    """Takes the words out of paragraphs, in the order of the document; asked for each paragraph
    once."""

    def __init__(self, source: Source, styles: Styles, numbering: Numbering) -> None:
        """The words go to the account of `source`."""
        self.source, self.styles, self.numbering = source, styles, numbering
        self._count = 0
        # The fields that are open: one may go on over several paragraphs of a cell.
        self.fields: list[_Field] = []

    def words(self, text: str) -> list[Word]:
        """The words of a text, from now on words of the document; each call begins a new line of
        it."""
        found: list[Word] = []
        for line in text.split("\n"):
            number = len(self.source.lines) + 1
            words = tuple(
                Word(self._count + at, word, 1, number, 0) for at, word in enumerate(line.split())
            )
            self.source.lines.append(Line(number, 0, words))
            self._count += len(words)
            found += words
        return found

    def paragraph(
        self, element: Element, labelled: bool = True
    ) -> tuple[Paragraph, list[Element], list[str]]:
        """A paragraph, the text boxes anchored in it, and texts drawn in it; hidden words are left
        out at once.

        Without `labelled`, the automatic number is neither shown nor counted.
        """
        found = _Found()
        held = any(map(holds_place, element.iterancestors(f"{W}sdt")))
        pieces = list(self._pieces(element, element, UNPRINTED if held else "", found))
        label = self.numbering.label(element) if labelled else ""
        shown = "".join(piece.text for piece in pieces if not piece.reason)
        # A list's item without words prints its number alone; in a cell, that number is the cell's
        # text.
        words = self.words(f"{label} {shown}" if label else shown)
        for piece in pieces:
            if piece.reason:
                self.source.leave_out(self.words(piece.text), piece.reason)
        for code, run in groupby(pieces, lambda piece: piece.code):
            if code and (read := "".join(piece.text for piece in run).strip()):
                found.asides.append(self.source.aside(code, read))
        made = Paragraph(words, found.asides, self.styles.name_of(element), bool(label))
        return made, found.boxes, found.drawn

    def furniture(self, root: Element, reason: str) -> None:
        """Leave out all words of a part that is furniture as a whole: notes, page heads."""
        for element in root.iter(f"{W}p"):
            paragraph, _, drawn = self.paragraph(element)
            self.source.leave_out(paragraph.words, reason)
            for text in drawn:
                self.source.leave_out(self.words(text), reason)

    def _pieces(
        self, element: Element, paragraph: Element, look: str, found: _Found
    ) -> Iterator[_Piece]:
        """The pieces of an element; `look` is the code of what is not printed or struck out."""
        for child in element:
            tag = child.tag
            if tag in _UNPRINTED:
                if tag == f"{W}instrText" and self.fields:
                    self.fields[-1].order += child.text or ""
                continue
            if tag in (f"{W}t", _MATH):
                yield self._piece(_printed(child.text), look, found)
            elif tag in _PRINTED:
                yield self._piece(_PRINTED[tag], look, found)
            elif tag == f"{W}sym":
                yield self._piece(symbol(child), look, found, value(child, "font"))
            elif tag == f"{W}r":
                yield from self._run(child, paragraph, look, found)
            elif tag == f"{W}fldSimple":
                depth = len(self.fields)
                self.fields.append(_Field(value(child, "instr"), ordering=False))
                yield from self._pieces(child, paragraph, look, found)
                del self.fields[depth:]
            elif tag == f"{W}txbxContent":
                found.boxes.append(child)
            elif tag == _DRAWN:
                found.drawn.append(_printed(child.text))
            elif tag in _BLOCKS:
                # A paragraph within one, as no program writes it: its words stand apart.
                yield _Piece("\n")
                yield from self._pieces(child, paragraph, look, found)
                yield _Piece("\n")
            else:
                yield from self._beside(child, look, found)
                held = UNPRINTED if tag == f"{W}sdt" and holds_place(child) else look
                yield from self._pieces(
                    child, paragraph, RAISED if tag == f"{W}rt" else held, found
                )

    def _run(self, run: Element, paragraph: Element, look: str, found: _Found) -> Iterator[_Piece]:
        """The pieces of a run, which has one look and one font; raised, it may be a note's mark."""
        found.mark_follows, found.raised = False, self.styles.raises(run, paragraph)
        found.font = self.styles.font(run, paragraph)
        look = look or self.styles.look(run, paragraph)
        pieces = list(self._pieces(run, paragraph, look, found))
        above = "".join(piece.text for piece in pieces if not piece.reason)
        if found.raised and above.strip() and not is_part_of_word(above):
            mark = Reason.FOOTNOTE if is_mark(above) else ""
            pieces = [each if each.reason else _Piece(each.text, mark, RAISED) for each in pieces]
        yield from pieces
        found.mark_follows = found.raised = False
        found.font = ""

    def _piece(self, text: str, look: str, found: _Found, font: str = "") -> _Piece:
        """A text as its font prints it, and whether it counts."""
        shown, known = in_font(text, font or found.font)
        if found.mark_follows:
            return _Piece(shown, Reason.FOOTNOTE)
        look = UNPRINTED if any(each.ordering for each in self.fields) else look
        if look:
            return _Piece(shown, OUT_OF_CELL[look], look)
        # "See note 2" refers to a footnote too; set as a mark, the number is one.
        noted = any(each.marks(found.raised) for each in self.fields)
        return _Piece(shown, Reason.FOOTNOTE if noted else "", "" if known else SIGN)

    def _beside(self, element: Element, look: str, found: _Found) -> Iterator[_Piece]:
        """What an element within a paragraph begins, ends, refers to or shows by itself."""
        if element.tag == f"{W}fldChar":
            if text := entry(element.find(f"{W}ffData")):
                yield self._piece(text, look, found)
            kind = value(element, "fldCharType")
            if kind == "begin":
                self.fields.append(_Field())
            elif self.fields and kind == "separate":
                self.fields[-1].ordering = False
            elif self.fields and kind == "end":
                self.fields.pop()
        elif element.tag in _NOTE:
            # A mark of the author's own, not a number, is the text after it in the same run.
            found.mark_follows = value(element, "customMarkFollows") in ("1", "true", "on")
        elif element.tag in _COMMENT and value(element, "id") not in found.asides:
            found.asides.append(value(element, "id"))
        elif element.tag == f"{W}object" or (
            element.tag in PICTURE and next(element.iterancestors(f"{W}object"), None) is None
        ):
            found.asides.append(self.source.aside(FindingCode.PART_UNREAD, described(element)))


def _printed(text: str | None) -> str:
    return as_printed(text or "").replace("\n", " ").replace("\r", " ")
