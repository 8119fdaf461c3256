"""The paragraphs of a Word document: their words as printed, each word accounted for once."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from lxml.etree import _Element as Element

from wp.loaders.programme.blocks import Paragraph
from wp.loaders.programme.furniture import FOOTNOTE, HIDDEN, PAGE_HEAD
from wp.loaders.text.lines import Line, Word
from wp.loaders.word.numbering import Numbering
from wp.loaders.word.package import W, value
from wp.loaders.word.styles import Styles
from wp.loaders.word_account import Source

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
# Characters that say where a word may be broken or which way it runs; what joins letters is part of
# it.
_UNSEEN = dict.fromkeys(map(ord, "\u00ad\u200b\u2060\ufeff\u200e\u200f"))
_UNBROKEN_HYPHEN = {0x2011: "-"}


@dataclass(slots=True)
class _Piece:
    """Characters that follow one another, and why they are no part of the printed text ("": they
    are)."""

    text: str
    reason: str = ""


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

    comments: list[str] = field(default_factory=list)
    boxes: list[Element] = field(default_factory=list)
    drawn: list[str] = field(default_factory=list)
    fields: list[_Field] = field(default_factory=list)
    mark_follows: bool = False
    raised: bool = False


class Scribe:
    """Takes the words out of paragraphs, in the order of the document; asked for each paragraph
    once."""

    def __init__(self, source: Source, styles: Styles, numbering: Numbering) -> None:
        """The words go to the account of `source`."""
        self.source, self.styles, self.numbering = source, styles, numbering
        self._count = 0

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
        pieces = list(self._pieces(element, element, False, found))
        label = self.numbering.label(element) if labelled else ""
        shown = "".join(piece.text for piece in pieces if not piece.reason)
        # A list's item without words prints its number alone; in a cell, that number is the cell's
        # text.
        words = self.words(f"{label} {shown}" if label else shown)
        for piece in pieces:
            if piece.reason:
                self.source.account.leave_out(self.words(piece.text), piece.reason)
        made = Paragraph(words, found.comments, self.styles.name_of(element), bool(label))
        return made, found.boxes, found.drawn

    def furniture(self, root: Element, reason: str) -> None:
        """Leave out all words of a part that is furniture as a whole: notes, page heads."""
        for element in root.iter(f"{W}p"):
            paragraph, _, drawn = self.paragraph(element)
            self.source.account.leave_out(paragraph.words, reason)
            for text in drawn:
                self.source.account.leave_out(self.words(text), reason)

    def notes(self, root: Element) -> None:
        """Leave out the notes at the foot of pages or at the end."""
        self.furniture(root, FOOTNOTE)

    def page_heads(self, root: Element) -> None:
        """Leave out what stands at the head or foot of every page."""
        self.furniture(root, PAGE_HEAD)

    def _pieces(
        self, element: Element, paragraph: Element, hidden: bool, found: _Found
    ) -> Iterator[_Piece]:
        for child in element:
            tag = child.tag
            if tag in _UNPRINTED:
                if tag == f"{W}instrText" and found.fields:
                    found.fields[-1].order += child.text or ""
                continue
            if tag in (f"{W}t", _MATH):
                yield _Piece(_printed(child.text), self._reason(hidden, found))
            elif tag in _PRINTED:
                yield _Piece(_PRINTED[tag], self._reason(hidden, found))
            elif tag == f"{W}sym":
                yield _Piece(_symbol(child), self._reason(hidden, found))
            elif tag == f"{W}r":
                found.mark_follows = False
                found.raised = value(child.find(f"{W}rPr/{W}vertAlign")) == "superscript"
                yield from self._pieces(
                    child, paragraph, hidden or self.styles.hides(child, paragraph), found
                )
                found.mark_follows = found.raised = False
            elif tag == f"{W}fldSimple":
                depth = len(found.fields)
                found.fields.append(_Field(value(child, "instr"), ordering=False))
                yield from self._pieces(child, paragraph, hidden, found)
                del found.fields[depth:]
            elif tag == f"{W}txbxContent":
                found.boxes.append(child)
            elif tag == _DRAWN:
                found.drawn.append(_printed(child.text))
            elif tag in _BLOCKS:
                # A paragraph within one, as no program writes it: its words stand apart.
                yield _Piece("\n")
                yield from self._pieces(child, paragraph, hidden, found)
                yield _Piece("\n")
            else:
                _note(child, found)
                yield from self._pieces(child, paragraph, hidden, found)

    def _reason(self, hidden: bool, found: _Found) -> str:
        if found.mark_follows:
            return FOOTNOTE
        if hidden or any(each.ordering for each in found.fields):
            return HIDDEN
        # "See note 2" refers to a footnote too; set as a mark, the number is one.
        return FOOTNOTE if any(each.marks(found.raised) for each in found.fields) else ""


def _note(element: Element, found: _Found) -> None:
    """What an element within a paragraph begins, ends or refers to."""
    if element.tag == f"{W}fldChar":
        kind = value(element, "fldCharType")
        if kind == "begin":
            found.fields.append(_Field())
        elif found.fields and kind == "separate":
            found.fields[-1].ordering = False
        elif found.fields and kind == "end":
            found.fields.pop()
    elif element.tag in _NOTE:
        # A mark of the author's own, not a number, is the text after it in the same run.
        found.mark_follows = value(element, "customMarkFollows") in ("1", "true", "on")
    elif element.tag in _COMMENT and value(element, "id") not in found.comments:
        found.comments.append(value(element, "id"))


def _printed(text: str | None) -> str:
    return (
        (text or "")
        .translate(_UNSEEN)
        .translate(_UNBROKEN_HYPHEN)
        .replace("\n", " ")
        .replace("\r", " ")
    )


def _symbol(element: Element) -> str:
    """A sign given by its code; one of a font of signs alone is shown as a round bullet."""
    try:
        code = int(value(element, "char"), 16)
    except ValueError:
        return ""
    if 0xE000 <= code <= 0xF8FF:
        return "•"
    return chr(code) if 0x20 <= code < 0xD800 else ""
