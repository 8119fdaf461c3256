"""The Word reader: a .docx whose tables are laid out like Annex II or Annex III becomes rows.

The parts are parsed with lxml and every element is met by this reader: nothing is skipped because a
library does not show it (revisions, text boxes, hidden text, automatic numbers).
"""

from dataclasses import replace

from lxml.etree import _Element as Element

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Finding, FindingCode
from wp.errors import Phrase, TrackedChanges
from wp.loaders.programme.blocks import Block
from wp.loaders.rows import UNASKED, Reading, ReadOptions
from wp.loaders.tables.any_document import read_blocks
from wp.loaders.word.numbering import Numbering
from wp.loaders.word.package import W, WordParts, open_word, value
from wp.loaders.word.paragraphs import Scribe
from wp.loaders.word.revisions import settle, survey
from wp.loaders.word.styles import Styles
from wp.loaders.word.tables import Layouter
from wp.loaders.word_account import Reason, Source


def read(
    data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED
) -> Reading:
    """The rows of a Word document from its data, its findings and the account of its words.

    TrackedChanges where it has some and `options.tracked` does not say which edition is meant;
    InputError, in one sentence, where it is damaged, holds no table, or no row below the headings
    of a programme.
    """
    parts = open_word(data, document)
    marks = _settled(parts, document, options)
    source = Source(document, asides=_comments(parts.comments))
    reading = read_blocks(source, _blocks(parts, source), vocabulary, options)
    unread = [Finding(FindingCode.PART_UNREAD, source.place(), "", name) for name in parts.embedded]
    return replace(reading, findings=(*reading.findings, *unread), tracked=marks)


def _settled(parts: WordParts, document: str, options: ReadOptions) -> int:
    """Settle the tracked changes as asked; answers how many marks there were."""
    marks, authors = survey(parts.readable)
    if not marks:
        return 0
    if options.tracked is None:
        by = Phrase("read.tracked_by", authors=authors) if authors else ""
        raise TrackedChanges("read.tracked", document=document, n=marks, by=by)
    for root in parts.readable:
        settle(root, options.tracked)
    return marks


def _comments(root: Element | None) -> dict[str, tuple[str, str]]:
    """The comments by id, each as "author: text", with the code of their finding."""
    found: dict[str, tuple[str, str]] = {}
    for comment in () if root is None else root.iter(f"{W}comment"):
        paragraphs = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p"))
        text = " ".join(" ".join(paragraphs).split())
        author = value(comment, "author").strip()
        found[value(comment, "id")] = FindingCode.COMMENT, f"{author}: {text}" if author else text
    return found


def _blocks(parts: WordParts, source: Source) -> list[Block]:
    """All paragraphs and tables of the body; notes and page heads go to the account at once."""
    styles = Styles(parts.styles)
    scribe = Scribe(source, styles, Numbering(parts.numbering, styles))
    body = parts.document.find(f"{W}body")
    blocks = Layouter(scribe).blocks(parts.document if body is None else body)
    for root in parts.notes:
        scribe.furniture(root, Reason.FOOTNOTE)
    for root in parts.heads:
        scribe.furniture(root, Reason.PAGE_HEAD)
    return blocks
