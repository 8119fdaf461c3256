"""The Word reader: a .docx whose tables are laid out like Annex II or Annex III becomes rows.

The parts are parsed with lxml and every element is met by this reader: nothing is skipped because a library does not
show it (revisions, text boxes, hidden text, automatic numbers).
"""

import hashlib
from collections.abc import Sequence

from lxml.etree import _Element as Element

from wp.domain.bodies import BodyVocabulary
from wp.domain.findings import Finding
from wp.errors import InputError, Phrase, TrackedChanges
from wp.loaders.rows import UNASKED, Reading, ReadOptions
from wp.loaders.word_actions import ActionsWalk
from wp.loaders.word_numbering import Numbering
from wp.loaders.word_package import W, WordParts, open_word, value
from wp.loaders.word_revisions import settle, survey
from wp.loaders.word_rows import Comments
from wp.loaders.word_source import WordSource
from wp.loaders.word_styles import Styles
from wp.loaders.word_tables import Block, Layouter, Table
from wp.loaders.word_text import Scribe
from wp.loaders.word_topics import TopicsWalk
from wp.loaders.word_walk import opened, programme_columns


def read(data: bytes, document: str, vocabulary: BodyVocabulary, options: ReadOptions = UNASKED) -> Reading:
    """The rows of a Word document, its findings and the account of its words.

    TrackedChanges where it has some and `options.tracked` does not say which edition is meant; InputError, in one
    sentence, where it is damaged, holds no table with the headings of a programme, or no row below them.
    """
    parts = open_word(data, document)
    marks = _settled(parts, document, options)
    source = WordSource(document, options.deadline)
    comments = Comments(source, _comments(parts.comments))
    blocks = _blocks(parts, source)
    walk = _walk_for(blocks, source, comments)
    walk.read(blocks)
    if not walk.rows:
        raise InputError("read.no_line", document=document)
    comments.rest()
    coverage = source.coverage()
    findings = [Finding("words.unplaced", place, "", text) for text, place in coverage.unplaced] + source.findings
    findings += [Finding("part.unread", source.place(), "", name) for name in parts.embedded]
    return Reading(
        document,
        hashlib.sha256(data).hexdigest(),
        walk.kind,
        walk.title,
        tuple(walk.rows),
        tuple(walk.inactive) if isinstance(walk, TopicsWalk) else (),
        tuple(findings),
        coverage,
        tables=walk.tables,
        tracked=marks,
    )


def _settled(parts: WordParts, document: str, options: ReadOptions) -> int:
    """Settle the tracked changes as asked; answers how many marks there were."""
    marks, authors = survey(parts.readable)
    if not marks:
        return 0
    if options.tracked is None:
        by = Phrase("read.tracked_by", authors=authors) if authors else ""
        raise TrackedChanges("read.tracked", document=document, n=marks, by=by)
    for root in parts.readable:
        settle(root, options.tracked, options.deadline)
    return marks


def _comments(root: Element | None) -> dict[str, str]:
    """The comments by id, each as "author: text"."""
    found = {}
    for comment in () if root is None else root.iter(f"{W}comment"):
        paragraphs = ("".join(t.text or "" for t in p.iter(f"{W}t")) for p in comment.iter(f"{W}p"))
        text = " ".join(" ".join(paragraphs).split())
        author = value(comment, "author").strip()
        found[value(comment, "id")] = f"{author}: {text}" if author else text
    return found


def _blocks(parts: WordParts, source: WordSource) -> list[Block]:
    """All paragraphs and tables of the body; notes and page heads go to the account at once."""
    styles = Styles(parts.styles)
    scribe = Scribe(source, styles, Numbering(parts.numbering, styles))
    body = parts.document.find(f"{W}body")
    blocks = list(opened(Layouter(scribe).blocks(parts.document if body is None else body)))
    for root in parts.notes:
        scribe.notes(root)
    for root in parts.heads:
        scribe.page_heads(root)
    return blocks


def _walk_for(blocks: Sequence[Block], source: WordSource, comments: Comments) -> TopicsWalk | ActionsWalk:
    """The walk for the kind of programme that the first table with known headings holds."""
    columns = (programme_columns(block) for block in blocks if isinstance(block, Table))
    first = next((found for found in columns if found is not None), None)
    if first is None:
        raise InputError("read.word.no_table", document=source.document)
    return (TopicsWalk if first.kind == "topics" else ActionsWalk)(source, comments)
